/**
 * Massing from the content alone: each storey's outline raised by its height. It stands in where a model is missing, and
 * it is what the pointer touches.
 */
import { BufferAttribute, BufferGeometry, ShapeUtils, Vector2 } from 'three'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { storeyFeature } from '../../domain/campus/features.ts'
import { storeysOf } from '../../domain/campus/storeys.ts'
import { distance, edges, type Polygon, wound } from '../../domain/geometry/polygon.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'

/** A prism to be raised: an outline between two levels, belonging to a feature. */
export interface Prism {
  readonly outline: Polygon
  readonly bottomM: number
  readonly topM: number
  readonly feature: number
  /** Has no top. */
  readonly open?: boolean
}

/** The storeys of a building as prisms, one each; equal storeys are joined when their features do not matter. */
export function buildingPrisms({ building, features }: CampusBuilding, joined: boolean): Prism[] {
  const prisms: Prism[] = []
  for (const storey of storeysOf(building)) {
    if (storey.number < 0) continue
    const last = prisms.at(-1)
    const topM = storey.elevationM + storey.heightM
    if (joined && last && last.outline === storey.outline) prisms[prisms.length - 1] = { ...last, topM }
    else {
      const feature = storeyFeature(features, building.basements.levels, storey.number)
      prisms.push({ outline: storey.outline, bottomM: storey.elevationM, topM, feature })
    }
  }
  return prisms
}

/** One geometry of all prisms, walls and tops; `_feature_id_0` holds each prism's feature. */
export function prismGeometry(prisms: readonly Prism[]): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const features: number[] = []
  const index: number[] = []
  const vertex = (x: number, y: number, z: number, normal: Vec3, feature: number) => {
    positions.push(x, y, z)
    normals.push(...normal)
    features.push(feature)
    return features.length - 1
  }
  for (const { outline, bottomM, topM, feature, open } of prisms) {
    const ring = wound(outline)
    for (const [a, b] of edges(ring)) {
      const length = distance(b, a)
      const normal = [(b[1] - a[1]) / length, 0, (a[0] - b[0]) / length] as const
      const first = vertex(b[0], bottomM, b[1], normal, feature)
      vertex(a[0], bottomM, a[1], normal, feature)
      vertex(a[0], topM, a[1], normal, feature)
      vertex(b[0], topM, b[1], normal, feature)
      index.push(first, first + 1, first + 2, first, first + 2, first + 3)
    }
    if (open) continue
    const top = ring.map(([x, z]) => vertex(x, topM, z, [0, 1, 0], feature))
    const flat = ring.map(([x, z]) => new Vector2(x, z))
    for (const face of ShapeUtils.triangulateShape(flat, [])) {
      const [a, b, c] = face.map((i) => top[i]) as [number, number, number]
      // Seen from above with z to the south, the triangulation runs clockwise.
      index.push(a, c, b)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array(features), 1))
  geometry.setIndex(index)
  geometry.computeBoundingSphere()
  return geometry
}
