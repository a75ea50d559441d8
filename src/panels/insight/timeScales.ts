/** Where days and values lie in a chart over time, and which of its labels have room. */
import type { extentOf } from '../../domain/evidence/insight.ts'
import { clamp } from '../../domain/math/interpolate.ts'
import { civilDate, type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { linearScale } from './chartShapes.ts'

/** Measures in units of the drawing, which is scaled to the width of its panel. */
export const SIZE = { width: 320, height: 132 } as const
export const PLOT = { left: 16, right: 306, top: 26, bottom: 110 } as const

/** A finger reaches so far to each side of a point. */
const HALF_TARGET = 26

/** The middle of a growth from zero; steps are told apart above a floor that is not zero. */
const STEP_FLOOR = 0.6

type Extent = NonNullable<ReturnType<typeof extentOf>>

/** Whole years from the first value to the end of the timeline; the same on every date. */
export function timeScales({ days, values: [least, most] }: Extent, end: DayNumber, stepped: boolean) {
  const { year } = civilDate(days[0])
  const last = Math.max(end, days[1])
  const floor = stepped ? least - (most - least || 1) * STEP_FLOOR : 0
  return {
    x: linearScale([january(year), last], [PLOT.left, PLOT.right]),
    y: linearScale([floor, most], [PLOT.bottom, PLOT.top]),
    years: Array.from({ length: civilDate(last).year - year + 1 }, (_, i) => january(year + i)),
  }
}

const january = (year: number): DayNumber => toDay(`${year}-01-01`)

/** Width of a digit, height of a line, and how far a label keeps from its dot. */
const DIGIT = 7
const LINE = 14
const LABEL_GAP_PX = 10

/** What is written at a dot. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Middle of the text across, its base line down. */
interface LabelPosition {
  readonly x: number
  readonly y: number
}

/** Labels that have room, above their dot or at the left of it; the later one goes before the earlier. */
export function labelsWithRoom<T extends Dot>(dots: readonly T[]): { dot: T; place: LabelPosition }[] {
  const placed: { dot: T; place: LabelPosition }[] = []
  for (const dot of dots.toReversed()) {
    const half = (dot.text.length * DIGIT) / 2
    const inside = clamp(dot.x, half, SIZE.width - half)
    const place = [
      { x: inside, y: dot.y - LABEL_GAP_PX },
      { x: dot.x - LABEL_GAP_PX - half, y: dot.y + LINE / 3 },
    ].find((position) =>
      placed.every((other) => apart(position, other.place, half + (other.dot.text.length * DIGIT) / 2)),
    )
    if (place) placed.push({ dot, place })
  }
  return placed
}

const apart = (a: LabelPosition, b: LabelPosition, width: number) =>
  Math.abs(a.x - b.x) > width || Math.abs(a.y - b.y) > LINE

/** The strip in which each point is touched: as wide as a finger, and no further than halfway to its neighbors. */
export function hitStripsOf(xs: readonly number[]): { x: number; width: number }[] {
  return xs.map((x, i) => {
    const before = xs[i - 1]
    const after = xs[i + 1]
    const from = Math.max(0, x - HALF_TARGET, before === undefined ? 0 : (before + x) / 2)
    const to = Math.min(SIZE.width, x + HALF_TARGET, after === undefined ? SIZE.width : (x + after) / 2)
    return { x: from, width: to - from }
  })
}
