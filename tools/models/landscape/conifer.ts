/** Trees with needles: whorls of drooping sprays around a trunk, or a pine's clouds above a bare one. */
import { lerp } from '../../../src/domain/math/interpolate.ts'
import { add, cross, normalize, scale, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { acrossOf, type Crown, card, limb } from './treeParts.ts'
import type { Level } from './trees.ts'

export interface Whorls {
  readonly seed: string
  readonly cell: 'spruce' | 'larch'
  readonly heightM: number
  /** Of the lowest branches, meters. */
  readonly clearM: number
  readonly radiusM: number
  /** Rows of branches, and branches of the lowest row, near by and from far away. */
  readonly rows: Readonly<Record<Level, number>>
  readonly around: Readonly<Record<Level, number>>
  /** Tilt of the lowest and of the highest branches, radians: down is negative. */
  readonly tiltRad: readonly [lowest: number, highest: number]
  readonly droopRad: number
  /** Width of a spray over its length. */
  readonly width: number
  /** Branches show when the sprays are shed. */
  readonly bare: boolean
}

/** A conifer of whorls. */
export function whorled(habit: Whorls, level: Level): Mesh {
  const mesh = new Mesh()
  const surface = mesh.on('tree')
  const rng = random(habit.seed)
  const near = level === 'near'
  const { heightM, clearM, radiusM } = habit
  const crown: Crown = {
    center: [0, lerp(clearM, heightM, 0.36), 0],
    radii: [radiusM, heightM * 0.56, radiusM],
  }
  limb(surface, {
    from: [0, 0, 0],
    to: [0, heightM * 0.97, 0],
    r0: heightM * 0.022,
    r1: 0.02,
    sides: near ? 6 : 3,
  })
  const rows = habit.rows[level]
  for (let row = 0; row < rows; row++) {
    const share = row / (rows - 0.4)
    const y = lerp(clearM, heightM, share)
    const reach = radiusM * (1 - share) ** 0.86 + 0.25
    const count = Math.max(4, Math.round(habit.around[level] * (1 - 0.4 * share)))
    for (let i = 0; i < count; i++) {
      const turn = ((i + 0.45 * rng()) / count) * 2 * Math.PI + row * 0.9
      const tilt = lerp(...habit.tiltRad, share) + 0.42 * (rng() - 0.5)
      const along: Vec3 = [Math.cos(turn) * Math.cos(tilt), Math.sin(tilt), Math.sin(turn) * Math.cos(tilt)]
      const level0: Vec3 = [-Math.sin(turn), 0, Math.cos(turn)]
      const roll = (habit.bare ? 2.6 : 1.5) * (rng() - 0.5)
      const across = normalize(
        add(scale(level0, Math.cos(roll)), scale(cross(along, level0), Math.sin(roll))),
      )
      const lengthM = reach * (0.86 + 0.3 * rng())
      const foot: Vec3 = [0, y + 0.5 * (rng() - 0.5), 0]
      const widthM = (lengthM * habit.width + 0.3) * (near ? 1 : 1.3)
      const droopRad = near ? habit.droopRad * (1 - 0.5 * share) : 0
      card(surface, crown, { cell: habit.cell, foot, along, across, lengthM, widthM, droopRad })
      if (habit.bare && near)
        limb(
          surface,
          { from: foot, to: add(foot, scale(along, lengthM * 0.8)), r0: 0.035, r1: 0.01, sides: 3 },
          crown,
        )
      if (habit.bare && (near ? i % 2 === 0 : i % 3 === 0))
        card(surface, crown, {
          cell: 'twigs',
          foot,
          along,
          across,
          lengthM: lengthM * 0.95,
          widthM: widthM * 1.1,
        })
    }
  }
  // The leader.
  for (const turn of [0.4, 0.4 + Math.PI / 2])
    card(surface, crown, {
      cell: habit.cell,
      foot: [0, heightM - 1.25, 0],
      along: [0, 1, 0],
      across: [Math.cos(turn), 0, Math.sin(turn)],
      lengthM: 1.5,
      widthM: 0.95,
    })
  return mesh
}

/** Clouds of a pine: middle, half width and half height, meters. */
const CLOUDS: readonly (readonly [x: number, y: number, z: number, r: number, h: number])[] = [
  [0, 9, 0, 1.5, 0.95],
  [1.35, 7.7, 0.5, 1.25, 0.7],
  [-1.25, 8, -0.7, 1.3, 0.7],
  [0.4, 7.4, -1.4, 1.15, 0.65],
  [-0.7, 6.7, 1.3, 1.2, 0.6],
  [1.6, 6.2, -0.5, 0.95, 0.5],
]

/** A Scots pine of about 10 m: a bare trunk under flat clouds of needles. */
export function pine(level: Level): Mesh {
  const mesh = new Mesh()
  const surface = mesh.on('tree')
  const rng = random('pine')
  const near = level === 'near'
  const knee: Vec3 = [0.18, 5.4, 0.1]
  limb(surface, { from: [0, 0, 0], to: knee, r0: 0.22, r1: 0.15, sides: near ? 6 : 4 })
  limb(surface, { from: knee, to: [-0.05, 9, 0], r0: 0.15, r1: 0.04, sides: near ? 5 : 3 })
  for (const [i, [x, y, z, r, h]] of CLOUDS.entries()) {
    const crown: Crown = { center: [x, y - 0.3 * h, z], radii: [r, h * 1.3, r] }
    if (i > 0)
      limb(surface, {
        from: [knee[0] * 0.7, Math.max(4.6, y - 1.3), 0.05],
        to: [x * 0.8, y - 0.25, z * 0.8],
        r0: 0.07,
        r1: 0.025,
        sides: 3,
      })
    const count = near ? 12 : 4
    for (let k = 0; k < count; k++) {
      const turn = (k + rng() * 0.6) * 2.4
      const out = Math.sqrt((k + 0.3) / count) * (near ? 0.72 : 0.4)
      const at: Vec3 = [
        x + Math.cos(turn) * r * out,
        y + h * (0.5 - 0.9 * out) * rng(),
        z + Math.sin(turn) * r * out,
      ]
      const facing = normalize([
        Math.cos(turn) * out + 0.5 * (rng() - 0.5),
        0.35 + 0.75 * rng(),
        Math.sin(turn) * out + 0.5 * (rng() - 0.5),
      ])
      const across = acrossOf(facing, rng() * 0.8)
      const turned = cross(facing, across)
      const along = turned[1] < 0 ? scale(turned, -1) : turned
      const size = r * (near ? 1.25 : 1.9) * (0.85 + 0.3 * rng())
      card(surface, crown, {
        cell: 'pine',
        foot: sub(at, scale(along, size / 2)),
        along,
        across,
        lengthM: size,
        widthM: size * 1.15,
      })
    }
  }
  return mesh
}
