/**
 * What stands in the yard of a building site, each built around the origin with its front towards +z: site offices, the
 * rebar shed, mortar silos, stacks of formwork and bricks, spoil, lamp masts.
 */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { lathe } from '../landscape/solids.ts'
import type { SiteColor } from '../textures/palette.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'

/** Copies are numbered when they are set down. */
const FEATURE = 0

/** Nobody looks at them from below. */
const SEEN = ['front', 'back', 'left', 'right', 'top'] as const

type Pair = readonly [number, number]

function box(surface: Surface, x: Pair, y: Pair, z: Pair): void {
  frameBox(surface, frame([x[0], 0], [x[1], 0]), { along: [0, x[1] - x[0]], out: z, up: y }, FEATURE, SEEN)
}

const paint = (mesh: Mesh, color: SiteColor) => coat(mesh, 'site-yard', color)

/** Measures of a site cabin, meters: a 20-foot container. */
const CABIN = Object.freeze({ longM: 6.06, deepM: 2.44, highM: 2.6, gapM: 0.08, footM: 0.2 })

/** Site offices: three cabins long and two high, with the gallery and its stair in front; 22 m × 5 m. */
export function siteOffices(): Mesh {
  const mesh = new Mesh()
  const count = 3
  const half = (count * (CABIN.longM + CABIN.gapM)) / 2
  const front = CABIN.deepM / 2
  const storey = CABIN.highM + 0.12
  for (let level = 0; level < 2; level++)
    for (let i = 0; i < count; i++)
      cabin(mesh, -half + i * (CABIN.longM + CABIN.gapM), CABIN.footM + level * storey, (i + level) % 2 === 0)
  const dark = paint(mesh, 'graphite')
  const walk = CABIN.footM + storey
  box(paint(mesh, 'steel'), [-half, half + 1.2], [walk - 0.12, walk], [front, front + 1.2])
  for (let i = 0; i <= count * 2; i++) {
    const x = -half + (i / (count * 2)) * 2 * half
    bar(dark, [x, 0, front + 1.12], [x, walk + 1.1, front + 1.12], 0.08, FEATURE)
  }
  for (const high of [0.55, 1.1])
    bar(dark, [-half, walk + high, front + 1.12], [half, walk + high, front + 1.12], 0.05, FEATURE)
  // The stair comes down along the front from its right end.
  const [top, foot] = [half + 1.1, half + 1.1 + walk * 1.15]
  for (const z of [front + 0.15, front + 1.12]) {
    bar(dark, [top, walk, z], [foot, 0, z], 0.14, FEATURE)
    bar(dark, [top, walk + 1, z], [foot, 1, z], 0.05, FEATURE)
  }
  const steps = 11
  for (let k = 1; k < steps; k++) {
    const [x, y] = [top + (k / steps) * (foot - top), walk * (1 - k / steps)]
    box(paint(mesh, 'steel'), [x - 0.14, x + 0.14], [y - 0.04, y], [front + 0.15, front + 1.12])
  }
  // A flat roof over all of it keeps the snow off the gallery.
  const roof = CABIN.footM + 2 * storey
  box(paint(mesh, 'slate'), [-half - 0.3, half + 0.3], [roof, roof + 0.14], [-front - 0.3, front + 1.35])
  return mesh
}

/** One cabin from its left end: pale walls in a darker frame, a door and a window in front, ribs behind. */
function cabin(mesh: Mesh, x: number, y: number, lit: boolean): void {
  const { longM, deepM, highM } = CABIN
  const front = deepM / 2
  box(
    paint(mesh, 'white'),
    [x + 0.06, x + longM - 0.06],
    [y + 0.06, y + highM - 0.06],
    [-front + 0.06, front - 0.04],
  )
  const trim = paint(mesh, 'slate')
  for (const at of [x, x + longM - 0.16]) box(trim, [at, at + 0.16], [y, y + highM], [-front, front])
  for (const high of [y, y + highM - 0.16]) box(trim, [x, x + longM], [high, high + 0.16], [-front, front])
  const glass = paint(mesh, 'glass')
  box(glass, [x + 0.5, x + 1.45], [y + 0.18, y + 2.25], [front - 0.06, front - 0.02])
  const pane = lit ? coat(mesh, 'site-light', 'white') : glass
  box(pane, [x + 2.3, x + 4.1], [y + 0.95, y + 2.1], [front - 0.06, front - 0.02])
  box(glass, [x + 2.3, x + 4.1], [y + 0.95, y + 2.1], [-front + 0.03, -front + 0.08])
  box(paint(mesh, 'gray'), [x + 4.7, x + 5.5], [y + 1.5, y + 2.05], [front - 0.06, front + 0.25])
}

