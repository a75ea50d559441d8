/**
 * Starts i18next and changes the language of the interface. The words of the first language come with the features; those
 * of any other are fetched when it is asked for, from where the app itself came from.
 */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { FIRST_LANG, LANGUAGES, type Lang, languageOf } from '../../domain/language/languages.ts'
import { loaded } from '../../i18n/catalog.ts'
import { attempt } from '../../loader/attempt.ts'
import '../messages/index.ts'
import { collect, type Words } from './collect.ts'

/** Loaders of the other languages, by their files. */
const OTHERS = import.meta.glob<Words>('./languages/*.ts', { import: 'words' })

/** Languages to try for a message, the best first. */
const fallbacks = (lang: Lang): string[] => {
  const { fallback } = languageOf(lang)
  return fallback === null ? [] : [fallback, ...fallbacks(fallback as Lang)]
}

export async function startI18n(lang: Lang): Promise<void> {
  void i18next.use(initReactI18next).init({
    lng: FIRST_LANG,
    fallbackLng: Object.fromEntries(LANGUAGES.map(({ code }) => [code, fallbacks(code)])),
    defaultNS: 'ui',
    ns: ['ui'],
    resources: { [FIRST_LANG]: { ui: loaded } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  })
  await changeLanguage(lang)
}

/** Changes the language; while its words cannot be had, the one before stays. */
export function changeLanguage(lang: Lang): Promise<void> {
  wanted = lang
  return attempt('language', async () => {
    await fetchWords(wanted)
    await i18next.changeLanguage(wanted)
    document.documentElement.lang = languageOf(wanted).bcp47
  })
}

/** Fetches the words of a language, if they are not there yet. */
export async function fetchWords(lang: Lang): Promise<void> {
  const load = OTHERS[`./languages/${lang}.ts`]
  if (!load || i18next.hasResourceBundle(lang, 'ui')) return
  i18next.addResourceBundle(lang, 'ui', collect(await load()))
}

/** The one that was asked for last. */
let wanted: Lang = FIRST_LANG
