/** Machines of a building site, around the origin, facing +x: excavator, dump truck, concrete mixer. */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { extrude } from '../landscape/solids.ts'
import { bar } from './bar.ts'
import { coat, type SiteMaterial } from './coat.ts'

/** Copies are numbered when they are set down. */
const FEATURE = 0

type Profile = readonly (readonly [x: number, y: number])[]

/** A profile in the x–y plane pushed from `z[0]` to `z[1]`. */
function slab(surface: Surface, profile: Profile, [near, far]: readonly [number, number]): void {
  const first = surface.features.length
  extrude(surface, profile, (far - near) / 2)
  for (let i = first; i < surface.features.length; i++)
    surface.positions[i * 3 + 2] = (surface.positions[i * 3 + 2] as number) + (near + far) / 2
}

function disc(x: number, y: number, radius: number, sides: number): Profile {
  return Array.from({ length: sides }, (_, i) => {
    const t = (i / sides) * 2 * Math.PI
    return [x + Math.cos(t) * radius, y + Math.sin(t) * radius] as const
  })
}

function box(surface: Surface, x: Pair, y: Pair, z: Pair): void {
  frameBox(surface, frame([x[0], 0], [x[1], 0]), { along: [0, x[1] - x[0]], out: z, up: y }, FEATURE)
}
type Pair = readonly [number, number]

/** Twin tyres on either side, with a light hub outside. */
function wheels(mesh: Mesh, on: SiteMaterial, places: readonly number[], radius: number): void {
  for (const x of places)
    for (const side of [-1, 1]) {
      const [a, b] = [side * 0.72, side * 1.22]
      slab(coat(mesh, on, 'graphite'), disc(x, radius, radius, 9), [Math.min(a, b), Math.max(a, b)])
      const hub = disc(x, radius, radius * 0.45, 6).map(([px, py]): Vec3 => [px, py, side * 1.23])
      const order = side > 0 ? hub : hub.reverse()
      for (let k = 1; k + 1 < order.length; k++)
        coat(mesh, on, 'gray').triangle(order[0] as Vec3, order[k] as Vec3, order[k + 1] as Vec3, FEATURE)
    }
}

/** A tracked excavator of about 22 t, its arm reaching down in front. */
export function excavator(on: SiteMaterial): Mesh {
  const mesh = new Mesh()
  const [paint, dark] = [coat(mesh, on, 'ochre'), coat(mesh, on, 'graphite')]
  const track: Profile = [
    [-1.75, 0.1],
    [-1.5, 0],
    [1.5, 0],
    [1.85, 0.14],
    [2.1, 0.45],
    [1.9, 0.82],
    [1.6, 0.92],
    [-1.6, 0.92],
    [-1.9, 0.82],
    [-2.1, 0.45],
  ]
  for (const z of [
    [-1.45, -0.85],
    [0.85, 1.45],
  ] as const) {
    slab(dark, track, z)
    slab(coat(mesh, on, 'steel'), disc(1.65, 0.46, 0.3, 8), [z[0] - 0.02, z[1] + 0.02])
    slab(coat(mesh, on, 'steel'), disc(-1.65, 0.46, 0.3, 8), [z[0] - 0.02, z[1] + 0.02])
  }
  box(dark, [-1.2, 1.2], [0.5, 1.05], [-0.9, 0.9])
  // House, rounded counterweight behind, hood over the engine.
  slab(
    paint,
    [
      [-1.7, 1.05],
      [1.45, 1.05],
      [1.45, 1.65],
      [0.2, 1.75],
      [-1.7, 1.95],
    ],
    [-1.32, 1.32],
  )
  slab(
    coat(mesh, on, 'graphite'),
    [
      [-2.55, 1.15],
      [-1.7, 1.05],
      [-1.7, 2.05],
      [-2.3, 2.05],
      [-2.7, 1.75],
    ],
    [-1.28, 1.28],
  )
  slab(
    paint,
    [
      [-1.6, 1.9],
      [-0.1, 1.75],
      [-0.1, 2.2],
      [-1.45, 2.25],
    ],
    [-1.1, 0.2],
  )
  // Cab at the left: glass between posts, a painted roof.
  slab(
    coat(mesh, on, 'glass'),
    [
      [0.05, 1.7],
      [1.5, 1.65],
      [1.62, 2.1],
      [1.3, 2.95],
      [0.05, 2.95],
    ],
    [-1.28, -0.32],
  )
  box(paint, [-0.02, 1.34], [2.95, 3.05], [-1.3, -0.3])
  for (const z of [-1.29, -0.31]) bar(paint, [0.02, 1.7, z], [0.02, 2.98, z], 0.13, FEATURE)
  // Boom bent in its middle, stick, bucket, and their rams.
  slab(
    paint,
    [
      [0.9, 1.45],
      [1.4, 1.35],
      [3.4, 4],
      [5.9, 4.55],
      [6.1, 4.85],
      [5.8, 5.05],
      [3.1, 4.75],
      [2.7, 4.45],
    ],
    [-0.2, 0.3],
  )
  slab(
    paint,
    [
      [5.3, 5.2],
      [6.1, 4.55],
      [7.35, 1.85],
      [7.05, 1.8],
      [5.9, 4.2],
    ],
    [-0.12, 0.22],
  )
  bar(coat(mesh, on, 'gray'), [1.7, 1.4, 0.05], [3.3, 3.95, 0.05], 0.15, FEATURE)
  bar(coat(mesh, on, 'gray'), [3.4, 4.85, 0.05], [5.35, 5.2, 0.05], 0.15, FEATURE)
  slab(
    dark,
    [
      [6.7, 1.95],
      [7.45, 1.9],
      [7.5, 1.2],
      [7.1, 0.6],
      [6.35, 0.45],
      [6.2, 0.7],
      [6.75, 1.05],
    ],
    [-0.6, 0.7],
  )
  return mesh
}

