import type { Lang } from '../../../domain/language/languages.ts'

/** What a table that nobody uses says, in every language at once. */
export const INVITATION: Readonly<Record<Lang, string>> = {
  zh: '触摸屏幕，走进园区',
  en: 'Touch to explore',
  ru: 'Коснитесь экрана, чтобы осмотреть парк',
}
