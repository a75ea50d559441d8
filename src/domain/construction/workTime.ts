/**
 * Working time: the calendar with the winter stops taken out. Structure rises evenly in working time, so it stands
 * still through a Harbin winter without any storey needing a rule of its own.
 */
import type { DayNumber } from '../schedule/calendar.ts'

/** A stop as a half-open span of days. */
export interface Stop {
  readonly from: DayNumber
  /** First working day after the stop. */
  readonly until: DayNumber
}

export interface WorkCalendar {
  /** Working days passed at an instant (fractions of days allowed), counted from an arbitrary origin. */
  toWork(time: number): number
  /** The earliest instant at which so many working days have passed. */
  fromWork(work: number): number
}

/** Builds the calendar from stops; overlapping stops are joined. */
export function workCalendar(stops: readonly Stop[]): WorkCalendar {
  const joined: { from: number; until: number }[] = []
  for (const stop of [...stops].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && stop.from <= last.until) last.until = Math.max(last.until, stop.until)
    else joined.push({ from: stop.from, until: stop.until })
  }
  return {
    toWork(time) {
      let work = time
      for (const { from, until } of joined) work -= Math.max(0, Math.min(time, until) - from)
      return work
    },
    fromWork(work) {
      let time = work
      for (const { from, until } of joined) if (time > from) time += until - from
      return time
    },
  }
}
