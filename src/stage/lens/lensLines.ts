/** The lines of the lens: edges of storeys, roofs and corridor, as segments that are widened on the screen. */
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Sphere } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { placedSegments, segmentOutline } from '../../domain/campus/corridorGraph.ts'
import { edges } from '../../domain/geometry/polygon.ts'
import { buildingPrisms, type Prism } from '../models/massingGeometry.ts'

/** What a segment is: an upright or level edge of a volume, or the line between two storeys. */
export const LINE_KINDS = ['edge', 'storey'] as const

/** Instances of a quad: where the segment begins and ends, meters; its feature; its kind, as numbered by `LINE_KINDS`. */
export function lensLines(campus: Campus): InstancedBufferGeometry {
  const [from, to, features, kinds]: [number[], number[], number[], number[]] = [[], [], [], []]
  const add = (a: readonly number[], b: readonly number[], feature: number, kind: number) => {
    from.push(...a)
    to.push(...b)
    features.push(feature)
    kinds.push(kind)
  }
  const addPrism = ({ outline, bottomM, topM, feature }: Prism, joinsNext: boolean, grounded: boolean) => {
    for (const [[ax, az], [bx, bz]] of edges(outline)) {
      add([ax, bottomM, az], [ax, topM, az], feature, 0)
      add([ax, topM, az], [bx, topM, bz], feature, joinsNext ? 1 : 0)
      if (grounded) add([ax, bottomM, az], [bx, bottomM, bz], feature, 0)
    }
  }
  for (const building of campus.buildings.values()) {
    const storeys = buildingPrisms(building, false)
    for (const [i, storey] of storeys.entries()) {
      const joins = storeys[i + 1]?.outline === storey.outline
      addPrism(storey, joins, i === 0 || storeys[i - 1]?.outline !== storey.outline)
    }
  }
  const { corridor } = campus.pack
  for (const placed of placedSegments(corridor)) {
    const feature = campus.features.corridor.get(placed.segment.id)?.first
    if (feature === undefined) continue
    const bottomM = corridor.deckElevationM
    addPrism(
      { outline: segmentOutline(placed), bottomM, topM: bottomM + corridor.heightM, feature },
      false,
      true,
    )
  }
  const geometry = new InstancedBufferGeometry()
  // Along the segment 0 or 1; across it −1 or 1.
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(CORNERS), 3))
  geometry.setIndex([0, 1, 2, 2, 1, 3])
  geometry.setAttribute('from', new InstancedBufferAttribute(new Float32Array(from), 3))
  geometry.setAttribute('to', new InstancedBufferAttribute(new Float32Array(to), 3))
  geometry.setAttribute('_feature_id_0', new InstancedBufferAttribute(new Float32Array(features), 1))
  geometry.setAttribute('kind', new InstancedBufferAttribute(new Float32Array(kinds), 1))
  geometry.instanceCount = features.length
  geometry.boundingSphere = new Sphere()
  return geometry
}

const CORNERS = [0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0]
