/** Sets i18next up with both bundled languages; nothing is loaded from anywhere. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { type MessageKey, zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    keySeparator: false
    nsSeparator: false
    resources: { ui: Record<MessageKey, string> }
  }
}

export function startI18n(lang: 'zh' | 'en'): void {
  void i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: 'zh',
    defaultNS: 'ui',
    ns: ['ui'],
    resources: { zh: { ui: zh }, en: { ui: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  })
}
