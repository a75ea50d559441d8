/** Building sites: what stands beside each building only while it is being built. */
import { type FeatureTable, storeyFeature } from '../../../src/domain/features.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  extentOf,
  interiorPoint,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { Building } from '../../../src/domain/scene/building.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import { buildingHeightM, storeyOutline, storeysOf } from '../../../src/domain/storeys.ts'
import type { Instance, ModelNode } from '../document.ts'
import { type Frame, frames } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { legs } from '../roads.ts'
import { towerCrane } from './crane.ts'
import { hoistStorey } from './hoist.ts'
import { concreteMixer, dumpTruck, excavator } from './machines.ts'
import { SCAFFOLD_DEPTH_M, scaffoldStorey } from './scaffold.ts'
import { cabins, hoarding, stack } from './yard.ts'

/** Distances from the building's outline, metres. */
const YARD = Object.freeze({ fenceM: 8.5, cabinsM: 3.6, stacksM: 2.6, craneM: 3.6, truckM: 5.4 })
/** Share of a long side that is scaffolded; short sides are wholly. */
const SCAFFOLDED = 0.55
/** Where the hoist stands along its side, share of the length. */
const HOIST_AT = 0.74
/** Walls shorter than this carry no scaffolding, metres. */
const LEAST_WALL_M = 9

/** One node a building, and the machines of all sites. */
export function worksNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  const machines = { excavators: [] as Instance[], trucks: [] as Instance[], mixers: [] as Instance[] }
  const nodes = pack.buildings.flatMap((building): ModelNode[] => {
    const range = features.buildings.get(building.id)
    if (!range || building.style === 'ice') return []
    const works = range.first + range.count - 1
    const mesh = new Mesh()
    const rng = random(`${building.id}/works`)
    const free = clearOf(pack, building)
    const walls = frames(building.footprint)
      .filter((it) => it.lengthM >= LEAST_WALL_M)
      .sort((a, b) => b.lengthM - a.lengthM)
    const [front, back = front] = walls
    if (!front || !back) return []
    const short = walls.at(-1) as Frame
    const swapped = rng() < 0.5
    const [yardSide, workSide] = swapped ? [front, back] : [back, front]

    drawCrane(mesh, building, yardSide, works, rng)
    for (const storey of storeysOf(building)) {
      if (storey.number < 1) continue
      const feature = storeyFeature(range, building.basements.levels, storey.number)
      // Follows the outline of its own storey: a recessed one stands on the terrace below.
      const own = frames(storeyOutline(building, storey.number))
      const long = nearest(own, workSide)
      scaffoldStorey(mesh, long, [0.4, long.lengthM * SCAFFOLDED], storey, feature)
      hoistStorey(mesh, long, long.lengthM * HOIST_AT, storey, feature)
      const end = nearest(own, short)
      if (short !== workSide) scaffoldStorey(mesh, end, [0.4, end.lengthM - 0.4], storey, feature)
    }
    hoarding(mesh, building.footprint, YARD.fenceM, building.entrance, free, works)
    drawYard(mesh, yardSide, free, works, rng)
    placeMachines(machines, building, workSide, free, works, rng)
    return [{ name: `${building.id}/works`, mesh }]
  })
  const batch = (name: string, mesh: Mesh, instances: readonly Instance[]) =>
    instances.length > 0 ? [{ name, mesh, instances }] : []
  return [
    ...nodes,
    ...batch('works/excavators', excavator(), machines.excavators),
    ...batch('works/trucks', dumpTruck(), machines.trucks),
    ...batch('works/mixers', concreteMixer(), machines.mixers),
  ]
}

/** The frame of an outline that runs along a wall of another storey. */
function nearest(candidates: readonly Frame[], wall: Frame): Frame {
  const [wx, , wz] = wall.at(wall.lengthM / 2, 0, 0)
  const off = (it: Frame) => {
    const [x, , z] = it.at(it.lengthM / 2, 0, 0)
    const facing = it.outward[0] * wall.outward[0] + it.outward[1] * wall.outward[1]
    return Math.hypot(x - wx, z - wz) + (1 - facing) * 1000
  }
  return candidates.reduce((best, it) => (off(it) < off(best) ? it : best))
}

/** Tells whether a point is clear of other buildings, streets and water. */
function clearOf(pack: ScenePack, own: Building): (at: Point) => boolean {
  const others = pack.buildings.filter((it) => it !== own)
  return (at) =>
    others.every((it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > 2) &&
    pack.site.roads
      .filter((it) => !it.lot)
      .every((road) =>
        legs(road.centreline).every(([a, b]) => distanceToSegment(at, a, b) > road.widthM / 2 + 1),
      ) &&
    contains(pack.site.table.outline, at)
}

function drawCrane(mesh: Mesh, building: Building, side: Frame, works: number, rng: () => number): void {
  const [x, , z] = side.at(side.lengthM * (0.3 + 0.4 * rng()), YARD.craneM, 0)
  towerCrane(mesh, [x, z], buildingHeightM(building) + 11 + 9 * rng(), rng() * 360, works)
}

/** Cabins and stacks along the side that carries no scaffolding. */
function drawYard(
  mesh: Mesh,
  side: Frame,
  free: (at: Point) => boolean,
  works: number,
  rng: () => number,
): void {
  const clear = (alongM: number, outM: number) => {
    const [x, , z] = side.at(alongM, outM, 0)
    return free([x, z])
  }
  const count = side.lengthM > 45 ? 3 : 2
  const room = count * 6.2 + 3.5
  const left = rng() < 0.5
  const row = left ? 1 : side.lengthM - room - 1
  if (clear(row, 7) && clear(row + room, 7)) cabins(mesh, side, row, YARD.cabinsM, count, works)
  const from = left ? side.lengthM - 13 : 1.5
  for (const [i, kind] of (['rebar', 'formwork', 'rebar'] as const).entries()) {
    const out = YARD.stacksM + i * 1.7
    if (clear(from, out) && clear(from + 11, out))
      stack(mesh, side, [from + rng() * 2, out], kind === 'rebar' ? [9, 1.2] : [2.6, 1.3], kind, works)
  }
}

function placeMachines(
  machines: Record<'excavators' | 'trucks' | 'mixers', Instance[]>,
  building: Building,
  side: Frame,
  free: (at: Point) => boolean,
  feature: number,
  rng: () => number,
): void {
  const depth = Math.max(2.2, building.basements.levels * building.basements.heightM)
  const [cx, cz] = interiorPoint(building.footprint)
  const { minX, maxX } = extentOf(building.footprint)
  for (const share of [-0.22, 0.2]) {
    const at: Point = [cx + share * (maxX - minX), cz + (rng() - 0.5) * 5]
    if (contains(building.footprint, at) && distanceToOutline(at, building.footprint) > 5)
      machines.excavators.push({ at: [at[0], -depth, at[1]], turnDeg: rng() * 360, scale: 1, feature })
  }
  const heading = (-Math.atan2(side.direction[1], side.direction[0]) * 180) / Math.PI
  const stand = (list: Instance[], share: number, turnDeg: number) => {
    const [x, , z] = side.at(side.lengthM * share, SCAFFOLD_DEPTH_M + YARD.truckM - 2, 0)
    if (free([x, z])) list.push({ at: [x, 0, z], turnDeg, scale: 1, feature })
  }
  stand(machines.trucks, 0.86, heading)
  stand(machines.mixers, 0.3, heading + 180)
}
