/** Balconies: slabs with glass fronts, in pairs with an open bay between them; the pair moves with the storey. */
import type { Storey } from '../../../../src/domain/campus/storeys.ts'
import { frameBox } from '../frame.ts'
import type { Mesh } from '../mesh.ts'
import type { StoreyWall } from './wall.ts'

/** Measures of a balcony, meters. */
export const BALCONY = Object.freeze({ depthM: 1.5, slabM: 0.18, frontM: 1.1, marginM: 0.25 })

/** Which stretches of a wall carry a balcony on a storey, meters from its left end. */
export function balconySpans({ wall, count }: Pick<StoreyWall, 'wall' | 'count'>, storey: number) {
  const bay = wall.lengthM / count
  const spans: (readonly [number, number])[] = []
  for (let i = 0; i < count; i++) {
    if ((i + Math.floor(storey / 3)) % 3 === 2) continue
    spans.push([i * bay + BALCONY.marginM, (i + 1) * bay - BALCONY.marginM])
  }
  return spans
}

export function balconies(mesh: Mesh, storey: Storey, wall: StoreyWall, feature: number): void {
  const base = storey.elevationM
  for (const along of balconySpans(wall, storey.number)) {
    const slab = { along, out: [0, BALCONY.depthM], up: [base, base + BALCONY.slabM] } as const
    frameBox(mesh.on('aluminium'), wall.wall, slab, feature, ['front', 'left', 'right', 'top', 'bottom'])
    const front = {
      along,
      out: [0, BALCONY.depthM - 0.05],
      up: [base + BALCONY.slabM, base + BALCONY.frontM],
    } as const
    frameBox(mesh.on('balcony-glass'), wall.wall, front, feature, ['front', 'left', 'right'])
  }
}
