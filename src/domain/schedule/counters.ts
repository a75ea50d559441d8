/** What is counted beside the date: days since work began, people on site. */
import type { Campus } from '../campus/campus.ts'
import type { Schedule, Workforce } from '../content/records/schedule.ts'
import { type DayNumber, toDay } from './calendar.ts'

/** The first day counts as one; null before it, once everything is in use, and where the pack names no first day. */
export function dayCount({ pack, progress, buildings }: Campus, day: DayNumber): number | null {
  const { start } = pack.schedule
  if (!start || day < toDay(start.date)) return null
  if (progress.at(day).inPhase['in-use'] === buildings.size) return null
  return day - toDay(start.date) + 1
}

/** A count of people says something about the days after it, but not for longer than this. */
const COUNT_HOLDS_DAYS = 30

/** The last documented count of people on site, for a month after it was taken. */
export function workforceAt({ workforce }: Pick<Schedule, 'workforce'>, day: DayNumber): Workforce | null {
  const last = workforce.findLast((it) => toDay(it.date) <= day)
  return last && day - toDay(last.date) <= COUNT_HOLDS_DAYS ? last : null
}
