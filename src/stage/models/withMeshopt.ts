/** Models are compressed with meshopt; the decoder is part of the bundle. */
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import type { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'

export function withMeshopt(loader: GLTFLoader): void {
  loader.setMeshoptDecoder(MeshoptDecoder)
}
