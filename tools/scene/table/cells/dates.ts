/** Parses and writes dates with their precision. Forms whose meaning depends on the country are refused. */
import type { Precision } from '../../../../src/domain/content/common.ts'
import { parseIsoDate } from '../../../../src/domain/schedule/calendar.ts'
import { folded, withoutMark } from './cellText.ts'

export interface ReadDate {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly date: string
  readonly precision: Precision
}

/**
 * The result for a cell: a new date, the date of the pack (with a note if the cell shows another form of it), or a
 * fault.
 */
export type DateOutcome =
  | { readonly date: ReadDate }
  | { readonly unchanged: true; readonly note?: string }
  | { readonly reason: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** Month number 1–12 of an English name. */
const monthOf = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase() as 'jan') + 1
/** Time of midnight, which some programs add to a date. */
const MIDNIGHT = /[ T]+0{1,2}:00(:00(\.0+)?)?( ?am)?$/i

/** Parses a date with a leading four-digit year: 2023-08-01, 2023/8/1, 2023年8月, 2023. */
export function readDate(cell: string): ReadDate | null {
  const text = plain(cell)
  const match = /^(\d{4})(?:[-/.年] ?(\d{1,2})(?:[-/.月] ?(\d{1,2})日?|月)?|年)?$/.exec(text)
  return match ? exact(match[1], match[2], match[3]) : null
}

/** Parses a date whose parts are unambiguous: year first, or month by name with a four-digit year. */
function certainDate(cell: string): ReadDate | null {
  const text = plain(cell)
  const number = (name?: string) => String(monthOf(name))
  const found = (pattern: string) => new RegExp(`^${pattern}$`, 'i').exec(text)
  let match = found(`(\\d{1,2})[- .]${MONTH}[- ,.]+(\\d{4})`)
  if (match) return exact(match[3], number(match[2]), match[1])
  match = found(`${MONTH}[- ](\\d{1,2}),? +(\\d{4})`)
  if (match) return exact(match[3], number(match[1]), match[2])
  match = found(`${MONTH}[- ,]+(\\d{4})`)
  if (match) return exact(match[2], number(match[1]))
  match = found(`(\\d{4})[- ]${MONTH}`)
  if (match) return exact(match[1], number(match[2]))
  return readDate(cell)
}

/** The possible readings of a numeric date with the year last: the order of day and month differs by country. */
function yearLast(cell: string): ReadDate[] {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain(cell))
  if (!match) return []
  const [, a, b, year] = match
  const both = [exact(year, a, b), exact(year, b, a)].filter((it) => it !== null)
  return a === b || both[0]?.date === both[1]?.date ? both.slice(0, 1) : both
}

/** Parses a month name with a one- or two-digit number: Excel shows `2023-08` as `Aug-23`, 23 August as `23-Aug`. */
function shortDate(cell: string): { month: number; number: number; nameFirst: boolean } | null {
  const text = plain(cell)
  const [first, last] = [
    new RegExp(`^${MONTH}[- '](\\d{1,2})$`, 'i').exec(text),
    new RegExp(`^(\\d{1,2})[- ]${MONTH}$`, 'i').exec(text),
  ]
  const [name, number] = first ? [first[1], first[2]] : [last?.[2], last?.[1]]
  if (!name || !number) return null
  return { month: monthOf(name), number: Number(number), nameFirst: first !== null }
}

/**
 * Interprets a cell relative to the date of the pack.
 * @param before the date of the pack; null if the entry is new or has none
 */
export function readDateCell(cell: string, before: ReadDate | null): DateOutcome {
  const short = shortDate(cell)
  if (short) return shortOutcome(cell, short, before)
  const ordered = yearLast(cell)
  if (ordered.length > 1)
    return {
      reason: `"${cell}" is ${ordered.map((it) => it.date).join(' or ')}, depending on the country; ${HOW}`,
    }
  const date = ordered[0] ?? certainDate(cell)
  if (!date) return { reason: noDate(cell) }
  return against(cell, date, before)
}

const HOW = 'write it as 2023-08-01, or 2023年8月 for a month'

function noDate(cell: string): string {
  const text = plain(cell)
  if (/^#+$/.test(text)) return `"${cell}" is a column too narrow for its dates; widen it and save again`
  if (/^\d{5}$/.test(text))
    return `"${cell}" is the number a spreadsheet keeps for a date; format the column as a date`
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)) return `"${cell}" does not say the year in full; ${HOW}`
  return `"${cell}" is no date; write it as 2023-08-01`
}

