/** i18next of the build says what the whole one says, in every language of the table. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { i18n } from 'i18next'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/domain/language/languages.ts'
import { MESSAGES } from '../../tests/support/messages.ts'
import { importCode } from './importCode.fixture.ts'
import { leanI18next } from './leanI18next.ts'

const SOURCE = join(dirname(createRequire(import.meta.url).resolve('i18next')), '../esm/i18next.js')
const OPTIONS = {
  resources: Object.fromEntries(LANGS.map((lang) => [lang, { ui: MESSAGES[lang] }])),
  lng: 'zh',
  fallbackLng: { ru: ['en'], default: ['zh'] },
  defaultNS: 'ui',
  ns: ['ui'],
  keySeparator: false as const,
  nsSeparator: false as const,
  interpolation: { escapeValue: false },
  initAsync: false,
}

const load = async (code: string): Promise<i18n> => (await importCode(code)).default

/** Also for keys that there are none of. */
const say = (one: i18n, key: string, count: number) => one.t(key as never, { count, name: 'A & B' })

describe('i18next of the build', () => {
  it('says the same, with counts and words put in, before and after a change of the language', async () => {
    const code = readFileSync(SOURCE, 'utf8')
    const [whole, lean] = await Promise.all([load(code), load(leanI18next(code))])
    for (const one of [whole, lean]) one.init(OPTIONS)
    for (const lang of LANGS) {
      await Promise.all([whole.changeLanguage(lang), lean.changeLanguage(lang)])
      expect(lean.resolvedLanguage).toBe(lang)
      const keys = Object.keys(MESSAGES[lang]).map((key) =>
        key.replace(/_(zero|one|two|few|many|other)$/, ''),
      )
      expect(keys.length).toBeGreaterThan(100)
      for (const key of [...new Set(keys), 'not.there'])
        for (const count of [0, 1, 2, 5, 21]) expect(say(lean, key, count), key).toBe(say(whole, key, count))
    }
  })

  it('is smaller', () => {
    const code = readFileSync(SOURCE, 'utf8')
    expect(code.length - leanI18next(code).length).toBeGreaterThan(8000)
  })

  it('fails on a library that is written in another way', () => {
    expect(() => leanI18next('')).toThrow('no connector to a backend')
  })
})
