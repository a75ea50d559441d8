/** The fall protection on a flat roof: a rail on posts, behind the parapet. */
import { offset, type Polygon } from '../../../../src/domain/geometry/polygon.ts'
import { bays, frameBox, frames } from '../frame.ts'
import type { Mesh } from '../mesh.ts'

const RAIL = Object.freeze({ insetM: 0.9, lowM: 0.6, highM: 1.15, barM: 0.045, postEveryM: 2.4 })

export function roofRail(mesh: Mesh, outline: Polygon, roofY: number, feature: number): void {
  const surface = mesh.on('graphite')
  for (const wall of frames(offset(outline, -RAIL.insetM))) {
    const out = [-RAIL.barM, 0] as const
    for (const y of [RAIL.lowM, RAIL.highM]) {
      const up = [roofY + y, roofY + y + RAIL.barM] as const
      frameBox(surface, wall, { along: [0, wall.lengthM], out, up }, feature, ['front', 'back', 'top'])
    }
    const posts = bays(wall.lengthM, RAIL.postEveryM)
    for (let i = 0; i < posts; i++) {
      const at = (i / posts) * wall.lengthM
      const along = [at, at + RAIL.barM] as const
      const up = [roofY, roofY + RAIL.highM] as const
      frameBox(surface, wall, { along, out, up }, feature, ['front', 'back', 'left', 'right'])
    }
  }
}
