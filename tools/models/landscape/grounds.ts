/** The surfaces of the grounds: lawns, plazas, parking, streets and paths with their edges, the pond. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Planting } from '../../../src/domain/content/records/site.ts'
import { extentOf, isWithin, offset } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import { prism } from '../kit/structure.ts'
import { LAYERS } from '../roads.ts'
import { parkingBays } from './parking.ts'

/** Levels of the pond, meters. */
export const POND = Object.freeze({ waterM: -0.45, bankM: 2.4 })

/** Ground surface by kind. */
const SURFACES: Record<Planting['kind'], { material: 'lawn' | 'paving' | 'inner-asphalt'; y: number }> = {
  lawn: { material: 'lawn', y: LAYERS.lawn },
  grove: { material: 'lawn', y: LAYERS.lawn },
  garden: { material: 'lawn', y: LAYERS.lawn + 0.03 },
  plaza: { material: 'paving', y: LAYERS.paving - 0.03 },
  parking: { material: 'inner-asphalt', y: LAYERS.paving - 0.05 },
}

/** Distance between the dark bands in a plaza's paving, meters. */
const PAVING_BAND = Object.freeze({ everyM: 6, acrossM: 12, widthM: 0.7 })

/** Adds the ground of one area. */
export function drawPlanting(mesh: Mesh, pack: ScenePack, area: Planting, feature: number): void {
  const { material, y } = SURFACES[area.kind]
  const ponds = pack.site.water.filter((it) => it.kind === 'pond' && isWithin(it.outline, area.outline))
  mesh.on(material).cap(area.outline, y, feature, { holes: ponds.map((it) => it.outline) })
  if (area.kind === 'parking') parkingBays(mesh, area.outline, feature)
  if (area.kind !== 'plaza') return
  const { minX, maxX, minZ, maxZ } = extentOf(area.outline)
  for (let x = minX + PAVING_BAND.everyM; x < maxX; x += PAVING_BAND.everyM) {
    const [a, b] = [x - PAVING_BAND.widthM / 2, x + PAVING_BAND.widthM / 2]
    mesh.on('paving-band').cap(
      [
        [a, minZ],
        [b, minZ],
        [b, maxZ],
        [a, maxZ],
      ],
      y + 0.05,
      feature,
    )
  }
  for (let z = minZ + PAVING_BAND.acrossM; z < maxZ; z += PAVING_BAND.acrossM) {
    const [a, b] = [z - PAVING_BAND.widthM / 2, z + PAVING_BAND.widthM / 2]
    mesh.on('paving-band').cap(
      [
        [minX, a],
        [maxX, a],
        [maxX, b],
        [minX, b],
      ],
      y + 0.045,
      feature,
    )
  }
}

/** Adds ponds with their banks, and the open ground there was before. */
export function drawPonds(mesh: Mesh, pack: ScenePack, feature: number): void {
  for (const { outline } of pack.site.water.filter((it) => it.kind === 'pond')) {
    const shore = offset(outline, -0.6)
    mesh.on('water').cap(outline, POND.waterM, feature)
    prism(mesh.on('bank'), outline, POND.waterM, LAYERS.lawn + 0.03, feature, true)
    mesh.on('bank').cap(offset(outline, 1.1), LAYERS.lawn + 0.09, feature, { holes: [shore] })
    mesh.on('ground-cap').cap(outline, 0, feature)
  }
}
