/**
 * The languages of the table: the one list from which everything derives. A language is added by a line here and a
 * catalog of messages beside each of the others, see CONTRIBUTING.md.
 */

interface Language {
  readonly code: string
  /** BCP 47 tag for `lang` attributes and `Intl`. */
  readonly bcp47: string
  /** Its name in itself, for the choice of language. */
  readonly nativeName: string
  /** As the button of the choice has it, beside those of the other languages. */
  readonly short: string
  /** Its name in the reports of the content checker. */
  readonly englishName: string
  /** Codes or BCP 47 primary subtags of browsers that it serves. */
  readonly serves: readonly string[]
  /** Language whose messages stand in where a message is not translated; null for the last one. */
  readonly fallback: string | null
  /** A character is a word or a syllable: texts are counted in other limits. */
  readonly ideographic: boolean
  /** Dates are written day, month, year, without the words that `Intl` adds. */
  readonly dayFirst: boolean
  /** How much longer a text is than in English; for limits of length. */
  readonly expansion: number
}

export const LANGUAGES = [
  {
    code: 'zh',
    bcp47: 'zh-CN',
    nativeName: '中文',
    short: '中',
    englishName: 'Chinese',
    // The macrolanguage and its members Mandarin, Cantonese and Wu.
    serves: ['zh', 'cmn', 'yue', 'wuu'],
    fallback: null,
    ideographic: true,
    dayFirst: false,
    expansion: 1,
  },
  {
    code: 'en',
    bcp47: 'en',
    nativeName: 'English',
    short: 'EN',
    englishName: 'English',
    serves: ['en'],
    fallback: 'zh',
    ideographic: false,
    dayFirst: true,
    expansion: 1,
  },
  {
    code: 'ru',
    bcp47: 'ru',
    nativeName: 'Русский',
    short: 'RU',
    englishName: 'Russian',
    serves: ['ru'],
    fallback: 'en',
    ideographic: false,
    dayFirst: true,
    expansion: 1.35,
  },
] as const satisfies readonly Language[]

export type Lang = (typeof LANGUAGES)[number]['code']

/** Codes of the languages, in the order in which they are offered. */
export const LANGS = LANGUAGES.map(({ code }) => code) as [Lang, ...Lang[]]

/** The language whose messages come with the script of the page. */
export const FIRST_LANG: Lang = LANGUAGES[0].code

export const isLang = (code: unknown): code is Lang => LANGS.some((it) => it === code)

/** What is known of a language. */
export function languageOf(lang: Lang): Language & { readonly code: Lang } {
  return LANGUAGES.find(({ code }) => code === lang) ?? LANGUAGES[0]
}

/** The language after one in a list, for a key; after the last comes the first. */
export function nextOf(languages: readonly Lang[], lang: Lang): Lang {
  return languages[(languages.indexOf(lang) + 1) % languages.length] ?? lang
}
