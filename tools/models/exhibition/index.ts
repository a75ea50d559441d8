/** The exhibition center: a block of ice with floors, two halls and a pool before its door. */
import { type FeatureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { type Storey, storeysOf } from '../../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { HALL_STOREYS } from '../../../src/domain/film/smallPark.ts'
import { offset } from '../../../src/domain/geometry/polygon.ts'
import { buildingNode } from '../buildings.ts'
import type { ModelNode } from '../document.ts'
import { entrance } from '../kit/entrance.ts'
import type { Mesh } from '../kit/mesh.ts'
import { prism, structureStorey } from '../kit/structure.ts'
import { cinema } from './cinema.ts'
import { hallVoids, type Inside, insideOf } from './place.ts'
import { drawPools } from './pool.ts'
import { sandTable } from './sandTable.ts'
import { FLOOR, floorSection } from './section.ts'
import { drawSkin } from './skin.ts'

const GROUND_FLOOR_M = 0.3
const RAIL = Object.freeze({ behindM: 0.25, heightM: 1.1 })

/** Floors end this far behind the outline, meters: the skin stands free of them. */
const PLATE_INSET_M = 1.2

export function exhibitionNode(building: Building, pack: ScenePack, features: FeatureTable): ModelNode {
  const range = features.buildings.get(building.id)
  if (!range) throw new Error(`exhibition: no features for "${building.id}"`)
  const storeys = storeysOf(building)
  const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
  const featureAt = (y: number): number => {
    const storey = storeys.filter((it) => it.number > 0 && it.elevationM <= y + 0.01).at(-1)
    return feature(storey?.number ?? 1)
  }
  return buildingNode(building, features, (mesh) => {
    const inside = insideOf(building)
    for (const storey of storeys) drawStorey(mesh, inside, storey, feature(storey.number))
    drawSkin(mesh, building, featureAt)
    cinema(mesh, inside, feature(HALL_STOREYS.floor))
    sandTable(mesh, inside, pack, feature(HALL_STOREYS.floor))
    drawPools(mesh, building, feature(1))
    entrance(mesh, offset(building.footprint, 0.9), building.entrance, feature(1))
  })
}

/** Floor plates seen through the ice; the halls go through the one above them. */
function drawStorey(mesh: Mesh, inside: Inside, storey: Storey, feature: number): void {
  structureStorey(mesh, storey, feature)
  if (storey.number < 0) return
  const plate = offset(storey.outline, -PLATE_INSET_M)
  const holes = storey.number === HALL_STOREYS.open ? hallVoids(inside) : []
  const low = storey.elevationM + FLOOR.underM
  // The ground floor lies over the paving that runs up to the building.
  const high = storey.elevationM + (storey.number === 1 ? GROUND_FLOOR_M : FLOOR.overM)
  const floor = mesh.on('ice-floor')
  floor.cap(plate, high, feature, { holes })
  prism(floor, plate, low, high, feature)
  for (const hole of holes) prism(floor, hole, low, high, feature, true)
  floor.cap(plate, low, feature, { holes, down: true })
  floorSection(mesh, inside, plate, storey, feature)
  for (const hole of holes) {
    const rail = mesh.on('balcony-glass')
    prism(rail, offset(hole, RAIL.behindM), high, high + RAIL.heightM, feature)
  }
}
