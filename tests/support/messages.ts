/** The words of the interface in every language, as its catalogs have them. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGS, type Lang } from '../../src/domain/language/languages.ts'
import { flatten, type MessageKey, type PluralForms } from '../../src/i18n/catalog.ts'

export type Catalog = Readonly<Record<string, string | PluralForms>>

const FILES = import.meta.glob<Readonly<Record<string, Catalog>>>('/src/**/messages/*.ts', { eager: true })

/** The catalogs of a language by the folders they are in. */
export function catalogsOf(lang: Lang): ReadonlyMap<string, Catalog> {
  return new Map(
    Object.entries(FILES).flatMap(([path, file]) => {
      const catalog = path.endsWith(`/messages/${lang}.ts`) ? file[lang] : undefined
      return catalog ? [[path.replace(`/${lang}.ts`, ''), catalog] as const] : []
    }),
  )
}

/** Every message of a language, plural forms under keys of their own. */
export const MESSAGES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = Object.fromEntries(
  LANGS.map((lang) => [lang, Object.assign({}, ...[...catalogsOf(lang).values()].map(flatten))]),
) as Record<Lang, Record<string, string>>

/** The words of a key. @throws where there are none */
export function message(key: MessageKey, lang: Lang): string {
  const words = MESSAGES[lang][key] ?? MESSAGES[lang][`${key}_other`]
  if (words === undefined) throw new Error(`no words for "${key}" in ${lang}`)
  return words
}

/** Starts i18next with every catalog, for components that are rendered without the app. */
export async function startMessages(lang: Lang): Promise<void> {
  if (!i18next.isInitialized) {
    const resources = Object.fromEntries(LANGS.map((it) => [it, { ui: MESSAGES[it] }]))
    await i18next
      .use(initReactI18next)
      .init({ resources, lng: lang, defaultNS: 'ui', keySeparator: false, nsSeparator: false })
  }
  await i18next.changeLanguage(lang)
}
