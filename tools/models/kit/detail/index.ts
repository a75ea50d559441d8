/** Close detail of a building of the cluster, as one node that is shown or left out as a whole. */
import { type FeatureTable, storeyFeature } from '../../../../src/domain/campus/features.ts'
import { buildingHeightM, storeyOutline, storeysOf } from '../../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../../src/domain/content/records/building.ts'
import type { ModelNode } from '../../document.ts'
import { characterOf } from '../character.ts'
import { storeyWalls } from '../facade/storey.ts'
import { Mesh } from '../mesh.ts'
import { doorway } from './doorway.ts'
import { balconyRails } from './rails.ts'
import { roofRail } from './roofRail.ts'
import { windowBars } from './windows.ts'

/** A mullion is about two pixels wide at this distance on a 1080-line screen, meters. */
const NEAR_M = 110

export function buildingDetail(building: Building, features: FeatureTable): ModelNode {
  const range = features.buildings.get(building.id)
  if (!range) throw new Error(`detail: no features for "${building.id}"`)
  const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
  const mesh = new Mesh()
  const character = characterOf(building)
  for (const storey of storeysOf(building)) {
    if (storey.number < 0) continue
    for (const wall of storeyWalls({ building, storey, character })) {
      windowBars(mesh, wall, feature(storey.number))
      if (wall.spec.balconies) balconyRails(mesh, storey, wall, feature(storey.number))
    }
  }
  doorway(mesh, building, feature(1))
  const top = storeyOutline(building, building.storeys)
  roofRail(mesh, top, buildingHeightM(building), feature(building.storeys + 1))
  return { name: `detail/${building.id}`, mesh, extras: { nearM: NEAR_M } }
}
