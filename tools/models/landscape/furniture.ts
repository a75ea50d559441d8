/** Small things at human scale: lamps, cars, benches. Built around the origin, facing +x. */
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import type { MaterialName } from '../materials.ts'
import { extrude, lathe } from './solids.ts'

const FEATURE = 0

/** An upright box from `[x0, y0, z0]` to `[x1, y1, z1]`. */
function box(mesh: Mesh, material: MaterialName, [x0, y0, z0]: Corner, [x1, y1, z1]: Corner): void {
  const wall = frame([x0, z1], [x1, z1])
  const extent = { along: [0, x1 - x0], out: [-(z1 - z0), 0], up: [y0, y1] } as const
  frameBox(mesh.on(material), wall, extent, FEATURE, ['front', 'back', 'left', 'right', 'top'])
}
type Corner = readonly [number, number, number]

/** A street lamp of 6.2 m with an arm towards +x. */
export function streetLamp(): Mesh {
  const mesh = new Mesh()
  box(mesh, 'lamp-post', [-0.09, 0, -0.09], [0.09, 6.2, 0.09])
  box(mesh, 'lamp-post', [0, 6.05, -0.06], [1.5, 6.2, 0.06])
  box(mesh, 'lamp-head', [0.8, 5.93, -0.2], [1.6, 6.05, 0.2])
  return mesh
}

/** A garden light of 3.6 m: a slender post under a flat lantern. */
export function gardenLight(): Mesh {
  const mesh = new Mesh()
  lathe(
    mesh.on('lamp-post'),
    [
      { y: 0, rx: 0.085, rz: 0.085 },
      { y: 0.35, rx: 0.055, rz: 0.055 },
      { y: 3.3, rx: 0.04, rz: 0.04 },
    ],
    6,
  )
  lathe(
    mesh.on('lamp-head'),
    [
      { y: 3.28, rx: 0.06, rz: 0.06 },
      { y: 3.34, rx: 0.27, rz: 0.27 },
      { y: 3.44, rx: 0.27, rz: 0.27 },
    ],
    8,
  )
  lathe(
    mesh.on('lamp-post'),
    [
      { y: 3.44, rx: 0.31, rz: 0.31 },
      { y: 3.52, rx: 0.22, rz: 0.22 },
      { y: 3.58, rx: 0.02, rz: 0.02 },
    ],
    8,
  )
  return mesh
}

/** Wheels of a radius at places along the body, as short drums. */
function wheels(mesh: Mesh, places: readonly number[], radius: number, halfWidth: number): void {
  const rim = Array.from({ length: 9 }, (_, i) => {
    const t = (i / 9) * 2 * Math.PI
    return [Math.cos(t) * radius, radius + Math.sin(t) * radius] as const
  })
  for (const x of places)
    extrude(
      mesh.on('car-glass'),
      rim.map(([px, py]) => [px + x, py] as const),
      halfWidth,
    )
}

/** A saloon car of 4.6 m with lights. */
export function car(): Mesh {
  const mesh = new Mesh()
  extrude(
    mesh.on('car-body'),
    [
      [-2.28, 0.34],
      [2.26, 0.34],
      [2.3, 0.62],
      [1.2, 0.86],
      [-1.55, 0.92],
      [-2.24, 0.88],
    ],
    0.9,
    0.06,
  )
  extrude(
    mesh.on('car-glass'),
    [
      [-1.75, 0.9],
      [1.25, 0.85],
      [0.45, 1.38],
      [-1.15, 1.38],
    ],
    0.82,
    0.16,
  )
  extrude(
    mesh.on('car-body'),
    [
      [-1.2, 1.37],
      [0.5, 1.37],
      [0.3, 1.45],
      [-1, 1.45],
    ],
    0.67,
    0.05,
  )
  wheels(mesh, [-1.42, 1.42], 0.33, 0.92)
  box(mesh, 'headlight', [2.24, 0.6, -0.8], [2.32, 0.74, -0.45])
  box(mesh, 'headlight', [2.24, 0.6, 0.45], [2.32, 0.74, 0.8])
  box(mesh, 'taillight', [-2.3, 0.68, -0.84], [-2.24, 0.84, -0.4])
  box(mesh, 'taillight', [-2.3, 0.68, 0.4], [-2.24, 0.84, 0.84])
  return mesh
}

/** A city bus of 11.6 m. */
export function bus(): Mesh {
  const mesh = new Mesh()
  extrude(
    mesh.on('car-body'),
    [
      [-5.8, 0.35],
      [5.75, 0.35],
      [5.8, 1.15],
      [-5.8, 1.15],
    ],
    1.25,
  )
  extrude(
    mesh.on('car-glass'),
    [
      [-5.78, 1.15],
      [5.8, 1.15],
      [5.66, 2.55],
      [-5.74, 2.55],
    ],
    1.24,
    0.03,
  )
  extrude(
    mesh.on('car-body'),
    [
      [-5.76, 2.55],
      [5.68, 2.55],
      [5.5, 2.95],
      [-5.6, 2.95],
    ],
    1.23,
    0.1,
  )
  wheels(mesh, [-3.3, 3.4], 0.48, 1.27)
  box(mesh, 'headlight', [5.76, 0.6, -1.05], [5.83, 0.8, -0.6])
  box(mesh, 'headlight', [5.76, 0.6, 0.6], [5.83, 0.8, 1.05])
  box(mesh, 'taillight', [-5.86, 0.7, -1.1], [-5.8, 0.95, -0.8])
  box(mesh, 'taillight', [-5.86, 0.7, 0.8], [-5.8, 0.95, 1.1])
  return mesh
}

/** A bench of 1.8 m on two cheeks, its back towards −x. */
export function bench(): Mesh {
  const mesh = new Mesh()
  for (const z of [-0.7, 0.7]) box(mesh, 'lamp-post', [-0.24, 0, z - 0.05], [0.24, 0.42, z + 0.05])
  for (const x of [-0.2, 0, 0.2]) box(mesh, 'bark', [x - 0.08, 0.42, -0.9], [x + 0.08, 0.47, 0.9])
  for (const y of [0.58, 0.76]) box(mesh, 'bark', [-0.3, y, -0.9], [-0.25, y + 0.12, 0.9])
  return mesh
}
