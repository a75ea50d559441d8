/** The model of the land: one flat sheet of triangles in kilometres. The stage gives it thickness, coast line and light. */
import { Document, Logger } from '@gltf-transform/core'
import earcut from 'earcut'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { cityOnPlan } from '../../../src/domain/reach/reaches.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import { packGlb } from '../glb.ts'
import { type Land, landAround } from './outline.ts'

/** How far the land is kept from the middle between the cities, as a share of their distance: to where it fades. */
const REACH_SHARE = 1.35

export interface LandSheet {
  /** `[x, y, z]` of each corner, km; y is 0. */
  readonly positions: readonly number[]
  readonly indices: readonly number[]
}

/** The land around the two cities of a pack; empty where it has but one. */
export function landSheet({ manifest }: ScenePack): LandSheet {
  const city = cityOnPlan(manifest)
  if (!city) return { positions: [], indices: [] }
  const centre: Point = [city[0] / 2, city[1] / 2]
  const radiusKm = Math.hypot(...city) * REACH_SHARE
  const positions: number[] = []
  const indices: number[] = []
  for (const land of landAround(manifest.location, { centre, radiusKm })) addLand(land, positions, indices)
  return { positions, indices }
}

function addLand(rings: Land, positions: number[], indices: number[]): void {
  const first = positions.length / 3
  let corners = 0
  const starts = rings.slice(0, -1).map((ring) => {
    corners += ring.length
    return corners
  })
  // Earcut winds its triangles as the ring that it is given: from above they face up with z as y.
  const triangles = earcut(rings.flat(2), starts.length > 0 ? starts : undefined)
  for (const [x, z] of rings.flat()) positions.push(x, 0, z)
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = triangles.slice(i, i + 3) as [number, number, number]
    indices.push(first + a, first + c, first + b)
  }
}

/** Writes the model. */
export async function landGlb({ positions, indices }: LandSheet): Promise<Uint8Array> {
  const document = new Document()
  document.setLogger(new Logger(Logger.Verbosity.ERROR))
  document.getRoot().getAsset().generator = 'ShenHa Sand Table model builder'
  document.getRoot().getAsset().copyright = 'Made with Natural Earth, public domain'
  const buffer = document.createBuffer()
  const accessor = (type: 'SCALAR' | 'VEC3', array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setMaterial(document.createMaterial('land'))
    .setAttribute('POSITION', accessor('VEC3', Float32Array.from(positions)))
    .setIndices(accessor('SCALAR', Uint32Array.from(indices)))
  const node = document.createNode('land').setMesh(document.createMesh('land').addPrimitive(primitive))
  document.getRoot().setDefaultScene(document.createScene('land').addChild(node))
  return packGlb(document)
}
