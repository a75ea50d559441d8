/** Building sites: what stands on the ground and beside each building only while it is being built. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import { type FeatureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { storeyOutline, storeysOf } from '../../../src/domain/campus/storeys.ts'
import { phasesWith } from '../../../src/domain/construction/siteKits.ts'
import { PART, type SiteNumbers } from '../../../src/domain/construction/siteParts.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import type { Kit } from '../../../src/domain/content/records/profile.ts'
import {
  contains,
  distance,
  distanceToOutline,
  extentOf,
  interiorPoint,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { ModelNode } from '../document.ts'
import { type Frame, frames } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { legs } from '../roads.ts'
import { bar } from './bar.ts'
import { type Batches, batches } from './batches.ts'
import { coat } from './coat.ts'
import { type CranePlan, craneNumbers, jibHeightM, placeCrane } from './crane.ts'
import { planCranes } from './cranes.ts'
import { pitRails, slabRails } from './edges.ts'
import { apron, haulRoad } from './ground.ts'
import { gatesOf, hoarding } from './hoarding.ts'
import { HOIST_HALF_M, hoistStorey } from './hoist.ts'
import { concreteMixer, dumpTruck, excavator } from './machines.ts'
import { asPart } from './part.ts'
import { rebar } from './rebar.ts'
import { scaffoldStorey } from './scaffold.ts'
import { spotFinder } from './spots.ts'
import { lampMast, rebarShed, silos, siteOffices, spoilHeap, stacks } from './yard.ts'

/** Walls shorter than this carry no scaffolding, meters. */
const LEAST_WALL_M = 9
/** Scaffolding runs along so much of a side at most, meters. */
const SCAFFOLD_M = 22
/** Share of the bays whose net is not hung. */
const BARE_BAYS = 0.03
/** Every so many storeys the mast of a crane is tied to the structure. */
const TIE_EVERY = 5
/** Haul roads are cut into pieces, each there while the building next to it is built, meters. */
const ROAD_PIECE_M = 42

/** One node a building, one a lot, one for each thing that stands on many sites. */
export function worksNodes(
  pack: ScenePack,
  features: FeatureTable,
  cranes: ReadonlyMap<string, CranePlan> = planCranes(pack, features),
): ModelNode[] {
  const things = batches()
  const spots = spotFinder(pack)
  const shown = (kit: Kit) => phasesWith(pack.schedule.profiles, kit).length > 0
  for (const { at } of cranes.values()) spots.take(at, 3.4)
  const nodes = pack.buildings.flatMap((building, i): ModelNode[] => {
    const crane = cranes.get(building.id)
    const range = features.buildings.get(building.id)
    if (!range) return []
    const works = range.first + range.count - 1
    const mesh = new Mesh()
    if (crane) placeCrane(things, crane, works)
    apron(mesh, building.footprint, works)
    pitRails(mesh, building.footprint, works)
    const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
    if (facadeTraits(building).storeyWalls) {
      drawFacadeWorks(mesh, building, crane, feature, shown)
      if (shown('rebar')) rebar(mesh, building, feature)
    }
    fillYard(things, building, spots, i, works, shown)
    if (shown('earthworks')) placeDigger(things, building, works)
    return [{ name: `${building.id}/works`, mesh }]
  })
  return [...nodes, ...pack.site.lots.flatMap((lot) => lotNode(pack, features, lot)), ...things.nodes()]
}

/**
 * What the app must know of each site: how its crane moves, where its floodlights stand.
 * @param nodes those of `worksNodes`
 */
export function siteExtras(
  { features }: FeatureTable,
  cranes: ReadonlyMap<string, CranePlan>,
  nodes: readonly ModelNode[],
): Record<string, SiteNumbers> {
  const round = (values: readonly number[]) => values.map((it) => Math.round(it * 1e4) / 1e4)
  const lamps = nodes.find((it) => it.name === `works/${LAMP_MAST}`)?.instances ?? []
  const sites = new Map<string, { crane?: unknown; lamp?: unknown }>()
  for (const [id, plan] of cranes) sites.set(id, { crane: round(craneNumbers(plan)) })
  for (const { at, feature } of lamps) {
    const id = features[feature]?.owner ?? ''
    sites.set(id, { ...sites.get(id), lamp: round([at[0], at[2]]) })
  }
  return Object.fromEntries(sites) as Record<string, SiteNumbers>
}

