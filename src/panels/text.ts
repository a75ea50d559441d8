/** Texts and figures in the table's language. */
import type { DayNumber } from '../domain/calendar.ts'
import { civilDate, toDay } from '../domain/calendar.ts'
import type { LocalizedText, Precision } from '../domain/scene/common.ts'
import type { Lang } from '../domain/state.ts'
import { useTable } from '../store/index.ts'

/** Picks the text of the table's language. */
export function useText(): (text: LocalizedText) => string {
  const lang = useTable((table) => table.lang)
  return (text) => text[lang]
}

export function useLang(): Lang {
  return useTable((table) => table.lang)
}

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

/** The name of a month, 1–12: 3月, Mar. */
export function formatMonth(month: number, lang: Lang): string {
  return lang === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '')
}

/** Formats by their number of decimals: one is dear to make, and counters run with every day. */
const FORMATS: Intl.NumberFormat[] = []

/** A number with separators, e.g. 540,000. */
export function formatNumber(value: number, decimals = 0): string {
  const known = FORMATS[decimals]
  if (known) return known.format(value)
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  FORMATS[decimals] = made
  return made.format(value)
}

/** An area in square metres, rounded to the metre. */
export function formatArea(areaM2: number): string {
  return `${formatNumber(Math.round(areaM2))} m²`
}
