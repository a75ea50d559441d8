/** How a building is cut open: a vertical plane across it, facing its entrance; what stands before the plane goes. */
import type { Building } from '../content/records/building.ts'
import { centroid, type Point } from '../geometry/polygon.ts'
import { storeysOf } from './storeys.ts'

/** The plane stands this far in front of the building's middle, meters. */
const AHEAD_M = 2
/** The uppermost floor goes with what it carries, slab included, meters. */
const SLAB_M = 0.4

/**
 * A vertical plane on the plan: `normal` points to the side that is taken away, `distanceM` is its offset along it. What
 * stands above `topM` goes too, so that one looks into the halls from above.
 */
export interface CutPlane {
  readonly normal: Point
  readonly distanceM: number
  readonly topM: number
}

/** Buildings whose inside is modeled can be cut open. */
export function canBeCut({ cutaway }: Pick<Building, 'cutaway'>): boolean {
  return cutaway
}

/** The model file that shows a building. */
export function modelRoleOf({ cutaway }: Pick<Building, 'cutaway'>): 'buildings' | 'cutaway' {
  return cutaway ? 'cutaway' : 'buildings'
}

export function cutPlane(building: Building): CutPlane {
  const { footprint, entrance } = building
  const middle = centroid(footprint)
  const [x, z] = [entrance[0] - middle[0], entrance[1] - middle[1]]
  const length = Math.hypot(x, z)
  const normal: Point = [x / length, z / length]
  const last = storeysOf(building).at(-1)
  return {
    normal,
    distanceM: normal[0] * middle[0] + normal[1] * middle[1] + AHEAD_M,
    topM: (last?.elevationM ?? 0) - SLAB_M,
  }
}
