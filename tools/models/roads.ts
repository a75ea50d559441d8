/** What everything that lies on the ground shares: the heights of its layers, the legs of a centreline. */
import type { Road } from '../../src/domain/content/records/site.ts'
import { distanceToSegment, type Point } from '../../src/domain/geometry/polygon.ts'

/** Heights of the ground's layers, meters; far enough apart to stay ordered in the depth buffer. */
export const LAYERS = Object.freeze({
  lawn: 0.12,
  verge: 0.07,
  asphalt: 0.06,
  paving: 0.2,
  path: 0.26,
  marking: 0.14,
  innerMarking: 0.3,
  kerb: 0.22,
})

/** The straight legs of a polyline. */
export function legs(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((b, i) => [line[i] as Point, b])
}

/** Whether a point of the plan is farther from the edge of a road than a margin, meters. */
export function isClearOf({ centreline, widthM }: Road, point: Point, marginM: number): boolean {
  return legs(centreline).every(([a, b]) => distanceToSegment(point, a, b) > widthM / 2 + marginM)
}

/** Looks are this far apart, meters. */
const RUN_STEP_M = 2

/** Longest stretches of a length on which something holds. */
export function runs(lengthM: number, holds: (at: number) => boolean): [number, number][] {
  const count = Math.max(1, Math.round(lengthM / RUN_STEP_M))
  const found: [number, number][] = []
  let from: number | null = null
  for (let i = 0; i <= count; i++) {
    const here = i < count && holds(((i + 0.5) / count) * lengthM)
    if (here) from ??= (i / count) * lengthM
    else if (from !== null) {
      found.push([from, (i / count) * lengthM])
      from = null
    }
  }
  return found
}
