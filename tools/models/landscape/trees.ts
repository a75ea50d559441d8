/** Trees of Harbin: spruce, Scots pine, elm, poplar and white birch. Leaves are a surface of their own, shed in winter. */
import { add, cross, normalize, scale, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'

const FEATURE = 0

/**
 * How much of a tree is drawn: all of it near by; from far away trunk, limbs and a coarser crown of the same outline,
 * without what would be thinner than a pixel.
 */
export type Level = 'near' | 'far'

/** Skirts of a spruce from the lowest: height of the hem, radius, height of the cone; meters. */
const SKIRTS: Record<
  Level,
  { sides: number; tiers: readonly (readonly [y: number, r: number, h: number])[] }
> = {
  near: {
    sides: 16,
    tiers: [
      [0.9, 2.5, 2.6],
      [2.1, 2.15, 2.4],
      [3.4, 1.85, 2.3],
      [4.7, 1.5, 2.2],
      [6, 1.1, 2],
      [7.3, 0.7, 1.9],
    ],
  },
  far: {
    sides: 6,
    tiers: [
      [1.1, 2.5, 3.4],
      [3.1, 2, 3],
      [5, 1.45, 2.6],
      [6.7, 0.9, 2.5],
    ],
  },
}

/** A spruce of about 9 m: a stub of trunk and drooping skirts. */
export function spruce(level: Level = 'near'): Mesh {
  const mesh = new Mesh()
  limb(mesh.on('bark'), [0, 0, 0], [0, 1.6, 0], 0.22, 0.18, 4)
  const { sides, tiers } = SKIRTS[level]
  for (const [i, [y, r, h]] of tiers.entries()) cone(mesh.on('needles'), y, r, h, sides, i * 0.45)
  return mesh
}

/** An elm of about 8 m: forked limbs under a broad crown of three tufts. */
export function elm(level: Level = 'near'): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('bark'), 'elm', { trunkM: 2.4, crownRadiusM: 2.6, spread: 0.9, limbs: 5, level })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0, 6.2, 0], 1.7, 1.35, 'elm-0', level)
  tuft(leaves, [1.5, 5.2, 0.5], 1.35, 1.1, 'elm-1', level)
  tuft(leaves, [-1.3, 5.3, -0.8], 1.4, 1.15, 'elm-2', level)
  tuft(leaves, [-0.4, 5, 1.4], 1.3, 1.05, 'elm-3', level)
  tuft(leaves, [0.5, 5.1, -1.5], 1.25, 1, 'elm-4', level)
  return mesh
}

/** A poplar of about 12 m, slim. */
export function poplar(level: Level = 'near'): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('bark'), 'poplar', { trunkM: 3, crownRadiusM: 3.8, spread: 0.28, limbs: 5, level })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0, 6.4, 0], 1.35, 3.4, 'poplar-0', level)
  tuft(leaves, [0.2, 9.4, 0.1], 0.95, 2.4, 'poplar-1', level)
  return mesh
}

/** A white birch of about 9 m: a pale trunk that forks low, an airy crown of hanging tufts. */
export function birch(level: Level = 'near'): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('birch-bark'), 'birch', { trunkM: 2.8, crownRadiusM: 2.9, spread: 0.5, limbs: 5, level })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0.1, 7.3, 0], 0.95, 1.5, 'birch-0', level)
  tuft(leaves, [0.8, 5.7, 0.3], 0.85, 1.3, 'birch-1', level)
  tuft(leaves, [-0.7, 5.6, -0.5], 0.85, 1.35, 'birch-2', level)
  tuft(leaves, [-0.1, 5, 0.8], 0.75, 1.1, 'birch-3', level)
  return mesh
}

/** A Scots pine of about 10 m: a bare trunk under flat clouds of needles. */
export function pine(level: Level = 'near'): Mesh {
  const mesh = new Mesh()
  const bark = mesh.on('bark')
  limb(bark, [0, 0, 0], [0.15, 5.2, 0.1], 0.2, 0.13, 5)
  limb(bark, [0.15, 5.2, 0.1], [-0.05, 8.4, 0], 0.13, 0.04, 4)
  limb(bark, [0.1, 4.8, 0.1], [1.7, 6.3, 0.5], 0.07, 0.03, 3)
  limb(bark, [0.1, 5.6, 0], [-1.5, 6.9, -0.7], 0.06, 0.025, 3)
  const needles = mesh.on('needles')
  tuft(needles, [0, 8.6, 0], 1.5, 0.85, 'pine-0', level)
  tuft(needles, [1.5, 6.6, 0.5], 1.25, 0.6, 'pine-1', level)
  tuft(needles, [-1.4, 7.2, -0.7], 1.3, 0.65, 'pine-2', level)
  return mesh
}

