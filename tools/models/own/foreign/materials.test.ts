/** What materials are taken for. */
import type { Document } from '@gltf-transform/core'
import { KHRMaterialsUnlit, KHRTextureTransform } from '@gltf-transform/extensions'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { slabDocument } from '../fixture.ts'
import { apart, L_SHAPE, PLAIN, positionsOf, shown } from '../shown.fixture.ts'

describe('a material', () => {
  /** A picture of 8 × 8 pixels with an alpha for each half: left and right. */
  const picture = async (left: number, right: number) =>
    new Uint8Array(
      await sharp(
        Buffer.from(Array.from({ length: 64 }, (_, i) => [150, 60, 40, i % 8 < 4 ? left : right]).flat()),
        {
          raw: { width: 8, height: 8, channels: 4 },
        },
      )
        .png()
        .toBuffer(),
    )

  interface Look {
    readonly alpha?: number
    readonly image?: Uint8Array
    /** Coordinates of the picture at every corner. */
    readonly uv?: (corner: number) => [number, number]
    readonly name?: string
    readonly cornerAlpha?: number
  }

  /** The L with all of it in one material that is marked as blended. */
  function blended({ alpha = 1, image, uv = (it) => [it % 2, it % 3], name = 'brick', cornerAlpha }: Look) {
    const document = slabDocument(L_SHAPE)
    const material = document
      .createMaterial(name)
      .setAlphaMode('BLEND')
      .setBaseColorFactor([0.6, 0.2, 0.15, alpha])
    if (image)
      material.setBaseColorTexture(document.createTexture('wall').setImage(image).setMimeType('image/png'))
    const [buffer] = document.getRoot().listBuffers()
    for (const primitive of document.getRoot().listMeshes()[0]!.listPrimitives()) {
      const count = primitive.getAttribute('POSITION')!.getCount()
      const accessor = (type: 'VEC2' | 'VEC4', values: number[]) =>
        document.createAccessor().setType(type).setArray(new Float32Array(values)).setBuffer(buffer!)
      if (image)
        primitive.setAttribute(
          'TEXCOORD_0',
          accessor('VEC2', Array.from({ length: count }, (_, i) => uv(i)).flat()),
        )
      if (cornerAlpha !== undefined)
        primitive.setAttribute(
          'COLOR_0',
          accessor('VEC4', Array.from({ length: count }, () => [1, 1, 1, cornerAlpha]).flat()),
        )
      primitive.setMaterial(material)
    }
    return document
  }

  async function looks(document: Document) {
    const { result, notes } = await shown(document)
    const [material] = result.getRoot().listMaterials()
    const [primitive] = result.getRoot().listMeshes()[0]!.listPrimitives()
    return {
      mode: material!.getAlphaMode(),
      alpha: material!.getBaseColorFactor()[3],
      glow: material!.getExtras().glow,
      baked: primitive!.getAttribute('COLOR_0') !== null,
      notes,
    }
  }

  const SOLID = { mode: 'OPAQUE', alpha: 1, glow: undefined, baked: true }

  it('marked as blended is opaque where nothing of it is see-through', async () => {
    const found = await looks(blended({}))
    expect(found).toMatchObject(SOLID)
    expect(found.notes).toMatch(/taken as opaque, although marked as blended, .*: brick/)
  })

  it('with an opaque picture is opaque as well', async () => {
    expect(await looks(blended({ image: await picture(255, 255) }))).toMatchObject(SOLID)
  })

  it('is opaque where only the unused part of its picture is clear', async () => {
    const image = await picture(255, 0)
    const used = (it: number): [number, number] => [0.05 + (it % 2) * 0.4, (it % 3) * 0.4]
    expect(await looks(blended({ image, uv: used }))).toMatchObject(SOLID)
    // The picture is moved: now the clear half is used.
    const document = blended({ image, uv: used })
    document
      .getRoot()
      .listMaterials()
      .find((it) => it.getName() === 'brick')!
      .getBaseColorTextureInfo()!
      .setExtension(
        'KHR_texture_transform',
        document.createExtension(KHRTextureTransform).createTransform().setOffset([0.25, 0]),
      )
    expect((await looks(document)).mode).toBe('MASK')
  })

  it('whose picture is either clear or opaque is cut out, and does not glow', async () => {
    const found = await looks(blended({ image: await picture(255, 0) }))
    expect(found).toMatchObject({ mode: 'MASK', glow: undefined, baked: true })
    expect(found.notes).toMatch(/cut out along its picture.*: brick/)
  })

  it.each([
    ['its factor', { alpha: 0.5 }],
    ['the alpha of its corners', { cornerAlpha: 0.5 }],
  ])('that is half clear by %s is glazing, and that is told', async (_by, look) => {
    const found = await looks(blended(look))
    expect(found).toMatchObject({ mode: 'BLEND', glow: 'glazing' })
    expect(found.notes).toMatch(/taken for glazing, which lights up at night, since it is see-through: brick/)
  })

  it('that is half clear by its picture is glazing', async () => {
    expect(await looks(blended({ image: await picture(128, 128) }))).toMatchObject({
      mode: 'BLEND',
      glow: 'glazing',
    })
  })

  it('called glass is glazing, blended or not, and that is told', async () => {
    const found = await looks(blended({ name: 'glass 玻璃' }))
    expect(found).toMatchObject({ glow: 'glazing' })
    expect(found.notes).toMatch(/taken for glazing, which lights up at night, by its name: glass 玻璃/)
  })

  it('of which nothing shows is left out', async () => {
    const document = slabDocument(L_SHAPE)
    const hidden = document.createMaterial('pick me').setAlphaMode('BLEND').setBaseColorFactor([1, 1, 1, 0])
    const box = slabDocument({ lengthM: 90, widthM: 90, heightM: 90 })
    const accessor = document
      .createAccessor()
      .setType('VEC3')
      .setArray(positionsOf(box)[0]!.getArray()!.slice())
      .setBuffer(document.getRoot().listBuffers()[0]!)
    document
      .getRoot()
      .listMeshes()[0]!
      .addPrimitive(document.createPrimitive().setMaterial(hidden).setAttribute('POSITION', accessor))
    const { triangles, notes } = await shown(document)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
    expect(notes).toMatch(/left out, since nothing of it shows: pick me/)
  })

  it('that is unlit is lit, and that is told', async () => {
    const document = blended({})
    document
      .getRoot()
      .listMaterials()
      .find((it) => it.getName() === 'brick')!
      .setExtension('KHR_materials_unlit', document.createExtension(KHRMaterialsUnlit).createUnlit())
    expect((await looks(document)).notes).toMatch(/lit like all else, although the file says unlit: brick/)
  })
})
