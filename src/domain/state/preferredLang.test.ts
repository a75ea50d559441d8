import { expect, it } from 'vitest'
import { preferredLang } from './preferredLang.ts'

it.each([
  ['zh', ['zh-CN', 'en']],
  ['zh', ['zh-Hant-TW']],
  ['zh', ['ZH_hk']],
  ['zh', ['yue']],
  ['zh', ['ko-KR', 'zh', 'en']],
  ['ru', ['ru-RU', 'zh', 'en']],
  ['ru', ['ru']],
  ['en', ['en-GB', 'zh-CN']],
  ['en', ['ko-KR', 'en', 'zh']],
  // Neither: English is read by more of those who come from abroad.
  ['en', ['ko-KR']],
  ['en', ['rue']],
  ['en', ['zha']],
  ['en', []],
])('%s for a reader of %j', (lang, languages) => {
  expect(preferredLang(languages)).toBe(lang)
})

it.each([
  ['en', ['ru-RU', 'ko-KR'], ['zh', 'en']],
  ['zh', ['ru-RU', 'zh-CN'], ['zh', 'en']],
  ['zh', ['ru-RU', 'en'], ['zh']],
] as const)('%s for a reader of %j where the pack has %j', (lang, languages, offered) => {
  expect(preferredLang(languages, offered)).toBe(lang)
})
