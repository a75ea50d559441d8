/** The loader of the build reads every model of the repository as three's own does. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mesh, Object3D } from 'three'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { beforeAll, expect, it } from 'vitest'
import { importCode } from './importCode.fixture.ts'
import { leanGltf } from './leanGltf.ts'

const SOURCE = createRequire(import.meta.url).resolve('three/examples/jsm/loaders/GLTFLoader.js')

let Lean: typeof GLTFLoader

beforeAll(async () => {
  const near = createRequire(SOURCE)
  // From another folder, its imports are found by their addresses.
  const code = leanGltf(readFileSync(SOURCE, 'utf8')).replace(
    /(?<=^\} |^import .*)from '([^']+)'/gm,
    (_, name: string) =>
      `from '${name === 'three' ? import.meta.resolve('three') : pathToFileURL(near.resolve(name)).href}'`,
  )
  Lean = (await importCode(code)).GLTFLoader
})

interface Json {
  readonly extensionsRequired?: readonly string[]
  readonly animations?: unknown
  readonly skins?: unknown
  readonly cameras?: unknown
  readonly images?: unknown
  readonly meshes: readonly { readonly primitives: readonly { readonly mode?: number }[] }[]
}

const MODELS = readdirSync('public/models', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.glb'))
  .map((name) => join('public/models', name))

/** The JSON of a binary glTF. */
function jsonOf(path: string): Json {
  const bytes = readFileSync(path)
  return JSON.parse(bytes.toString('utf8', 20, 20 + bytes.readUInt32LE(12)))
}

/** What a loader makes of a model without pictures: names, kinds and numbers of vertices of its nodes. */
async function outline(Loader: typeof GLTFLoader, path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path)
  const loader = new Loader()
  loader.setMeshoptDecoder(MeshoptDecoder)
  const { scenes } = await loader.parseAsync(new Uint8Array(bytes).buffer, '')
  const lines: string[] = []
  const add = (object: Object3D) =>
    object.traverse((part) => {
      const { geometry, material } = part as Mesh
      lines.push(
        [
          part.type,
          part.name,
          part.matrixWorld.elements.join(),
          geometry?.attributes.position?.count,
          JSON.stringify(material ?? null),
        ]
          .join(' ')
          .replaceAll(/"uuid":"[^"]*"/g, ''),
      )
    })
  scenes.forEach(add)
  return lines
}

it('is asked for nothing that it leaves out', () => {
  expect(MODELS.length).toBeGreaterThan(10)
  const needed = MODELS.map(jsonOf)
  expect(new Set(needed.flatMap((json) => json.extensionsRequired ?? []))).toEqual(
    new Set([
      'EXT_mesh_gpu_instancing',
      'EXT_meshopt_compression',
      'EXT_texture_webp',
      'KHR_mesh_quantization',
    ]),
  )
  expect(needed.filter((json) => json.animations ?? json.skins ?? json.cameras)).toEqual([])
  expect(
    new Set(
      needed.flatMap((json) => json.meshes.flatMap((mesh) => mesh.primitives.map((it) => it.mode ?? 4))),
    ),
  ).toEqual(new Set([4]))
})

it('reads models as the whole loader does', async () => {
  const paths = MODELS.filter((path) => jsonOf(path).images === undefined)
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) {
    const whole = await outline(GLTFLoader, path)
    expect(whole.length).toBeGreaterThan(1)
    expect(await outline(Lean, path)).toEqual(whole)
  }
})

it('says so when three writes its loader in another way', () => {
  expect(() => leanGltf('class GLTFLoader {}')).toThrow(/leanGltf/)
})
