/**
 * Dates, numbers, units and lists in words, by `Intl`. Numbers and units follow the language of the interface, dates the
 * one that is given.
 */
import i18next from 'i18next'
import type { Precision } from '../domain/content/common.ts'
import type { Source } from '../domain/content/story.ts'
import { FIRST_LANG, isLang, type Lang, languageOf } from '../domain/language/languages.ts'
import { civilDate, type DayNumber, toDay } from '../domain/schedule/calendar.ts'
import type { MessageKey } from './catalog.ts'

/** Language of the interface. */
const language = (): Lang => (isLang(i18next.language) ? i18next.language : FIRST_LANG)

/** Formats that have been made: one is dear to make, and counters run with every day. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** The value of a key, made when it is asked for first. */
function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const known = formats.get(key)
  if (known) return known
  const made = make()
  formats.set(key, made)
  return made
}

/** A number with separators, e.g. 540,000. */
export function formatNumber(value: number, decimals = 0): string {
  const lang = language()
  const format = kept(
    numberFormats,
    `${lang} ${decimals}`,
    () =>
      new Intl.NumberFormat(languageOf(lang).bcp47, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  )
  return format.format(value)
}

/** Units of the interface; `Intl` has neither square meters nor the symbols that Chinese tables use. */
export type Unit = 'm2' | 'km2' | 'km' | 'celsius'
const UNIT_KEYS = {
  m2: 'unit.m2',
  km2: 'unit.km2',
  km: 'unit.km',
  celsius: 'unit.celsius',
} as const satisfies Record<Unit, MessageKey>

/** The symbol of a unit: m². */
export function unitSymbol(unit: Unit): string {
  return i18next.t(UNIT_KEYS[unit])
}

/** A number and its unit. */
export function formatUnit(value: number, unit: Unit, decimals = 0): string {
  return `${formatNumber(value, decimals)} ${unitSymbol(unit)}`
}

/** An area in square meters, rounded to the meter. */
export function formatArea(areaM2: number): string {
  return formatUnit(Math.round(areaM2), 'm2')
}

/** Sums that were fitted to a documented total are told no more exactly than this, m². */
const ROUND_AREA_M2 = 1000
/** Chinese counts large areas in tens of thousands of square meters. */
const TEN_THOUSAND = 10_000

/** An area within a sentence, rounded to a thousand square meters: 54 万平方米 in Chinese, where tables write m². */
export function formatAreaInText(areaM2: number): string {
  const area = formatRoundArea(areaM2)
  if (areaM2 < ROUND_AREA_M2) return area
  const tenThousands = (Math.round(areaM2 / ROUND_AREA_M2) * ROUND_AREA_M2) / TEN_THOUSAND
  return i18next.t('unit.areaInText', { area, tenThousands })
}

/** An area in square meters, rounded to a thousand; less than that, to the meter. */
export function formatRoundArea(areaM2: number): string {
  const step = areaM2 < ROUND_AREA_M2 ? 1 : ROUND_AREA_M2
  return formatUnit(Math.round(areaM2 / step) * step, 'm2')
}

/** Names as a sentence has them: A, B and C. */
export function formatList(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(languageOf(lang).bcp47).format(names)
}

const DATE_PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
}

/** A date as precisely as it is known: 2021年10月8日, 2021年10月, 2021年 — 8 Oct 2021, Oct 2021, 2021. */
export function formatDate(date: DayNumber | string, lang: Lang, precision: Precision = 'day'): string {
  const { year, month, dayOfMonth } = civilDate(typeof date === 'string' ? toDay(date) : date)
  const { bcp47, dayFirst } = languageOf(lang)
  const format = kept(
    dateFormats,
    `${lang} ${precision}`,
    () => new Intl.DateTimeFormat(bcp47, { ...DATE_PARTS[precision], timeZone: 'UTC' }),
  )
  const time = Date.UTC(year, month - 1, dayOfMonth)
  if (!dayFirst) return format.format(time)
  const parts = format.formatToParts(time)
  return (['day', 'month', 'year'] as const)
    .flatMap((type) => parts.find((part) => part.type === type)?.value ?? [])
    .join(' ')
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
  const format = kept(
    dateFormats,
    `${lang} name of the month`,
    () => new Intl.DateTimeFormat(languageOf(lang).bcp47, { month: 'short', timeZone: 'UTC' }),
  )
  return format.format(Date.UTC(2000, month - 1, 1))
}
