/**
 * Stairs down to the courtyards: an enclosed tower with two flights beside a junction, wherever the ground before one of
 * its free walls is clear, and no two close together.
 */

import { segmentOutline } from '../../../src/domain/campus/corridorGraph.ts'
import { featureTable } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { hasCorridor } from '../../../src/domain/content/records/corridor.ts'
import { distance, overlaps, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frame } from '../kit/frame.ts'
import { legs } from '../roads.ts'
import { type CorridorPlan, corridorPlan, type Hub } from './plan.ts'

/** Opening from a junction into its stair, meters. */
export const DOORWAY = Object.freeze({ widthM: 3.3, heightM: 2.7 })

/** Measures of a stair, meters; a riser is at most `riserM`. */
export const STAIR = Object.freeze({
  flightM: 1.5,
  betweenM: 0.3,
  landingM: 1.9,
  treadM: 0.29,
  riserM: 0.155,
  wallM: 0.3,
  /** The ground door: from and to along the stair, and the step before it. */
  doorM: [0.64, 1.84] as const,
  stepM: 1.6,
  headroomM: 3,
  /** Floor of the ground landing. */
  groundM: 0.3,
})

/** Free ground around a stair, and between stairs, meters. */
const APART = Object.freeze({ groundM: 1.4, entranceM: 9, stairsM: 95, corridorM: 0.8 })

export interface Stair {
  readonly id: string
  readonly feature: number
  readonly segment: string
  readonly hub: string
  /** Number of the hub's face it is reached through. */
  readonly face: number
  /** From the hub's wall outwards; `out` is to the right of who leaves the hub. */
  readonly line: Frame
  readonly lengthM: number
  /** Half the clear width inside. */
  readonly half: number
  /** Risers of each of the two flights. */
  readonly risers: number
}

/** Stairs in the order of the graph, placed greedily. */
export function stairsOf(plan: CorridorPlan, pack: ScenePack): Stair[] {
  const risers = Math.ceil((pack.corridor.deckElevationM - STAIR.groundM) / 2 / STAIR.riserM)
  const lengthM = 2 * STAIR.landingM + (risers - 1) * STAIR.treadM
  const half = STAIR.flightM + STAIR.betweenM / 2
  const stairs: Stair[] = []
  for (const hub of plan.hubs) {
    if (stairs.some((it) => distance(onPlan(it.line, 0, 0), hub.center) < APART.stairsM)) continue
    const stair = hub.faces
      .map((_, face) => stairAt(hub, face, { lengthM, half, risers }))
      .find((it) => it !== null && isFree(it, hub, plan, pack))
    if (stair) stairs.push(stair)
  }
  return stairs
}

function stairAt(hub: Hub, face: number, measures: Pick<Stair, 'lengthM' | 'half' | 'risers'>): Stair | null {
  const side = hub.faces[face]
  if (!side || side.mouth || side.wall.lengthM < 2 * (measures.half + STAIR.wallM)) return null
  const { wall } = side
  const from = onPlan(wall, wall.lengthM / 2, 0)
  const to = onPlan(wall, wall.lengthM / 2, 1)
  const { feature, segment } = hub
  return { id: `${hub.id}-stair`, feature, segment, hub: hub.id, face, line: frame(from, to), ...measures }
}

/** The ground a stair covers, with its walls and the step before its door. */
export function stairOutline({ line, lengthM, half }: Stair, marginM = 0): Polygon {
  const left = -half - STAIR.wallM - marginM
  const right = half + STAIR.wallM + STAIR.stepM + marginM
  const end = lengthM + STAIR.wallM + marginM
  return [onPlan(line, 0, left), onPlan(line, 0, right), onPlan(line, end, right), onPlan(line, end, left)]
}

/** The ground that stairs need, with room around it for what grows: kept free by the landscape. */
export function stairGround(pack: ScenePack): Polygon[] {
  if (!hasCorridor(pack)) return []
  return stairsOf(corridorPlan(pack, featureTable(pack)), pack).map((it) => stairOutline(it, APART.groundM))
}

function isFree(stair: Stair, hub: Hub, plan: CorridorPlan, pack: ScenePack): boolean {
  const ground = stairOutline(stair, APART.groundM)
  const tight = stairOutline(stair, APART.corridorM)
  const door = onPlan(stair.line, stair.lengthM / 2, 0)
  const roads = pack.site.roads.flatMap((road) =>
    legs(road.centreline).map(([a, b]) => strip(a, b, road.widthM)),
  )
  const tubes = plan.runs.map(({ placed }) => segmentOutline({ ...placed, widthM: placed.widthM + 1.6 }))
  const hubs = plan.hubs.filter((it) => it !== hub).map((it) => it.outline)
  const built = [
    ...pack.buildings.map((it) => it.footprint),
    ...roads,
    ...pack.site.water.map((it) => it.outline),
  ]
  const parked = pack.site.planting.filter((it) => it.kind === 'parking').map((it) => it.outline)
  return (
    [...built, ...parked].every((it) => !overlaps(it, ground)) &&
    [...tubes, ...hubs].every((it) => !overlaps(it, tight)) &&
    pack.buildings.every((it) => distance(it.entrance, door) > APART.entranceM + stair.lengthM / 2)
  )
}

function strip(a: Point, b: Point, widthM: number): Polygon {
  const line = frame(a, b)
  return [
    onPlan(line, 0, widthM / 2),
    onPlan(line, line.lengthM, widthM / 2),
    onPlan(line, line.lengthM, -widthM / 2),
    onPlan(line, 0, -widthM / 2),
  ]
}

export function onPlan(line: Frame, along: number, out: number): Point {
  const [x, , z] = line.at(along, out, 0)
  return [x, z]
}
