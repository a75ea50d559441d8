/** Every name of the glossary that is said to be in the code is there, and each term has one line in both languages. */
import { describe, expect, it } from 'vitest'
import { codeIn, exists, files, read, tableRows } from './sources.ts'

const rows = tableRows(read('docs/glossary.md'))
const code = files('src/*.ts', 'src/*.tsx', 'tools/*.ts', 'tools/*.tsx').filter(
  (path) => !path.endsWith('.test.ts'),
)
const declared = new Set(
  code.flatMap((path) =>
    [
      ...read(path).matchAll(
        /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:interface|type|class|const|let|function\*?|enum) ([\w$]+)/gm,
      ),
    ].map((found) => found[1] ?? ''),
  ),
)
const names = new Set(
  [...code, ...files('scenes/*.json')].map((path) => path.slice(path.lastIndexOf('/') + 1)),
)

/** A folder or file by its path, a file by its name, or something that is declared at the top of a file. */
function isThere(name: string): boolean {
  if (name.includes('/')) return exists(name)
  return name.includes('.') ? names.has(name) : declared.has(name)
}

describe('the glossary', () => {
  it('is read whole', () => {
    expect(rows.length).toBeGreaterThan(80)
    expect(declared.size).toBeGreaterThan(1000)
    expect(isThere('NoSuchThing')).toBe(false)
    expect(isThere('src/no-such-folder')).toBe(false)
    expect(isThere('noSuchFile.json')).toBe(false)
  })

  it('names only what exists in the code', () => {
    const missing = rows.flatMap(([term = '', , , places = '']) =>
      codeIn(places)
        .filter((name) => !isThere(name))
        .map((name) => `${term}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('gives each term one line, in English and Chinese, and at least one place in the code', () => {
    for (const [term = '', chinese = '', meaning = '', places = '', ...rest] of rows) {
      expect(rest, term).toEqual([])
      expect(term).toMatch(/^[A-Za-z]/)
      expect(chinese, term).toMatch(/\p{Script=Han}/u)
      expect(meaning, term).not.toBe('')
      expect(codeIn(places).length, term).toBeGreaterThan(0)
    }
  })

  it('has each term once', () => {
    for (const column of [0, 1]) {
      const terms = rows.map((row) => row[column])
      expect(terms.filter((it, i) => terms.indexOf(it) !== i)).toEqual([])
    }
  })
})
