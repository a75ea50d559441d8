/**
 * What is seen from the windows of a storey: the eye stands before the middle of a facade, as high over the floor as that of
 * a standing person. Storeys, facades and surroundings are those of the model.
 */
import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { BEARINGS, type Bearing, bearing } from '../campus/neighbors.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { CampusBuilding } from '../campus/types.ts'
import {
  distance,
  distanceToSegment,
  edges,
  outwardNormal,
  type Point,
  signedArea,
} from '../geometry/polygon.ts'
import { degToRad } from '../math/angle.ts'
import { type CameraPose, roundPose } from '../state/state.ts'
import { bringIn, isBlocked, LOWEST_EYE_M } from './cameraLimits.ts'

export interface WindowView {
  /** Where the window looks, by the plan. */
  readonly side: Bearing
  readonly pose: CameraPose
}

/** Before the facade, meters: clear of balconies and fins. */
const STANDOFF_M = 1.8
/** What is looked at is this near, meters, so that turning looks around and hardly moves the eye. */
const AHEAD_M = 1.6
/** A window looks so far down, degrees, through a lens of this vertical angle. */
const DOWN_DEG = 7
const LENS_DEG = 58
/** A shorter wall, meters, is none that people would look out of. */
const LEAST_WALL_M = 4
/** Where along the wall the eye may stand, in this order: the corridor can arrive in the middle. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8]
/** Kept from the outside of the corridor, meters. */
const CORRIDOR_M = 1

/**
 * The views from a storey, one to a side, from north clockwise: from its longest wall that way. None below ground, and none to a side where
 * something stands right before every window.
 */
export function windowViews(campus: Campus, { building }: CampusBuilding, storey: number): WindowView[] {
  const level = storeysOf(building).find((it) => it.number === storey)
  if (!level || storey < 1) return []
  const sign = Math.sign(signedArea(level.outline))
  const walls = edges(level.outline)
    .map(([a, b]) => ({ a, b, lengthM: distance(a, b), out: outwardNormal(a, b, sign) }))
    .filter((it) => it.lengthM >= LEAST_WALL_M)
    .sort((one, other) => other.lengthM - one.lengthM)
  const views = new Map<Bearing, CameraPose>()
  for (const { a, b, out } of walls) {
    const side = bearing([0, 0], out)
    if (views.has(side)) continue
    for (const share of PLACES) {
      const wall: Point = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
      const pose = lookingOut(wall, out, level.elevationM + LOWEST_EYE_M)
      if (!isFree(campus, pose)) continue
      views.set(side, pose)
      break
    }
  }
  return BEARINGS.flatMap((side) => {
    const pose = views.get(side)
    return pose ? [{ side, pose }] : []
  })
}

function lookingOut([x, z]: Point, [outX, outZ]: Point, eyeM: number): CameraPose {
  const far = STANDOFF_M + AHEAD_M * Math.cos(degToRad(DOWN_DEG))
  return roundPose({
    position: [x + outX * STANDOFF_M, eyeM, z + outZ * STANDOFF_M],
    target: [x + outX * far, eyeM - AHEAD_M * Math.sin(degToRad(DOWN_DEG)), z + outZ * far],
    lens: LENS_DEG,
  })
}

function isFree(campus: Campus, pose: CameraPose): boolean {
  const [x, y, z] = pose.position
  // A pose that a link brings is kept within the limits: it has to come back as it is.
  if (isBlocked(campus, { x, y, z }) || bringIn(campus, pose) !== pose) return false
  const { corridor } = campus.pack
  if (y < corridor.deckElevationM - CORRIDOR_M || y > corridor.deckElevationM + corridor.heightM + CORRIDOR_M)
    return true
  return placedSegments(corridor).every(
    ({ from, to, widthM }) => distanceToSegment([x, z], from, to) > widthM / 2 + CORRIDOR_M,
  )
}
