/** What the charts are drawn with: a linear scale, and the path of a line. */
import { lerp } from '../../domain/math/interpolate.ts'

export interface LinearScale {
  (value: number): number
  /** First and last value of the axis. */
  readonly domain: readonly [number, number]
}

/** Maps values to units of the drawing; beyond its ends it goes on. A domain of one value lies in the middle. */
export function linearScale(
  domain: readonly [number, number],
  [from, to]: readonly [number, number],
): LinearScale {
  const [first, last] = domain
  const scale = (value: number) => lerp(from, to, last === first ? 0.5 : (value - first) / (last - first))
  return Object.assign(scale, { domain })
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Decimals of a coordinate in a path. */
const DIGITS = 3

/** The path through points, straight or in steps that hold a value until the next. One point alone is closed, and so seen. */
export function linePath(points: readonly Point[], stepped: boolean): string {
  const at = (x: number, y: number) => `${Number(x.toFixed(DIGITS))},${Number(y.toFixed(DIGITS))}`
  const steps = points.map(({ x, y }, i) => {
    const before = points[i - 1]
    if (!before) return `M${at(x, y)}`
    return stepped ? `L${at(x, before.y)}L${at(x, y)}` : `L${at(x, y)}`
  })
  return points.length === 1 ? `${steps[0]}Z` : steps.join('')
}
