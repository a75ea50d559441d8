/** Trees that shed: a trunk, limbs that reach for the outline of the crown, twigs at their ends and leaves around them. */
import type { FoliageCell } from '../../../src/domain/environment/foliagePicture.ts'
import { lerp } from '../../../src/domain/math/interpolate.ts'
import {
  add,
  cross,
  distance3,
  lerpVec3,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../../src/domain/math/vec3.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { acrossOf, type Crown, card, inCrown, limb } from './treeParts.ts'
import type { Level } from './trees.ts'

export interface Habit {
  readonly seed: string
  readonly cell: FoliageCell
  readonly bark: 'dark' | 'birch'
  readonly crown: Crown
  /** Trunk: to where, and radius at the ground, meters. */
  readonly trunkM: number
  readonly radiusM: number
  /** Lowest branch, meters. */
  readonly clearM: number
  readonly limbs: number
  /** Branches of a limb. */
  readonly forks: number
  /** How steeply limbs rise: height for each meter outward. */
  readonly rise: number
  /** Width of a cluster of leaves, meters; how many there are. */
  readonly leafM: number
  readonly leaves: number
  /** Length of a spray of twigs, meters. */
  readonly twigM: number
}

/** From far away there are so many cards of leaves and twigs, so much larger. */
const FAR = { leaves: 0.3, leafSize: 1.75, twigs: 0.4, twigSize: 1.5 }
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** A tree of a habit. */
export function broadleaf(habit: Habit, level: Level): Mesh {
  const mesh = new Mesh()
  const surface = mesh.on('tree')
  const rng = random(habit.seed)
  const near = level === 'near'
  const { crown, bark } = habit
  const top: Vec3 = [0.2 * (rng() - 0.5), habit.trunkM, 0.2 * (rng() - 0.5)]
  const fork: Vec3 = [0, habit.clearM, 0]
  limb(surface, {
    from: [0, 0, 0],
    to: fork,
    r0: habit.radiusM,
    r1: habit.radiusM * 0.78,
    sides: near ? 6 : 4,
    bark,
  })
  limb(surface, { from: fork, to: top, r0: habit.radiusM * 0.78, r1: 0.02, sides: near ? 5 : 3, bark }, crown)
  const ends: { at: Vec3; along: Vec3 }[] = []
  for (let i = 0; i < habit.limbs; i++) {
    const share = (i + 0.5) / habit.limbs
    const turn = i * GOLDEN + 0.5 * rng()
    const height = lerp(-0.45, 0.98, share ** 0.9)
    const ring = Math.sqrt(1 - height * height)
    const direction: Vec3 = [Math.cos(turn) * ring, height, Math.sin(turn) * ring]
    const end = inCrown(crown, direction, 0.74 + 0.16 * rng())
    const out = Math.hypot(end[0], end[2])
    const y = Math.min(Math.max(end[1] - habit.rise * out, habit.clearM), habit.trunkM * 0.92)
    const thick = habit.radiusM * lerp(0.5, 0.2, share)
    const from: Vec3 = [top[0] * (y / habit.trunkM), y, top[2] * (y / habit.trunkM)]
    // Limbs leave the trunk steeply or flat and turn towards the light.
    const bend = add(lerpVec3(from, end, 0.5), [0, -0.12 * out * habit.rise, 0])
    if (near) {
      limb(surface, { from, to: bend, r0: thick, r1: thick * 0.66, sides: 4, bark }, crown)
      limb(surface, { from: bend, to: end, r0: thick * 0.66, r1: 0.018, sides: 3, bark: 'dark' }, crown)
    } else if (i % 2 === 0) limb(surface, { from, to: end, r0: thick, r1: 0.03, sides: 3, bark }, crown)
    ends.push({ at: end, along: normalize(sub(end, bend)) })
    for (let k = 0; k < habit.forks; k++) {
      const part = 0.35 + (0.5 * (k + rng())) / habit.forks
      const start = part < 0.5 ? lerpVec3(from, bend, part * 2) : lerpVec3(bend, end, part * 2 - 1)
      const aim = normalize([
        direction[0] + 1.1 * (rng() - 0.5),
        direction[1] + 0.8 * (rng() - 0.45),
        direction[2] + 1.1 * (rng() - 0.5),
      ])
      const tip = inCrown(crown, aim, 0.72 + 0.2 * rng())
      if (near)
        limb(surface, { from: start, to: tip, r0: thick * 0.42, r1: 0.014, sides: 3, bark: 'dark' }, crown)
      ends.push({ at: tip, along: normalize(sub(tip, start)) })
    }
  }
  twigs(surface, habit, near, ends, rng)
  leaves(surface, habit, near, ends, rng)
  return mesh
}

/** Fine twigs around the ends of branches, what is left of a crown in winter. */
function twigs(
  surface: Surface,
  { crown, twigM }: Habit,
  near: boolean,
  ends: readonly { at: Vec3; along: Vec3 }[],
  rng: () => number,
): void {
  const step = near ? 1 : 1 / FAR.twigs
  const longM = twigM * (near ? 1 : FAR.twigSize)
  for (let i = 0; i < ends.length; i += step) {
    const { at, along } = ends[Math.floor(i)] as { at: Vec3; along: Vec3 }
    const aim = normalize(add(along, [0.5 * (rng() - 0.5), 0.25, 0.5 * (rng() - 0.5)]))
    card(surface, crown, {
      cell: 'twigs',
      foot: sub(at, scale(aim, longM * 0.55)),
      along: aim,
      across: acrossOf(aim, rng() * Math.PI),
      lengthM: longM,
      widthM: longM * 1.1,
    })
  }
}

/** Clusters of leaves: most around the ends of branches, some within the crown so that it is not hollow. */
function leaves(
  surface: Surface,
  { crown, cell, leafM, leaves: count }: Habit,
  near: boolean,
  ends: readonly { at: Vec3 }[],
  rng: () => number,
): void {
  const all = Math.round(count * (near ? 1 : FAR.leaves))
  const sizeM = leafM * (near ? 1 : FAR.leafSize)
  for (let i = 0; i < all; i++) {
    const turn = i * GOLDEN
    const height = 1 - (2 * (i + 0.5)) / all
    const ring = Math.sqrt(1 - height * height)
    const direction: Vec3 = [Math.cos(turn) * ring, height, Math.sin(turn) * ring]
    const within = i % 5 === 4
    const spread = inCrown(crown, direction, (within ? 0.45 : near ? 0.84 : 0.7) + 0.14 * rng())
    const end = ends.reduce((best, it) => (distance3(it.at, spread) < distance3(best.at, spread) ? it : best))
    // Drawn towards the branches: clumps with gaps between them.
    const at = within ? spread : lerpVec3(end.at, spread, 0.55)
    // More to the side than up: crowns are looked at from below, and from far above.
    const facing = normalize([
      direction[0] + 0.9 * (rng() - 0.5),
      0.4 * direction[1] + 0.8 * (rng() - 0.3),
      direction[2] + 0.9 * (rng() - 0.5),
    ])
    const across = acrossOf(facing, rng() * 2 * Math.PI)
    const along = cross(facing, across)
    const size = sizeM * (0.8 + 0.4 * rng())
    card(surface, crown, {
      cell,
      foot: sub(at, scale(along, size / 2)),
      along,
      across,
      lengthM: size,
      widthM: size,
    })
  }
}
