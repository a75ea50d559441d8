/** Flat geometry of the ground and the river beyond the table, from the outlines of the pack. */
import { BufferAttribute, BufferGeometry, ShapeUtils, Vector2 } from 'three'
import type { Site } from '../../domain/content/records/site.ts'
import { extentOf, offset, type Polygon, wound } from '../../domain/geometry/polygon.ts'

/** Half the width of the land beyond, meters. */
export const BEYOND_M = 12000
const HALF_M = BEYOND_M / 2
/** Level of the ground: the bank of a river's slab lies as high. The river's is that of its slab. Meters. */
export const GROUND_M = -2.02
const RIVER_M = -2.62
/** How far ground reaches under the table and over the river's edge, and the river under its banks, meters. */
const UNDER_TABLE_M = 0.4
const BANK_M = 4
const OVERLAP_M = 3

/** @param table outline of the tabletop */
export function beyond(
  table: Polygon,
  water: Site['water'],
): { readonly ground: BufferGeometry; readonly river: BufferGeometry | null } {
  const hole = offset(table, -UNDER_TABLE_M)
  const found = water.find((it) => it.kind === 'river')
  if (!found)
    return { ground: flat([{ outline: square(-HALF_M, HALF_M), holes: [hole] }], GROUND_M), river: null }
  const { minZ, maxZ } = extentOf(found.outline)
  const { minX, maxX } = extentOf(found.outline)
  const [north, south] = [minZ + BANK_M, maxZ - BANK_M]
  const tableSouth = extentOf(table).minZ < minZ
  const ground = flat(
    [
      { outline: square(-HALF_M, north), holes: tableSouth ? [hole] : [] },
      { outline: square(south, HALF_M), holes: tableSouth ? [] : [hole] },
    ],
    GROUND_M,
  )
  // On both sides of the slab that the table has of it.
  const [from, to] = [north - OVERLAP_M, south + OVERLAP_M]
  const river = flat(
    [
      { outline: box(-HALF_M, minX + BANK_M + 1, from, to), holes: [] },
      { outline: box(maxX - BANK_M - 1, HALF_M, from, to), holes: [] },
    ],
    RIVER_M,
  )
  return { ground, river }
}

interface Area {
  readonly outline: Polygon
  readonly holes: readonly Polygon[]
}

const box = (x0: number, x1: number, z0: number, z1: number): Polygon => [
  [x0, z0],
  [x1, z0],
  [x1, z1],
  [x0, z1],
]
/** All of the width between two places along z. */
const square = (z0: number, z1: number) => box(-HALF_M, HALF_M, z0, z1)

/** Areas at a height, facing up. */
function flat(areas: readonly Area[], y: number): BufferGeometry {
  const positions: number[] = []
  const index: number[] = []
  for (const { outline, holes } of areas) {
    const rings = [outline, ...holes].map(wound)
    const first = positions.length / 3
    for (const [x, z] of rings.flat()) positions.push(x, y, z)
    const [contour = [], ...rest] = rings.map((ring) => ring.map(([x, z]) => new Vector2(x, z)))
    for (const face of ShapeUtils.triangulateShape(contour, rest)) {
      const [a, b, c] = face.map((i) => first + i) as [number, number, number]
      const at = (i: number) => [positions[i * 3] as number, positions[i * 3 + 2] as number] as const
      const [p, q, r] = [at(a), at(b), at(c)]
      // Counter-clockwise seen from above, with z to the south.
      const turn = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
      index.push(a, ...(turn < 0 ? [b, c] : [c, b]))
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  const normals = new Float32Array(positions.length)
  for (let i = 1; i < normals.length; i += 3) normals[i] = 1
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setIndex(index)
  return geometry
}
