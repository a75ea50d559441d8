/** Fetches a land model and reads its sheet of triangles, in kilometers. */
import { type BufferAttribute, type Mesh, type Object3D, Vector3 } from 'three'
import { load } from '../models/loadModel.ts'
import type { TerrainMesh } from './terrainMesh.ts'

/** @throws LoadError, or with what is wrong with the file */
export async function loadSheet(url: string): Promise<TerrainMesh> {
  const { scene } = await load(url)
  scene.updateMatrixWorld(true)
  let found: Mesh | undefined
  scene.traverse((object: Object3D) => {
    if ('geometry' in object) found ??= object as Mesh
  })
  if (!found?.geometry.index) throw new Error('holds no land')
  return { positions: placed(found), indices: found.geometry.index.array }
}

/** Corners where they lie: what is stored is quantized, and placed by its node. */
function placed({ geometry, matrixWorld }: Mesh): Float32Array {
  const position = geometry.getAttribute('position') as BufferAttribute
  const places = new Float32Array(position.count * 3)
  const corner = new Vector3()
  for (let i = 0; i < position.count; i++)
    corner
      .fromBufferAttribute(position, i)
      .applyMatrix4(matrixWorld)
      .toArray(places, i * 3)
  return places
}
