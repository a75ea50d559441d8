/** The plan of a body as a picture, to see how well it covers an outline. */
import { contains, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { clamp } from '../../../src/domain/math/interpolate.ts'
import type { OrientedRectangle } from './hull.ts'

/** Cells along the long side of the picture. */
const CELLS = 96

/** Answers whether a point, in the rectangle's own frame from its center, is under the body. */
export type Silhouette = (u: number, v: number) => boolean

/** Fills the cells that triangles cover, seen from above. `points` are x, z pairs, three corners a triangle. */
export function silhouetteOf(corners: Float64Array, around: OrientedRectangle): Silhouette {
  const cell = Math.max(around.length, around.width) / CELLS
  const columns = Math.max(1, Math.ceil(around.length / cell))
  const rows = Math.max(1, Math.ceil(around.width / cell))
  const filled = new Uint8Array(columns * rows)
  const [c, s] = [Math.cos(around.angleRad), Math.sin(around.angleRad)]
  const [cx, cz] = around.center
  const own = (i: number): Point => {
    const [x, z] = [(corners[i] as number) - cx, (corners[i + 1] as number) - cz]
    return [(x * c + z * s + around.length / 2) / cell, (z * c - x * s + around.width / 2) / cell]
  }
  const index = (value: number, count: number) => clamp(Math.floor(value), 0, count - 1)
  for (let i = 0; i < corners.length; i += 6) {
    const [a, b, d] = [own(i), own(i + 2), own(i + 4)]
    for (const [u, v] of [a, b, d]) filled[index(v, rows) * columns + index(u, columns)] = 1
    const lowest = index(Math.min(a[1], b[1], d[1]), rows)
    const highest = index(Math.max(a[1], b[1], d[1]), rows)
    const first = index(Math.min(a[0], b[0], d[0]), columns)
    const last = index(Math.max(a[0], b[0], d[0]), columns)
    for (let row = lowest; row <= highest; row++)
      for (let column = first; column <= last; column++)
        if (inTriangle([column + 0.5, row + 0.5], a, b, d)) filled[row * columns + column] = 1
  }
  return (u, v) => {
    const column = Math.floor((u + around.length / 2) / cell)
    const row = Math.floor((v + around.width / 2) / cell)
    if (column < 0 || column >= columns || row < 0 || row >= rows) return false
    return filled[row * columns + column] === 1
  }
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (q: Point, r: Point) => (r[0] - q[0]) * (p[1] - q[1]) - (r[1] - q[1]) * (p[0] - q[0])
  const [ab, bc, ca] = [side(a, b), side(b, c), side(c, a)]
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0)
}

/**
 * Intersection over union of a silhouette and an outline of the plan. `toOwn` brings a point into the silhouette's
 * frame.
 */
export function overlapShare(
  silhouette: Silhouette,
  outline: Polygon,
  bounds: OrientedRectangle,
  toOwn: (at: Point) => Point,
): number {
  const step = Math.max(bounds.length, bounds.width) / CELLS
  const [c, s] = [Math.cos(bounds.angleRad), Math.sin(bounds.angleRad)]
  // Half as far again on every side: what overhangs counts against it.
  const [halfU, halfV] = [bounds.length * 0.75, bounds.width * 0.75]
  let both = 0
  let either = 0
  for (let v = -halfV + step / 2; v < halfV; v += step) {
    for (let u = -halfU + step / 2; u < halfU; u += step) {
      const at: Point = [bounds.center[0] + u * c - v * s, bounds.center[1] + u * s + v * c]
      const inside = contains(outline, at)
      const covered = silhouette(...toOwn(at))
      if (inside && covered) both++
      if (inside || covered) either++
    }
  }
  return either === 0 ? 0 : both / either
}
