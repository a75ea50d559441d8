/** Machines of a building site, around the origin, facing +x: excavator, dump truck, concrete mixer. */
import { Mesh } from '../kit/mesh.ts'
import type { Vec3 } from '../kit/vec.ts'
import { extrude } from '../landscape/solids.ts'
import type { MaterialName } from '../materials.ts'
import { bar } from './bar.ts'

const FEATURE = 0

/** Materials of a machine: one phase of building each, so that no part outstays the others. */
interface Paint {
  readonly light: MaterialName
  readonly dark: MaterialName
}
const DIGGING: Paint = { light: 'machine-light', dark: 'machine-dark' }
const MIXER: Paint = { light: 'crane-light', dark: 'crane-dark' }

/** Wheels as short drums. */
function wheels(
  mesh: Mesh,
  material: MaterialName,
  places: readonly number[],
  radius: number,
  halfWidth: number,
): void {
  const rim = Array.from({ length: 10 }, (_, i) => {
    const t = (i / 10) * 2 * Math.PI
    return [Math.cos(t) * radius, radius + Math.sin(t) * radius] as const
  })
  for (const x of places)
    extrude(
      mesh.on(material),
      rim.map(([px, py]) => [px + x, py] as const),
      halfWidth,
    )
}

/** A tracked excavator of about 22 t, its arm reaching down in front. */
export function excavator(): Mesh {
  const mesh = new Mesh()
  const [paint, dark] = [mesh.on('machine'), mesh.on('machine-dark')]
  // Tracks: one long rounded profile over the whole width, the paint on top of it.
  extrude(
    dark,
    [
      [-1.9, 0.15],
      [-1.6, 0],
      [1.6, 0],
      [2, 0.25],
      [2.05, 0.6],
      [1.7, 0.9],
      [-1.7, 0.9],
      [-2.05, 0.6],
    ],
    1.4,
    0.05,
  )
  extrude(
    paint,
    [
      [-2.6, 1.05],
      [1.5, 1.05],
      [1.5, 1.9],
      [-0.2, 2],
      [-2.2, 2.1],
      [-2.7, 1.8],
    ],
    1.3,
    0.08,
  )
  // Cab of glass with a painted roof.
  extrude(
    dark,
    [
      [0.1, 1.9],
      [1.55, 1.9],
      [1.4, 2.95],
      [0.1, 3],
    ],
    0.55,
    0.06,
  )
  // Boom, stick and bucket.
  const joints = [
    [1.3, 1.7, 0.3],
    [3.6, 4.9, 0.3],
    [6.6, 3.9, 0.3],
    [7.3, 1.3, 0.3],
  ] as const
  bar(paint, joints[0], joints[1], 0.55, FEATURE)
  bar(paint, joints[1], joints[2], 0.48, FEATURE)
  bar(paint, joints[2], joints[3], 0.38, FEATURE)
  bar(dark, [1.9, 1.5, 0.3], [3.2, 4, 0.3], 0.16, FEATURE)
  extrude(
    dark,
    [
      [6.7, 1.3],
      [7.5, 1.4],
      [7.3, 0.4],
      [6.4, 0.25],
      [6.1, 0.8],
    ],
    0.6,
    0.02,
  )
  return mesh
}

/** A three-axle dump truck of 8.4 m. */
export function dumpTruck(): Mesh {
  const mesh = new Mesh()
  truckCab(mesh, DIGGING)
  extrude(
    mesh.on('machine'),
    [
      [-4.2, 1.15],
      [1.9, 1.15],
      [2.05, 2.75],
      [-4.5, 2.75],
    ],
    1.22,
    0.06,
  )
  extrude(
    mesh.on('machine-dark'),
    [
      [-4, 0.75],
      [3.6, 0.75],
      [3.6, 1.1],
      [-4, 1.1],
    ],
    0.6,
  )
  wheels(mesh, 'machine-dark', [-3.1, -1.8, 3.1], 0.52, 1.22)
  return mesh
}

/** A concrete mixer of 8.4 m with its drum. */
export function concreteMixer(): Mesh {
  const mesh = new Mesh()
  truckCab(mesh, MIXER)
  drum(mesh)
  extrude(
    mesh.on(MIXER.dark),
    [
      [-4, 0.75],
      [3.6, 0.75],
      [3.6, 1.1],
      [-4, 1.1],
    ],
    0.6,
  )
  bar(mesh.on(MIXER.dark), [-4, 2.6, 0], [-4.6, 1.2, 0], 0.35, FEATURE)
  wheels(mesh, MIXER.dark, [-3.1, -1.8, 3.1], 0.52, 1.22)
  return mesh
}

/** Rings of the drum from its mouth at the back to the gear behind the cab: place, height of the axis, radius; metres. */
const DRUM = [
  [-4.3, 2.75, 0.35],
  [-3.4, 2.5, 0.8],
  [-2, 2.3, 1.15],
  [-0.2, 2.1, 1.1],
  [1.1, 1.95, 0.75],
  [1.5, 1.9, 0.3],
] as const
const DRUM_SIDES = 12

function drum(mesh: Mesh): void {
  const shell = mesh.on(MIXER.light)
  const ring = ([x, y, r]: (typeof DRUM)[number]) =>
    Array.from({ length: DRUM_SIDES }, (_, k): Vec3 => {
      const t = (k / DRUM_SIDES) * 2 * Math.PI
      return [x, y + r * Math.cos(t), r * Math.sin(t)]
    })
  for (const [i, from] of DRUM.slice(0, -1).entries()) {
    const [a, b] = [ring(from), ring(DRUM[i + 1] as (typeof DRUM)[number])]
    for (let k = 0; k < DRUM_SIDES; k++) {
      const j = (k + 1) % DRUM_SIDES
      shell.quad(a[k] as Vec3, a[j] as Vec3, b[j] as Vec3, b[k] as Vec3, FEATURE)
    }
  }
}

function truckCab(mesh: Mesh, { light, dark }: Paint): void {
  extrude(
    mesh.on(light),
    [
      [2.3, 0.7],
      [4.2, 0.7],
      [4.25, 1.75],
      [2.3, 1.75],
    ],
    1.2,
    0.05,
  )
  extrude(
    mesh.on(dark),
    [
      [2.4, 1.75],
      [4.24, 1.75],
      [4.1, 2.65],
      [2.4, 2.7],
    ],
    1.17,
    0.06,
  )
}
