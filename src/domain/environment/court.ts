/** The open middle of a park: where what stands around it is seen from, for glass and ice to mirror. */

import type { ScenePack } from '../content/pack.ts'
import {
  area,
  centroid,
  contains,
  distanceToOutline,
  extentOf,
  type Point,
  type Polygon,
} from '../geometry/polygon.ts'
import { clamp } from '../math/interpolate.ts'

export interface Court {
  readonly center: Point
  /** How far off what stands around it is, meters: the median of all directions. */
  readonly radiusM: number
}

/** Step of the search for an open place, and of the look around from it, meters. */
const GRID_M = 12
const STEP_M = 2
const DIRECTIONS = 24
const RADIUS_M = Object.freeze({ least: 30, most: 90 })

/** The middle of the largest pond, else the place between the buildings that is farthest from all of them; null without buildings. */
export function courtOf({ buildings, site }: Pick<ScenePack, 'buildings' | 'site'>): Court | null {
  const footprints = buildings.map((it) => it.footprint)
  if (footprints.length === 0) return null
  const free = (point: Point) => !footprints.some((it) => contains(it, point))
  const [pond] = site.water
    .filter((it) => it.kind === 'pond' && free(centroid(it.outline)))
    .sort((a, b) => area(b.outline) - area(a.outline))
  const center = pond ? centroid(pond.outline) : openPlace(footprints)
  const reaches = Array.from({ length: DIRECTIONS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DIRECTIONS
    const at = (reach: number): Point => [
      center[0] + Math.cos(angle) * reach,
      center[1] + Math.sin(angle) * reach,
    ]
    let reach = STEP_M
    while (reach < RADIUS_M.most && free(at(reach))) reach += STEP_M
    return reach
  }).sort((a, b) => a - b)
  return { center, radiusM: clamp(reaches[DIRECTIONS / 2] as number, RADIUS_M.least, RADIUS_M.most) }
}

function openPlace(footprints: readonly Polygon[]): Point {
  const { minX, maxX, minZ, maxZ } = extentOf(footprints.flat())
  let best: Point = [(minX + maxX) / 2, (minZ + maxZ) / 2]
  let most = -1
  for (let x = minX; x <= maxX; x += GRID_M)
    for (let z = minZ; z <= maxZ; z += GRID_M) {
      const point: Point = [x, z]
      if (footprints.some((it) => contains(it, point))) continue
      // What lies at the edge of the park is not its middle.
      const inside = Math.min(x - minX, maxX - x, z - minZ, maxZ - z)
      const clear = Math.min(inside, ...footprints.map((it) => distanceToOutline(point, it)))
      if (clear > most) {
        most = clear
        best = point
      }
    }
  return best
}
