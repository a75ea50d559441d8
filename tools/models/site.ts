/** The ground: table with its cut earth, streets with kerbs and markings, pits under the buildings, pond and river. */
import { type FeatureTable, STATIC_FEATURE, storeyFeature } from '../../src/domain/campus/features.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import type { Road } from '../../src/domain/content/records/site.ts'
import {
  centroid,
  distance,
  distanceToSegment,
  offset,
  type Point,
  type Polygon,
} from '../../src/domain/geometry/polygon.ts'
import { drawPit } from './buildings.ts'
import { crossingOutlines } from './crossings.ts'
import type { ModelNode } from './document.ts'
import { frame, frameBox, frames } from './kit/frame.ts'
import { Mesh } from './kit/mesh.ts'
import { random } from './kit/random.ts'
import { prism } from './kit/structure.ts'
import { laneMarkings } from './markings.ts'
import type { MaterialName } from './materials.ts'
import { isClearOf, LAYERS, legs, runs } from './roads.ts'

/** Section of the table's edge from the ground down, meters. */
const STRATA: readonly { material: MaterialName; depthM: number }[] = [
  { material: 'strata-topsoil', depthM: 1.4 },
  { material: 'strata-loam', depthM: 4.2 },
  { material: 'strata-clay', depthM: 8 },
  { material: 'strata-gravel', depthM: 11 },
]

const RIM = Object.freeze({ topM: -11, lightM: -12.6, lightHeightM: 0.55, bottomM: -17, proudM: 2.6 })

/** Distance between points along the cut edge, meters. */
const STRATA_STEP_M = 11

export function siteNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  return [
    { name: 'table', mesh: drawTable(pack) },
    { name: 'ground', mesh: drawGround(pack) },
    { name: 'streets', mesh: drawStreets(pack) },
    { name: 'pits', mesh: drawPits(pack, features) },
    ...pack.site.water
      .filter((it) => it.kind === 'river')
      .map((it) => ({ name: it.id, mesh: drawRiver(it.outline) })),
  ]
}

/** The pit under every building, and the open ground over it until it is dug. */
function drawPits(pack: ScenePack, features: FeatureTable): Mesh {
  const mesh = new Mesh()
  for (const building of pack.buildings) {
    const range = features.buildings.get(building.id)
    if (!range) continue
    const feature = storeyFeature(range, building.basements.levels, 1)
    drawPit(mesh, building, feature)
    mesh.on('ground-cap').cap(building.footprint, 0, feature)
  }
  return mesh
}

function drawGround(pack: ScenePack): Mesh {
  const mesh = new Mesh()
  const ponds = pack.site.water.filter((it) => it.kind === 'pond').map((it) => it.outline)
  const holes = [...pack.buildings.map((it) => it.footprint), ...ponds]
  mesh.on('ground').cap(pack.site.table.outline, 0, STATIC_FEATURE, { holes })
  return mesh
}

/** The cut edge: wavy bands of soil over a graphite rim with its light line. */
function drawTable(pack: ScenePack): Mesh {
  const mesh = new Mesh()
  const outline = pack.site.table.outline
  const wave = random('strata')
  const phase = [wave(), wave(), wave()].map((it) => it * Math.PI * 2) as [number, number, number]
  let along = 0
  for (const wall of frames(outline)) {
    const steps = Math.max(1, Math.round(wall.lengthM / STRATA_STEP_M))
    for (let i = 0; i < steps; i++) {
      const [a, b] = [(i / steps) * wall.lengthM, ((i + 1) / steps) * wall.lengthM]
      let above = (_: number) => 0
      for (const [k, { material, depthM }] of STRATA.entries()) {
        const last = k === STRATA.length - 1
        const below = (at: number) =>
          last
            ? -depthM
            : -depthM +
              0.5 * Math.sin((along + at) / 37 + (phase[k % 3] as number)) +
              0.25 * Math.sin((along + at) / 13 + k)
        mesh
          .on(material)
          .quad(
            wall.at(a, 0, below(a)),
            wall.at(b, 0, below(b)),
            wall.at(b, 0, above(b)),
            wall.at(a, 0, above(a)),
            STATIC_FEATURE,
          )
        above = below
      }
    }
    along += wall.lengthM
  }
  drawRim(mesh, outline, RIM.topM)
  return mesh
}

/** A dark frame around an outline, with a line of light along it. */
function drawRim(mesh: Mesh, outline: Polygon, topM: number): void {
  const outer = offset(outline, RIM.proudM)
  const down = topM - RIM.topM
  mesh.on('rim').cap(outer, topM, STATIC_FEATURE, { holes: [outline] })
  prism(mesh.on('rim'), outer, RIM.lightM + RIM.lightHeightM + down, topM, STATIC_FEATURE)
  prism(mesh.on('rim-light'), outer, RIM.lightM + down, RIM.lightM + RIM.lightHeightM + down, STATIC_FEATURE)
  prism(mesh.on('rim'), outer, RIM.bottomM + down, RIM.lightM + down, STATIC_FEATURE)
}

