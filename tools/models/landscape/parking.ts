/** Parking bays: white lines between the cars. */
import { extentOf, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import { LAYERS } from '../roads.ts'

/** Width of a bay and of its lines, and how far the first bay is from the end of the lot, meters. */
const BAY = Object.freeze({ widthM: 2.7, lineM: 0.12, marginM: 0.25 })

/** Middles of the bays along x. */
export function bayMiddles(outline: Polygon): number[] {
  const { minX, maxX } = extentOf(outline)
  const count = Math.floor((maxX - minX - 2 * BAY.marginM) / BAY.widthM)
  return Array.from({ length: count }, (_, i) => minX + BAY.marginM + (i + 0.5) * BAY.widthM)
}

/** Adds the lines of a rectangular lot. */
export function parkingBays(mesh: Mesh, outline: Polygon, feature: number): void {
  const { minZ, maxZ } = extentOf(outline)
  const middles = bayMiddles(outline)
  const half = BAY.widthM / 2
  const lines = [...middles.map((it) => it - half), (middles.at(-1) ?? 0) + half]
  for (const x of middles.length > 0 ? lines : [])
    mesh.on('inner-marking').cap(
      [
        [x - BAY.lineM / 2, minZ + 0.35],
        [x + BAY.lineM / 2, minZ + 0.35],
        [x + BAY.lineM / 2, maxZ - 0.35],
        [x - BAY.lineM / 2, maxZ - 0.35],
      ],
      LAYERS.paving + 0.03,
      feature,
    )
}
