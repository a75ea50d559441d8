/** Close detail of the ground round a building: clipped hedges along its walls, bicycles beside its door. */
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { type FeatureTable, STATIC_FEATURE } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { contains, distance, distanceToSegment, type Point } from '../../../src/domain/geometry/polygon.ts'
import { stairGround } from '../corridor/stairPlan.ts'
import type { ModelNode } from '../document.ts'
import { dockWall } from '../kit/dock.ts'
import { type Frame, frameBox, frames } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { isClearOf, LAYERS } from '../roads.ts'
import { bicycleRack } from './bicycles.ts'

/** Measures, meters. */
const HEDGE = Object.freeze({
  outM: 1.1,
  deepM: 0.85,
  highM: 0.75,
  bevelM: 0.1,
  longM: 4,
  gapM: 0.7,
  leastWallM: 9,
})
const RACK = Object.freeze({ places: 7, asideM: 6.5, outM: 1.3 })
/** Ways that stay free, meters. */
const FREE = Object.freeze({ doorM: 7, corridorM: 1.2, roadM: 0.6 })
/** Within these distances they are drawn on a 1080-line screen, meters. */
const NEAR_M = Object.freeze({ hedges: 120, bicycles: 60 })
/** Share of the places that a bicycle stands in. */
const PARKED = 0.7

export function foundationDetail(building: Building, pack: ScenePack, features: FeatureTable): ModelNode[] {
  const feature = features.landscape.get(building.lot)?.first ?? STATIC_FEATURE
  const mesh = new Mesh()
  const free = clearWay(building, pack)
  const walls = frames(building.footprint)
  const docks = building.style === 'research' ? dockWall(building.footprint, building.entrance) : null
  for (const wall of walls) {
    const isDock = docks !== null && Math.hypot(...middleOffset(wall, docks)) < 1
    if (wall.lengthM < HEDGE.leastWallM || isDock) continue
    const every = HEDGE.longM + HEDGE.gapM
    const count = Math.floor((wall.lengthM - HEDGE.gapM) / every)
    for (let i = 0; i < count; i++) {
      const from = (wall.lengthM - count * every) / 2 + i * every + HEDGE.gapM / 2
      const corners = [from, from + HEDGE.longM].flatMap((m) =>
        [HEDGE.outM, HEDGE.outM + HEDGE.deepM].map((o): Point => {
          const [x, , z] = wall.at(m, o, 0)
          return [x, z]
        }),
      )
      if (corners.every(free)) hedge(mesh, wall, [from, from + HEDGE.longM], feature)
    }
  }
  const racks = new Mesh()
  drawRack(racks, building, walls, free, feature)
  const node = (kind: keyof typeof NEAR_M, mesh: Mesh): ModelNode[] =>
    mesh.surfaces.size > 0
      ? [{ name: `detail/${kind}/${building.id}`, mesh: mesh, extras: { nearM: NEAR_M[kind] } }]
      : []
  return [...node('hedges', mesh), ...node('bicycles', racks)]
}

function middleOffset(a: Frame, b: Frame): [number, number] {
  const [p, q] = [a.at(a.lengthM / 2, 0, 0), b.at(b.lengthM / 2, 0, 0)]
  return [p[0] - q[0], p[2] - q[2]]
}

/** Tells whether nobody walks or drives over a point. */
function clearWay(building: Building, pack: ScenePack): (at: Point) => boolean {
  const segments = placedSegments(pack.corridor)
  const stairs = stairGround(pack)
  return (at) =>
    distance(at, building.entrance) > FREE.doorM &&
    segments.every((it) => distanceToSegment(at, it.from, it.to) > it.widthM / 2 + FREE.corridorM) &&
    stairs.every((it) => !contains(it, at)) &&
    pack.site.roads.every((road) => isClearOf(road, at, FREE.roadM)) &&
    pack.buildings.every((it) => !contains(it.footprint, at))
}

function hedge(mesh: Mesh, wall: Frame, [from, to]: readonly [number, number], feature: number): void {
  const green = mesh.on('needles')
  const { outM, deepM, highM, bevelM } = HEDGE
  const y = LAYERS.lawn - 0.05
  const low = y + highM - bevelM
  frameBox(green, wall, { along: [from, to], out: [outM, outM + deepM], up: [y, low] }, feature, [
    'front',
    'back',
    'left',
    'right',
  ])
  const top = y + highM
  const [a, b, i, o] = [from + bevelM, to - bevelM, outM + bevelM, outM + deepM - bevelM]
  const p = wall.at
  green.quad(p(a, o, top), p(b, o, top), p(b, i, top), p(a, i, top), feature)
  green.quad(p(from, outM + deepM, low), p(to, outM + deepM, low), p(b, o, top), p(a, o, top), feature)
  green.quad(p(to, outM, low), p(from, outM, low), p(a, i, top), p(b, i, top), feature)
  green.quad(p(to, outM + deepM, low), p(to, outM, low), p(b, i, top), p(b, o, top), feature)
  green.quad(p(from, outM, low), p(from, outM + deepM, low), p(a, o, top), p(a, i, top), feature)
}

/** A rack on that side of the door where there is room. */
function drawRack(
  mesh: Mesh,
  building: Building,
  walls: readonly Frame[],
  free: (at: Point) => boolean,
  feature: number,
): void {
  const rng = random(`${building.id}/bicycles`)
  const [ex, ez] = building.entrance
  const near = walls.map((wall) => {
    const m = (ex - wall.at(0, 0, 0)[0]) * wall.direction[0] + (ez - wall.at(0, 0, 0)[2]) * wall.direction[1]
    const [x, , z] = wall.at(m, 0, 0)
    return { wall, m, off: Math.hypot(x - ex, z - ez) + (m < 0 || m > wall.lengthM ? 1000 : 0) }
  })
  const door = near.reduce((best, it) => (it.off < best.off ? it : best))
  const long = RACK.places * 0.72
  const taken = Array.from({ length: RACK.places }, () => rng() < PARKED)
  for (const from of [door.m + RACK.asideM + 1, door.m - RACK.asideM - 1 - long]) {
    if (from < 0.5 || from + long > door.wall.lengthM - 0.5) continue
    const clear = [0, 0.5, 1].every((share) => {
      const [x, , z] = door.wall.at(from + share * long, RACK.outM + 2, 0)
      return free([x, z])
    })
    if (!clear) continue
    bicycleRack(mesh, door.wall, from, RACK.outM + HEDGE.outM + HEDGE.deepM - 1, LAYERS.lawn, taken, feature)
    return
  }
}
