/** Faces that look the wrong way. */
import type { Document } from '@gltf-transform/core'
import { describe, expect, it } from 'vitest'
import type { MutableVec3 } from '../../../src/domain/math/vec3.ts'
import { slabDocument } from './fixture.ts'
import {
  areaNormal,
  changePositions,
  facingOut,
  heightM,
  L_SHAPE,
  positionsOf,
  reverse,
  shown,
  type Triangles,
  VOLUME,
} from './shown.fixture.ts'

describe('faces', () => {
  /** Gives every triangle a flat normal as it is wound, times `sign`. */
  function addNormals(document: Document, sign: 1 | -1) {
    for (const primitive of document
      .getRoot()
      .listMeshes()
      .flatMap((it) => it.listPrimitives())) {
      const array = primitive.getAttribute('POSITION')!.getArray()!
      const normals = new Float32Array(array.length)
      for (let i = 0; i < array.length; i += 9) {
        const across = areaNormal(
          [0, 3, 6].map((k) => [array[i + k]!, array[i + k + 1]!, array[i + k + 2]!]) as [
            MutableVec3,
            MutableVec3,
            MutableVec3,
          ],
        )
        const length = Math.hypot(...across)
        for (const k of [0, 3, 6])
          normals.set(
            across.map((it) => (it / length) * sign),
            i + k,
          )
      }
      const [buffer] = document.getRoot().listBuffers()
      primitive.setAttribute(
        'NORMAL',
        document.createAccessor().setType('VEC3').setArray(normals).setBuffer(buffer!),
      )
    }
  }

  const expectOutward = (triangles: Triangles) => {
    const { volume, agreeing } = facingOut(triangles)
    expect(volume).toBeCloseTo(VOLUME, -1)
    expect(agreeing).toBeCloseTo(1, 3)
  }

  it('that face out are left alone', async () => {
    const { triangles, notes } = await shown(slabDocument(L_SHAPE))
    expectOutward(triangles)
    expect(notes).not.toMatch(/faces/)
  })

  it('that all face in are turned out', async () => {
    const document = slabDocument(L_SHAPE)
    reverse(document)
    const { triangles, notes } = await shown(document)
    expectOutward(triangles)
    expect(notes).toMatch(/100 % of the faces looked into the building and are turned out/)
  })

  it('of one wall of a closed body that face in are turned out', async () => {
    const box = { lengthM: 40, widthM: 24, heightM }
    const document = slabDocument(box)
    reverse(document, (triangle, material) => material === 'Curtain glass' && triangle < 2)
    const { triangles, notes } = await shown(document)
    const { volume, agreeing } = facingOut(triangles)
    expect(volume).toBeCloseTo(40 * 24 * heightM, -1)
    expect(agreeing).toBeCloseTo(1, 3)
    expect(notes).toMatch(/\d+ % of the faces looked into the building/)
  })

  it('of a body with gaps are told where they are wound unlike their neighbors', async () => {
    const document = slabDocument(L_SHAPE)
    reverse(document, (triangle, material) => material === 'Curtain glass' && triangle < 2)
    expect((await shown(document)).notes).toMatch(
      /\d+ % of the faces are wound unlike their neighbors and are left so/,
    )
  })

  it('that are wound against their normals are turned round', async () => {
    const document = slabDocument(L_SHAPE)
    addNormals(document, 1)
    reverse(document)
    const { triangles, notes } = await shown(document)
    expectOutward(triangles)
    expect(notes).toMatch(/100 % of the faces were wound against their normals/)
  })

  it('whose normals alone are wrong face out in the end', async () => {
    const document = slabDocument(L_SHAPE)
    addNormals(document, -1)
    expectOutward((await shown(document)).triangles)
  })

  it('of a room within look into it and stay', async () => {
    const document = slabDocument(L_SHAPE)
    const room = slabDocument({ lengthM: 8, widthM: 6, heightM: 5 })
    changePositions(room, ([x, y, z]) => [x - 5, y + 1, z - 5])
    reverse(room)
    for (const position of positionsOf(room)) {
      const accessor = document
        .createAccessor()
        .setType('VEC3')
        .setArray(position.getArray()!.slice())
        .setBuffer(document.getRoot().listBuffers()[0]!)
      document
        .getRoot()
        .listMeshes()[0]!
        .addPrimitive(document.createPrimitive().setAttribute('POSITION', accessor))
    }
    const { notes, triangles } = await shown(document)
    expect(notes).not.toMatch(/faces/)
    expect(facingOut(triangles).volume).toBeLessThan(VOLUME - 8 * 6 * 5 * 0.9)
  })
})
