/** Camera poses that show one thing well, from the direction the visitor already looks from. */
import type { Campus } from './campus.ts'
import { placedSegments } from './corridorGraph.ts'
import { extentOf, type Point } from './geometry/polygon.ts'
import { FIELD_OF_VIEW_DEG } from './lens.ts'
import { type CameraPose, roundDecimetre } from './state.ts'
import { storeysOf } from './storeys.ts'

/** The camera stays at the eye height of a standing visitor or above it, metres. */
export const LOWEST_EYE_M = 1.6

/** Air around the framed thing, and the tilt a framed building is seen at. */
const MARGIN = 1.15
const TILT_DEG = { min: 20, max: 46 }
const MIN_RADIUS_M = 18

type Vec3 = readonly [number, number, number]

interface Sphere {
  readonly centre: Vec3
  readonly radiusM: number
}

/**
 * A pose that frames one id or several together, or null when none of them stands for anything on the plan.
 * @param room free height or width of the screen, whichever is less, as a share of its height
 */
export function framePose(
  campus: Campus,
  ids: string | readonly string[],
  from: { position: Vec3; target: Vec3 },
  room = 1,
): CameraPose | null {
  const boxes = [ids].flat().flatMap((id) => boxOf(campus, id) ?? [])
  if (boxes.length === 0) return null
  const sphere = around(boxes)
  const half = Math.atan(Math.tan((FIELD_OF_VIEW_DEG / 2) * (Math.PI / 180)) * room)
  const distance = (sphere.radiusM * MARGIN) / Math.sin(half)
  const [dx, dy, dz] = [0, 1, 2].map((i) => (from.position[i] as number) - (from.target[i] as number)) as [
    number,
    number,
    number,
  ]
  const azimuth = Math.hypot(dx, dz) < 1 ? 0 : Math.atan2(dx, dz)
  const tiltNow = (Math.atan2(dy, Math.hypot(dx, dz)) * 180) / Math.PI
  const tilt = (Math.min(TILT_DEG.max, Math.max(TILT_DEG.min, tiltNow)) * Math.PI) / 180
  const [x, y, z] = sphere.centre
  return {
    position: [
      roundDecimetre(x + distance * Math.cos(tilt) * Math.sin(azimuth)),
      roundDecimetre(y + distance * Math.sin(tilt)),
      roundDecimetre(z + distance * Math.cos(tilt) * Math.cos(azimuth)),
    ],
    target: [roundDecimetre(x), roundDecimetre(y), roundDecimetre(z)],
  }
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
    centre: [(minX + maxX) / 2, (bottomM + topM) / 2, (minZ + maxZ) / 2],
    radiusM: Math.max(MIN_RADIUS_M, radius),
  }
}
