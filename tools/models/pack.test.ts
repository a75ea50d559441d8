/** Packed buffers hold what was written, and what is alike once. */
import { type Accessor, Document } from '@gltf-transform/core'
import { MeshoptEncoder } from 'meshoptimizer'
import { beforeAll, expect, it } from 'vitest'
import { modelIO } from './glb.ts'
import { packBuffers } from './pack.ts'

beforeAll(() => MeshoptEncoder.ready)

/** Two triangles of each of some lists of positions, on nodes of their own. */
function trianglesDocument(lists: readonly (readonly number[])[]): Document {
  const document = new Document()
  const buffer = document.createBuffer()
  const accessor = (type: 'SCALAR' | 'VEC3', array: Int16Array | Int8Array | Uint16Array) =>
    document
      .createAccessor()
      .setType(type)
      .setArray(array as Int16Array<ArrayBuffer>)
      .setBuffer(buffer)
  const scene = document.createScene()
  for (const list of lists) {
    const count = list.length / 3
    const primitive = document
      .createPrimitive()
      .setAttribute('POSITION', accessor('VEC3', Int16Array.from(list)))
      .setAttribute(
        'NORMAL',
        accessor(
          'VEC3',
          Int8Array.from({ length: count * 3 }, (_, i) => (i % 3 === 1 ? 127 : 0)),
        ).setNormalized(true),
      )
      .setIndices(
        accessor(
          'SCALAR',
          Uint16Array.from({ length: count }, (_, i) => i),
        ),
      )
    scene.addChild(document.createNode().setMesh(document.createMesh().addPrimitive(primitive)))
  }
  return document
}

const numbers = (accessor: Accessor | null | undefined) => [...(accessor?.getArray() ?? [])]

const ONE = [0, 0, 0, 100, 0, 0, 0, 100, 0]
const OTHER = [0, 0, 7, 100, 0, 7, 0, -100, 7, 5, 5, 5, 6, 6, 6, 9, 8, 7]

it('hold the positions, normals and indices that were written', async () => {
  const packed = packBuffers(await modelIO().writeBinary(trianglesDocument([ONE, OTHER])))
  const meshes = (await modelIO().readBinary(packed)).getRoot().listMeshes()
  const [first, second] = meshes.map((it) => it.listPrimitives()[0])
  expect(numbers(first?.getAttribute('POSITION'))).toEqual(ONE)
  expect(numbers(second?.getAttribute('POSITION'))).toEqual(OTHER)
  expect(numbers(second?.getIndices())).toEqual([0, 1, 2, 3, 4, 5])
  for (const [i, value] of numbers(second?.getAttribute('NORMAL')).entries())
    expect(value).toBe(i % 3 === 1 ? 127 : 0)
})

it('hold once what is alike, in a buffer view for each layout', async () => {
  const bytesOf = async (...lists: number[][]) =>
    packBuffers(await modelIO().writeBinary(trianglesDocument(lists)))
  const jsonOf = (glb: Uint8Array) => {
    const length = new DataView(glb.buffer, glb.byteOffset).getUint32(12, true)
    return JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length)))
  }
  const [once, often, both] = [
    jsonOf(await bytesOf(ONE)),
    jsonOf(await bytesOf(ONE, ONE, ONE, ONE)),
    jsonOf(await bytesOf(ONE, OTHER)),
  ]
  expect(often.buffers).toEqual(once.buffers)
  expect(often.accessors).toEqual(once.accessors)
  expect(both.bufferViews).toHaveLength(3)
  expect(both.accessors).toHaveLength(6)
})
