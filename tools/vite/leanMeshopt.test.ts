/** The decoder of the build decodes what three's own does. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Accessor, NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { beforeAll, expect, it } from 'vitest'
import { importCode } from './importCode.fixture.ts'
import { leanMeshopt } from './leanMeshopt.ts'

const SOURCE = createRequire(import.meta.url).resolve('three/examples/jsm/libs/meshopt_decoder.module.js')

let lean: typeof MeshoptDecoder

beforeAll(async () => {
  lean = (await importCode(leanMeshopt(readFileSync(SOURCE, 'utf8')))).MeshoptDecoder
})

it('reads a model as the whole decoder does, in fewer bytes', async () => {
  const accessors = async (decoder: typeof MeshoptDecoder) => {
    const io = new NodeIO()
      .registerExtensions(ALL_EXTENSIONS)
      .registerDependencies({ 'meshopt.decoder': decoder })
    const document = await io.read('public/models/shenha/site.glb')
    return document
      .getRoot()
      .listAccessors()
      .map((it: Accessor) => it.getArray())
  }
  const whole = await accessors(MeshoptDecoder)
  expect(whole.length).toBeGreaterThan(10)
  expect(await accessors(lean)).toEqual(whole)
  const source = readFileSync(SOURCE, 'utf8')
  expect(source.length - leanMeshopt(source).length).toBeGreaterThan(5000)
})

it('fails on a decoder that is written in another way', () => {
  expect(() => leanMeshopt('')).toThrow('no WebAssembly without SIMD')
})
