/** The catalogs of messages: complete in every language, and there before what shows them. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { catalogsOf, MESSAGES } from '../../tests/support/messages.ts'
import { FIRST_LANG, LANGS, languageOf } from '../domain/language/languages.ts'
import type { DomainMessageKey } from '../domain/language/messageKeys.ts'
import type { MessageKey, PluralForms } from './catalog.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FIRST = catalogsOf(FIRST_LANG)
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((it) => it[1]).sort()
const formsOf = (words: string | PluralForms) => (typeof words === 'string' ? [words] : Object.values(words))

describe('the catalogs', () => {
  it('have words for every message of the domain', () => {
    expectTypeOf<DomainMessageKey>().toExtend<MessageKey>()
    expect(FIRST.size).toBeGreaterThan(20)
    expect(Object.keys(MESSAGES[FIRST_LANG]).length).toBeGreaterThan(500)
  })

  it('name each message once', () => {
    const keys = [...FIRST.values()].flatMap((catalog) => Object.keys(catalog))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it.each(LANGS)('have the same messages with the same placeholders in %s', (lang) => {
    const own = catalogsOf(lang)
    expect([...own.keys()].sort()).toEqual([...FIRST.keys()].sort())
    const faults: string[] = []
    for (const [folder, catalog] of own) {
      const first = FIRST.get(folder) ?? {}
      expect(Object.keys(catalog).sort(), folder).toEqual(Object.keys(first).sort())
      for (const [key, words] of Object.entries(catalog)) {
        // Chinese writes some numbers in words of its own, such as an area by tens of thousands.
        if (key === 'unit.areaInText') continue
        const wanted = placeholders(formsOf(first[key] ?? '')[0] ?? '')
        for (const form of formsOf(words)) {
          if (form.trim() === '') faults.push(`${key} is empty`)
          if (placeholders(form).join() !== wanted.join()) faults.push(`${key}: ${form}`)
        }
      }
    }
    expect(faults).toEqual([])
  })

  it.each(LANGS)('have every plural form of %s where they have any', (lang) => {
    const forms = new Intl.PluralRules(languageOf(lang).bcp47).resolvedOptions().pluralCategories
    for (const catalog of catalogsOf(lang).values())
      for (const [key, words] of Object.entries(catalog))
        if (typeof words !== 'string') expect(Object.keys(words).sort(), key).toEqual([...forms].sort())
  })

  it('write Chinese in Chinese alone, and Russian in Cyrillic', () => {
    const faults = LANGS.flatMap((lang) =>
      Object.entries(MESSAGES[lang]).filter(([, text]) => /\p{Script=Han}/u.test(text) && lang !== 'zh'),
    )
    expect(faults).toEqual([])
    const cyrillic = Object.values(MESSAGES.ru).filter((text) => /\p{Script=Cyrillic}/u.test(text))
    expect(cyrillic.length).toBeGreaterThan(0.9 * Object.keys(MESSAGES.ru).length)
  })
})

const STATIC = /(?:^|\n)\s*(?:import|export)\b(?!\s+type\b)[^'"`;]*?(?:\bfrom\s*)?['"](\.[^'"]+)['"]/g
const DYNAMIC = /\bimport\(\s*['"](\.[^'"]+)['"]/g

/** Entries of the pages; what they import statically is there before anything is shown. */
const ENTRIES = ['src/app/main.tsx', 'src/app/console.tsx']

describe('each chunk', () => {
  const files = new Map<string, { text: string; imports: string[]; later: string[] }>()
  for (const entry of readdirSync(join(ROOT, 'src'), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.(test|d)\.tsx?$/.test(entry.name)) continue
    const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')
    const text = readFileSync(join(ROOT, path), 'utf8')
    const targets = (pattern: RegExp) =>
      [...text.matchAll(pattern)].map((array) =>
        relative(ROOT, resolve(ROOT, dirname(path), array[1] ?? ''))
          .split(sep)
          .join('/'),
      )
    files.set(path, { text, imports: targets(STATIC), later: targets(DYNAMIC) })
  }
  const closure = (root: string, found = new Set<string>()): Set<string> => {
    if (found.has(root) || !files.has(root)) return found
    found.add(root)
    for (const target of files.get(root)?.imports ?? []) closure(target, found)
    return found
  }
  /** The catalog of each key, and the keys that begin like a template. */
  const owner = new Map<string, string>()
  for (const [folder, catalog] of FIRST)
    for (const key of Object.keys(catalog)) owner.set(key, folder.slice(1))
  const keysIn = (text: string): string[] => {
    const literal = [...text.matchAll(/['"]([\w.-]+)['"]/g)]
      .map((it) => it[1] ?? '')
      .filter((it) => owner.has(it))
    const templates = [...text.matchAll(/`([a-z][\w.]*\.)\$\{[^`]*`/g)].map((it) => it[1] ?? '')
    return [
      ...literal,
      ...templates.flatMap((start) => [...owner.keys()].filter((key) => key.startsWith(start))),
    ]
  }
  const isCatalog = (path: string) => path.includes('/messages/') || path.endsWith('messageKeys.ts')
  const loadersOf = (path: string) => [
    `${path}/index.ts`,
    ...(path === 'src/i18n/messages' ? ['src/i18n/catalog.ts'] : []),
  ]

  it('brings the catalogs of all that it shows', () => {
    const later = [...files.values()].flatMap((it) => it.later)
    const roots = new Set([...ENTRIES, ...later])
    expect(roots.size).toBeGreaterThan(15)
    // The domain hands keys on to whoever shows them: those of the evidence to the panel of sources.
    const saysAll = (root: string, path: string) =>
      root.startsWith('src/panels/sources/') && path.startsWith('src/domain/evidence/')
    const missing = new Set<string>()
    for (const root of roots) {
      // A chunk is fetched by a page; of the two pages the console has less.
      const pages = ENTRIES.filter((entry) => entry === root || reaches(entry, root))
      const own = closure(root)
      for (const page of pages.length > 0 ? pages : ENTRIES) {
        const there = new Set([...own, ...closure(page)])
        for (const path of own) {
          if (isCatalog(path) || (path.startsWith('src/domain/') && !saysAll(root, path))) continue
          for (const key of keysIn(files.get(path)?.text ?? '')) {
            const folder = owner.get(key) ?? ''
            if (!loadersOf(folder).some((loader) => there.has(loader)))
              missing.add(`${path} (chunk ${root}, page ${page}) needs ${folder} for ${key}`)
          }
        }
      }
    }
    expect([...missing]).toEqual([])
  })

  /** Whether a page can come to a chunk, at once or later. */
  function reaches(entry: string, target: string, seen = new Set<string>()): boolean {
    for (const path of closure(entry)) {
      if (seen.has(path)) continue
      seen.add(path)
      for (const later of files.get(path)?.later ?? [])
        if (later === target || reaches(later, target, seen)) return true
    }
    return false
  }

  it('shows every message that the catalogs have', () => {
    const used = new Set(
      [...files].filter(([path]) => !isCatalog(path)).flatMap(([, { text }]) => keysIn(text)),
    )
    // The first language has its invitation elsewhere; what tools show is not in src.
    expect([...owner.keys()].filter((key) => !used.has(key))).toEqual([])
  })
})
