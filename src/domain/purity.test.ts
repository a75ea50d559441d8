/** The domain runs anywhere: in the page, in a worker, on a command line. It asks for no browser, no clock and no luck. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
/** The only packages it is built on: one reads content, one knows the sun, one forgives slips of the keys. */
const PACKAGES = ['minisearch', 'suncalc', 'zod/mini', 'zod/v4/locales/en.js']

const files = readdirSync(FOLDER, { withFileTypes: true, recursive: true })
  .filter((it) => it.isFile() && it.name.endsWith('.ts') && !it.name.endsWith('.test.ts'))
  .map((it) => join(it.parentPath, it.name))

/** Code without comments and texts, so that words in them do not count. */
const codeOf = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
const sources = files.map((path) => ({ path: path.slice(FOLDER.length), text: readFileSync(path, 'utf8') }))

describe('the domain', () => {
  it('is looked at whole', () => {
    expect(sources.length).toBeGreaterThan(25)
    expect(sources.map((it) => it.path)).toContain('schedule/calendar.ts')
  })

  it('is built on nothing but its few packages', () => {
    const used = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bfrom '([^'.][^']*)'/g)].map((it) => ({ path, name: it[1] ?? '' })),
    )
    expect(used.filter((it) => !PACKAGES.includes(it.name))).toEqual([])
    expect([...new Set(used.map((it) => it.name))].sort()).toEqual(PACKAGES)
  })

  it.each([
    ['the page', /\b(?:window|document|navigator|localStorage|HTMLElement|requestAnimationFrame)\b/],
    ['the network', /\b(?:fetch|XMLHttpRequest|WebSocket)\s*\(/],
    ['the day it runs on', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\b/],
    ['chance', /\bMath\.random\b/],
    ['the place it runs in', /\bprocess\.|\bimport\.meta\b/],
  ])('does not ask for %s', (_what, pattern) => {
    const asking = sources.filter((it) => pattern.test(codeOf(it.text))).map((it) => it.path)
    expect(asking).toEqual([])
  })
})
