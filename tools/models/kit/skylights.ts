/** What makes a flat roof a roof: a row of skylights, a duct between the plant, vent pipes. */
import {
  contains,
  distanceToOutline,
  extentOf,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { frame, frameBox } from './frame.ts'
import type { Mesh } from './mesh.ts'

/** Measures, meters. */
const LIGHT = Object.freeze({ sideM: 1.8, everyM: 4.6, curbM: 0.45, edgeM: 2.6 })
const DUCT = Object.freeze({ widthM: 0.8, heightM: 0.6, upM: 0.35 })
const PIPE = Object.freeze({ sideM: 0.3, heightM: 1.3, count: 5 })

/** Skylights along the longer axis of the roof at a share of its depth, wherever they clear the parapet. */
export function skylights(mesh: Mesh, outline: Polygon, y: number, feature: number, share: number): void {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const alongX = maxX - minX >= maxZ - minZ
  const [from, to] = alongX ? [minX, maxX] : [minZ, maxZ]
  const across = alongX ? minZ + (maxZ - minZ) * share : minX + (maxX - minX) * share
  for (let at = from + LIGHT.edgeM; at < to - LIGHT.edgeM; at += LIGHT.everyM) {
    const center: Point = alongX ? [at, across] : [across, at]
    if (!clear(outline, center, LIGHT.sideM)) continue
    upstand(mesh, center, y, feature)
  }
}

function upstand(mesh: Mesh, [x, z]: Point, y: number, feature: number): void {
  const half = LIGHT.sideM / 2
  const wall = frame([x - half, z + half], [x + half, z + half])
  const curb = { along: [0, LIGHT.sideM], out: [-LIGHT.sideM, 0], up: [y, y + LIGHT.curbM] } as const
  frameBox(mesh.on('aluminium-light'), wall, curb, feature, ['front', 'back', 'left', 'right'])
  const top = y + LIGHT.curbM
  const p = (along: number, out: number) => wall.at(along, out, top)
  mesh
    .on('glass')
    .quad(p(0, 0), p(LIGHT.sideM, 0), p(LIGHT.sideM, -LIGHT.sideM), p(0, -LIGHT.sideM), feature, [
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ])
}

/** A duct along the roof and pipes beside it. */
export function ducts(mesh: Mesh, outline: Polygon, y: number, feature: number, random: () => number): void {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const alongX = maxX - minX >= maxZ - minZ
  const share = 0.3 + 0.1 * random()
  const across = alongX ? minZ + (maxZ - minZ) * share : minX + (maxX - minX) * share
  const [from, to] = alongX ? [minX, maxX] : [minZ, maxZ]
  const at = (m: number): Point => (alongX ? [m, across] : [across, m])
  const [a, b] = [from + (to - from) * 0.2, from + (to - from) * 0.8]
  const fits = [0, 0.25, 0.5, 0.75, 1].every((t) => clear(outline, at(a + (b - a) * t), DUCT.widthM))
  if (fits) {
    const line = frame(at(a), at(b))
    const up = [y + DUCT.upM, y + DUCT.upM + DUCT.heightM] as const
    const out = [-DUCT.widthM / 2, DUCT.widthM / 2] as const
    frameBox(mesh.on('plant'), line, { along: [0, line.lengthM], out, up }, feature)
  }
  for (let i = 0; i < PIPE.count; i++) {
    const center = at(from + (to - from) * (0.1 + 0.8 * random()))
    const shifted: Point = alongX ? [center[0], center[1] + 1.4] : [center[0] + 1.4, center[1]]
    if (!clear(outline, shifted, PIPE.sideM)) continue
    const wall = frame(
      [shifted[0] - PIPE.sideM / 2, shifted[1] + PIPE.sideM / 2],
      [shifted[0] + PIPE.sideM / 2, shifted[1] + PIPE.sideM / 2],
    )
    const pipe = { along: [0, PIPE.sideM], out: [-PIPE.sideM, 0], up: [y, y + PIPE.heightM] } as const
    frameBox(mesh.on('plant'), wall, pipe, feature, ['front', 'back', 'left', 'right', 'top'])
  }
}

const clear = (outline: Polygon, at: Point, sideM: number) =>
  contains(outline, at) && distanceToOutline(at, outline) > sideM / 2 + 1.2
