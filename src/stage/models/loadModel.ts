/** Fetches model files and reads them: each once, and again only after it has failed. */
import { type GLTF, GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { fetchFile } from '../../loader/fetchFile.ts'
import { type Kept, keep } from '../../loader/keep.ts'
import { withMeshopt } from './withMeshopt.ts'

const files = new Map<string, Kept<GLTF>>()

/**
 * A model file. The same one for everybody.
 * @throws LoadError, or what the reader says of a file that it cannot use
 */
export function modelAt(url: string): Promise<GLTF> {
  const known = files.get(url) ?? keep(() => load(url))
  files.set(url, known)
  return known.get()
}

/** A model file that nobody else needs. */
export async function load(url: string): Promise<GLTF> {
  const loader = new GLTFLoader()
  withMeshopt(loader)
  return loader.parseAsync(
    await fetchFile(url, (it) => it.arrayBuffer()),
    new URL('.', new URL(url, document.baseURI)).href,
  )
}
