/** Camera poses that show one thing well, from the direction the visitor already looks from. */
import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { storeysOf } from '../campus/storeys.ts'
import { extentOf, type Point } from '../geometry/polygon.ts'
import { degToRad, radToDeg } from '../math/angle.ts'
import { clamp } from '../math/interpolate.ts'
import { headingRad, orbitOf, type Pose, poseOf } from '../math/pose.ts'
import type { Vec3 } from '../math/vec3.ts'
import { type CameraPose, roundPose } from '../state/state.ts'
import { FIELD_OF_VIEW_DEG } from './lens.ts'

/** The camera stays at the eye height of a standing visitor or above it, meters. */
export const LOWEST_EYE_M = 1.6

/** Air around the framed thing, and the tilt a framed building is seen at. */
const MARGIN = 1.15
const TILT_DEG = { min: 20, max: 46 }
const MIN_RADIUS_M = 18

interface Sphere {
  readonly center: Vec3
  readonly radiusM: number
}

/**
 * A pose that frames one id or several together, or null when none of them stands for anything on the plan.
 * @param room free height or width of the screen, whichever is less, as a share of its height
 */
export function framePose(
  campus: Campus,
  ids: string | readonly string[],
  from: Pose,
  room = 1,
): CameraPose | null {
  const boxes = [ids].flat().flatMap((id) => boxOf(campus, id) ?? [])
  if (boxes.length === 0) return null
  const sphere = around(boxes)
  const half = Math.atan(Math.tan(degToRad(FIELD_OF_VIEW_DEG / 2)) * room)
  const { tiltRad } = orbitOf(from)
  return roundPose(
    poseOf({
      target: sphere.center,
      distanceM: (sphere.radiusM * MARGIN) / Math.sin(half),
      tiltRad: degToRad(clamp(radToDeg(tiltRad), TILT_DEG.min, TILT_DEG.max)),
      azimuthRad: headingRad(from),
    }),
  )
}

/** Upright room that something takes. */
interface Box {
  readonly points: readonly Point[]
  readonly bottomM: number
  readonly topM: number
}

function boxOf(campus: Campus, id: string): Box | null {
  const found = campus.select(id)
  if (!found) return null
  if (found.kind === 'building')
    return { points: found.entry.building.footprint, bottomM: 0, topM: found.entry.heightM }
  if (found.kind === 'corridor') {
    const points = placedSegments(campus.pack.corridor).flatMap((it) => [it.from, it.to])
    if (points.length === 0) return null
    return { points, bottomM: 0, topM: campus.pack.corridor.deckElevationM + campus.pack.corridor.heightM }
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
  return { points: bottom.outline, bottomM: bottom.elevationM, topM: top.elevationM + top.heightM }
}

function around(boxes: readonly Box[]): Sphere {
  const { minX, maxX, minZ, maxZ } = extentOf(boxes.flatMap((it) => it.points))
  const bottomM = Math.min(...boxes.map((it) => it.bottomM))
  const topM = Math.max(...boxes.map((it) => it.topM))
  const radius = Math.hypot(maxX - minX, maxZ - minZ, topM - bottomM) / 2
  return {
    center: [(minX + maxX) / 2, (bottomM + topM) / 2, (minZ + maxZ) / 2],
    radiusM: Math.max(MIN_RADIUS_M, radius),
  }
}
