/** The reflecting pool before the entrance: a shallow basin with a coping, left and right of the way in. */
import type { Building } from '../../../src/domain/content/records/building.ts'
import { centroid, distance, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import { prism } from '../kit/structure.ts'

/** Measures, meters; `fromM` is the free way to the door on either side of its axis. */
const POOL = Object.freeze({
  awayM: 6,
  depthM: 7.5,
  fromM: 8,
  toM: 26,
  copingM: 0.45,
  topM: 0.42,
  waterM: 0.33,
})

/** Outlines of the two basins with their copings. */
export function poolOutlines({ footprint, entrance }: Pick<Building, 'footprint' | 'entrance'>): Polygon[] {
  const middle = centroid(footprint)
  const [x, z] = [entrance[0] - middle[0], entrance[1] - middle[1]]
  const length = Math.hypot(x, z)
  const out: Point = [x / length, z / length]
  const right: Point = [out[1], -out[0]]
  const at = (r: number, o: number): Point => [
    entrance[0] + right[0] * r + out[0] * o,
    entrance[1] + right[1] * r + out[1] * o,
  ]
  const { awayM: near, depthM, fromM, toM } = POOL
  const far = near + depthM
  return [
    [at(fromM, near), at(toM, near), at(toM, far), at(fromM, far)],
    [at(-toM, near), at(-fromM, near), at(-fromM, far), at(-toM, far)],
  ]
}

export function drawPools(mesh: Mesh, building: Building, feature: number): void {
  for (const outer of poolOutlines(building)) {
    const inner = inset(outer, POOL.copingM)
    const stone = mesh.on('ice-panel')
    prism(stone, outer, 0, POOL.topM, feature)
    prism(stone, inner, POOL.waterM - 0.1, POOL.topM, feature, true)
    stone.cap(outer, POOL.topM, feature, { holes: [inner] })
    mesh.on('pool').cap(inner, POOL.waterM, feature)
  }
}

/** A rectangle, smaller by a margin on each side. */
function inset(rectangle: Polygon, margin: number): Polygon {
  const middle = centroid(rectangle)
  return rectangle.map((corner, i) => {
    const towards = (other: Point) => {
      const d = distance(other, corner)
      return [((other[0] - corner[0]) / d) * margin, ((other[1] - corner[1]) / d) * margin] as const
    }
    const [a, b] = [rectangle[(i + 1) % 4] ?? middle, rectangle[(i + 3) % 4] ?? middle].map(towards) as [
      Point,
      Point,
    ]
    return [corner[0] + a[0] + b[0], corner[1] + a[1] + b[1]] as const
  })
}