/** Hoarding and haul roads of a lot, each piece there while the building next to it is built. */
function lotNode(
  pack: ScenePack,
  features: FeatureTable,
  lot: ScenePack['site']['lots'][number],
): ModelNode[] {
  const own = pack.buildings.filter((it) => it.lot === lot.id)
  if (own.length === 0) return []
  const featureAt = (at: Point) => {
    const next = own.reduce((a, b) =>
      distanceToOutline(at, b.footprint) < distanceToOutline(at, a.footprint) ? b : a,
    )
    const range = features.buildings.get(next.id)
    return range ? range.first + range.count - 1 : 0
  }
  const streets = pack.site.roads.filter((it) => it.kind !== 'path')
  const mesh = new Mesh()
  const gates = gatesOf(
    lot.boundary,
    streets.map((it) => ({ ...it, own: it.lot !== undefined })),
  )
  hoarding(mesh, lot.boundary, gates, featureAt)
  for (const { centreline, widthM } of streets.filter((it) => it.lot === lot.id))
    for (const [a, b] of legs(centreline)) {
      const pieces = Math.max(1, Math.round(distance(a, b) / ROAD_PIECE_M))
      const at = (i: number): Point => [
        a[0] + ((b[0] - a[0]) * i) / pieces,
        a[1] + ((b[1] - a[1]) * i) / pieces,
      ]
      for (let i = 0; i < pieces; i++) haulRoad(mesh, at(i), at(i + 1), widthM, featureAt(at(i + 0.5)))
    }
  return [{ name: `${lot.id}/works`, mesh }]
}

/** Scaffolding on two sides, a hoist, rails on the slabs, and the ties of the crane, storey by storey. */
function drawFacadeWorks(
  mesh: Mesh,
  building: Building,
  crane: CranePlan | undefined,
  featureOf: (storey: number) => number,
  shown: (kit: Kit) => boolean,
): void {
  const walls = frames(building.footprint)
    .filter((it) => it.lengthM >= LEAST_WALL_M)
    .sort((a, b) => b.lengthM - a.lengthM)
  // The crane keeps its side for itself.
  const toCrane = (frame: Frame) => {
    const [x, , z] = frame.at(frame.lengthM / 2, 0, 0)
    return crane ? Math.hypot(x - crane.at[0], z - crane.at[1]) : 0
  }
  const long = walls.slice(0, 3).reduce((a, b) => (toCrane(b) > toCrane(a) ? b : a))
  const short = walls.at(-1) as Frame
  const rng = random(`${building.id}/nets`)
  for (const storey of storeysOf(building)) {
    if (storey.number < 1) continue
    const feature = featureOf(storey.number)
    const outline = storeyOutline(building, storey.number)
    // Follows the outline of its own storey: a recessed one stands on the terrace below.
    const own = frames(outline)
    const front = nearest(own, long)
    const netted = () => rng() >= BARE_BAYS
    const depthOf = (it: Frame, room = 0.3) => Math.min(SCAFFOLD_M, it.lengthM - room)
    const to = depthOf(front, 2 * HOIST_HALF_M)
    if (shown('scaffold')) scaffoldStorey(mesh, front, [0.3, to], storey, netted, feature)
    if (shown('hoist'))
      asPart(mesh, PART.hoist, () => hoistStorey(mesh, front, to + HOIST_HALF_M, storey, feature))
    const end = nearest(own, short)
    if (short !== long && shown('scaffold'))
      scaffoldStorey(mesh, end, [0.3, depthOf(end)], storey, netted, feature)
    // From column to column on its own floor, and on posts round the roof.
    if (storey.number > 1) slabRails(mesh, outline, storey.elevationM, false, feature)
    const roof = storey.elevationM + storey.heightM
    if (storey.number === building.storeys) slabRails(mesh, outline, roof, true, feature)
    if (crane && storey.number % TIE_EVERY === 0)
      asPart(mesh, PART.tie, () => tieCrane(mesh, own, crane, storey.elevationM, feature))
  }
}

