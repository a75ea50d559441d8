/** The loader of the build reads every model of the repository as three's own does. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type InstancedMesh, type Mesh, MeshStandardMaterial, type Object3D, Texture } from 'three'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { type GLTF, GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { leanGltf, leanMeshopt } from './leanGltf.ts'

const require = createRequire(import.meta.url)
const LOADER = require.resolve('three/examples/jsm/loaders/GLTFLoader.js')
const THREE = require.resolve('three')
const DECODER = require.resolve('three/examples/jsm/libs/meshopt_decoder.module.js')
const sourceOf = (path: string) => readFileSync(path, 'utf8')
const loaderCode = sourceOf(LOADER)

const MODELS = readdirSync('public/models', { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.glb'))
  .map((it) => join('public/models', it))

let folder = ''
let lean: { GLTFLoader: typeof GLTFLoader; MeshoptDecoder: typeof MeshoptDecoder }

beforeAll(async () => {
  // Pictures are not decoded: what the loader makes of a texture besides is compared.
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1, height: 1 }))
  vi.stubGlobal('self', globalThis)
  folder = mkdtempSync(join(tmpdir(), 'lean-gltf-'))
  const written = async (name: string, code: string) => {
    const path = join(folder, name)
    writeFileSync(
      path,
      code.replace(/^(.*\} from )'([^']+)';$/gm, (_, names: string, from: string) => {
        const file = from === 'three' ? join(THREE, '../three.module.js') : join(LOADER, '..', from)
        return `${names}'${pathToFileURL(file).href}';`
      }),
    )
    return import(/* @vite-ignore */ pathToFileURL(path).href)
  }
  const loader = await written('GLTFLoader.mjs', leanGltf(loaderCode))
  const decoder = await written('meshopt.mjs', leanMeshopt(sourceOf(DECODER)))
  lean = { GLTFLoader: loader.GLTFLoader, MeshoptDecoder: decoder.MeshoptDecoder }
})

afterAll(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

describe('the glTF loader of the build', () => {
  it('has models to read', () => {
    expect(MODELS.length).toBeGreaterThan(10)
  })

  it.each(MODELS)('reads %s as the whole loader does', async (path) => {
    const { buffer, byteOffset, byteLength } = readFileSync(path)
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    const read = (Loader: typeof GLTFLoader, decoder: typeof MeshoptDecoder) =>
      new Loader().setMeshoptDecoder(decoder).parseAsync(bytes, '')
    const whole = contents(await read(GLTFLoader, MeshoptDecoder))
    expect(whole.length).toBeGreaterThan(1)
    expect(contents(await read(lean.GLTFLoader, lean.MeshoptDecoder))).toEqual(whole)
  })

  it('makes nothing that the models do not hold', () => {
    const code = leanGltf(loaderCode)
    const unused =
      /new (?:SkinnedMesh|Skeleton|Bone|AnimationClip|LineSegments|Points|LineBasicMaterial|GLTFDraco\w+)\(/
    expect(loaderCode).toMatch(unused)
    expect(code).not.toMatch(unused)
  })

  it('fails on a loader that is written in another way', () => {
    expect(() =>
      leanGltf(loaderCode.replace('new GLTFMaterialsSheenExtension( parser )', 'sheen( parser )')),
    ).toThrow('no plugin GLTFMaterialsSheenExtension any more')
    expect(() => leanMeshopt('')).toThrow('no WebAssembly without SIMD')
  })
})

/** Everything of a file that the stage reads, one entry for each object of its scenes. */
function contents({ scene, scenes }: Pick<GLTF, 'scene' | 'scenes'>): string[] {
  const found = [`scene ${scenes.indexOf(scene as never)}`]
  for (const each of scenes)
    each.traverse((object: Object3D) => {
      const mesh = object as Mesh
      found.push(
        JSON.stringify({
          type: object.type,
          name: object.name,
          userData: object.userData,
          matrix: object.matrix.toArray(),
          instances:
            (object as InstancedMesh).instanceMatrix &&
            digest((object as InstancedMesh).instanceMatrix.array),
          ...(mesh.isMesh && { geometry: geometryOf(mesh), material: materialOf(mesh) }),
        }),
      )
    })
  return found
}

function geometryOf({ geometry }: Mesh): unknown {
  const { attributes, index } = geometry
  const arrays = Object.entries({ ...attributes, ...(index && { index }) })
  return arrays.map(([name, { array, itemSize, normalized }]) => [name, itemSize, normalized, digest(array)])
}

const digest = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('base64')

/** A material as the stage takes it over, see src/stage/shaders/stateMaterial.ts. */
function materialOf({ material }: Mesh): unknown {
  const taken = new MeshStandardMaterial().copy(material as MeshStandardMaterial)
  // Material extensions that a loader does not know are named here.
  delete taken.userData.gltfExtensions
  return Object.entries(taken)
    .filter(([key]) => !['uuid', 'id', '_listeners'].includes(key))
    .map(([key, value]) => [key, value instanceof Texture ? textureOf(value) : value])
}

const textureOf = (texture: Texture) => [
  texture.name,
  texture.wrapS,
  texture.wrapT,
  texture.magFilter,
  texture.minFilter,
  texture.flipY,
  texture.channel,
  texture.offset,
  texture.repeat,
  texture.rotation,
  texture.colorSpace,
]
