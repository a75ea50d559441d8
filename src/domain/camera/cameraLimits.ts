/** Where the camera may not go: under the ground, into a building, too far away, and past the site with what it looks at. */
import type { Campus } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { Building } from '../content/records/building.ts'
import { contains, distanceToOutline, extentOf, type Polygon } from '../geometry/polygon.ts'
import { clamp } from '../math/interpolate.ts'
import { headingRad, poseOf } from '../math/pose.ts'
import { add, length, type MutableVec3, scale, sub, type Vec3 } from '../math/vec3.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import type { CameraPose } from '../state/state.ts'

/** The camera stays at the eye height of a standing visitor or above it, meters. */
export const LOWEST_EYE_M = 1.6

/** Distance kept from facades, meters. */
const FACADE_M = 1.2
/** No hand, no link and no screen takes the camera further from what it looks at, meters. */
export const FARTHEST_M = 980
/** What the camera looks at is no higher, meters. */
export const TARGET_TOP_M = 120
/** Poses are rounded, and smooth ways of tours swing out a little: no note is worth so little, meters. */
const SLACK_M = 5
/** Looking at something from so near is looking at nothing, meters. */
const NO_DISTANCE_M = 1
/** Where a camera is brought that cannot look from where it is: at least so far off, and so steep. */
const USUAL_M = 120
const USUAL_TILT_RAD = Math.PI / 9

export function isBlocked(campus: Campus, at: { x: number; y: number; z: number }): boolean {
  return at.y < LOWEST_EYE_M || roofAt(campus, at) !== null
}

/** Storeys over one another with the same outline. */
export interface Body {
  /** The building they are part of. */
  readonly building: string
  readonly outline: Polygon
  /** Meters above ground. */
  readonly bottomM: number
  readonly topM: number
  /** Height of the whole building, meters. */
  readonly heightM: number
}

/** What stands above ground: above a setback a building is smaller than its footprint. */
export const bodiesOf = memoizeWeak((campus: Campus): readonly Body[] =>
  [...campus.buildings.values()].flatMap(({ building, heightM }) => {
    const bodies: Body[] = []
    for (const { number, outline, elevationM, heightM: storeyM } of storeysOf(building)) {
      if (number < 1) continue
      const below = bodies.at(-1)
      const topM = elevationM + storeyM
      if (below?.outline === outline) bodies[bodies.length - 1] = { ...below, topM }
      else bodies.push({ building: building.id, outline, bottomM: elevationM, topM, heightM })
    }
    return bodies
  }),
)

/** Whether a place lies within the walls of a building. */
export function standsIn(building: Building, [x, y, z]: Vec3): boolean {
  return storeysOf(building).some(
    ({ outline, elevationM, heightM }) =>
      y > elevationM && y < elevationM + heightM && contains(outline, [x, z]),
  )
}

/** Height of the building that a place lies in, meters, or null where it lies in none. */
function roofAt(campus: Campus, { x, y, z }: { x: number; y: number; z: number }): number | null {
  for (const { outline, bottomM, topM, heightM } of bodiesOf(campus)) {
    if (y > topM + FACADE_M || y < bottomM - FACADE_M) continue
    if (contains(outline, [x, z]) || distanceToOutline([x, z], outline) < FACADE_M) return heightM
  }
  return null
}

/**
 * The nearest pose that the camera may have: what it looks at is brought onto the site, the eye within reach of that,
 * above the ground and out of buildings.
 * @returns the very same pose where it is within all limits
 */
export function bringIn(campus: Campus, pose: CameraPose): CameraPose {
  const { minX, maxX, minZ, maxZ } = extentOf(campus.pack.site.boundary)
  const target: CameraPose['target'] = [
    within(pose.target[0], minX, maxX),
    within(pose.target[1], 0, TARGET_TOP_M),
    within(pose.target[2], minZ, maxZ),
  ]
  const position = eyeOf(pose.position, target)
  const roof = roofAt(campus, { x: position[0], y: position[1], z: position[2] })
  if (roof !== null) position[1] = roof + 2 * FACADE_M
  const same = [...position, ...target].every((it, i) => it === [...pose.position, ...pose.target][i])
  return same ? pose : { ...pose, position, target }
}

/** Where the eye stands that looks at a target from a direction. */
function eyeOf(from: Vec3, target: Vec3): MutableVec3 {
  const offset = sub(from, target)
  const away = length(offset)
  if (away >= NO_DISTANCE_M && from[1] >= LOWEST_EYE_M) {
    if (away <= FARTHEST_M + SLACK_M) return [...from]
    const [x, y, z] = add(target, scale(offset, FARTHEST_M / away))
    return [x, Math.max(LOWEST_EYE_M, y), z]
  }
  // From under the ground, or from where it looks itself: up over the horizon, on the side where it was.
  const { position } = poseOf({
    target,
    distanceM: clamp(away, USUAL_M, FARTHEST_M),
    tiltRad: USUAL_TILT_RAD,
    azimuthRad: headingRad({ position: from, target }),
  })
  return [...position]
}

function within(value: number, least: number, most: number): number {
  if (value < least - SLACK_M) return least
  return value > most + SLACK_M ? most : value
}