/** The open shed in which bars are cut and bent, racks of rebar beside it; 13 m × 9 m. */
export function rebarShed(): Mesh {
  const mesh = new Mesh()
  const steel = paint(mesh, 'steel')
  for (const x of [-6, 0, 6])
    for (const z of [-4, 1]) bar(steel, [x, 0, z], [x, z < 0 ? 3.6 : 4.3, z], 0.16, FEATURE)
  for (const x of [-6, 0, 6]) bar(steel, [x, 3.6, -4], [x, 4.3, 1], 0.12, FEATURE)
  slope(paint(mesh, 'slate'), [-6.6, 6.6], [-4.5, 1.5], [3.62, 4.46])
  box(paint(mesh, 'ochre'), [-4.5, -2.6], [0, 1.05], [-2.4, -1.4])
  box(paint(mesh, 'graphite'), [1.5, 4.8], [0.75, 0.9], [-2.6, -1.2])
  for (const x of [1.7, 4.6]) box(paint(mesh, 'graphite'), [x - 0.08, x + 0.08], [0, 0.75], [-2.5, -1.3])
  for (const [i, z] of [2.2, 3.1, 4].entries()) rods(mesh, [-5.5 + i * 0.5, 5.5 - i * 0.9], z)
  return mesh
}

/** A bundle of bars on bearers. */
function rods(mesh: Mesh, [from, to]: Pair, z: number): void {
  for (const share of [0.12, 0.5, 0.88]) {
    const x = from + share * (to - from)
    box(paint(mesh, 'timber'), [x - 0.09, x + 0.09], [0, 0.18], [z - 0.4, z + 0.4])
  }
  const rust = paint(mesh, 'rust')
  for (let k = 0; k < 7; k++) {
    const [row, column] = [k < 4 ? 0 : 1, k < 4 ? k : k - 4]
    const y = 0.24 + row * 0.1
    const at = z - 0.24 + column * 0.16 + row * 0.08
    bar(rust, [from, y, at], [to, y, at], 0.11, FEATURE)
  }
}

/** A sloping sheet of a roof, seen from both sides. */
function slope(surface: Surface, x: Pair, z: Pair, y: Pair): void {
  const at = (i: 0 | 1, k: 0 | 1, drop: number): Vec3 => [x[i], y[k] - drop, z[k]]
  surface.quad(at(0, 1, 0), at(1, 1, 0), at(1, 0, 0), at(0, 0, 0), FEATURE)
  surface.quad(at(0, 0, 0.1), at(1, 0, 0.1), at(1, 1, 0.1), at(0, 1, 0.1), FEATURE)
  surface.quad(at(0, 1, 0.1), at(1, 1, 0.1), at(1, 1, 0), at(0, 1, 0), FEATURE)
}

/** Two mortar silos on their legs; 7 m × 4 m. */
export function silos(): Mesh {
  const mesh = new Mesh()
  for (const x of [-1.9, 1.9]) {
    lathe(
      paint(mesh, x < 0 ? 'white' : 'gray'),
      [
        { y: 1.6, rx: 0.18, rz: 0.18, x },
        { y: 3.1, rx: 1.2, rz: 1.2, x },
        { y: 3.15, rx: 1.25, rz: 1.25, x },
        { y: 7.6, rx: 1.25, rz: 1.25, x },
        { y: 8, rx: 0.7, rz: 0.7, x },
        { y: 8.02, rx: 0.02, rz: 0.02, x },
      ],
      10,
    )
    const legs = paint(mesh, 'steel')
    for (const [a, b] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      bar(legs, [x + a * 1.05, 0, b * 1.05], [x + a * 0.95, 3.4, b * 0.95], 0.14, FEATURE)
      bar(legs, [x + a * 1.05, 0.2, b * 1.05], [x - b * 1, 2.6, a * 1], 0.07, FEATURE)
    }
    box(paint(mesh, 'ochre'), [x - 0.5, x + 0.5], [0.3, 1.2], [-0.4, 0.4])
  }
  return mesh
}

