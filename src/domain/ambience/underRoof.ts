/** Whether an ear is indoors: in a building, before an open one, or in the corridor. */

import { bodiesOf } from '../camera/cameraLimits.ts'
import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { builtHeightM } from '../construction/built.ts'
import { contains, distanceToOutline, distanceToSegment, type Point } from '../geometry/polygon.ts'
import { smoothstep } from '../math/interpolate.ts'
import type { Vec3 } from '../math/vec3.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'

/** Before a facade it sounds like at a window up to here, meters. */
const FACADE_M = 3
/** Over a roof, or before the side of the corridor, the way out takes so long, meters. */
const OUT_M = 2
/** A building that lies open is heard from here on, and most so near, meters from its middle. */
const OPEN = Object.freeze({ farM: 150, nearM: 40, share: 0.7 })

/**
 * How much an ear is under a roof, 0–1.
 * @param ear `[x east, y up, z south]`, meters
 * @param opened the building that lies open
 */
export function underRoof(campus: Campus, day: DayNumber, ear: Vec3, opened: string | null): number {
  return Math.max(inBuilding(campus, day, ear), inCorridor(campus, day, ear), beforeOpen(campus, ear, opened))
}

function inBuilding(campus: Campus, day: DayNumber, [x, y, z]: Vec3): number {
  let most = 0
  for (const { building, outline, bottomM, topM } of bodiesOf(campus)) {
    if (y < bottomM - OUT_M || y > topM + OUT_M) continue
    const wallM = contains(outline, [x, z]) ? 0 : distanceToOutline([x, z], outline)
    const entry = wallM < FACADE_M ? campus.buildings.get(building) : undefined
    if (!entry) continue
    const roofM = Math.min(topM, builtHeightM(campus, entry, day))
    if (roofM <= bottomM) continue
    const height = smoothstep(bottomM - OUT_M, bottomM, y) * smoothstep(roofM + OUT_M, roofM, y)
    most = Math.max(most, smoothstep(FACADE_M, 0, wallM) * height)
  }
  return most
}

/** Segments of the corridor, each with the day from which it is closed. */
const closedSegments = memoizeWeak(({ pack: { corridor, schedule } }: Campus) =>
  placedSegments(corridor).map((placed) => {
    const stage = schedule.corridor[placed.segment.stage]
    return { ...placed, closed: stage ? toDay(stage.envelope.finish.date) : Number.NEGATIVE_INFINITY }
  }),
)

function inCorridor(campus: Campus, day: DayNumber, [x, y, z]: Vec3): number {
  const { deckElevationM, heightM } = campus.pack.corridor
  const topM = deckElevationM + heightM
  const height = smoothstep(deckElevationM - OUT_M, deckElevationM, y) * smoothstep(topM + OUT_M, topM, y)
  if (height === 0) return 0
  const at: Point = [x, z]
  let most = 0
  for (const { from, to, widthM, closed } of closedSegments(campus))
    if (day >= closed)
      most = Math.max(most, smoothstep(widthM / 2 + OUT_M, widthM / 2, distanceToSegment(at, from, to)))
  return most * height
}

function beforeOpen({ buildings }: Campus, [x, y, z]: Vec3, opened: string | null): number {
  const entry = opened === null ? undefined : buildings.get(opened)
  if (!entry) return 0
  const farM = Math.hypot(x - entry.center[0], y, z - entry.center[1])
  return OPEN.share * smoothstep(OPEN.farM, OPEN.nearM, farM)
}
