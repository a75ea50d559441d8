/** What stands on top: roof surface, parapet, plant, stair heads. */
import {
  centroid,
  contains,
  distanceToOutline,
  extentOf,
  offset,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { frame, frameBox, frames } from './frame.ts'
import type { Mesh } from './mesh.ts'

/** Measures, meters. */
const PARAPET = Object.freeze({ heightM: 1.1, thicknessM: 0.35 })
const PLANT_MARGIN_M = 3
/** How far the coping stands out, and its beveled edge. */
const PROUD_M = 0.06
const CHAMFER_M = 0.09

/** Roof surface and parapet over an outline at a height. */
export function roofEdge(mesh: Mesh, outline: Polygon, y: number, feature: number): void {
  mesh.on('roof').cap(outline, y + 0.05, feature)
  const top = y + PARAPET.heightM
  const inner = offset(outline, -PARAPET.thicknessM)
  const coping = mesh.on('aluminium-light')
  coping.cap(outline, top, feature, { holes: [inner] })
  for (const wall of frames(outline)) {
    const along = [0, wall.lengthM] as const
    const edge = top - CHAMFER_M
    frameBox(coping, wall, { along, out: [0, PROUD_M], up: [y - 0.25, edge] }, feature, ['front', 'bottom'])
    // A chamfered edge catches light along the whole roof line.
    const p = (at: number, out: number, up: number) => wall.at(at, out, up)
    const [a, b] = along
    coping.quad(
      p(a, PROUD_M, edge),
      p(b, PROUD_M, edge),
      p(b, PROUD_M - CHAMFER_M, top),
      p(a, PROUD_M - CHAMFER_M, top),
      feature,
    )
  }
  for (const wall of frames(inner)) {
    // The inner face looks towards the roof: the same wall seen from behind.
    frameBox(coping, wall, { along: [0, wall.lengthM], out: [0, 0], up: [y, top] }, feature, ['back'])
  }
}

/** Plant boxes on a screened base and a stair head, placed where the roof is wide enough. */
export function roofPlant(
  mesh: Mesh,
  outline: Polygon,
  y: number,
  feature: number,
  random: () => number,
): void {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const [width, depth] = [maxX - minX, maxZ - minZ]
  const center = centroid(outline)
  box(mesh, 'aluminium-dark', center, Math.min(9, width / 4), Math.min(6.5, depth / 3), y, 3.4, feature)
  const count = Math.max(2, Math.round((width * depth) / 420))
  for (let i = 0; i < count; i++) {
    const at: Point = [
      minX + PLANT_MARGIN_M + ((i + 0.3 + 0.4 * random()) / count) * (width - 2 * PLANT_MARGIN_M),
      center[1] + (random() - 0.5) * depth * 0.4,
    ]
    const [w, d, h] = [3 + random() * 3.5, 2.2 + random() * 1.8, 1.4 + random() * 1.2]
    const fits = contains(outline, at) && distanceToOutline(at, outline) > Math.hypot(w, d) / 2 + 0.8
    const clear = Math.abs(at[0] - center[0]) > Math.min(9, width / 4) / 2 + w / 2 + 0.6
    if (fits && clear) plantUnit(mesh, at, w, d, y, h, feature)
  }
}

function plantUnit(mesh: Mesh, at: Point, w: number, d: number, y: number, h: number, feature: number): void {
  box(mesh, 'plant', at, w, d, y + 0.3, h, feature)
  box(mesh, 'graphite', at, w * 0.5, d * 0.6, y + 0.3 + h, 0.25, feature)
}

type BoxMaterial = 'plant' | 'graphite' | 'aluminium-dark'

/** An upright box without a bottom. */
function box(
  mesh: Mesh,
  material: BoxMaterial,
  [x, z]: Point,
  w: number,
  d: number,
  y: number,
  h: number,
  feature: number,
): void {
  const wall = frame([x - w / 2, z + d / 2], [x + w / 2, z + d / 2])
  const extent = { along: [0, w], out: [-d, 0], up: [y, y + h] } as const
  frameBox(mesh.on(material), wall, extent, feature, ['front', 'back', 'left', 'right', 'top'])
}
