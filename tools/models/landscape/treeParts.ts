/** What trees are made of: limbs with bark, and cards that show twigs, needles or leaves. */
import type { FoliageCell } from '../../../src/domain/environment/foliagePicture.ts'
import { clamp, lerp } from '../../../src/domain/math/interpolate.ts'
import { add, cross, dot, length, normalize, scale, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Surface } from '../kit/mesh.ts'
import { BARK_REACH, barkUv, cellUv } from '../textures/foliage.ts'

const FEATURE = 0

/** The ellipsoid that a crown fills, meters. */
export interface Crown {
  readonly center: Vec3
  readonly radii: Vec3
}

/** A point on the way from the middle of a crown to its surface, 0–1. */
export function inCrown({ center, radii }: Crown, direction: Vec3, share: number): Vec3 {
  return add(center, [
    direction[0] * radii[0] * share,
    direction[1] * radii[1] * share,
    direction[2] * radii[2] * share,
  ])
}

/** How far out a point of a crown is: 0 in the middle, 1 on its surface. */
function depthIn({ center, radii }: Crown, at: Vec3): number {
  const [x, y, z] = sub(at, center)
  return length([x / radii[0], y / radii[1], z / radii[2]])
}

/** Outward direction of a crown's surface at a point. */
function outward({ center, radii }: Crown, at: Vec3): Vec3 {
  const [x, y, z] = sub(at, center)
  return normalize([x / radii[0] ** 2 + 1e-6, y / radii[1] ** 2, z / radii[2] ** 2])
}

/** Share of a card's normal that is that of its crown: a crown is shaded as one body. */
const ROUNDNESS = 0.78
/** How much normals lean up: the sky lights a crown from above, through it. */
const LIFT = 0.3
/** Openness in the middle of a crown, and of its underside as a share of its top. */
const INSIDE = 0.34
const UNDERSIDE = 0.72

function opennessIn(crown: Crown, at: Vec3): number {
  const depth = clamp(depthIn(crown, at), 0, 1)
  const height = clamp((at[1] - crown.center[1]) / crown.radii[1] / 2 + 0.5, 0, 1)
  return lerp(INSIDE, 1, depth ** 1.6) * lerp(UNDERSIDE, 1, height)
}

export interface Card {
  readonly cell: FoliageCell
  /** Middle of its lower edge, where what it shows grows from. */
  readonly foot: Vec3
  /** Direction it grows in, and that of its width. */
  readonly along: Vec3
  readonly across: Vec3
  readonly lengthM: number
  readonly widthM: number
  /** Its outer half is bent down by so much, radians. */
  readonly droopRad?: number
}

/** A card, seen from both sides and shaded as part of its crown. */
export function card(surface: Surface, crown: Crown, { droopRad = 0, ...it }: Card): void {
  const { u0, v0, u1, v1 } = cellUv(it.cell)
  const side = scale(it.across, it.widthM / 2)
  const bends = droopRad !== 0
  const half = add(it.foot, scale(it.along, it.lengthM / (bends ? 2 : 1)))
  const lower = bends ? rotate(it.along, it.across, -droopRad) : it.along
  const rows = bends ? [it.foot, half, add(half, scale(lower, it.lengthM / 2))] : [it.foot, half]
  const first = surface.features.length
  for (const [i, middle] of rows.entries()) {
    const face = cross(it.across, i < 2 && bends ? it.along : lower)
    const v = lerp(v1, v0, i / (rows.length - 1))
    for (const sign of [-1, 1]) {
      const [x, y, z] = add(middle, scale(side, sign))
      // Low sprays lie on the ground.
      const at: Vec3 = [x, Math.max(0, y), z]
      const out = outward(crown, at)
      const faced = scale(face, dot(face, out) < 0 ? -1 : 1)
      const body = add(scale(out, ROUNDNESS), [0, LIFT, 0])
      const normal = normalize(add(body, scale(faced, 1 - ROUNDNESS)))
      surface.vertex(at, normal, [sign < 0 ? u0 : u1, v], FEATURE)
      surface.openness.push(opennessIn(crown, at))
    }
  }
  for (let i = 0; i + 1 < rows.length; i++) {
    const a = first + 2 * i
    surface.indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2)
  }
}

/** Turns a direction about an axis at a right angle to it. */
function rotate(direction: Vec3, axis: Vec3, rad: number): Vec3 {
  return normalize(add(scale(direction, Math.cos(rad)), scale(cross(axis, direction), Math.sin(rad))))
}

export interface Limb {
  readonly from: Vec3
  readonly to: Vec3
  /** Radius at each end, meters. */
  readonly r0: number
  readonly r1: number
  readonly sides: number
  readonly bark?: 'dark' | 'birch'
}

/** A meter of bark is so much of its picture, of what is kept of it. */
const BARK_PER_M = 0.4

/** A tapering prism between two points, open at the ends. @param crown what shades it; none for a free trunk */
export function limb(
  surface: Surface,
  { from, to, r0, r1, sides, bark = 'dark' }: Limb,
  crown?: Crown,
): void {
  const axis = normalize(sub(to, from))
  const u = acrossOf(axis, 0)
  const v = cross(axis, u)
  const [barkU, barkV] = barkUv(bark)
  const long = clamp(length(sub(to, from)) * BARK_PER_M, 0.05, 1)
  const first = surface.features.length
  for (let i = 0; i < sides; i++) {
    const t = (i / sides) * 2 * Math.PI
    const normal = add(scale(u, Math.cos(t)), scale(v, Math.sin(t)))
    // There and back around the limb: no seam.
    const across = barkU + BARK_REACH[0] * 0.5 * (Math.abs((2 * i) / sides - 1) * 2 - 1)
    for (const [at, r, end] of [
      [from, r0, 1],
      [to, r1, -1],
    ] as const) {
      const place = add(at, scale(normal, r))
      surface.vertex(place, normal, [across, barkV + BARK_REACH[1] * long * end], FEATURE)
      surface.openness.push(crown ? opennessIn(crown, place) : 1)
    }
  }
  for (let i = 0; i < sides; i++) {
    const [a, b] = [first + 2 * i, first + 2 * ((i + 1) % sides)]
    surface.indices.push(a, b, a + 1, b, b + 1, a + 1)
  }
}

/** A direction at a right angle to another, turned about it. */
export function acrossOf(axis: Vec3, turnRad: number): Vec3 {
  const u = normalize(cross(axis, Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
  return add(scale(u, Math.cos(turnRad)), scale(cross(axis, u), Math.sin(turnRad)))
}
