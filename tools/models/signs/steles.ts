/** Way-finding on plazas: a stele with the numbers of the buildings near by, and an arrow to each. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import {
  centroid,
  contains,
  distance,
  distanceToOutline,
  offset,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { fill } from '../landscape/scatter.ts'
import { drawFlat, drawText, rightOf } from './lettering.ts'
import { buildingNumber } from './numbers.ts'

/** Measures, meters. */
const STELE = Object.freeze({ widthM: 1.1, highM: 2.7, deepM: 0.2, lettersM: 0.27, lineM: 0.5, firstM: 2.05 })
/** Lines on a stele, and how far a building on it may be, meters. */
const LINES = Object.freeze({ most: 4, nearM: 220 })
/** Room around a stele, meters. */
const ROOM = Object.freeze({ edgeM: 3, thingM: 2.2, wallM: 4, apartM: 40 })
const GRID_M = 3

export interface Stele {
  readonly at: Point
  /** Where its reader stands. */
  readonly towards: Point
  readonly lines: readonly { readonly number: string; readonly turnRad: number }[]
  readonly lot: string | undefined
}

/**
 * One stele a plaza that has room, as near as possible to its middle; its readers look at it across the plaza.
 * @param things that stand about
 */
export function stelesOf(pack: ScenePack, things: readonly Point[]): Stele[] {
  const steles: Stele[] = []
  for (const { kind, outline, lot } of pack.site.planting) {
    if (kind !== 'plaza') continue
    const inner = offset(outline, -ROOM.edgeM)
    const middle = centroid(outline)
    const isFree = (at: Point) =>
      contains(inner, at) &&
      things.every((it) => distance(it, at) > ROOM.thingM) &&
      steles.every((it) => distance(it.at, at) > ROOM.apartM) &&
      pack.buildings.every(
        (it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > ROOM.wallM,
      )
    const at = fill(outline, GRID_M, 0, () => 0)
      .filter(isFree)
      .reduce<Point | null>(
        (best, it) => (best && distance(best, middle) <= distance(it, middle) ? best : it),
        null,
      )
    if (!at) continue
    const towards = readerOf(pack, at)
    const lines = linesOf(pack.buildings, at, towards)
    if (lines.length > 0) steles.push({ at, towards, lines, lot })
  }
  return steles
}

/** People come from the avenue. */
function readerOf({ site }: ScenePack, at: Point): Point {
  const avenue = site.roads.find((it) => it.kind === 'avenue')
  const [a, b] = avenue?.centreline ?? []
  if (!a || !b) return [0, 1]
  const [dx, dz] = [b[0] - a[0], b[1] - a[1]]
  const long = Math.hypot(dx, dz)
  const side = Math.sign((at[0] - a[0]) * -dz + (at[1] - a[1]) * dx) || 1
  return [(side * dz) / long, (-side * dx) / long]
}

/** The nearest buildings with a number, and how far to the right of straight on each lies. */
function linesOf(buildings: readonly Building[], at: Point, towards: Point): Stele['lines'] {
  const right = rightOf(towards)
  return buildings
    .flatMap(({ name, entrance: door }) => {
      const number = buildingNumber(name)
      const away = distance(door, at)
      return number && away < LINES.nearM ? [{ number, away, door }] : []
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, LINES.most)
    .map(({ number, door }) => {
      const [dx, dz] = [door[0] - at[0], door[1] - at[1]]
      const ahead = -(dx * towards[0] + dz * towards[1])
      return { number, turnRad: Math.atan2(dx * right[0] + dz * right[2], ahead) }
    })
}

/** An arrow that points up, in shares of its height. */
const ARROW = Object.freeze({
  corners: [
    [-0.08, -0.5],
    [0.08, -0.5],
    [0.08, 0.05],
    [-0.08, 0.05],
    [-0.34, 0.05],
    [0.34, 0.05],
    [0, 0.5],
  ] as const,
  indices: [0, 1, 2, 0, 2, 3, 4, 5, 6],
})
/** Width of the lit edges, meters. */
const EDGE_M = 0.05
/** Arrows point in eighths of a turn. */
const EIGHTH = Math.PI / 4

export function drawStele(mesh: Mesh, { at, towards, lines }: Stele, y: number, feature: number): void {
  const { widthM, highM, deepM, lettersM, lineM, firstM } = STELE
  const right = rightOf(towards)
  const end = (side: number): Point => [
    at[0] + (right[0] * side * widthM) / 2,
    at[1] + (right[2] * side * widthM) / 2,
  ]
  const wall = frame(end(-1), end(1))
  frameBox(
    mesh.on('lamp-post'),
    wall,
    { along: [0, widthM], out: [-deepM / 2, deepM / 2], up: [y, y + highM] },
    feature,
    ['front', 'back', 'left', 'right', 'top'],
  )
  const letters = mesh.on('sign')
  // A lit edge beside the lines, seen from both sides.
  for (const x of [0, widthM])
    frameBox(
      letters,
      wall,
      {
        along: [x - EDGE_M / 2, x + EDGE_M / 2],
        out: [-deepM / 2 - 0.01, deepM / 2 + 0.01],
        up: [y + 0.2, y + highM],
      },
      feature,
      ['front', 'back', x === 0 ? 'left' : 'right'],
    )
  const place = (aside: number, up: number): Vec3 => [
    at[0] + right[0] * aside + towards[0] * (deepM / 2 + 0.02),
    up,
    at[1] + right[2] * aside + towards[1] * (deepM / 2 + 0.02),
  ]
  for (const [i, { number, turnRad }] of lines.entries()) {
    const up = y + firstM - i * lineM
    const angle = Math.round(turnRad / EIGHTH) * EIGHTH
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const corners = ARROW.corners.map(([x, v]) => [x * cos + v * sin, v * cos - x * sin + 0.5] as const)
    drawFlat(letters, corners, ARROW.indices, { at: place(-0.3, up), towards, heightM: lettersM }, feature)
    drawText(letters, number, { at: place(0.16, up), towards, heightM: lettersM }, feature)
  }
}
