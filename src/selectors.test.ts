/** Components subscribe through selectors: a store that is taken whole renders with every change of anything in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const WHOLE = /\b(?:useThree|useTable|usePresenter)\(\s*\)/

const sources = readdirSync(ROOT, { withFileTypes: true, recursive: true })
  .filter((it) => it.isFile() && /\.tsx?$/.test(it.name) && !it.name.endsWith('.test.ts'))
  .map((it) => join(it.parentPath, it.name))

describe('stores', () => {
  it('are read through selectors', () => {
    const text = (path: string) => readFileSync(path, 'utf8')
    expect(sources.filter((it) => /\buseThree\(\(/.test(text(it))).length).toBeGreaterThan(20)
    expect(sources.filter((it) => WHOLE.test(text(it)))).toEqual([])
  })
})
