/** The gantry over the way in from the street: the address of the park, as far as a source names the street. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import {
  contains,
  distance,
  distanceToSegment,
  nearestOnSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { forecourtOf } from '../landscape/flags.ts'
import { legs } from '../roads.ts'
import { drawText, hasLetters, lettering } from './lettering.ts'

/** Measures, meters: clear height and width of the way, thickness of posts and beam, letters. */
const GANTRY = Object.freeze({
  clearM: 5.2,
  beamM: 1.7,
  deepM: 0.5,
  postM: 0.45,
  widthM: 17,
  lettersM: 1,
  proudM: 0.04,
  edgeM: 0.07,
})
/** Crowns reach so far from their trunk, meters. */
const CROWN_M = 3.2
/** So far before it nothing hides the letters, meters. */
const VIEW_M = 12
/** How far from the edge of the plaza it may stand, and from what stands there, meters. */
const PLACE = Object.freeze({ fromM: 1.5, toM: 10, stepM: 0.5, clearM: 1.1 })

export interface Gate {
  /** The middle of the way under it. */
  readonly at: Point
  /** Where one who comes in looks at it from. */
  readonly towards: Point
  readonly text: string
}

/**
 * Where the gantry stands: on the plaza before the exhibition, across the shortest way from its door to a street whose name
 * has a source.
 * @param things that stand on the plaza
 * @returns null where there is no such street, or no room
 */
export function gateOf(pack: ScenePack, things: readonly Point[]): Gate | null {
  const { hall, plaza } = forecourtOf(pack)
  const street = pack.site.roads.find((it) => it.kind === 'avenue' && it.name && it.nameSource)
  if (!hall || !plaza || !street?.name) return null
  const text = signText(pack, Object.values(street.name)[0] ?? '')
  if (!hasLetters(text)) return null
  const foot = nearestOn(street.centreline, hall.entrance)
  const away = distance(foot, hall.entrance)
  const towards: Point = [(foot[0] - hall.entrance[0]) / away, (foot[1] - hall.entrance[1]) / away]
  const along = (m: number): Point => [hall.entrance[0] + towards[0] * m, hall.entrance[1] + towards[1] * m]
  let edgeM = 0
  while (edgeM < away && contains(plaza.outline, along(edgeM))) edgeM += PLACE.stepM
  for (let inM = PLACE.fromM; inM <= PLACE.toM && inM < edgeM; inM += PLACE.stepM) {
    const at = along(edgeM - inM)
    const [left, right] = postsOf({ at, towards, text })
    const isClear = things.every((it) => distanceToSegment(it, left, right) > PLACE.clearM)
    if (isClear && contains(plaza.outline, left) && contains(plaza.outline, right))
      return { at, towards, text }
  }
  return null
}

/** The street, with the number where the address goes on with one. */
function signText({ manifest }: ScenePack, street: string): string {
  const address = Object.values(manifest.address?.text ?? {}).find((it) => it.includes(street))
  const rest = address?.slice(address.indexOf(street) + street.length).trim() ?? ''
  return /^\d+ ?\S{0,2}$/.test(rest) ? `${street} ${rest}` : street
}

function nearestOn(line: readonly Point[], at: Point): Point {
  const feet = legs(line).map(([a, b]) => nearestOnSegment(at, a, b))
  return feet.reduce((best, it) => (distance(it, at) < distance(best, at) ? it : best))
}

/** Middles of the posts' feet: left and right of who comes in. */
export function postsOf({ at, towards, text }: Gate): readonly [Point, Point] {
  const widthM = Math.max(GANTRY.widthM, lettering(text).widthM * GANTRY.lettersM + 4)
  const [rx, rz] = [towards[1], -towards[0]]
  return [
    [at[0] - (rx * widthM) / 2, at[1] - (rz * widthM) / 2],
    [at[0] + (rx * widthM) / 2, at[1] + (rz * widthM) / 2],
  ]
}

/** Whether a tree leaves the gantry alone, and the view of it from the street that it faces. */
export function isClearOfGate(gate: Gate, tree: Point): boolean {
  const [left, right] = postsOf(gate)
  const [dx, dz] = [tree[0] - gate.at[0], tree[1] - gate.at[1]]
  const before = dx * gate.towards[0] + dz * gate.towards[1]
  const aside = Math.abs(dx * gate.towards[1] - dz * gate.towards[0])
  const isBefore = before > 0 && before < VIEW_M && aside < distance(left, right) / 2 + CROWN_M
  return !isBefore && distanceToSegment(tree, left, right) > CROWN_M
}

export function drawGate(mesh: Mesh, gate: Gate, y: number, feature: number): void {
  const { at, towards, text } = gate
  const { clearM, beamM, deepM, postM, lettersM, proudM, edgeM } = GANTRY
  const [left, right] = postsOf(gate)
  const wall = frame(left, right)
  const out = [-deepM / 2, deepM / 2] as const
  const board = mesh.on('lamp-post')
  for (const x of [0, wall.lengthM])
    frameBox(board, wall, { along: [x - postM / 2, x + postM / 2], out, up: [y, y + clearM] }, feature, [
      'front',
      'back',
      'left',
      'right',
    ])
  frameBox(
    board,
    wall,
    { along: [-postM / 2, wall.lengthM + postM / 2], out, up: [y + clearM, y + clearM + beamM] },
    feature,
    ['front', 'back', 'left', 'right', 'top', 'bottom'],
  )
  const baseline = y + clearM + (beamM - lettersM) / 2
  // A lit line under the letters, along the whole beam.
  const line = mesh.on('sign')
  const reach = out[1] + proudM / 2
  frameBox(
    line,
    wall,
    {
      along: [postM / 2, wall.lengthM - postM / 2],
      out: [-reach, reach],
      up: [y + clearM - edgeM / 2, y + clearM + edgeM / 2],
    },
    feature,
    ['front', 'back', 'bottom'],
  )
  for (const side of [1, -1]) {
    const facing: Point = [towards[0] * side, towards[1] * side]
    const off = deepM / 2 + proudM
    const place: Vec3 = [at[0] + facing[0] * off, baseline, at[1] + facing[1] * off]
    drawText(mesh.on('sign'), text, { at: place, towards: facing, heightM: lettersM }, feature)
  }
}
