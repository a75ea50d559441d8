/** Plan against outcome: dates that were aimed at, and how far from them things happened. */
import type { PlannedDate, Target } from '../content/records/schedule.ts'
import { kindOf } from '../evidence/kinds.ts'
import { civilDate, type DayNumber, toDay } from './calendar.ts'

/** How far a date was missed, days: negative for early. */
export interface Deviation {
  readonly plan: PlannedDate
  readonly days: number
  /** Whole calendar months, where the dates are only known to the month or the year; null where days are known. */
  readonly months: number | null
  /** Taken from a report rather than counted. */
  readonly reported: boolean
}

/** The last plan that was made, in days; null where none is on record. */
export function plannedDay({ planned }: Pick<Target, 'planned'>): DayNumber | null {
  const last = planned.at(-1)
  return last ? toDay(last.date) : null
}

/**
 * How far the outcome lies from each plan in turn, in the order in which they were made. Counted only between two dates
 * that sources give: a plan that was stated, and an outcome that is documented. A count of days that a report gives
 * stands as it was reported, for the last plan, since sources count in their own ways.
 */
export function deviations({ actual, planned, reportedDays }: Target): Deviation[] {
  if (!actual || kindOf(actual) !== 'documented') return []
  const last = planned.at(-1)
  return planned.flatMap((plan): Deviation[] => {
    if (plan === last && reportedDays && kindOf(reportedDays) === 'documented')
      return [{ plan, days: reportedDays.value, months: null, reported: true }]
    if (kindOf(plan) !== 'planned') return []
    const [from, to] = [toDay(plan.date), toDay(actual.date)]
    const exact = actual.precision === 'day' && plan.precision === 'day'
    return [{ plan, days: to - from, months: exact ? null : monthOf(to) - monthOf(from), reported: false }]
  })
}

/** Months since the year 0. */
function monthOf(day: DayNumber): number {
  const { year, month } = civilDate(day)
  return year * 12 + month
}
