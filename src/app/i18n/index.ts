/** Sets i18next up. Chinese comes with the app, English when it is asked for; both from where the app itself came from. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { attempt } from '../../loader/attempt.ts'
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

/** Speaks a language from now on; while its texts cannot be had, the one spoken so far stays. */
export function speak(lang: 'zh' | 'en'): Promise<void> {
  wanted = lang
  return attempt('language', async () => {
    if (wanted === 'en' && !i18next.hasResourceBundle('en', 'ui'))
      i18next.addResourceBundle('en', 'ui', (await import('./en.ts')).en)
    await i18next.changeLanguage(wanted)
    document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
  })
}

/** The one that was asked for last. */
let wanted: 'zh' | 'en' = 'zh'
