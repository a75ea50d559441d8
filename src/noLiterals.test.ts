/** Words that a visitor reads stand in catalogs, not in code; and no code knows the languages one by one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** Files that may hold Chinese, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  'domain/language/languages.ts': 'the names of the languages',
  'domain/content/check/textNumbers.ts': 'reads numbers and dates out of Chinese texts',
  'domain/content/check/checkStatements.ts': 'reads the units of Chinese figures',
  'domain/content/check/checkHandshake.ts': 'names the Chinese approval of maps in a report',
  'embed/sandTable.ts': 'one file without imports, for other sites',
}

const files = readdirSync(ROOT, { withFileTypes: true, recursive: true })
  .filter((it) => it.isFile() && /\.tsx?$/.test(it.name) && !/\.(test|d)\.tsx?$/.test(it.name))
  .map((it) => relative(ROOT, join(it.parentPath, it.name)).split(sep).join('/'))
  .filter((path) => !path.includes('/messages/') && !path.includes('/fixtures/') && !(path in EXEMPT))

/** Code without comments, which may give examples in any language. */
const codeOf = (path: string) =>
  readFileSync(join(ROOT, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')

/** Lines of code that match a pattern. */
const found = (pattern: RegExp) =>
  files.flatMap((path) =>
    codeOf(path)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )

describe('the code', () => {
  it('is looked at', () => expect(files.length).toBeGreaterThan(400))

  it('holds no Chinese and no Russian outside the catalogs', () => {
    expect(found(/[\p{Script=Han}\p{Script=Cyrillic}]/u)).toEqual([])
  })

  it('holds no text by language outside the catalogs', () => {
    expect(found(/\{\s*zh: ['"`]/)).toEqual([])
  })

  it('asks for no language by its code', () => {
    expect(found(/(lang|language)\w* [!=]== '(zh|en|ru)'|'zh' \| 'en'|\['zh', 'en'\] as const/)).toEqual([])
  })
})
