/**
 * Civil dates as whole days, free of time zones: the one clock of the sand table counts days, so a date is an
 * integer (days since 1970-01-01, proleptic Gregorian) and a text form `YYYY-MM-DD`.
 */

/** A civil date as text, `YYYY-MM-DD`. */
export type IsoDate = string

/** Whole days since 1970-01-01. */
export type DayNumber = number

const MS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads `YYYY-MM-DD` as a day number.
 * @returns whole days since 1970-01-01, or `null` when the text is not a date that exists (2021-02-29).
 */
export function parseIsoDate(text: string): DayNumber | null {
  const match = ISO_DATE.exec(text)
  if (!match) return null
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])]
  const date = new Date(Date.UTC(year, month, dayOfMonth))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === dayOfMonth
  return exists ? date.getTime() / MS_PER_DAY : null
}

/** The dates read last: everything that follows the clock reads the same one. */
const read = new Map<IsoDate, DayNumber>()
const MOST_READ = 256

/**
 * Reads a date that has already been validated.
 * @throws RangeError when it is not a date after all.
 */
export function toDay(text: IsoDate): DayNumber {
  const known = read.get(text)
  if (known !== undefined) return known
  const day = parseIsoDate(text)
  if (day === null) throw new RangeError(`"${text}" is not a date of the form YYYY-MM-DD`)
  if (read.size >= MOST_READ) read.clear()
  read.set(text, day)
  return day
}

/** Writes a day number as `YYYY-MM-DD`; fractions of a day are dropped. */
export function formatIsoDate(day: DayNumber): IsoDate {
  return new Date(Math.floor(day) * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Year (e.g. 2020), month 1–12 and day of the month 1–31 of a day number. */
export function civilDate(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(Math.floor(day) * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** Day of the year, 0 on 1 January. */
export function dayOfYear(day: DayNumber): number {
  return Math.floor(day) - Date.UTC(civilDate(day).year, 0, 1) / MS_PER_DAY
}

/** Two dates as they stand: the earlier at the left, whichever of them the clock is at. */
export function inOrder(a: IsoDate, b: IsoDate): readonly [left: IsoDate, right: IsoDate] {
  return a <= b ? [a, b] : [b, a]
}
