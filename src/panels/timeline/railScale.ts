/** Days on the rail: where a day lies, which day a finger means, which bead draws it in, which ticks are drawn. */
import { clamp } from '../../domain/math/interpolate.ts'
import { civilDate, type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { fitSpan, type TimeSpan } from '../../domain/schedule/timeSpan.ts'

/** A milestone's bead draws the handle in from this far, CSS pixels. */
export const MAGNET_PX = 12

/** Place of a day along the rail, 0–1 for days that are shown. */
export function shareOf({ start, end }: TimeSpan, day: DayNumber): number {
  return end === start ? 0 : (day - start) / (end - start)
}

/**
 * The day at a place on the rail, drawn to the nearest bead within reach.
 * @param shown days that the rail shows
 * @param offsetPx distance from the rail's beginning, CSS pixels
 * @param widthPx length of the rail, CSS pixels
 */
export function dayAt(
  shown: TimeSpan,
  offsetPx: number,
  widthPx: number,
  beads: readonly DayNumber[] = [],
): DayNumber {
  const fraction = widthPx > 0 ? clamp(offsetPx / widthPx, 0, 1) : 0
  const bead = beadAt(shown, fraction * widthPx, widthPx, beads)
  return bead ?? Math.round(shown.start + fraction * (shown.end - shown.start))
}

/** The bead nearest to a place on the rail and within reach of it, as its day; null where there is none. */
export function beadAt(
  shown: TimeSpan,
  offsetPx: number,
  widthPx: number,
  beads: readonly DayNumber[],
): DayNumber | null {
  let nearest: DayNumber | null = null
  let nearestPx = MAGNET_PX
  for (const bead of beads) {
    if (bead < shown.start || bead > shown.end) continue
    const distancePx = Math.abs(shareOf(shown, bead) * widthPx - offsetPx)
    if (distancePx <= nearestPx) {
      nearestPx = distancePx
      nearest = bead
    }
  }
  return nearest
}

/** A name on the rail: where its day lies, and how wide it is. */
export interface RailName {
  /** 0–1 for days that are shown. */
  readonly share: number
  readonly widthPx: number
}

/** Names on the rail keep so far apart, CSS pixels. */
const NAMES_APART_PX = 10

/**
 * Which names have room on the rail without touching: the last one first, then the others in turn. A name lies
 * over its day, towards the middle the nearer that is to an end, so that it never leaves the rail.
 */
export function roomFor(names: readonly RailName[], railPx: number): boolean[] {
  const order = [...names.keys()]
  const inTurn = [...new Set([...order.slice(-1), ...order])]
  const placed: { from: number; to: number }[] = []
  const found = names.map(() => false)
  for (const i of inTurn) {
    const { share, widthPx } = names[i] as RailName
    const from = share * (railPx - widthPx)
    const to = from + widthPx
    const fits = share >= 0 && share <= 1 && widthPx <= railPx
    if (!fits || placed.some((it) => from < it.to + NAMES_APART_PX && to > it.from - NAMES_APART_PX)) continue
    placed.push({ from, to })
    found[i] = true
  }
  return found
}

/** Two fingers on the rail: the days they took hold of, and where they are now along the rail, 0–1. */
export interface Pinch {
  readonly days: readonly [number, number]
  readonly shares: readonly [number, number]
}

/** No two fingers are taken to be closer than this, share of the rail. */
const CLOSEST = 0.02

/** What is shown while two fingers hold two days: each stays under its finger where the timeline lets it. */
export function pinchSpan({ days, shares }: Pinch, whole: TimeSpan): TimeSpan {
  const [i, j] = shares[0] <= shares[1] ? [0, 1] : [1, 0]
  const apart = Math.max(CLOSEST, (shares[j] ?? 0) - (shares[i] ?? 0))
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const length = Math.max(1, to - from) / apart
  const start = from - (shares[i] ?? 0) * length
  return fitSpan({ start, end: start + length }, whole)
}

/** How closely the rail is divided. */
export type TickLevel = 'year' | 'quarter' | 'month'

/** Below so many days the rail is divided more closely. */
const QUARTERS_BELOW = 1100
const MONTHS_BELOW = 420

export function tickLevel({ start, end }: TimeSpan): TickLevel {
  const days = end - start
  return days < MONTHS_BELOW ? 'month' : days < QUARTERS_BELOW ? 'quarter' : 'year'
}

export interface Tick {
  readonly day: DayNumber
  readonly year: number
  /** 1–12; a year begins with 1. */
  readonly month: number
}

const MONTHS_OF: Record<TickLevel, number> = { year: 12, quarter: 3, month: 1 }

/** First days of the years, quarters or months within a span. */
export function ticks({ start, end }: TimeSpan, level: TickLevel): Tick[] {
  const found: Tick[] = []
  const every = MONTHS_OF[level]
  for (let { year } = civilDate(start), month = 1; ; month += every) {
    if (month > 12) {
      month = 1
      year++
    }
    const day = toDay(`${year}-${String(month).padStart(2, '0')}-01`)
    if (day > end) return found
    if (day >= start) found.push({ day, year, month })
  }
}
