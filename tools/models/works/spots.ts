/** Where things of a building site find room: clear of buildings, corridor, streets and each other, inside the lot. */
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import {
  contains,
  distance,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { radToDeg } from '../../../src/domain/math/angle.ts'
import { type Frame, frames } from '../kit/frame.ts'
import { legs } from '../roads.ts'
import { SCAFFOLD_DEPTH_M } from './scaffold.ts'

/** A place that has room within a radius. */
export interface Spot {
  readonly at: Point
  /** Turns the front of a thing away from the building. */
  readonly turnDeg: number
}

/** Clearances, meters. */
const CLEAR = Object.freeze({ streetM: 0.8, corridorM: 1.2, fenceM: 1.6, apartM: 1.2 })

/** Directions tried around a building, and distances of a thing's rim from it, meters. */
const TRIES = Object.freeze({ stepM: 3, awayM: [SCAFFOLD_DEPTH_M + 1.2, 5, 8.5] })

/** Finds places one after the other; what was given away stays taken. */
export function spotFinder(pack: ScenePack) {
  const taken: { readonly at: Point; readonly radiusM: number }[] = []
  const segments = placedSegments(pack.corridor)
  const free = (at: Point, radiusM: number, building: Building) => {
    const boundary = pack.site.lots.find((it) => it.id === building.lot)?.boundary ?? []
    return (
      contains(boundary, at) &&
      distanceToOutline(at, boundary) > radiusM + CLEAR.fenceM &&
      pack.buildings.every(
        (building) =>
          !contains(building.footprint, at) &&
          distanceToOutline(at, building.footprint) > radiusM + SCAFFOLD_DEPTH_M + 0.2,
      ) &&
      pack.site.roads
        .filter((it) => it.kind !== 'path')
        .every(({ centreline, widthM }) =>
          legs(centreline).every(
            ([a, b]) => distanceToSegment(at, a, b) > widthM / 2 + radiusM + CLEAR.streetM,
          ),
        ) &&
      segments.every(
        (it) => distanceToSegment(at, it.from, it.to) > it.widthM / 2 + radiusM + CLEAR.corridorM,
      ) &&
      taken.every((it) => distance(it.at, at) > it.radiusM + radiusM + CLEAR.apartM)
    )
  }
  return {
    /** A place beside a building for a thing of that radius, meters; null where there is no room. */
    near(building: Building, radiusM: number, rng: () => number): Spot | null {
      const walls = frames(building.footprint)
      const places = TRIES.awayM.flatMap((away) =>
        walls.flatMap((wall) => {
          const count = Math.max(1, Math.floor(wall.lengthM / TRIES.stepM))
          return Array.from({ length: count }, (_, i) => ({ wall, along: (i + 0.5) * TRIES.stepM, away }))
        }),
      )
      const from = Math.floor(rng() * places.length)
      for (let i = 0; i < places.length; i++) {
        const { wall, along, away } = places[(from + i * STRIDE) % places.length] as (typeof places)[number]
        const [x, , z] = wall.at(along, away + radiusM, 0)
        if (!free([x, z], radiusM, building)) continue
        taken.push({ at: [x, z], radiusM })
        return { at: [x, z], turnDeg: facing(wall) }
      }
      return null
    },
    /** Keeps a place for something that is put there in another way. */
    take(at: Point, radiusM: number) {
      taken.push({ at, radiusM })
    },
  }
}

/** Steps through the places in an order that jumps about; a prime, so that all are met. */
const STRIDE = 7919

/** Angle that turns +z to look along a wall's outward normal, degrees. */
function facing({ outward: [x, z] }: Frame): number {
  return radToDeg(Math.atan2(x, z))
}
