/** Sets i18next up. Chinese comes with the app, English when it is asked for; both from where the app itself came from. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type MessageKey, zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    keySeparator: false
    nsSeparator: false
    resources: { ui: Record<MessageKey, string> }
  }
}

export async function startI18n(lang: 'zh' | 'en'): Promise<void> {
  void i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    defaultNS: 'ui',
    ns: ['ui'],
    resources: { zh: { ui: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  })
  await speak(lang)
}

/** Speaks a language from now on; if its texts cannot be had, the one spoken so far stays. */
export async function speak(lang: 'zh' | 'en'): Promise<void> {
  if (lang === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const texts = await import('./en.ts').catch(() => null)
    if (!texts) return
    i18next.addResourceBundle('en', 'ui', texts.en)
  }
  await i18next.changeLanguage(lang)
}