/** A three-axle dump truck of 8.6 m, its skip heaped with soil. */
export function dumpTruck(on: SiteMaterial): Mesh {
  const mesh = new Mesh()
  chassis(mesh, on)
  slab(
    coat(mesh, on, 'ochre'),
    [
      [-4.3, 1.2],
      [1.9, 1.2],
      [2.05, 2.5],
      [2.5, 3],
      [2.05, 3.02],
      [1.8, 2.7],
      [-4.55, 2.6],
    ],
    [-1.25, 1.25],
  )
  for (const x of [-3.4, -2, -0.6, 0.8])
    box(coat(mesh, on, 'ochre-dark'), [x, x + 0.16], [1.25, 2.55], [-1.31, 1.31])
  slab(
    coat(mesh, on, 'soil'),
    [
      [-4.3, 2.6],
      [1.7, 2.66],
      [0.6, 3],
      [-1.4, 3.2],
      [-3.2, 2.95],
    ],
    [-1.05, 1.05],
  )
  return mesh
}

/** A concrete mixer of 8.6 m with its drum. */
export function concreteMixer(on: SiteMaterial): Mesh {
  const mesh = new Mesh()
  chassis(mesh, on)
  drum(coat(mesh, on, 'white'), DRUM)
  drum(coat(mesh, on, 'slate'), BAND)
  const dark = coat(mesh, on, 'graphite')
  for (const z of [-0.7, 0.7]) bar(dark, [-4, 1.1, z], [-3.9, 2.9, z * 0.5], 0.12, FEATURE)
  box(dark, [1.35, 1.75], [1.1, 2.2], [-0.7, 0.7])
  // Hopper over the mouth, chute below it.
  slab(
    coat(mesh, on, 'ochre'),
    [
      [-4.75, 3.45],
      [-4.2, 3.05],
      [-3.95, 3.5],
    ],
    [-0.45, 0.45],
  )
  bar(coat(mesh, on, 'ochre'), [-4.3, 2.5, 0], [-5, 1.35, 0], 0.3, FEATURE)
  return mesh
}

/** Rings of the drum from its mouth at the back to the gear behind the cab: place, height of the axis, radius; meters. */
const DRUM: Rings = [
  [-4.3, 2.85, 0.42],
  [-3.6, 2.66, 0.72],
  [-2.4, 2.42, 1.12],
  [-1.4, 2.28, 1.2],
  [-0.2, 2.12, 1.16],
  [0.9, 1.98, 0.8],
  [1.4, 1.92, 0.4],
]
const BAND: Rings = [
  [-1.95, 2.36, 1.19],
  [-1.4, 2.28, 1.23],
  [-0.9, 2.21, 1.22],
]
type Rings = readonly (readonly [x: number, y: number, r: number])[]
const DRUM_SIDES = 12

function drum(shell: Surface, rings: Rings): void {
  const ring = ([x, y, r]: Rings[number]) =>
    Array.from({ length: DRUM_SIDES }, (_, k): Vec3 => {
      const t = (k / DRUM_SIDES) * 2 * Math.PI
      return [x, y + r * Math.cos(t), r * Math.sin(t)]
    })
  for (const [i, from] of rings.slice(0, -1).entries()) {
    const [a, b] = [ring(from), ring(rings[i + 1] as Rings[number])]
    for (let k = 0; k < DRUM_SIDES; k++) {
      const j = (k + 1) % DRUM_SIDES
      shell.quad(a[k] as Vec3, a[j] as Vec3, b[j] as Vec3, b[k] as Vec3, FEATURE)
    }
  }
}

/** Frame, wheels and cab of a truck. */
function chassis(mesh: Mesh, on: SiteMaterial): void {
  const dark = coat(mesh, on, 'graphite')
  for (const z of [-0.5, 0.32]) box(dark, [-4.2, 3.2], [0.82, 1.15], [z, z + 0.18])
  box(dark, [-0.6, 0.5], [0.5, 0.95], [-1.15, -0.6])
  wheels(mesh, on, [-3.3, -1.95, 3], 0.52)
  slab(
    coat(mesh, on, 'white'),
    [
      [2.15, 0.75],
      [4.25, 0.6],
      [4.32, 1.75],
      [2.15, 1.75],
    ],
    [-1.22, 1.22],
  )
  slab(
    coat(mesh, on, 'glass'),
    [
      [2.3, 1.75],
      [4.31, 1.75],
      [4.1, 2.6],
      [2.3, 2.6],
    ],
    [-1.19, 1.19],
  )
  slab(
    coat(mesh, on, 'white'),
    [
      [2.15, 2.6],
      [4.14, 2.6],
      [3.9, 2.85],
      [2.15, 2.95],
    ],
    [-1.21, 1.21],
  )
  slab(
    coat(mesh, on, 'white'),
    [
      [2.15, 1.75],
      [2.5, 1.75],
      [2.5, 2.6],
      [2.15, 2.6],
    ],
    [-1.22, 1.22],
  )
  box(dark, [4.2, 4.42], [0.5, 0.85], [-1.2, 1.2])
}
