/**
 * The catalogs of messages. Each feature has its own beside its components, a file for each language in `messages/`; the
 * words of the first language come with the feature, all others by language, see src/app/i18n.
 */
import i18next from 'i18next'
import { FIRST_LANG } from '../domain/language/languages.ts'
import type { zh as evidence } from './evidence/messages/zh.ts'
import { zh } from './messages/zh.ts'

/** A message that is counted: the forms that `Intl.PluralRules` of the language distinguishes. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** The words of one language for the keys of another's catalog. */
export type Catalog<Keys> = Readonly<Record<keyof Keys, string | PluralForms>>

/** The catalogs by feature; each adds itself where it is. */
export interface Catalogs {
  readonly i18n: typeof zh
  readonly 'i18n.evidence': typeof evidence
}

type KeysOf<C> = { [Feature in keyof C]: keyof C[Feature] }[keyof C]
export type MessageKey = Extract<KeysOf<Catalogs>, string>

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    keySeparator: false
    nsSeparator: false
    resources: { ui: Record<MessageKey, string> }
  }
}

type Messages = Readonly<Record<string, string | PluralForms>>

/** Keys as i18next looks them up: a plural form has a key of its own, such as `stories.days_few`. */
export function flatten(messages: Messages): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [key, words] of Object.entries(messages)) {
    if (typeof words === 'string') flat[key] = words
    else for (const [form, text] of Object.entries(words)) flat[`${key}_${form}`] = text
  }
  return flat
}

/** Words of the first language, as far as their features have been loaded; for the start of i18next. */
export const loaded: Record<string, string> = {}

/** Adds the words of the first language that come with a feature. */
export function addMessages(messages: Messages): void {
  const flat = flatten(messages)
  Object.assign(loaded, flat)
  if (i18next.isInitialized) i18next.addResourceBundle(FIRST_LANG, 'ui', flat, true, true)
}

addMessages(zh)
