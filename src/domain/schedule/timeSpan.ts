/** The part of the timeline that is shown, and steps by the calendar. */
import { clamp } from '../math/interpolate.ts'
import { civilDate, type DayNumber, toDay } from './calendar.ts'

/** Days from `start` to `end`, both shown. */
export interface TimeSpan {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** No closer than this, days. */
export const SHORTEST_DAYS = 28

/** Puts a span within the whole, no shorter than the shortest; its length is kept where it can be. */
export function fitSpan({ start, end }: TimeSpan, whole: TimeSpan): TimeSpan {
  const most = whole.end - whole.start
  const days = Math.round(clamp(end - start, Math.min(SHORTEST_DAYS, most), most))
  const from = Math.round(clamp(start, whole.start, whole.end - days))
  return { start: from, end: from + days }
}

/**
 * Shows more or less around a day, which stays where it is.
 * @param factor length of the new span in lengths of the old one: below 1 comes closer
 */
export function zoomSpan(span: TimeSpan, whole: TimeSpan, factor: number, around: DayNumber): TimeSpan {
  const days = span.end - span.start
  const most = whole.end - whole.start
  const next = clamp(days * factor, Math.min(SHORTEST_DAYS, most), most)
  const share = days === 0 ? 0.5 : (around - span.start) / days
  const start = around - share * next
  return fitSpan({ start, end: start + next }, whole)
}

/** Moves a span so that a day lies within it; the same span where it does already. */
export function followDay(span: TimeSpan, whole: TimeSpan, day: DayNumber): TimeSpan {
  if (day >= span.start && day <= span.end) return span
  const half = (span.end - span.start) / 2
  return fitSpan({ start: day - half, end: day + half }, whole)
}

export const STEP_UNITS = ['day', 'week', 'month', 'quarter'] as const
export type StepUnit = (typeof STEP_UNITS)[number]

/** The day one step on or back: months keep the day of the month, or end with the month where it is shorter. */
export function stepDay(day: DayNumber, unit: StepUnit, direction: -1 | 1): DayNumber {
  if (unit === 'day') return day + direction
  if (unit === 'week') return day + 7 * direction
  const { year, month, dayOfMonth } = civilDate(day)
  const months = year * 12 + (month - 1) + direction * (unit === 'month' ? 1 : 3)
  const first = (count: number) => toDay(isoOf(Math.floor(count / 12), (count % 12) + 1))
  const length = first(months + 1) - first(months)
  return first(months) + Math.min(dayOfMonth, length) - 1
}

const isoOf = (year: number, month: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
