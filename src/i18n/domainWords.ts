/** Texts of the domain in any language, for tools and tests: every catalog of the domain is built in. */
import { FIRST_LANG, type Lang } from '../domain/language/languages.ts'
import type { DomainText } from '../domain/language/text.ts'
import type { PluralForms } from './catalog.ts'
import { en as enEvidence } from './evidence/messages/en.ts'
import { ru as ruEvidence } from './evidence/messages/ru.ts'
import { zh as zhEvidence } from './evidence/messages/zh.ts'
import { en } from './messages/en.ts'
import { ru } from './messages/ru.ts'
import { zh } from './messages/zh.ts'
import { translate } from './translate.ts'

/** Messages of a catalog by their keys. */
export type Words = Readonly<Record<string, string | PluralForms>>

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: { ...zh, ...zhEvidence },
  en: { ...en, ...enEvidence },
  ru: { ...ru, ...ruEvidence },
}

/** The words of a key with values in its placeholders. */
export function fill(words: Words, key: string, values: Readonly<Record<string, string | number>>): string {
  const message = words[key] ?? key
  const text = typeof message === 'string' ? message : message.other
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A text of the domain or of the pack in a language. */
export function domainWords(text: DomainText, lang: Lang = FIRST_LANG): string {
  return translate(text, lang, (key, values) => fill(WORDS[lang], key, values))
}