/** The river lies on a slab of its own: a gap stands for the distance that no document states. */
function drawRiver(outline: Polygon): Mesh {
  const mesh = new Mesh()
  const bank = offset(outline, -4)
  mesh.on('ground').cap(outline, -2, STATIC_FEATURE, { holes: [bank] })
  mesh.on('river').cap(bank, -2.6, STATIC_FEATURE)
  prism(mesh.on('strata-loam'), bank, -2.6, -2, STATIC_FEATURE, true)
  prism(mesh.on('strata-gravel'), outline, RIM.topM, -2, STATIC_FEATURE)
  drawRim(mesh, outline, RIM.topM)
  return mesh
}

/** Public streets: asphalt, kerbs along both sides, a dashed center line. Crossings hide under one another. */
function drawStreets(pack: ScenePack): Mesh {
  const mesh = new Mesh()
  const roads = pack.site.roads.filter((it) => !it.lot)
  const crossings = crossingOutlines(pack)
  for (const [i, road] of roads.entries()) {
    drawCarriageway(mesh, road, 'asphalt', LAYERS.asphalt + i * 0.004, STATIC_FEATURE)
    verges(mesh, road, pack.site.roads)
    const marked = crossings.find((it) => it.road === road)?.outlines ?? []
    const others = pack.site.roads.filter((it) => it !== road && it.kind !== 'path')
    const lanes = laneMarkings(road, others, marked, centroid(pack.site.boundary))
    for (const outline of [...marked, ...lanes])
      mesh.on('marking').cap(outline, LAYERS.marking, STATIC_FEATURE)
    for (const [a, b] of legs(road.centreline))
      dashes(
        mesh,
        a,
        b,
        road.widthM,
        roads.filter((it) => it !== road),
      )
  }
  return mesh
}

/** Width of the green between a public street and what lies behind it, and its distance from the kerb, meters. */
const VERGE = Object.freeze({ widthM: 5.4, awayM: 0.5, clearM: 0.4 })

/** Grass along both sides of a street, open where others meet it. */
function verges(mesh: Mesh, road: Road, roads: readonly Road[]): void {
  const others = roads.filter((it) => it !== road)
  for (const [a, b] of legs(road.centreline)) {
    const line = frame(a, b)
    for (const side of [-1, 1]) {
      const near = side * (road.widthM / 2 + VERGE.awayM)
      const far = near + side * VERGE.widthM
      const point = (m: number, out: number): Point => {
        const [x, , z] = line.at(m, out, 0)
        return [x, z]
      }
      const open = (m: number) =>
        [near, far].every((out) => others.every((it) => isClearOf(it, point(m, out), VERGE.clearM)))
      for (const [from, to] of runs(line.lengthM, open))
        mesh
          .on('verge')
          .cap(
            [point(from, near), point(to, near), point(to, far), point(from, far)],
            LAYERS.verge,
            STATIC_FEATURE,
          )
    }
  }
}

/** A strip along a centreline. */
export function drawCarriageway(
  mesh: Mesh,
  road: Pick<Road, 'centreline' | 'widthM'>,
  material: MaterialName,
  y: number,
  feature: number,
): void {
  for (const outline of strips(road.centreline, road.widthM)) mesh.on(material).cap(outline, y, feature)
}

/** A street from this width on has several lanes in each direction, meters. */
const LEAST_WIDE_M = 14

const DASH = Object.freeze({ lengthM: 4, gapM: 6, widthM: 0.28 })

function dashes(mesh: Mesh, a: Point, b: Point, roadWidthM: number, others: readonly Road[]): void {
  const total = distance(a, b)
  const line = frame(a, b)
  const box = (from: number, to: number, out: number, material: MaterialName, y: number, w: number) =>
    frameBox(
      mesh.on(material),
      line,
      { along: [from, to], out: [out - w / 2, out + w / 2], up: [0, y] },
      STATIC_FEATURE,
      ['top'],
    )
  const crossed = (m: number) =>
    others.some((road) =>
      legs(road.centreline).some(
        ([p, q]) => distanceToSegment(pointOn(a, b, m / total), p, q) < road.widthM / 2 + 2,
      ),
    )
  // Wider streets have two lines between their directions.
  const wide = roadWidthM >= LEAST_WIDE_M
  for (let m = 2; !wide && m + DASH.lengthM < total; m += DASH.lengthM + DASH.gapM) {
    if (!crossed(m + DASH.lengthM / 2)) box(m, m + DASH.lengthM, 0, 'marking', LAYERS.marking, DASH.widthM)
  }
  const step = 12
  for (let m = 0; m < total; m += step) {
    const to = Math.min(total, m + step)
    if (crossed(m + step / 2)) continue
    for (const side of [-1, 1]) box(m, to, side * (roadWidthM / 2 + 0.25), 'kerb', LAYERS.kerb, 0.5)
  }
}

const pointOn = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Rectangles along a polyline. */
function strips(line: readonly Point[], widthM: number): Polygon[] {
  return legs(line).map(([a, b]) => {
    const half = widthM / 2
    const wall = frame(a, b)
    const p = (along: number, out: number): Point => {
      const [x, , z] = wall.at(along, out, 0)
      return [x, z]
    }
    return [p(0, half), p(wall.lengthM, half), p(wall.lengthM, -half), p(0, -half)]
  })
}
