/** Puts texts of the domain and of the pack into words. */
import i18next from 'i18next'
import { LANGS, type Lang } from '../domain/language/languages.ts'
import type { DomainText, LocalizedText, Message } from '../domain/language/text.ts'
import type { MessageKey } from './catalog.ts'

/** What can be shown: a text of the pack, a message of the domain, or the key of any message. */
export type Text = DomainText | MessageKey

type Values = Record<string, string | number>
/** Words of a message in the language of the interface. */
export type Translator = (key: MessageKey, values: Values) => string

/**
 * @param lang of the texts of the pack
 * @param translator of messages; by default that of the interface
 */
export function translate(text: Text, lang: Lang, translator: Translator = interfaceWords): string {
  if (typeof text === 'string') return translator(text, {})
  return 'message' in text ? withValues(text, lang, translator) : text[lang]
}

function withValues({ message, values }: Message, lang: Lang, translator: Translator): string {
  const words: Values = {}
  for (const [name, value] of Object.entries(values))
    words[name] = typeof value === 'object' ? translate(value, lang, translator) : value
  return translator(message, words)
}

const interfaceWords: Translator = (key, values) => i18next.t(key, values)

/** A text in every language, as far as the words have been fetched; in the next one of the fallback otherwise. */
export function inAllLanguages(text: Text): LocalizedText {
  const entries = LANGS.map((lang) => {
    const t = i18next.getFixedT(lang)
    return [lang, translate(text, lang, (key, values) => t(key, values))]
  })
  return Object.fromEntries(entries) as Record<Lang, string>
}
