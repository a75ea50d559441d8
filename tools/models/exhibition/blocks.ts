/** Solid pieces inside the exhibition center, in colors of the palette. */
import { degToRad } from '../../../src/domain/math/angle.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { type SiteColor, swatchUv } from '../textures/palette.ts'

/** Where a group of pieces stands: meters to its right, behind and up. */
export interface Place {
  at(right: number, behind: number, up: number): Vec3
}

/** A place within another, turned about the vertical; counter-clockwise seen from above. */
export function turned(within: Place, right: number, behind: number, turnDeg: number, up = 0): Place {
  const [cos, sin] = [Math.cos(degToRad(turnDeg)), Math.sin(degToRad(turnDeg))]
  return { at: (r, b, u) => within.at(right + r * cos - b * sin, behind + r * sin + b * cos, up + u) }
}

export type Span = readonly [from: number, to: number]

/** Extents of a block, meters. */
export interface Block {
  readonly right: Span
  readonly behind: Span
  readonly up: Span
}

/** What pieces are drawn with. */
export interface Pen {
  readonly mesh: Mesh
  readonly place: Place
  readonly feature: number
}

const SIDES = ['front', 'back', 'left', 'right', 'top', 'bottom'] as const
type Side = (typeof SIDES)[number]
/** What stands on the floor is not seen from below. */
const STANDING: readonly Side[] = ['front', 'back', 'left', 'right', 'top']

/** Corners of a solid: its foot, seen from above clockwise from the front left, then its top. */
type Corners = readonly [Vec3, Vec3, Vec3, Vec3, Vec3, Vec3, Vec3, Vec3]

const FACES: Readonly<Record<Side, readonly [number, number, number, number]>> = {
  front: [0, 3, 7, 4],
  right: [3, 2, 6, 7],
  back: [2, 1, 5, 6],
  left: [1, 0, 4, 5],
  top: [4, 7, 6, 5],
  bottom: [1, 2, 3, 0],
}

/** A solid with eight corners. */
export function solid(
  { mesh, feature }: Pen,
  corners: Corners,
  color: SiteColor,
  sides: readonly Side[] = SIDES,
): void {
  const uv = swatchUv(color)
  const surface = mesh.on('ice-interior')
  for (const side of sides) {
    const [a, b, c, d] = FACES[side].map((it) => corners[it]) as [Vec3, Vec3, Vec3, Vec3]
    surface.quad(a, b, c, d, feature, [uv, uv, uv, uv])
  }
}

/** A block that stands on a floor. */
export function block(
  pen: Pen,
  { right, behind, up }: Block,
  color: SiteColor,
  sides: readonly Side[] = STANDING,
): void {
  const corner = (r: 0 | 1, b: 0 | 1, u: 0 | 1) => pen.place.at(right[r], behind[b], up[u])
  const ring = (u: 0 | 1) => [corner(0, 0, u), corner(0, 1, u), corner(1, 1, u), corner(1, 0, u)] as const
  solid(pen, [...ring(0), ...ring(1)], color, sides)
}

/** A block that is seen from below too. */
export const hanging = (pen: Pen, extent: Block, color: SiteColor): void => block(pen, extent, color, SIDES)

/** A luminaire: a flat face that looks down, or to the front. */
export function lamp({ mesh, place, feature }: Pen, { right, behind, up }: Block): void {
  const [a, b, c, d]: [Vec3, Vec3, Vec3, Vec3] =
    up[0] === up[1]
      ? [
          place.at(right[0], behind[1], up[0]),
          place.at(right[1], behind[1], up[0]),
          place.at(right[1], behind[0], up[0]),
          place.at(right[0], behind[0], up[0]),
        ]
      : [
          place.at(right[0], behind[0], up[0]),
          place.at(right[1], behind[0], up[0]),
          place.at(right[1], behind[0], up[1]),
          place.at(right[0], behind[0], up[1]),
        ]
  mesh.on('corridor-light').quad(a, b, c, d, feature)
}

/** Clear glass between two places of the plan, standing on a floor. */
export function glassPane(
  { mesh, place, feature }: Pen,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
  up: Span,
): void {
  mesh
    .on('balcony-glass')
    .quad(
      place.at(...from, up[0]),
      place.at(...to, up[0]),
      place.at(...to, up[1]),
      place.at(...from, up[1]),
      feature,
    )
}

/** Adds a flat face a-b-c-d. */
export type Painter = (a: Vec3, b: Vec3, c: Vec3, d: Vec3, feature: number) => void

/** Adds faces in a color of the palette. */
export function painted(mesh: Mesh, color: SiteColor): Painter {
  const uv = swatchUv(color)
  const surface: Surface = mesh.on('ice-interior')
  return (a, b, c, d, feature) => surface.quad(a, b, c, d, feature, [uv, uv, uv, uv])
}
