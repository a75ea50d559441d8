/** Where days and values lie in a chart over time, and which of its labels have room. */
import { scaleLinear } from '@visx/scale'
import { civilDate, type DayNumber, toDay } from '../../domain/calendar.ts'
import type { extentOf } from '../../domain/insight.ts'

/** Measures in units of the drawing, which is scaled to the width of its panel. */
export const SIZE = { width: 320, height: 132 } as const
export const PLOT = { left: 12, right: 306, top: 26, bottom: 110 } as const

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
    x: scaleLinear<number>({ domain: [january(year), last], range: [PLOT.left, PLOT.right] }),
    y: scaleLinear<number>({ domain: [floor, most], range: [PLOT.bottom, PLOT.top] }),
    years: Array.from({ length: civilDate(last).year - year + 1 }, (_, i) => january(year + i)),
  }
}

const january = (year: number): DayNumber => toDay(`${year}-01-01`)

/** Widths of a digit, and of the room around a label. */
const DIGIT = 7
const LABEL_HEIGHT = 14

export interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Labels that have room; the later one goes before the earlier. */
export function labelsWithRoom<T extends Label>(labels: readonly T[]): T[] {
  const placed: T[] = []
  for (const label of labels.toReversed()) {
    const free = placed.every(
      (it) =>
        Math.abs(it.x - label.x) > ((it.text.length + label.text.length) / 2 + 1) * DIGIT ||
        Math.abs(it.y - label.y) > LABEL_HEIGHT,
    )
    if (free) placed.push(label)
  }
  return placed
}

/** The strip in which each point is touched: as wide as a finger, and no further than halfway to its neighbours. */
export function reachOf(xs: readonly number[]): { x: number; width: number }[] {
  return xs.map((x, i) => {
    const before = xs[i - 1]
    const after = xs[i + 1]
    const from = Math.max(0, x - HALF_TARGET, before === undefined ? 0 : (before + x) / 2)
    const to = Math.min(SIZE.width, x + HALF_TARGET, after === undefined ? SIZE.width : (x + after) / 2)
    return { x: from, width: to - from }
  })
}
