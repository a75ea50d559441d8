/** The building cluster: structure, envelope and roof of every building that takes a facade family. */

import { floorAreas } from '../../src/domain/campus/areas.ts'
import { facadeTraits } from '../../src/domain/campus/facades.ts'
import type { FeatureTable } from '../../src/domain/campus/features.ts'
import { storeyFeature } from '../../src/domain/campus/features.ts'
import { buildingHeightM, type Storey, storeyOutline, storeysOf } from '../../src/domain/campus/storeys.ts'
import type { Building } from '../../src/domain/content/records/building.ts'
import { centroid } from '../../src/domain/geometry/polygon.ts'
import type { ModelNode } from './document.ts'
import { characterOf } from './kit/character.ts'
import { loadingDocks } from './kit/dock.ts'
import { entrance } from './kit/entrance.ts'
import { drawFacade, drawFarFacade } from './kit/facade/storey.ts'
import { Mesh } from './kit/mesh.ts'
import { random } from './kit/random.ts'
import { roofEdge, roofPlant } from './kit/roof.ts'
import { ducts, skylights } from './kit/skylights.ts'
import { prism, structureStorey } from './kit/structure.ts'
import { drawNumbers } from './signs/numbers.ts'

/** A building as a node: its mesh, and one named anchor a storey, with the mesh of that storey where it has one. */
export function buildingNode(
  building: Building,
  features: FeatureTable,
  draw: (mesh: Mesh) => void,
  storeyMesh?: (storey: Storey) => Mesh,
): ModelNode {
  const range = features.buildings.get(building.id)
  if (!range) throw new Error(`buildings: no features for "${building.id}"`)
  const mesh = new Mesh()
  draw(mesh)
  const [x, z] = centroid(building.footprint)
  return {
    name: building.id,
    mesh,
    extras: {
      name: building.name,
      grossFloorAreaM2: Math.round(floorAreas(building).grossM2 * 100) / 100,
    },
    children: storeysOf(building).map((storey) => ({
      name: `${building.id}/${storey.number > 0 ? `F${storey.number}` : `B${-storey.number}`}`,
      at: [x, storey.elevationM, z],
      ...(storeyMesh && { shared: storeyMesh(storey) }),
      extras: {
        feature: storeyFeature(range, building.basements.levels, storey.number),
        heightM: storey.heightM,
        areaM2: Math.round(storey.areaM2 * 100) / 100,
      },
    })),
  }
}

/** Every building of the cluster, and what stands for it from far away. */
export function buildingNodes(buildings: readonly Building[], features: FeatureTable): ModelNode[] {
  return buildings.flatMap((building) => {
    const draw = (mesh: Mesh) => drawBuilding(mesh, building, features)
    const near = buildingNode(building, features, draw, storeyMeshes(building, drawFacade))
    const far = buildingNode(building, features, draw, storeyMeshes(building, drawFarFacade))
    return [near, { ...distant(far), children: far.children?.map(distant) ?? [] }]
  })
}

/** What stands for a node from far away. */
function distant({ name, extras, ...node }: ModelNode): ModelNode {
  return {
    ...node,
    name: `${name}/far`,
    far: true,
    ...(extras?.feature !== undefined && { extras: { feature: extras.feature } }),
  }
}

/**
 * Structure and envelope of the storeys of a building, each about the middle of its floor; those that are alike are one
 * mesh. What is baked into it is that of one of them.
 */
function storeyMeshes(building: Building, drawWalls: typeof drawFacade): (storey: Storey) => Mesh {
  const character = characterOf(building)
  const [x, z] = centroid(building.footprint)
  const known = new Map<string, Mesh>()
  return (storey) => {
    const mesh = new Mesh()
    if (!facadeTraits(building).storeyWalls) return mesh
    const level = { ...storey, elevationM: 0 }
    structureStorey(mesh, level, 0)
    if (storey.number > 0) drawWalls(mesh, { building, storey: level, character }, 0)
    mesh.move([-x, 0, -z])
    const key = mesh.fingerprint()
    const same = known.get(key) ?? mesh
    known.set(key, same)
    return same
  }
}

/** What belongs to a building as a whole: edges of its roofs, what stands on them, and its doors. */
function drawBuilding(mesh: Mesh, building: Building, features: FeatureTable): void {
  const range = features.buildings.get(building.id)
  if (!range || !facadeTraits(building).storeyWalls) return
  const character = characterOf(building)
  const rng = random(`${building.id}/roof`)
  const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
  for (const storey of storeysOf(building)) {
    if (storey.number < 0) continue
    const next = storey.number < building.storeys ? storeyOutline(building, storey.number + 1) : null
    if (next !== storey.outline && next !== null) {
      roofEdge(mesh, storey.outline, storey.elevationM + storey.heightM, feature(storey.number))
    }
  }
  const heightM = buildingHeightM(building)
  const roof = feature(building.storeys + 1)
  const top = storeyOutline(building, building.storeys)
  roofEdge(mesh, top, heightM, roof)
  roofPlant(mesh, top, heightM, roof, rng)
  skylights(mesh, top, heightM, roof, character < 0.5 ? 0.74 : 0.7)
  ducts(mesh, top, heightM, roof, rng)
  entrance(mesh, building.footprint, building.entrance, feature(1))
  drawNumbers(mesh, building, [feature(1), feature(building.storeys)])
  if (building.style === 'research') loadingDocks(mesh, building.footprint, building.entrance, feature(1))
}

/** The pit of a building: walls and floor below ground, seen from the start of excavation. */
export function drawPit(mesh: Mesh, building: Building, feature: number): void {
  const depth = Math.max(2.2, building.basements.levels * building.basements.heightM)
  const earth = mesh.on('earth')
  earth.cap(building.footprint, -depth, feature)
  prism(earth, building.footprint, -depth, 0, feature, true)
}
