/** Where things of a building site find room: clear of buildings, corridor, streets and each other, inside the lot. */
import { placedSegments } from '../../../src/domain/corridorGraph.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  extentOf,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { Building } from '../../../src/domain/scene/building.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import { buildingHeightM } from '../../../src/domain/storeys.ts'
import { type Frame, frames } from '../kit/frame.ts'
import { legs } from '../roads.ts'
import { COUNTER_JIB_M, type CranePlan, jibHeightM, sectionsFor, TROLLEY_AT } from './crane.ts'
import { SCAFFOLD_DEPTH_M } from './scaffold.ts'

/** A place that has room within a radius. */
export interface Spot {
  readonly at: Point
  /** Turns the front of a thing away from the building. */
  readonly turnDeg: number
}

/** Clearances, metres. */
const CLEAR = Object.freeze({ streetM: 0.8, corridorM: 1.2, fenceM: 1.6, apartM: 1.2 })

/** Directions tried around a building, and distances of a thing's rim from it, metres. */
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
        (it) =>
          !contains(it.footprint, at) &&
          distanceToOutline(at, it.footprint) > radiusM + SCAFFOLD_DEPTH_M + 0.2,
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
      taken.every(
        (it) => Math.hypot(it.at[0] - at[0], it.at[1] - at[1]) > it.radiusM + radiusM + CLEAR.apartM,
      )
    )
  }
  return {
    /** A place beside a building for a thing of that radius, metres; null where there is no room. */
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
  return (Math.atan2(x, z) * 180) / Math.PI
}

/** Measures of where cranes go, metres. */
const CRANES = Object.freeze({
  outM: 4.4,
  clearM: 9,
  overM: 6.5,
  jibsM: [40, 45, 50],
  fenceM: 3,
  corridorM: 6,
})
const SHARES = [0.5, 0.32, 0.68]
const TURNS = 24

/**
 * Places a crane: beside the building where there is most room, its jib turned where it clears everything within reach
 * with the lowest mast.
 * @param others cranes that stand already
 */
export function craneFor(
  pack: ScenePack,
  building: Building,
  others: readonly CranePlan[],
  rng: () => number,
): CranePlan {
  const boundary = pack.site.lots.find((it) => it.id === building.lot)?.boundary ?? []
  const segments = placedSegments(pack.corridor)
  const room = (at: Point) =>
    Math.min(
      ...pack.buildings.filter((it) => it !== building).map((it) => distanceToOutline(at, it.footprint)),
      distanceToOutline(at, boundary) + CRANES.fenceM,
      ...segments.map((it) => distanceToSegment(at, it.from, it.to) - CRANES.corridorM),
      12,
    )
  const places = frames(building.footprint)
    .filter((it) => it.lengthM > 12)
    .flatMap((wall) =>
      SHARES.map((share) => {
        const [x, , z] = wall.at(wall.lengthM * share, CRANES.outM, 0)
        const at: Point = [x, z]
        return { at, score: room(at) + wall.lengthM / 40 + rng() }
      }),
    )
  const { at } = places.reduce((a, b) => (b.score > a.score ? b : a))
  const jibM = CRANES.jibsM[Math.floor(rng() * CRANES.jibsM.length)] as number
  const least = buildingHeightM(building) + CRANES.clearM
  const first = Math.floor(rng() * TURNS)
  const plans = Array.from({ length: TURNS }, (_, i) => {
    const turnDeg = ((first + i) % TURNS) * (360 / TURNS) + rng() * 6
    let sections = sectionsFor(Math.max(least, reachHeight(pack, at, turnDeg, jibM) + CRANES.overM))
    // Staggered, so that no jib passes another at its height.
    for (const other of others) {
      const near = Math.hypot(at[0] - other.at[0], at[1] - other.at[1]) < jibM + other.jibM
      if (near && sections === other.sections) sections++
    }
    // Towards its own building: that is where it works.
    const [cx, cz] = middle(building)
    const away = Math.cos((turnDeg * Math.PI) / 180 - Math.atan2(cz - at[1], cx - at[0]))
    return { turnDeg, sections, cost: jibHeightM({ sections }) - 3 * away + rng() * 4 }
  })
  const best = plans.reduce((a, b) => (b.cost < a.cost ? b : a))
  const turn = (best.turnDeg * Math.PI) / 180
  const out = jibM * TROLLEY_AT
  const below: Point = [at[0] + Math.cos(turn) * out, at[1] + Math.sin(turn) * out]
  // Over a roof the hook is drawn up.
  const over = pack.buildings.some(
    (it) => contains(it.footprint, below) || distanceToOutline(below, it.footprint) < 4,
  )
  const loaded = rng() < 0.6
  const hook = over ? (loaded ? 'landing' : 'drawnUp') : loaded ? 'lifting' : 'let'
  return { at, sections: best.sections, jibM, turnDeg: best.turnDeg, hook }
}

function middle({ footprint }: Building): Point {
  const { minX, maxX, minZ, maxZ } = extentOf(footprint)
  return [(minX + maxX) / 2, (minZ + maxZ) / 2]
}

/** Height of the tallest building under a jib and its counter-jib, metres. */
function reachHeight(pack: ScenePack, [x, z]: Point, turnDeg: number, jibM: number): number {
  const turn = (turnDeg * Math.PI) / 180
  let tallest = 0
  for (let m = -COUNTER_JIB_M; m <= jibM; m += 2) {
    const at: Point = [x + Math.cos(turn) * m, z + Math.sin(turn) * m]
    for (const building of pack.buildings) {
      const under = contains(building.footprint, at) || distanceToOutline(at, building.footprint) < 2
      if (under) tallest = Math.max(tallest, buildingHeightM(building))
    }
  }
  return tallest
}
