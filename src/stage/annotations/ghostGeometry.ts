/** The volumes of what is planned: walls and roofs to see through, and the lines along their edges. */
import { BufferAttribute, BufferGeometry } from 'three'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { edges } from '../../domain/geometry/polygon.ts'
import { buildingPrisms, type Prism, prismGeometry } from '../models/massingGeometry.ts'

export interface GhostGeometry {
  readonly faces: BufferGeometry
  /** Segments: upright ones at the corners of each storey, level ones around each roof. */
  readonly lines: BufferGeometry
}

/** Each storey's share carries the number of its feature, so that it is gone once the storey stands. */
export function ghostGeometry(buildings: Iterable<CampusBuilding>): GhostGeometry {
  const prisms: Prism[] = []
  for (const building of buildings) {
    const storeys = buildingPrisms(building, false)
    for (const [i, storey] of storeys.entries())
      prisms.push({ ...storey, open: storeys[i + 1]?.outline === storey.outline })
  }
  return { faces: prismGeometry(prisms), lines: lineGeometry(prisms) }
}

function lineGeometry(prisms: readonly Prism[]): BufferGeometry {
  const positions: number[] = []
  const features: number[] = []
  for (const { outline, bottomM, topM, feature, open } of prisms) {
    for (const [a, b] of edges(outline)) {
      positions.push(a[0], bottomM, a[1], a[0], topM, a[1])
      features.push(feature, feature)
      if (open) continue
      positions.push(a[0], topM, a[1], b[0], topM, b[1])
      features.push(feature, feature)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('_feature_id_0', new BufferAttribute(Uint16Array.from(features), 1))
  geometry.computeBoundingSphere()
  return geometry
}
