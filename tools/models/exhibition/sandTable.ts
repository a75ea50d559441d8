/** The panoramic sand table before a curved wall of pictures. The park on it is drawn by the table itself, alive. */

import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { planOnTable, TABLE_HALL, tablePlace } from '../../../src/domain/film/smallPark.ts'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import { prism } from '../kit/structure.ts'
import { painted } from './blocks.ts'
import type { Inside } from './place.ts'

/** Measures, meters. */
const TABLE = Object.freeze({ rimM: 0.06, marginM: 0.22, topM: 0.2, footInM: 0.4 })
const WALL = Object.freeze({ fromDeg: 20, toDeg: 160, steps: 16, baseM: 0.6, heightM: 4.6 })

export function sandTable(mesh: Mesh, inside: Inside, { site }: ScenePack, feature: number): void {
  const place = tablePlace(inside.building, site)
  const { floorM: floor, topM: top, scale } = place
  const { minX, maxX, minZ, maxZ } = place.bears
  const box = (byM: number): Point[] => {
    const by = byM / scale
    return [
      [minX - by, maxZ + by],
      [maxX + by, maxZ + by],
      [maxX + by, minZ - by],
      [minX - by, minZ - by],
    ].map(([x, z]) => planOnTable(place, [x as number, z as number]))
  }
  const [outer, rim] = [box(TABLE.marginM), box(TABLE.marginM - 0.1)]
  const dark = mesh.on('graphite')
  prism(dark, box(TABLE.marginM - TABLE.footInM), floor, top - TABLE.topM, feature)
  prism(dark, outer, top - TABLE.topM, top + TABLE.rimM, feature)
  dark.cap(outer, top + TABLE.rimM, feature, { holes: [rim] })
  mesh.on('ice-panel').cap(rim, top, feature)
  pictureWall(mesh, inside, floor, feature)
}

function pictureWall(mesh: Mesh, inside: Inside, floor: number, feature: number): void {
  const center = [TABLE_HALL.right, TABLE_HALL.behind] as const
  const arc = inside.arc(center, TABLE_HALL.radiusM - 0.6, WALL.fromDeg, WALL.toDeg, WALL.steps)
  const [low, high] = [floor + WALL.baseM, floor + WALL.baseM + WALL.heightM]
  const dark = painted(mesh, 'night')
  for (let i = 0; i < WALL.steps; i++) {
    const [a, b] = [arc[i], arc[i + 1]] as [Point, Point]
    const u = (k: number) => k / WALL.steps
    mesh
      .on('screen')
      .quad([a[0], low, a[1]], [b[0], low, b[1]], [b[0], high, b[1]], [a[0], high, a[1]], feature, [
        [u(i), 1],
        [u(i + 1), 1],
        [u(i + 1), 0],
        [u(i), 0],
      ])
    dark(
      [b[0], floor, b[1]],
      [a[0], floor, a[1]],
      [a[0], high + 0.3, a[1]],
      [b[0], high + 0.3, b[1]],
      feature,
    )
    dark([a[0], floor, a[1]], [b[0], floor, b[1]], [b[0], low, b[1]], [a[0], low, a[1]], feature)
  }
}
