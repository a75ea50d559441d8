/** Texts in the table's language, for components. Numbers and dates are in src/i18n/format.ts. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../domain/language/languages.ts'
import { type Text, translate } from '../i18n/translate.ts'
import { useTable } from '../store/index.ts'

export * from '../i18n/format.ts'

/** Puts texts of the pack and messages into the language of the table. */
export function useText(): (text: Text) => string {
  const { t } = useTranslation()
  const lang = useTable((table) => table.lang)
  return useCallback((text) => translate(text, lang, t), [lang, t])
}

export function useLang(): Lang {
  return useTable((table) => table.lang)
}
