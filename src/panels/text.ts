/** Texts and figures in the table's language. */
import type { LocalizedText } from '../domain/content/common.ts'
import type { Lang } from '../domain/state/state.ts'
import { useTable } from '../store/index.ts'

export { formatDate, formatMonth, formatPartial, formatPublished } from '../domain/schedule/dateText.ts'

/** Picks the text of the table's language. */
export function useText(): (text: LocalizedText) => string {
  const lang = useTable((table) => table.lang)
  return (text) => text[lang]
}

export function useLang(): Lang {
  return useTable((table) => table.lang)
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

/** An area in square meters, rounded to the meter. */
export function formatArea(areaM2: number): string {
  return `${formatNumber(Math.round(areaM2))} m²`
}

/** Sums that were fitted to a documented total are told no more exactly than this, m². */
const ROUND_AREA_M2 = 1000

/** An area within a sentence, rounded to a thousand square meters: 54 万平方米 in Chinese, where tables write m². */
export function formatAreaInText(areaM2: number, lang: Lang): string {
  if (lang === 'en' || areaM2 < ROUND_AREA_M2) return formatRoundArea(areaM2)
  return `${Math.round(areaM2 / ROUND_AREA_M2) / 10} 万平方米`
}

/** An area in square meters, rounded to a thousand; less than that, to the meter. */
export function formatRoundArea(areaM2: number): string {
  const step = areaM2 < ROUND_AREA_M2 ? 1 : ROUND_AREA_M2
  return `${formatNumber(Math.round(areaM2 / step) * step)} m²`
}
