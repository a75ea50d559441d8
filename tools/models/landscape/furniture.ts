/** Small things at human scale: lamps, people, cars, benches. Built around the origin, facing +x. */
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import type { MaterialName } from '../materials.ts'

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

/** A garden light of 3.6 m. */
export function gardenLight(): Mesh {
  const mesh = new Mesh()
  box(mesh, 'lamp-post', [-0.07, 0, -0.07], [0.07, 3.1, 0.07])
  box(mesh, 'lamp-head', [-0.2, 3.1, -0.2], [0.2, 3.6, 0.2])
  return mesh
}

/** A walker in a winter coat, 1.75 m. */
export function person(): Mesh {
  const mesh = new Mesh()
  box(mesh, 'coat', [-0.12, 0, -0.17], [0.1, 0.8, 0.17])
  box(mesh, 'coat', [-0.18, 0.65, -0.26], [0.16, 1.45, 0.26])
  box(mesh, 'coat', [-0.11, 1.48, -0.11], [0.12, 1.75, 0.11])
  return mesh
}

/** A saloon car of 4.6 m with lights. */
export function car(): Mesh {
  const mesh = new Mesh()
  box(mesh, 'car-body', [-2.3, 0.35, -0.9], [2.3, 0.95, 0.9])
  box(mesh, 'car-glass', [-1.5, 0.95, -0.78], [1, 1.42, 0.78])
  box(mesh, 'car-body', [-1.3, 1.42, -0.74], [0.7, 1.5, 0.74])
  box(mesh, 'car-glass', [-1.75, 0.05, -0.86], [-1.05, 0.4, 0.86])
  box(mesh, 'car-glass', [1.05, 0.05, -0.86], [1.75, 0.4, 0.86])
  box(mesh, 'headlight', [2.3, 0.6, -0.8], [2.36, 0.8, 0.8])
  box(mesh, 'taillight', [-2.36, 0.62, -0.82], [-2.3, 0.82, 0.82])
  return mesh
}