/** The result for an unambiguous date. */
function against(cell: string, date: ReadDate, before: ReadDate | null): DateOutcome {
  const [own, known] = [prefix(date), before && prefix(before)]
  if (own === known) return { unchanged: true }
  if (date.precision === 'day' && isYearAsSerial(date.date))
    return {
      reason: `"${cell}" is a year in a column of dates; format the column as text and write the year`,
    }
  if (!before || known === null) return { date }
  if (finer(date.precision, before.precision) && own.startsWith(known)) {
    if (own.slice(known.length).replace(/-01/g, '') === '')
      return {
        unchanged: true,
        note: `"${cell}" is taken for ${describeDate(before)}, as the pack has it: spreadsheets write a ${before.precision} as its first day`,
      }
  }
  if (finer(before.precision, date.precision) && known.startsWith(own))
    return {
      reason: `"${cell}" says no more than the ${date.precision}, where the pack has ${describeDate(before)}; write the ${before.precision}`,
    }
  // Excel reads its own Aug-23 for August 2023 as 23 August of the current year when the file is opened again.
  const year = Number(before.date.slice(2, 4))
  if (
    before.precision === 'month' &&
    date.precision === 'day' &&
    date.date.slice(5, 7) === before.date.slice(5, 7) &&
    Number(date.date.slice(8)) === year
  )
    return {
      reason: `"${cell}" may be ${describeDate(before)} that a spreadsheet has read as a day; write it as 2023年8月`,
    }
  return { date }
}

/** The result for a month name with a two-digit number, which may be a day or a year. */
function shortOutcome(
  cell: string,
  { month, number, nameFirst }: { month: number; number: number; nameFirst: boolean },
  before: ReadDate | null,
): DateOutcome {
  const two = (value: number) => String(value).padStart(2, '0')
  if (before) {
    const sameMonth = before.date.slice(5, 7) === two(month)
    const sameYear = Number(before.date.slice(2, 4)) === number
    const sameDay = Number(before.date.slice(8)) === number
    const taken = {
      unchanged: true,
      note: `"${cell}" is taken for ${describeDate(before)}, as the pack has it`,
    } as const
    if (before.precision === 'month' && sameMonth && sameYear) return taken
    if (before.precision === 'year' && month === 1 && sameYear && nameFirst) return taken
    if (before.precision === 'day' && sameMonth && sameDay && !(nameFirst && sameYear)) return taken
    if (before.precision === 'day' && sameMonth && sameYear)
      return {
        reason: `"${cell}" says no more than the month, where the pack has ${describeDate(before)}; write the day`,
      }
  }
  // Month and year are shown with the name first; Excel reads two-digit years up to 29 as 20xx.
  if (!nameFirst || number > 29)
    return { reason: `"${cell}" may be a day of a month or a month of a year; ${HOW}` }
  const date = exact(`20${two(number)}`, two(month))
  return date ? { date } : { reason: noDate(cell) }
}

const plain = (cell: string) => withoutMark(folded(cell)).replace(MIDNIGHT, '').trim()

/** The date of its parts; null if it does not exist. */
function exact(year = '', month?: string, day?: string): ReadDate | null {
  const two = (part = '1') => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (parseIsoDate(date) === null) return null
  return { date, precision: day ? 'day' : month ? 'month' : 'year' }
}

const LENGTH = { year: 4, month: 7, day: 10 } as const
/** A date as it is written at its precision: `2023-08`. */
export const prefix = ({ date, precision }: ReadDate) => date.slice(0, LENGTH[precision])
const finer = (a: Precision, b: Precision) => LENGTH[a] > LENGTH[b]

/** Spreadsheets count days from 1899-12-30: the number 2022 formatted as a date is a day in 1905. */
function isYearAsSerial(date: string): boolean {
  const serial = (parseIsoDate(date) ?? 0) - (parseIsoDate('1899-12-30') ?? 0)
  return serial >= 1900 && serial < 2100
}

/** A date in messages: 2023-08. */
const describeDate = (date: ReadDate) => prefix(date)

/**
 * Writes a date at its precision in a form that spreadsheets do not change: `2023年8月` stays, whereas `2023-08` becomes
 * `Aug-23` and `2023-03-01` becomes `3/1/2023` or `01/03/2023`.
 */
export function writeDate({ date, precision }: ReadDate): string {
  if (parseIsoDate(date) === null) return date
  const [year = '', month = '', day = ''] = date.split('-')
  const parts = [`${Number(year)}年`, `${Number(month)}月`, `${Number(day)}日`]
  return parts.slice(0, { year: 1, month: 2, day: 3 }[precision]).join('')
}