/** Struts from a slab to the mast of the crane. */
function tieCrane(mesh: Mesh, walls: readonly Frame[], crane: CranePlan, y: number, feature: number): void {
  if (y > jibHeightM(crane) - 14) return
  const [x, z] = crane.at
  const depthOf = walls.map((wall) => {
    const [fx, , fz] = wall.at(0, 0, 0)
    const along = (x - fx) * wall.direction[0] + (z - fz) * wall.direction[1]
    const out = (x - fx) * wall.outward[0] + (z - fz) * wall.outward[1]
    const beside = along > 3 && along < wall.lengthM - 3 && out > 0
    return { wall, along, off: beside ? out : Infinity }
  })
  const { wall, along, off } = depthOf.reduce((a, b) => (b.off < a.off ? b : a))
  // Recessed storeys are out of its reach.
  if (off > 9) return
  const steel = coat(mesh, 'site-scaffold', 'ochre')
  for (const [from, to] of [
    [-2.6, -0.9],
    [2.6, 0.9],
    [-2.6, 0.9],
  ] as const)
    bar(steel, wall.at(along + from, -0.4, y), wall.at(along + to, off - 0.9, y), 0.16, feature)
  const collar = [
    [-1.1, -1.1],
    [1.1, -1.1],
    [1.1, 1.1],
    [-1.1, 1.1],
  ] as const
  for (const [k, [a, o]] of collar.entries()) {
    const [b, p] = collar[(k + 1) % 4] as (typeof collar)[number]
    bar(steel, wall.at(along + a, off + o, y), wall.at(along + b, off + p, y), 0.22, feature)
  }
}

/** The frame of an outline that runs along a wall of another storey. */
function nearest(candidates: readonly Frame[], wall: Frame): Frame {
  const [wx, , wz] = wall.at(wall.lengthM / 2, 0, 0)
  const off = (frame: Frame) => {
    const [x, , z] = frame.at(frame.lengthM / 2, 0, 0)
    const facing = frame.outward[0] * wall.outward[0] + frame.outward[1] * wall.outward[1]
    return Math.hypot(x - wx, z - wz) + (1 - facing) * 1000
  }
  return candidates.reduce((best, it) => (off(it) < off(best) ? it : best))
}

const LAMP_MAST = 'lamp-mast'

/** Radii of what finds its place in a yard, meters. */
const ROOM = Object.freeze({ offices: 9.5, shed: 7, heap: 7, silos: 3.6, stacks: 5, mast: 1.2, truck: 4.6 })

/** What a site keeps in its yard; the larger things take turns from building to building. */
function fillYard(
  things: Batches,
  building: Building,
  spots: ReturnType<typeof spotFinder>,
  turn: number,
  feature: number,
  shown: (kit: Kit) => boolean,
): void {
  const rng = random(`${building.id}/yard`)
  const put = (name: string, make: () => Mesh, radiusM: number, turnedDeg = 0, kit: Kit = 'yard') => {
    if (!shown(kit)) return
    const spot = spots.near(building, radiusM, rng)
    if (!spot) return
    const [x, z] = spot.at
    things.put(name, make, { at: [x, 0, z], turnDeg: spot.turnDeg + turnedDeg, feature })
  }
  const about = () => (rng() < 0.5 ? 0 : 180)
  const either = () => (rng() < 0.5 ? 'a' : 'b')
  if (turn % 3 === 0) put('offices', siteOffices, ROOM.offices)
  if (turn % 3 === 1) put('rebar-shed', rebarShed, ROOM.shed)
  if (turn % 3 === 2) put('spoil', () => spoilHeap(random('spoil')), ROOM.heap, rng() * 360)
  if (turn % 3 === 1) put('silos', silos, ROOM.silos)
  if (turn % 3 === 0) put('mixer', () => concreteMixer('site-works'), ROOM.truck, about(), 'crane')
  if (turn % 2 === 1) put('truck', () => dumpTruck('site-earthworks'), ROOM.truck, about(), 'earthworks')
  for (let i = 0; i < 1 + (turn % 2); i++) {
    const kind = either()
    put(`stacks-${kind}`, () => stacks(random(`stacks-${kind}`)), ROOM.stacks)
  }
  // It looks at the building.
  put(LAMP_MAST, lampMast, ROOM.mast, 180)
}

/** An excavator on the floor of the pit. */
function placeDigger(things: Batches, building: Building, feature: number): void {
  const rng = random(`${building.id}/pit`)
  const depth = Math.max(2.2, building.basements.levels * building.basements.heightM)
  const [cx, cz] = interiorPoint(building.footprint)
  const { minX, maxX } = extentOf(building.footprint)
  const at: Point = [cx + (rng() - 0.5) * 0.4 * (maxX - minX), cz + (rng() - 0.5) * 5]
  const turnDeg = rng() * 360
  if (contains(building.footprint, at) && distanceToOutline(at, building.footprint) > 5)
    things.put('excavator', () => excavator('site-earthworks'), {
      at: [at[0], -depth, at[1]],
      turnDeg,
      feature,
    })
}
