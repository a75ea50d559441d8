/** Handrails and posts of balcony fronts. */
import type { Storey } from '../../../../src/domain/campus/storeys.ts'
import { BALCONY, balconySpans } from '../facade/balcony.ts'
import type { StoreyWall } from '../facade/wall.ts'
import { frameBox } from '../frame.ts'
import type { Mesh } from '../mesh.ts'

const RAIL = Object.freeze({ heightM: 0.05, widthM: 0.06, postM: 0.04 })

export function balconyRails(mesh: Mesh, storey: Storey, wall: StoreyWall, feature: number): void {
  const rail = mesh.on('graphite')
  const top = storey.elevationM + BALCONY.frontM
  const front = BALCONY.depthM - 0.05
  const out = [front - RAIL.widthM / 2, front + RAIL.widthM / 2] as const
  for (const [from, to] of balconySpans(wall, storey.number)) {
    frameBox(rail, wall.wall, { along: [from, to], out, up: [top, top + RAIL.heightM] }, feature, [
      'front',
      'back',
      'top',
      'bottom',
    ])
    for (const at of [from, (from + to) / 2, to]) {
      const along = [at - RAIL.postM / 2, at + RAIL.postM / 2] as const
      frameBox(rail, wall.wall, { along, out, up: [storey.elevationM + BALCONY.slabM, top] }, feature, [
        'front',
        'left',
        'right',
      ])
    }
  }
}
