/** Trees of Harbin: spruce, Scots pine, elm, poplar and white birch. Leaves are a surface of their own, shed in winter. */
import { Mesh, type Surface } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { add, normalize, scale, type Vec3 } from '../kit/vec.ts'

const FEATURE = 0

/** A spruce of about 9 m: a stub of trunk and four drooping skirts. */
export function spruce(): Mesh {
  const mesh = new Mesh()
  limb(mesh.on('bark'), [0, 0, 0], [0, 1.6, 0], 0.22, 0.18, 4)
  const skirts = [
    { y: 1.1, r: 2.5, h: 3.4 },
    { y: 3.1, r: 2, h: 3 },
    { y: 5, r: 1.45, h: 2.6 },
    { y: 6.7, r: 0.9, h: 2.5 },
  ]
  for (const [i, { y, r, h }] of skirts.entries()) cone(mesh.on('needles'), y, r, h, 7, i * 0.45)
  return mesh
}

/** An elm of about 8 m: forked limbs under a broad crown of three tufts. */
export function elm(): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('bark'), 'elm', { trunkM: 2.4, reachM: 2.6, spread: 0.9, limbs: 5 })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0, 6.2, 0], 1.7, 1.35, 'elm-0')
  tuft(leaves, [1.5, 5.2, 0.5], 1.35, 1.1, 'elm-1')
  tuft(leaves, [-1.3, 5.3, -0.8], 1.4, 1.15, 'elm-2')
  tuft(leaves, [-0.4, 5, 1.4], 1.3, 1.05, 'elm-3')
  tuft(leaves, [0.5, 5.1, -1.5], 1.25, 1, 'elm-4')
  return mesh
}

/** A poplar of about 12 m, slim. */
export function poplar(): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('bark'), 'poplar', { trunkM: 3, reachM: 3.8, spread: 0.28, limbs: 5 })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0, 6.4, 0], 1.35, 3.4, 'poplar-0')
  tuft(leaves, [0.2, 9.4, 0.1], 0.95, 2.4, 'poplar-1')
  return mesh
}

/** A white birch of about 9 m: a pale trunk that forks low, an airy crown of hanging tufts. */
export function birch(): Mesh {
  const mesh = new Mesh()
  branching(mesh.on('birch-bark'), 'birch', { trunkM: 2.8, reachM: 2.9, spread: 0.5, limbs: 5 })
  const leaves = mesh.on('leaves')
  tuft(leaves, [0.1, 7.3, 0], 0.95, 1.5, 'birch-0')
  tuft(leaves, [0.8, 5.7, 0.3], 0.85, 1.3, 'birch-1')
  tuft(leaves, [-0.7, 5.6, -0.5], 0.85, 1.35, 'birch-2')
  tuft(leaves, [-0.1, 5, 0.8], 0.75, 1.1, 'birch-3')
  return mesh
}

/** A Scots pine of about 10 m: a bare trunk under flat clouds of needles. */
export function pine(): Mesh {
  const mesh = new Mesh()
  const bark = mesh.on('bark')
  limb(bark, [0, 0, 0], [0.15, 5.2, 0.1], 0.2, 0.13, 5)
  limb(bark, [0.15, 5.2, 0.1], [-0.05, 8.4, 0], 0.13, 0.04, 4)
  limb(bark, [0.1, 4.8, 0.1], [1.7, 6.3, 0.5], 0.07, 0.03, 3)
  limb(bark, [0.1, 5.6, 0], [-1.5, 6.9, -0.7], 0.06, 0.025, 3)
  const needles = mesh.on('needles')
  tuft(needles, [0, 8.6, 0], 1.5, 0.85, 'pine-0')
  tuft(needles, [1.5, 6.6, 0.5], 1.25, 0.6, 'pine-1')
  tuft(needles, [-1.4, 7.2, -0.7], 1.3, 0.65, 'pine-2')
  return mesh
}

interface Branching {
  readonly trunkM: number
  readonly reachM: number
  /** 0 upright, 1 spreading. */
  readonly spread: number
  readonly limbs: number
}

/** A trunk, limbs around it, and two twigs at the end of each. */
function branching(bark: Surface, seed: string, { trunkM, reachM, spread, limbs }: Branching): void {
  const rng = random(seed)
  limb(bark, [0, 0, 0], [0, trunkM + 1.6, 0], 0.2, 0.1, 4)
  limb(bark, [0, trunkM + 1.6, 0], [0.2, trunkM + 1.6 + reachM * 0.75, 0.1], 0.1, 0.02, 3)
  for (let i = 0; i < limbs; i++) {
    const turn = ((i + 0.4 * rng()) / limbs) * 2 * Math.PI
    const from: Vec3 = [0, trunkM * (0.75 + 0.5 * rng()), 0]
    const reach = reachM * (0.7 + 0.4 * rng())
    const direction = normalize([Math.cos(turn) * spread, 0.9, Math.sin(turn) * spread])
    const to = add(from, scale(direction, reach))
    limb(bark, from, to, 0.09, 0.045, 3)
    for (const side of [-1, 1]) {
      const bend = normalize([
        Math.cos(turn + side * 0.8) * spread,
        0.8,
        Math.sin(turn + side * 0.8) * spread,
      ])
      limb(bark, to, add(to, scale(bend, reach * 0.5)), 0.045, 0.015, 3)
    }
    // Every other limb forks once more: fine enough for winter, light enough to be many.
    if (i % 2 === 1) continue
    const middle = add(from, scale(direction, reach * 0.55))
    const fork = normalize([Math.cos(turn + 1.2) * spread, 0.75, Math.sin(turn + 1.2) * spread])
    limb(bark, middle, add(middle, scale(fork, reach * 0.5)), 0.04, 0.012, 3)
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
    const ragged = 1 + (i % 2 === 0 ? 0.1 : -0.08)
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

/** A lumpy ellipsoid of leaves from a subdivided octahedron, smooth-shaded. */
function tuft(surface: Surface, centre: Vec3, radius: number, height: number, seed: string): void {
  const rng = random(seed)
  const lumps = [rng() * 6, rng() * 6, rng() * 6] as const
  const rings = 4
  const sides = 7
  const first = surface.features.length
  for (let i = 0; i <= rings; i++) {
    const phi = (i / rings) * Math.PI
    for (let k = 0; k < sides; k++) {
      const t = ((k + (i % 2) * 0.5) / sides) * 2 * Math.PI
      const lump = 1 + 0.16 * Math.sin(3 * t + lumps[0]) + 0.14 * Math.cos(4 * phi + lumps[1])
      const d: Vec3 = [Math.sin(phi) * Math.cos(t), Math.cos(phi), Math.sin(phi) * Math.sin(t)]
      const at = add(centre, [d[0] * radius * lump, d[1] * height, d[2] * radius * lump])
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
