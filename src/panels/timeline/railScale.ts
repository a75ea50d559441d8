/** Days on the rail: where a day lies, which day a finger means, which bead draws it in. */
import type { DayNumber } from '../../domain/calendar.ts'

/** A milestone's bead draws the handle in from this far, CSS pixels. */
export const MAGNET_PX = 12

export interface Range {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** Place of a day along the rail, 0–1. */
export function shareOf({ start, end }: Range, day: DayNumber): number {
  return end === start ? 0 : Math.min(1, Math.max(0, (day - start) / (end - start)))
}

/**
 * The day at a place on the rail, drawn to the nearest bead within reach.
 * @param offsetPx distance from the rail's beginning, CSS pixels
 * @param widthPx length of the rail, CSS pixels
 */
export function dayAt(
  range: Range,
  offsetPx: number,
  widthPx: number,
  beads: readonly DayNumber[] = [],
): DayNumber {
  const share = widthPx > 0 ? Math.min(1, Math.max(0, offsetPx / widthPx)) : 0
  let nearest: DayNumber | null = null
  let reach = MAGNET_PX
  for (const bead of beads) {
    const away = Math.abs(shareOf(range, bead) * widthPx - offsetPx)
    if (away <= reach) {
      reach = away
      nearest = bead
    }
  }
  return nearest ?? Math.round(range.start + share * (range.end - range.start))
}

/** First days of the years within a range. */
export function yearTicks({ start, end }: Range): { year: number; day: DayNumber }[] {
  const ticks: { year: number; day: DayNumber }[] = []
  const MS_PER_DAY = 86_400_000
  const first = new Date(start * MS_PER_DAY).getUTCFullYear()
  for (let year = first; ; year++) {
    const day = Date.UTC(year, 0, 1) / MS_PER_DAY
    if (day > end) return ticks
    if (day >= start) ticks.push({ year, day })
  }
}

/** Large steps of the keyboard, days. */
const PAGE_DAYS = 30

/** Where a key of a slider leads from a day; null when it is not one of a slider's keys. */
export function dayByKey(key: string, day: DayNumber, { start, end }: Range): DayNumber | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return day - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return day + 1
    case 'PageDown':
      return day - PAGE_DAYS
    case 'PageUp':
      return day + PAGE_DAYS
    case 'Home':
      return start
    case 'End':
      return end
    default:
      return null
  }
}