/** Formwork panels on edge in their rack, a stack of flat ones, bricks on pallets; 9 m × 5 m. */
export function stacks(rng: () => number): Mesh {
  const mesh = new Mesh()
  for (let k = 0; k < 7; k++) {
    const z = -2 + k * 0.24
    box(
      paint(mesh, k % 3 === 2 ? 'plywood' : 'timber'),
      [-4.2, -1.6],
      [0.12, 1.5 + 0.12 * (k % 2)],
      [z, z + 0.1],
    )
  }
  for (const x of [-4.3, -1.55]) box(paint(mesh, 'steel'), [x, x + 0.08], [0, 1.3], [-2.15, -0.3])
  for (let k = 0; k < 5; k++) {
    const shift = (rng() - 0.5) * 0.12
    box(paint(mesh, 'plywood'), [-4 + shift, -1.6 + shift], [0.14 + k * 0.16, 0.26 + k * 0.16], [0.6, 1.9])
  }
  for (let i = 0; i < 2; i++)
    for (let k = 0; k < 2; k++) {
      const [x, z] = [0.2 + i * 1.5, -1.8 + k * 1.6]
      const high = rng() < 0.3 ? 0.55 : 1.05
      box(paint(mesh, 'timber'), [x, x + 1.1], [0, 0.13], [z, z + 1.1])
      box(
        paint(mesh, k === 0 ? 'gray' : 'concrete'),
        [x + 0.04, x + 1.06],
        [0.13, 0.13 + high],
        [z + 0.04, z + 1.06],
      )
    }
  rods(mesh, [-0.4, 4.6], 2)
  return mesh
}

/** A heap of dug soil about 12 m across and 3.4 m high. */
export function spoilHeap(rng: () => number): Mesh {
  const mesh = new Mesh()
  const soil = paint(mesh, 'soil')
  const sides = 14
  const levels = [
    { y: 0, r: 6 },
    { y: 1.5, r: 4 },
    { y: 2.7, r: 2 },
  ]
  const rings = levels.map(({ y, r }) =>
    Array.from({ length: sides }, (_, k): Vec3 => {
      const t = (k / sides) * 2 * Math.PI
      const rough = r * (0.82 + 0.36 * rng())
      return [Math.cos(t) * rough * 1.15, y * (0.85 + 0.3 * rng()), Math.sin(t) * rough]
    }),
  )
  const peak: Vec3 = [0.4, 3.4, -0.2]
  for (let k = 0; k < sides; k++) {
    const j = (k + 1) % sides
    for (const [i, low] of rings.slice(0, -1).entries()) {
      const high = rings[i + 1] as Vec3[]
      soil.triangle(low[k] as Vec3, high[k] as Vec3, low[j] as Vec3, FEATURE)
      soil.triangle(low[j] as Vec3, high[k] as Vec3, high[j] as Vec3, FEATURE)
    }
    const last = rings.at(-1) as Vec3[]
    soil.triangle(last[k] as Vec3, peak, last[j] as Vec3, FEATURE)
  }
  return mesh
}

/** A lattice mast of 13 m with four floodlights. */
export function lampMast(): Mesh {
  const mesh = new Mesh()
  const steel = paint(mesh, 'steel')
  const [high, foot, head] = [13, 0.42, 0.2]
  const at = (k: number, share: number): Vec3 => {
    const t = ((k % 3) / 3) * 2 * Math.PI
    const r = foot + (head - foot) * share
    return [Math.cos(t) * r, share * high, Math.sin(t) * r]
  }
  for (let k = 0; k < 3; k++) {
    bar(steel, at(k, 0), at(k, 1), 0.08, FEATURE)
    for (let i = 0; i < 5; i++) bar(steel, at(k, i / 5), at(k + 1, (i + 1) / 5), 0.05, FEATURE)
  }
  box(paint(mesh, 'concrete'), [-0.8, 0.8], [0, 0.5], [-0.8, 0.8])
  box(steel, [-1.5, 1.5], [high, high + 0.12], [-0.1, 0.1])
  for (const x of [-1.2, -0.4, 0.4, 1.2]) {
    box(paint(mesh, 'graphite'), [x - 0.3, x + 0.3], [high + 0.12, high + 0.6], [-0.2, 0.16])
    box(coat(mesh, 'site-light', 'white'), [x - 0.26, x + 0.26], [high + 0.16, high + 0.56], [0.16, 0.19])
  }
  return mesh
}
