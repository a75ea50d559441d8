/** Dates in words, as exactly as they are known. */
import type { Precision } from '../content/common.ts'
import type { Source } from '../content/story.ts'
import type { Lang } from '../state/state.ts'
import { civilDate, type DayNumber, toDay } from './calendar.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as precisely as it is known: 2021年10月8日, 2021年10月, 2021年 — 8 Oct 2021, Oct 2021, 2021. */
export function formatDate(date: DayNumber | string, lang: Lang, precision: Precision = 'day'): string {
  const { year, month, dayOfMonth } = civilDate(typeof date === 'string' ? toDay(date) : date)
  if (lang === 'zh') {
    const parts = [`${year}年`, `${month}月`, `${dayOfMonth}日`]
    return parts.slice(0, precision === 'day' ? 3 : precision === 'month' ? 2 : 1).join('')
  }
  const name = MONTHS[month - 1] ?? ''
  if (precision === 'year') return String(year)
  return precision === 'month' ? `${name} ${year}` : `${dayOfMonth} ${name} ${year}`
}

/** When a source was published: words, or a date as exactly as it is known; null where nothing is on record. */
export function formatPublished(
  { published, publishedText }: Pick<Source, 'published' | 'publishedText'>,
  lang: Lang,
): string | null {
  if (publishedText) return publishedText[lang]
  if (published === null) return null
  return formatPartial(published, lang)
}

/** A date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function formatPartial(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-')
  return formatDate(`${year}-${month ?? '01'}-${day ?? '01'}`, lang, day ? 'day' : month ? 'month' : 'year')
}

/** The name of a month, 1–12: 3月, Mar. */
export function formatMonth(month: number, lang: Lang): string {
  return lang === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '')
}