interface Branching {
  readonly trunkM: number
  readonly crownRadiusM: number
  /** 0 upright, 1 spreading. */
  readonly spread: number
  readonly limbs: number
  readonly level: Level
}

/** A trunk, limbs around it, and two twigs at the end of each. */
function branching(
  bark: Surface,
  seed: string,
  { trunkM, crownRadiusM, spread, limbs, level }: Branching,
): void {
  const rng = random(seed)
  limb(bark, [0, 0, 0], [0, trunkM + 1.6, 0], 0.2, 0.1, 4)
  limb(bark, [0, trunkM + 1.6, 0], [0.2, trunkM + 1.6 + crownRadiusM * 0.75, 0.1], 0.1, 0.02, 3)
  for (let i = 0; i < limbs; i++) {
    const turn = ((i + 0.4 * rng()) / limbs) * 2 * Math.PI
    const from: Vec3 = [0, trunkM * (0.75 + 0.5 * rng()), 0]
    const crownM = crownRadiusM * (0.7 + 0.4 * rng())
    const direction = normalize([Math.cos(turn) * spread, 0.9, Math.sin(turn) * spread])
    const to = add(from, scale(direction, crownM))
    limb(bark, from, to, 0.09, 0.045, 3)
    if (level === 'far') continue
    for (const side of [-1, 1]) {
      const bend = normalize([
        Math.cos(turn + side * 0.8) * spread,
        0.8,
        Math.sin(turn + side * 0.8) * spread,
      ])
      limb(bark, to, add(to, scale(bend, crownM * 0.5)), 0.045, 0.015, 3)
    }
    // Every other limb forks once more: fine enough for winter, light enough to be many.
    if (i % 2 === 1) continue
    const middle = add(from, scale(direction, crownM * 0.55))
    const fork = normalize([Math.cos(turn + 1.2) * spread, 0.75, Math.sin(turn + 1.2) * spread])
    limb(bark, middle, add(middle, scale(fork, crownM * 0.5)), 0.04, 0.012, 3)
  }
}

/** A tapering prism between two points, open at the ends. */
function limb(surface: Surface, from: Vec3, to: Vec3, r0: number, r1: number, sides: number): void {
  const axis = normalize([to[0] - from[0], to[1] - from[1], to[2] - from[2]])
  const u = normalize(Math.abs(axis[1]) > 0.9 ? [axis[1], -axis[0], 0] : [-axis[2], 0, axis[0]])
  const v: Vec3 = [
    axis[1] * u[2] - axis[2] * u[1],
    axis[2] * u[0] - axis[0] * u[2],
    axis[0] * u[1] - axis[1] * u[0],
  ]
  const first = surface.features.length
  for (let i = 0; i < sides; i++) {
    const t = (i / sides) * 2 * Math.PI
    const normal = add(scale(u, Math.cos(t)), scale(v, Math.sin(t)))
    surface.vertex(add(from, scale(normal, r0)), normal, [0, 0], FEATURE)
    surface.vertex(add(to, scale(normal, r1)), normal, [0, 0], FEATURE)
  }
  for (let i = 0; i < sides; i++) {
    const [a, b] = [first + 2 * i, first + 2 * ((i + 1) % sides)]
    surface.indices.push(a, b, a + 1, b, b + 1, a + 1)
  }
}

/** A cone skirt with a ragged hem; normals tilt up so that it shades softly. */
function cone(surface: Surface, y: number, r: number, h: number, sides: number, turn: number): void {
  const first = surface.features.length
  for (let i = 0; i < sides; i++) {
    const t = turn + (i / sides) * 2 * Math.PI
    // Every other twig is shorter and hangs lower: the hem is a star.
    const ragged = 1 + (i % 2 === 0 ? 0.1 : sides > 8 ? -0.24 : -0.08)
    const normal = normalize([Math.cos(t), 0.55, Math.sin(t)])
    surface.vertex(
      [Math.cos(t) * r * ragged, y - (i % 2) * 0.18, Math.sin(t) * r * ragged],
      normal,
      [0, 0],
      FEATURE,
    )
  }
  const tip = surface.vertex([0, y + h, 0], [0, 1, 0], [0, 0], FEATURE)
  for (let i = 0; i < sides; i++) surface.indices.push(first + ((i + 1) % sides), first + i, tip)
}

