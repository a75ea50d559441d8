/** Camera poses that show one thing well, from the direction the visitor already looks from, in what panels leave free. */
import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { explodedStoreys, liftM } from '../campus/exploded.ts'
import { storeysOf } from '../campus/storeys.ts'
import { extentOf, type Point } from '../geometry/polygon.ts'
import type { Spot } from '../labels/placeLabels.ts'
import { degToRad, radToDeg } from '../math/angle.ts'
import { clamp } from '../math/interpolate.ts'
import { headingRad, orbitOf, type Pose, poseOf } from '../math/pose.ts'
import { length, sub, type Vec3 } from '../math/vec3.ts'
import { type CameraPose, roundPose } from '../state/state.ts'
import { FARTHEST_M, isBlocked } from './cameraLimits.ts'
import { middleOf, roomFor, type Screen } from './freeRect.ts'
import { FIELD_OF_VIEW_DEG } from './lens.ts'
import { focalPx, rectOf } from './project.ts'

/** The tilt a framed building is seen at, and how much steeper where something else stands in the way, degrees. */
const TILT_DEG = { min: 20, max: 46, steepest: 70, step: 5 }
/** The nearest that anything is seen from, meters. */
const NEAREST_M = 58
/** Share of the free room that a framed thing takes at most, in width and in height. */
const FILL = 0.78
const HALVINGS = 24

/** A pose, and where the axis of its lens meets the screen, CSS pixels. */
export interface Framed {
  readonly pose: CameraPose
  readonly axis: Spot
}

/**
 * The pose from which a thing stands free in the middle of what is left of the window.
 * @param points corners of the thing
 * @param from its direction is kept, its tilt within that of a bird's-eye view
 * @returns the thing as large as fits; where the window is covered or the thing too large, in the middle from far off
 */
export function frameInto(campus: Campus, points: readonly Vec3[], from: Pose, screen: Screen): Framed {
  const { tiltRad } = orbitOf(from)
  const target = centerOf(points)
  const orbit = { target, azimuthRad: headingRad(from) }
  const start = clamp(radToDeg(tiltRad), TILT_DEG.min, TILT_DEG.max)
  const reach = 1.01 * Math.max(...points.map((it) => length(sub(it, target))))
  for (let tiltDeg = start; ; tiltDeg += TILT_DEG.step) {
    const at = (distanceM: number) => roundPose(poseOf({ ...orbit, tiltRad: degToRad(tiltDeg), distanceM }))
    const framed = nearestThatFits(points, at, reach, screen)
    const [x, y, z] = framed.pose.position
    if (tiltDeg + TILT_DEG.step > TILT_DEG.steepest || !isBlocked(campus, { x, y, z })) return framed
  }
}

/** The nearest of the poses along one line of sight from which the points fit. */
function nearestThatFits(
  points: readonly Vec3[],
  at: (distanceM: number) => CameraPose,
  reach: number,
  screen: Screen,
): Framed {
  const focal = focalPx(FIELD_OF_VIEW_DEG, screen.height)
  const seen = (distanceM: number) => {
    const rect = rectOf(points, at(distanceM), focal, { x: 0, y: 0 })
    return rect && { rect, width: rect.right - rect.left, height: rect.bottom - rect.top }
  }
  const nearest = Math.max(NEAREST_M, reach + 1)
  const shape = seen(Math.max(nearest, 4 * reach)) ?? { width: 1, height: 1 }
  const room = roomFor(shape, screen) ?? { left: 0, top: 0, right: screen.width, bottom: screen.height }
  const fits = (distanceM: number) => {
    const shown = seen(distanceM)
    return (
      shown !== null &&
      shown.width <= FILL * (room.right - room.left) &&
      shown.height <= FILL * (room.bottom - room.top)
    )
  }
  let [near, far] = [nearest, Math.max(nearest, FARTHEST_M)]
  if (fits(near)) far = near
  for (let i = 0; i < HALVINGS && far > near; i++) {
    const half = (near + far) / 2
    if (fits(half)) far = half
    else near = half
  }
  const middle = middleOf(room)
  const { rect } = seen(far) ?? {}
  const off = rect ? middleOf(rect) : { x: 0, y: 0 }
  return { pose: at(far), axis: { x: Math.round(middle.x - off.x), y: Math.round(middle.y - off.y) } }
}

function centerOf(points: readonly Vec3[]): Vec3 {
  const [x, y, z] = [0, 1, 2].map((axis) => {
    const all = points.map((it) => it[axis] as number)
    return (Math.min(...all) + Math.max(...all)) / 2
  }) as [number, number, number]
  return [x, y, z]
}

/** Upright room that something takes. */
interface Box {
  readonly points: readonly Point[]
  readonly bottomM: number
  readonly topM: number
}

/**
 * Corners of what ids stand for, all of them together; none where they stand for nothing on the plan.
 * @param exploded building whose storeys are drawn apart
 */
export function cornersOf(campus: Campus, ids: readonly string[], exploded: string | null = null): Vec3[] {
  return ids
    .flatMap((id) => boxOf(campus, id, exploded) ?? [])
    .flatMap(({ points, bottomM, topM }) => {
      const { minX, maxX, minZ, maxZ } = extentOf(points)
      // Of many points, as those of a corridor, the rectangle around them.
      const outline: readonly Point[] =
        points.length <= MANY
          ? points
          : [
              [minX, minZ],
              [maxX, minZ],
              [maxX, maxZ],
              [minX, maxZ],
            ]
      return outline.flatMap(([x, z]): Vec3[] => [
        [x, bottomM, z],
        [x, topM, z],
      ])
    })
}

const MANY = 40

function boxOf(campus: Campus, id: string, exploded: string | null): Box | null {
  const found = campus.select(id)
  if (!found) return null
  if (found.kind === 'corridor') {
    const points = placedSegments(campus.pack.corridor).flatMap((it) => [it.from, it.to])
    if (points.length === 0) return null
    return { points, bottomM: 0, topM: campus.pack.corridor.deckElevationM + campus.pack.corridor.heightM }
  }
  const apart = explodedStoreys(campus, exploded, id)
  if (found.kind === 'building') {
    const { building, heightM } = found.entry
    const lift = apart && building.id === exploded ? liftM(found.entry, apart, building.storeys) : 0
    return { points: building.footprint, bottomM: 0, topM: heightM + lift }
  }
  // A tenant's storeys: the first location is the one to fly to.
  const location =
    found.kind === 'storey'
      ? { building: found.entry.building.id, storeys: [found.storey, found.storey] as const }
      : found.tenant.locations[0]
  const entry = location && campus.buildings.get(location.building)
  if (!entry) return null
  const storeys = storeysOf(entry.building).filter(
    (it) => it.number >= location.storeys[0] && it.number <= location.storeys[1],
  )
  const [bottom, top] = [storeys[0], storeys.at(-1)]
  if (!bottom || !top) return null
  const lift = (storey: number) => (apart && entry.building.id === exploded ? liftM(entry, apart, storey) : 0)
  return {
    points: bottom.outline,
    bottomM: bottom.elevationM + lift(bottom.number),
    topM: top.elevationM + top.heightM + lift(top.number),
  }
}
