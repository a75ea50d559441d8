/**
 * The time in which the story of the park is told: days on which the model changes pass evenly, and spans without a
 * change are passed over in a moment. A mapping between seconds of play and instants of the calendar, both ways.
 */
import type { Campus } from '../campus/campus.ts'
import { clamp, lerp, linearstep } from '../math/interpolate.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { leasesOf } from '../tenancy/tenancy.ts'
import { type DayNumber, toDay } from './calendar.ts'

/** Longest time that a span without a change takes, seconds, and the share of the whole that all of them have together. */
const QUIET_S = 0.8
const QUIET_SHARE = 0.3

export interface StoryClock {
  /** The day it begins with: that of the milestone before the first change of the model. */
  readonly start: DayNumber
  /** The last day of a change; who plays from here on sees the story again. */
  readonly lastChange: DayNumber
  /** The day it ends with: that on which the table opens, where nothing changes after it, else the last change. */
  readonly end: DayNumber
  /** Length of the whole, seconds. */
  readonly seconds: number
  /**
   * Seconds from the beginning to an instant, kept within the story. An instant is a day and the share of it that has
   * passed: the end of a day is the day after it.
   */
  secondsAt(instant: number): number
  /** The instant at a time; the inverse of `secondsAt`. */
  instantAt(seconds: number): number
}

/**
 * Days of the timeline on which something changes, from its start on: what is dug, rises or closes, milestones, leases
 * that begin or end. Snow and light are not changes.
 */
export const changingDays = memoizeWeak(({ timeline, work, buildings, ...campus }: Campus) => {
  const { start, end } = timeline
  const length = end - start + 1
  /** Changes under way: in calendar days, and in working time, which stands still through a stop. */
  const [begun, worked] = [new Int32Array(length + 1), new Int32Array(length + 1)]
  const add = (to: Int32Array, from: number, until: number) => {
    const [a, b] = [clamp(Math.floor(from) - start, 0, length), clamp(Math.ceil(until) - start, 0, length)]
    if (b <= a) return
    to[a] = (to[a] as number) + 1
    to[b] = (to[b] as number) - 1
  }
  const on = (day: number) => add(begun, day, day + 1)
  for (const { times, shownFrom } of buildings.values()) {
    if (times) add(begun, times.excavation.start, times.excavation.end)
    else if (shownFrom > start) on(shownFrom)
  }
  const workOrigin = work.toWork(start)
  for (const feature of campus.featureTimes) {
    const [from, until] = [feature.structureStart, feature.structureEnd].map((days) =>
      work.fromWork(days + workOrigin),
    )
    add(worked, from as number, until as number)
    // Works have no envelope of their own: theirs only says when the crane has gone.
    if (feature.envelopeStart >= 0) add(begun, start + feature.envelopeStart, start + feature.envelopeEnd)
    for (const day of [feature.fitOutStart, feature.inUse]) if (day >= 0) on(start + day)
  }
  const built = new Uint8Array(length)
  for (let i = 0, now = 0, works = 0; i < length; i++) {
    now += begun[i] as number
    works += worked[i] as number
    const day = start + i
    if (now > 0 || (works > 0 && work.toWork(day + 1) > work.toWork(day))) built[i] = 1
  }
  const told = built.slice()
  const mark = (day: DayNumber | null) => {
    if (day !== null && day >= start && day <= end) told[day - start] = 1
  }
  for (const { day } of campus.milestones) mark(day)
  for (const { from, until } of campus.pack.tenants.flatMap(leasesOf)) {
    mark(from)
    mark(until)
  }
  return { built, told }
})

/** The clock of a campus for a length of the whole story in seconds; each is worked out once. */
export function storyClock(campus: Campus, seconds: number): StoryClock {
  const known = clocksOf(campus)
  const clock = known.get(seconds) ?? buildClock(campus, seconds)
  known.set(seconds, clock)
  return clock
}

const clocksOf = memoizeWeak((_: Campus) => new Map<number, StoryClock>())

function buildClock(campus: Campus, seconds: number): StoryClock {
  const { timeline, milestones, pack } = campus
  const { built, told } = changingDays(campus)
  const first = built.indexOf(1)
  const firstDay = timeline.start + Math.max(0, first)
  const lastTold = told.lastIndexOf(1)
  const lastChange = lastTold < 0 ? timeline.end : timeline.start + lastTold
  const before = first > 0 ? milestones.findLast((it) => it.day < firstDay)?.day : undefined
  const start = Math.max(timeline.start, before ?? firstDay - 1)
  const end = clamp(toDay(pack.manifest.launch.date), lastChange, timeline.end)

  // Runs of days with or without a change; the first one is the day after the start, which is drawn already.
  const runs: { days: number; quiet: boolean }[] = []
  for (let day = start + 1; day <= end; day++) {
    const quiet = told[day - timeline.start] === 0
    const run = runs.at(-1)
    if (run?.quiet === quiet) run.days++
    else runs.push({ days: 1, quiet })
  }
  const quietRuns = runs.filter((it) => it.quiet)
  const longest = Math.min(QUIET_S, (QUIET_SHARE * seconds) / Math.max(1, quietRuns.length))
  /** Seconds of a day with a change: with it the whole takes its time, where longer runs are passed over. */
  const total = (perDay: number) =>
    runs.reduce((sum, it) => sum + (it.quiet ? Math.min(it.days * perDay, longest) : it.days * perDay), 0)
  let perDay = 0
  if (runs.some((it) => !it.quiet)) {
    let above = seconds
    for (let i = 0; i < 60; i++) {
      const middle = (perDay + above) / 2
      if (total(middle) < seconds) perDay = middle
      else above = middle
    }
  }
  let last: Knot = { instant: start + 1, at: 0 }
  const knots = [last]
  for (const { days, quiet } of runs) {
    const takes = perDay === 0 ? seconds : quiet ? Math.min(days * perDay, longest) : days * perDay
    last = { instant: last.instant + days, at: last.at + takes }
    knots.push(last)
  }
  const between = (value: number, from: keyof Knot, to: keyof Knot) => {
    const after = knots.find((it) => it[from] >= value) ?? last
    const before = knots[Math.max(0, knots.indexOf(after) - 1)] as Knot
    return lerp(before[to], after[to], after === before ? 1 : linearstep(before[from], after[from], value))
  }
  return {
    start,
    lastChange,
    end,
    seconds: last.at,
    secondsAt: (instant) => between(instant, 'instant', 'at'),
    instantAt: (time) => between(time, 'at', 'instant'),
  }
}

/** Where the calendar and the seconds of play meet. */
interface Knot {
  readonly instant: number
  readonly at: number
}
