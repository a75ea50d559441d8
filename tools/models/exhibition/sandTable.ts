/** The panoramic sand table: a miniature of this very park on a lit table, before a curved wall of pictures. */
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { distance, extentOf, type Point } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import { prism } from '../kit/structure.ts'
import { HALL_STOREYS, type Inside, TABLE_HALL } from './place.ts'

/** Measures, meters. */
const TABLE = Object.freeze({ widthM: 8.4, heightM: 0.85, rimM: 0.12, marginM: 0.25 })
const WALL = Object.freeze({ fromDeg: 20, toDeg: 160, steps: 16, baseM: 0.6, heightM: 4.6 })
/** Heights of the miniature stand out a little more than true, as on real sand tables. */
const RISE = 1.5

export function sandTable(mesh: Mesh, inside: Inside, pack: ScenePack, feature: number): void {
  const { elevationM } = inside.storey(HALL_STOREYS.floor)
  const floor = elevationM + 0.13
  const site = extentOf(pack.site.boundary)
  const scale = TABLE.widthM / (site.maxX - site.minX)
  const [midX, midZ] = [(site.minX + site.maxX) / 2, (site.minZ + site.maxZ) / 2]
  // The miniature lies as the park does when seen from the gate: north is away from the cut.
  const small = ([x, z]: Point): Point =>
    inside.plan(TABLE_HALL.right + (x - midX) * scale, TABLE_HALL.behind - (z - midZ) * scale)
  const depth = (site.maxZ - site.minZ) * scale
  const corner = (w: number, d: number) => inside.plan(TABLE_HALL.right + w, TABLE_HALL.behind + d)
  const box = (w: number, d: number) => [corner(-w, -d), corner(w, -d), corner(w, d), corner(-w, d)]
  const [halfW, halfD] = [TABLE.widthM / 2 + TABLE.marginM, depth / 2 + TABLE.marginM]
  const top = floor + TABLE.heightM
  prism(mesh.on('graphite'), box(halfW - 0.3, halfD - 0.3), floor, top - 0.2, feature)
  prism(mesh.on('graphite'), box(halfW, halfD), top - 0.2, top + TABLE.rimM, feature)
  mesh
    .on('graphite')
    .cap(box(halfW, halfD), top + TABLE.rimM, feature, { holes: [box(halfW - 0.1, halfD - 0.1)] })
  mesh.on('ice-panel').cap(box(halfW - 0.1, halfD - 0.1), top + 0.02, feature)
  for (const building of pack.buildings) {
    const outline = building.footprint.map(small)
    const up = top + 0.02 + buildingHeightM(building) * scale * RISE
    const surface = mesh.on(building.cutaway ? 'screen' : 'ice-hall')
    prism(surface, outline, top, up, feature)
    surface.cap(outline, up, feature)
  }
  for (const { from, to } of placedSegments(pack.corridor)) {
    const [a, b] = [small(from), small(to)]
    const length = distance(b, a)
    const [ox, oz] = [(-(b[1] - a[1]) / length) * 0.06, ((b[0] - a[0]) / length) * 0.06]
    mesh.on('corridor-roof').cap(
      [
        [a[0] + ox, a[1] + oz],
        [b[0] + ox, b[1] + oz],
        [b[0] - ox, b[1] - oz],
        [a[0] - ox, a[1] - oz],
      ],
      top + 0.2,
      feature,
    )
  }
  pictureWall(mesh, inside, floor, feature)
}

function pictureWall(mesh: Mesh, inside: Inside, floor: number, feature: number): void {
  const center = [TABLE_HALL.right, TABLE_HALL.behind] as const
  const arc = inside.arc(center, TABLE_HALL.radiusM - 0.6, WALL.fromDeg, WALL.toDeg, WALL.steps)
  const [low, high] = [floor + WALL.baseM, floor + WALL.baseM + WALL.heightM]
  for (let i = 0; i < WALL.steps; i++) {
    const [a, b] = [arc[i], arc[i + 1]] as [Point, Point]
    const u = (k: number) => k / WALL.steps
    mesh
      .on('screen')
      .quad([a[0], low, a[1]], [b[0], low, b[1]], [b[0], high, b[1]], [a[0], high, a[1]], feature, [
        [u(i), 1],
        [u(i + 1), 1],
        [u(i + 1), 0],
        [u(i), 0],
      ])
    mesh
      .on('graphite')
      .quad(
        [b[0], floor, b[1]],
        [a[0], floor, a[1]],
        [a[0], high + 0.3, a[1]],
        [b[0], high + 0.3, b[1]],
        feature,
      )
  }
}