/** A lumpy ellipsoid of leaves, smooth-shaded; near by with sprays of leaves all over it. */
function tuft(
  surface: Surface,
  center: Vec3,
  radius: number,
  height: number,
  seed: string,
  level: Level,
): void {
  const rng = random(seed)
  const lumps = [rng() * 6, rng() * 6, rng() * 6] as const
  const [rings, sides] = level === 'far' ? [3, 5] : [5, 8]
  // From far away as large as the sprays make it near by, where it only fills the crown.
  const grown = level === 'far' ? 1.08 : 0.8
  if (level === 'near') sprays(surface, center, radius, height, rng)
  const first = surface.features.length
  for (let i = 0; i <= rings; i++) {
    const phi = (i / rings) * Math.PI
    for (let k = 0; k < sides; k++) {
      const t = ((k + (i % 2) * 0.5) / sides) * 2 * Math.PI
      const lump = 1 + 0.16 * Math.sin(3 * t + lumps[0]) + 0.14 * Math.cos(4 * phi + lumps[1])
      const d: Vec3 = [Math.sin(phi) * Math.cos(t), Math.cos(phi), Math.sin(phi) * Math.sin(t)]
      const at = add(center, [
        d[0] * radius * lump * grown,
        d[1] * height * grown,
        d[2] * radius * lump * grown,
      ])
      surface.vertex(at, normalize([d[0] / radius, d[1] / height, d[2] / radius]), [0, 0], FEATURE)
    }
  }
  for (let i = 0; i < rings; i++) {
    for (let k = 0; k < sides; k++) {
      const next = (k + 1) % sides
      const [a, b] = [first + i * sides + k, first + i * sides + next]
      const [c, d] = [a + sides, b + sides]
      const flip = i % 2 === 1
      if (i > 0) surface.indices.push(...(flip ? [a, b, d] : [a, b, c]))
      if (i < rings - 1) surface.indices.push(...(flip ? [a, d, c] : [b, d, c]))
    }
  }
}

/** Sprays of leaves: how many to a square meter of tuft, half their length and width in meters, how they stand off. */
const SPRAY = Object.freeze({
  perM2: 30,
  most: 190,
  longM: 0.36,
  wideM: 0.2,
  standsOff: 0.3,
  tilt: 0.9,
  flutter: 0.5,
})

/** Folded diamonds around an ellipsoid, shaded with it, so that the crown has a ragged edge and depth. */
function sprays(surface: Surface, center: Vec3, radius: number, height: number, rng: () => number): void {
  const golden = Math.PI * (3 - Math.sqrt(5))
  const count = Math.min(SPRAY.most, Math.round(SPRAY.perM2 * radius * (radius + height)))
  for (let i = 0; i < count; i++) {
    const y = 1 - (2 * (i + 0.5)) / count
    const ring = Math.sqrt(1 - y * y)
    const t = i * golden + rng()
    const d: Vec3 = [ring * Math.cos(t), y, ring * Math.sin(t)]
    const off = 1 + SPRAY.standsOff * (rng() - 0.7)
    const at = add(center, [d[0] * radius * off, d[1] * height * off, d[2] * radius * off])
    const normal = normalize([d[0] / radius, d[1] / height, d[2] / radius])
    // Along the surface in any direction, tilted out of it.
    const side = normalize(cross(normal, Math.abs(normal[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
    const turn = rng() * 2 * Math.PI
    const flat = add(scale(side, Math.cos(turn)), scale(cross(normal, side), Math.sin(turn)))
    const along = normalize(add(flat, scale(normal, SPRAY.tilt * (rng() - 0.35))))
    const across = normalize(cross(normal, along))
    const [l, w] = [SPRAY.longM * (0.7 + 0.6 * rng()), SPRAY.wideM * (0.7 + 0.6 * rng())]
    const tips = [
      add(at, scale(along, l)),
      add(at, add(scale(across, w), scale(normal, -0.05))),
      add(at, scale(along, -l)),
      add(at, add(scale(across, -w), scale(normal, -0.05))),
    ] as const
    const lit = normalize(add(normal, scale(flat, SPRAY.flutter * (rng() - 0.5))))
    const [a, b, c, e] = tips.map((it) => surface.vertex(it, lit, [0, 0], FEATURE)) as [
      number,
      number,
      number,
      number,
    ]
    surface.indices.push(a, b, c, a, c, e)
  }
}
