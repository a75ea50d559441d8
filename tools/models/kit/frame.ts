/** Wall frames: local coordinates of one facade edge — along the wall, outwards, and up — and boxes placed in them. */
import {
  distance,
  edges,
  outwardNormal,
  type Point,
  type Polygon,
  wound,
} from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Surface } from './mesh.ts'

/** One edge of an outline. `along` runs from its left end as seen from outside… to its right end, meters. */
export interface Frame {
  readonly lengthM: number
  /** Unit vectors on the plan. */
  readonly direction: Point
  readonly outward: Point
  /** A point `along` meters from the left end, `out` meters outside the wall plane, `up` meters above ground. */
  at(along: number, out: number, up: number): Vec3
}

/** Frames of an outline's edges; seen from outside, `along` grows to the right. */
export function frames(outline: Polygon): Frame[] {
  return edges(wound(outline)).map(([a, b]) => frame(b, a))
}

/** The frame of a wall from its left to its right end as seen from outside. */
export function frame(left: Point, right: Point): Frame {
  const lengthM = distance(left, right)
  const direction: Point = [(right[0] - left[0]) / lengthM, (right[1] - left[1]) / lengthM]
  const outward = outwardNormal(right, left)
  return {
    lengthM,
    direction,
    outward,
    at: (along, out, up) => [
      left[0] + direction[0] * along + outward[0] * out,
      up,
      left[1] + direction[1] * along + outward[1] * out,
    ],
  }
}

/** Faces of a frame box; hidden ones are left out to save triangles. */
export type Face = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom'

/** Extents of a box in a frame, meters. */
export interface FrameBox {
  readonly along: readonly [number, number]
  readonly out: readonly [number, number]
  readonly up: readonly [number, number]
}

export const PROUD: readonly Face[] = ['front', 'left', 'right']
export const ALL_FACES: readonly Face[] = ['front', 'back', 'left', 'right', 'top', 'bottom']

/** Adds the named faces of a box standing in a frame. */
export function frameBox(
  surface: Surface,
  wall: Frame,
  box: FrameBox,
  feature: number,
  faces = ALL_FACES,
): void {
  const [l, r] = box.along
  const [i, o] = box.out
  const [b, t] = box.up
  const p = wall.at
  for (const face of faces) {
    // Texture coordinates are meters, v downwards as pictures are.
    const sheet = (u0: number, u1: number, v0: number, v1: number) =>
      [
        [u0, -v0],
        [u1, -v0],
        [u1, -v1],
        [u0, -v1],
      ] as const
    if (face === 'front')
      surface.quad(p(l, o, b), p(r, o, b), p(r, o, t), p(l, o, t), feature, sheet(l, r, b, t))
    if (face === 'back')
      surface.quad(p(r, i, b), p(l, i, b), p(l, i, t), p(r, i, t), feature, sheet(r, l, b, t))
    if (face === 'left')
      surface.quad(p(l, i, b), p(l, o, b), p(l, o, t), p(l, i, t), feature, sheet(i, o, b, t))
    if (face === 'right')
      surface.quad(p(r, o, b), p(r, i, b), p(r, i, t), p(r, o, t), feature, sheet(o, i, b, t))
    if (face === 'top')
      surface.quad(p(l, o, t), p(r, o, t), p(r, i, t), p(l, i, t), feature, sheet(l, r, o, i))
    if (face === 'bottom')
      surface.quad(p(l, i, b), p(r, i, b), p(r, o, b), p(l, o, b), feature, sheet(l, r, i, o))
  }
}

/** Divides a length into equal bays as near to the wished width as they can be; at least one. */
export function bays(lengthM: number, widthM: number): number {
  return Math.max(1, Math.round(lengthM / widthM))
}
