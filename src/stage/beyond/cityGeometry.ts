/** The blocks of the city around the table as one geometry, with coordinates that count windows. */
import { BufferAttribute, BufferGeometry } from 'three'
import { BLOCK_STRIDE, baysOf, storeysIn } from '../../domain/environment/blockFront.ts'
import type { Block } from '../../domain/environment/district.ts'

/** Walls around a block: outward normal on the plan; seen from outside they run to the right. */
const WALLS = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const
const FACES = WALLS.length + 1
const CORNERS = 4

/**
 * Four walls and a roof each.
 * @param groundM level that they stand on, meters
 */
export function cityGeometry(blocks: readonly Block[], groundM: number): BufferGeometry {
  const corners = blocks.length * FACES * CORNERS
  const position = new Float32Array(corners * 3)
  const normal = new Float32Array(corners * 3)
  const uv = new Float32Array(corners * 2)
  const index = new Uint32Array(blocks.length * FACES * 6)
  let [corner, filled] = [0, 0]
  const put = (at: readonly number[], facing: readonly number[], front: readonly number[]) => {
    position.set(at, corner * 3)
    normal.set(facing, corner * 3)
    uv.set(front, corner * 2)
    return corner++
  }
  for (const [i, { center, widthM, depthM, heightM }] of blocks.entries()) {
    const [x, z] = center
    const [w, d] = [widthM / 2, depthM / 2]
    const u0 = (1 + ((i * 29) % BLOCK_STRIDE)) * BLOCK_STRIDE
    const storeys = storeysIn(heightM)
    const top = groundM + heightM
    const face = (first: number) => {
      for (const it of [0, 1, 2, 0, 2, 3]) index[filled++] = first + it
    }
    for (const [nx, nz] of WALLS) {
      // To the right of somebody who looks at the wall.
      const [rx, rz] = [nz, -nx]
      const bays = baysOf(nx === 0 ? widthM : depthM)
      const first = corner
      for (const [side, up] of [
        [-1, 0],
        [1, 0],
        [1, 1],
        [-1, 1],
      ] as const)
        put(
          [x + (nx + side * rx) * w, up ? top : groundM, z + (nz + side * rz) * d],
          [nx, 0, nz],
          [u0 + (side > 0 ? bays : 0), up ? storeys : 0],
        )
      face(first)
    }
    const first = corner
    for (const [sx, sz] of [
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ] as const)
      put([x + sx * w, top, z + sz * d], [0, 1, 0], [u0, -1])
    face(first)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 3))
  geometry.setAttribute('uv', new BufferAttribute(uv, 2))
  geometry.setIndex(new BufferAttribute(index, 1))
  return geometry
}
