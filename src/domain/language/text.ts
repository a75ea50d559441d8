/**
 * What may be shown as text: a text of the content pack, in each of the table's languages; or a message of the interface,
 * named by its key. The domain returns keys and values; panels, labels and tools translate them, see src/i18n.
 */
import { LANGS, type Lang } from './languages.ts'
import type { DomainMessageKey } from './messageKeys.ts'

/** A text of a loaded pack. What the pack does not translate has been filled in, see `fillTexts`. */
export type LocalizedText = Record<Lang, string>

/** A message with values for its placeholders; values may be texts themselves. */
export interface Message {
  readonly message: DomainMessageKey
  readonly values: Readonly<Record<string, string | number | LocalizedText | Message>>
}

/** A text as the domain returns it. */
export type DomainText = LocalizedText | DomainMessageKey | Message

/** The same words in every language: numbers, names of storeys. */
export function sameInAll(text: string): LocalizedText {
  return Object.fromEntries(LANGS.map((lang) => [lang, text])) as Record<Lang, string>
}

/** A key by which two texts can be told apart. */
export function textKey(text: DomainText): string {
  return typeof text === 'string' ? text : JSON.stringify(text)
}

export const isLocalized = (text: DomainText): text is LocalizedText =>
  typeof text === 'object' && !('message' in text)

/** The words of a pack's text in every language, each once, for searching. */
export function wordsInAll(text: LocalizedText | undefined): string[] {
  return text ? [...new Set(LANGS.map((lang) => text[lang]))] : []
}
