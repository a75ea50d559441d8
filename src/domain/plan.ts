/** Plan against outcome: dates that were aimed at, and how far from them things happened. */
import { civilDate, type DayNumber, toDay } from './calendar.ts'
import type { Precision } from './scene/common.ts'
import type { Target } from './scene/schedule.ts'

/** How far a date was missed, days: negative for early. */
export interface Deviation {
  readonly days: number
  /** Whole calendar months, where the dates are only known to the month or the year; null where days are known. */
  readonly months: number | null
  /** Taken from a report rather than counted. */
  readonly reported: boolean
}

/** The last plan that was made, in days. */
export function plannedDay({ planned }: Pick<Target, 'planned'>): DayNumber {
  return toDay(planned.at(-1)?.date ?? '')
}

/**
 * How far the outcome lies from the last plan; null while there is no outcome. A reported count stands as it was
 * reported, since sources count in their own ways.
 */
export function deviation(target: Target): Deviation | null {
  const { actual, planned, reportedDays } = target
  if (!actual) return null
  const plan = planned.at(-1)
  const exact = (it: { readonly precision: Precision } | undefined) => it?.precision === 'day'
  if (reportedDays) return { days: reportedDays.value, months: null, reported: true }
  const [from, to] = [plannedDay(target), toDay(actual.date)]
  const months = exact(actual) && exact(plan) ? null : monthOf(to) - monthOf(from)
  return { days: to - from, months, reported: false }
}

/** Months since the year 0. */
function monthOf(day: DayNumber): number {
  const { year, month } = civilDate(day)
  return year * 12 + month
}
