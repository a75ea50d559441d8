/** Where things stand: jittered grids inside outlines, rows along lines, and the places to keep clear of. */
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import {
  contains,
  distance,
  distanceToOutline,
  distanceToSegment,
  extentOf,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { radToDeg } from '../../../src/domain/math/angle.ts'
import { stairGround } from '../corridor/stairPlan.ts'
import { frame } from '../kit/frame.ts'
import { isClearOf, legs } from '../roads.ts'

/** Clearances around what is built, meters. */
const CLEAR = Object.freeze({ buildingM: 3.2, corridorM: 2.4, roadM: 1.4, waterM: 2.2, entranceM: 8 })

/** The landscape feature of a lot; none for what was there before the park. */
export type FeatureOf = (lot: string | undefined) => number

/**
 * Tells whether a point of the plan is free of buildings, corridor and its stairs, roads and water.
 * @param roadM clearance from the edge of roads and paths, meters
 */
export function freeGround(pack: ScenePack, roadM: number = CLEAR.roadM): (point: Point) => boolean {
  const segments = placedSegments(pack.corridor)
  const stairs = stairGround(pack)
  return (point) =>
    pack.buildings.every(
      (building) =>
        !contains(building.footprint, point) &&
        distanceToOutline(point, building.footprint) > CLEAR.buildingM &&
        distance(point, building.entrance) > CLEAR.entranceM,
    ) &&
    segments.every((it) => distanceToSegment(point, it.from, it.to) > it.widthM / 2 + CLEAR.corridorM) &&
    stairs.every((it) => !contains(it, point)) &&
    pack.site.roads.every((it) => isClearOf(it, point, roadM)) &&
    pack.site.water.every(
      (it) => !contains(it.outline, point) && distanceToOutline(point, it.outline) > CLEAR.waterM,
    )
}

/** A jittered grid inside an outline. */
export function fill(outline: Polygon, spacingM: number, jitter: number, rng: () => number): Point[] {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const points: Point[] = []
  for (let z = minZ + spacingM / 2; z < maxZ; z += spacingM) {
    for (let x = minX + spacingM / 2; x < maxX; x += spacingM) {
      const point: Point = [x + (rng() - 0.5) * spacingM * jitter, z + (rng() - 0.5) * spacingM * jitter]
      if (contains(outline, point)) points.push(point)
    }
  }
  return points
}

/** Points in a row beside a polyline; `out` meters to its right-hand side as drawn (negative: left). */
export function rowAlong(
  line: readonly Point[],
  everyM: number,
  out: number,
): { at: Point; turnDeg: number }[] {
  return legs(line).flatMap(([a, b]) => {
    const leg = frame(a, b)
    const count = Math.floor(leg.lengthM / everyM)
    const turnDeg = radToDeg(-Math.atan2(leg.direction[1], leg.direction[0]))
    return Array.from({ length: count }, (_, i) => {
      const [x, , z] = leg.at((i + 0.5) * (leg.lengthM / count), out, 0)
      return { at: [x, z] as Point, turnDeg }
    })
  })
}
