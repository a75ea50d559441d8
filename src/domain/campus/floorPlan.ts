/**
 * The plan of a storey with its cores of stairs, lifts and shafts. The outline is that of the model; where cores stand is
 * not on record and follows from the outline alone, so it is illustrative.
 */
import { longAxisRad } from '../geometry/longAxis.ts'
import { area, centroid, contains, edges, isWithin, type Point, type Polygon } from '../geometry/polygon.ts'

export interface FloorPlan {
  /** The storey lying along x, meters from its middle; x to the right, y downwards. */
  readonly outline: Polygon
  readonly cores: readonly Polygon[]
  readonly coreAreaM2: number
  /** Where north is on this plan, clockwise from straight up, radians. */
  readonly northRad: number
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
}

/** A core, meters. */
const CORE = Object.freeze({ longM: 9, deepM: 6 })
/** Every core serves so much of a storey's length, meters: from no place is the nearest of two stairs further than 40 m. */
const CORE_EVERY_M = 45
/** Steps in which a place for a core is looked for beside its own, meters. */
const STEP_M = 1
const FARTHEST_STEP = 20

/** @returns null where the storey is too small for a core */
export function floorPlan(outline: Polygon): FloorPlan | null {
  const axisRad = longAxisRad(outline)
  const middle = centroid(outline)
  const [cos, sin] = [Math.cos(axisRad), Math.sin(axisRad)]
  const laid = outline.map(([x, z]): Point => {
    const [dx, dz] = [x - middle[0], z - middle[1]]
    return [dx * cos + dz * sin, dz * cos - dx * sin]
  })
  const [xs, ys] = [laid.map((it) => it[0]), laid.map((it) => it[1])]
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const count = Math.max(1, Math.round((maxX - minX) / CORE_EVERY_M))
  const cores: Polygon[] = []
  for (let i = 0; i < count; i++) {
    const core = coreNear(laid, minX + ((i + 0.5) / count) * (maxX - minX))
    if (core) cores.push(core)
  }
  if (cores.length === 0) return null
  // North is −z: turned with the plan.
  const northRad = Math.atan2(-sin, cos)
  return {
    outline: laid,
    cores,
    coreAreaM2: cores.reduce((sum, it) => sum + area(it), 0),
    northRad,
    minX,
    maxX,
    minY,
    maxY,
  }
}

/** A core in the middle of the storey's depth at a place along it, or as near to that as it fits. */
function coreNear(outline: Polygon, at: number): Polygon | null {
  for (let step = 0; step <= FARTHEST_STEP; step++) {
    for (const x of step === 0 ? [at] : [at - step * STEP_M, at + step * STEP_M]) {
      for (const [top, bottom] of crossings(outline, x)) {
        const core = rectangleAt(x, (top + bottom) / 2)
        if (isWithin(core, outline) && contains(outline, [x, (top + bottom) / 2])) return core
      }
    }
  }
  return null
}

/** The parts of an upright line at x that lie inside, the longest first. */
function crossings(outline: Polygon, x: number): [number, number][] {
  const ys = edges(outline)
    .flatMap(([a, b]) => (a[0] > x !== b[0] > x ? [a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1])] : []))
    .sort((a, b) => a - b)
  const parts: [number, number][] = []
  for (let i = 0; i + 1 < ys.length; i += 2) parts.push([ys[i] as number, ys[i + 1] as number])
  return parts.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
}

function rectangleAt(x: number, y: number): Polygon {
  const [w, d] = [CORE.longM / 2, CORE.deepM / 2]
  return [
    [x - w, y - d],
    [x + w, y - d],
    [x + w, y + d],
    [x - w, y + d],
  ]
}
