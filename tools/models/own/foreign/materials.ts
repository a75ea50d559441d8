/** Reduces materials to base color, normal map, roughness and transparency, with notes on how each was interpreted. */
import type { Document, Material, Texture } from '@gltf-transform/core'
import type { Transmission } from '@gltf-transform/extensions'
import { clamp } from '../../../../src/domain/math/interpolate.ts'
import { names } from './hidden.ts'
import { opacityOf } from './opacity.ts'

/** How a surface is to be treated on the table. */
export type SurfaceKind = 'solid' | 'glass'

/** For surfaces that come without a material: the park's light aluminium, linear color. */
const BARE = Object.freeze({
  name: 'bare',
  color: [0.77, 0.81, 0.84, 1] as const,
  metallic: 0.2,
  roughness: 0.5,
})

export async function plainMaterials(document: Document): Promise<string[]> {
  const notes = new Set<string>()
  const root = document.getRoot()
  const unlit = root.listMaterials().filter((it) => it.getExtension('KHR_materials_unlit'))
  if (unlit.length > 0) notes.add(`lit like all else, although the file says unlit: ${names(unlit)}`)
  for (const note of await settleTransparency(document)) notes.add(note)
  const coordinates = new Map(root.listMaterials().map((it) => [it, plainTextures(it, notes)]))
  for (const primitive of primitivesOf(document)) {
    const material = primitive.getMaterial() ?? bareMaterial(document)
    if (primitive.getAttribute('COLOR_0')) notes.add('vertex colors left out: use materials')
    const uv = primitive.getAttribute(`TEXCOORD_${coordinates.get(material) ?? 0}`)
    for (const semantic of primitive.listSemantics())
      if (semantic !== 'POSITION' && semantic !== 'NORMAL') primitive.setAttribute(semantic, null)
    const textured = texturesOf(material).length > 0
    if (textured && uv) primitive.setAttribute('TEXCOORD_0', uv)
    primitive.setMaterial(textured && !uv ? untextured(material) : material)
  }
  for (const material of root.listMaterials()) {
    if (isGlass(material)) markGlass(material)
    else material.setExtras({ kind: 'solid' satisfies SurfaceKind })
    for (const extension of material.listExtensions()) extension.dispose()
  }
  return [...notes]
}

const primitivesOf = (document: Document) =>
  document
    .getRoot()
    .listMeshes()
    .flatMap((it) => it.listPrimitives())

/** A material is a cutout if less than this share of its surface is neither opaque nor invisible. */
const HALF_CLEAR = 0.1
/** Shares of a surface below this are compression noise. */
const SHOWN = 0.005

/**
 * Decides the alpha mode of materials marked BLEND, which many exporters set on every material: OPAQUE if no surface lets
 * light through, MASK if the alpha of the texture is either 0 or 1, removed if nothing is visible, else glazing.
 */
async function settleTransparency(document: Document): Promise<string[]> {
  const notes: string[] = []
  const found: Record<'opaque' | 'cut' | 'clear' | 'invisible', Material[]> = {
    opaque: [],
    cut: [],
    clear: [],
    invisible: [],
  }
  for (const material of document.getRoot().listMaterials()) {
    if (material.getAlphaMode() !== 'BLEND') continue
    const worn = primitivesOf(document).filter((it) => it.getMaterial() === material)
    const { seeThrough, invisible } = await opacityOf(material, worn)
    const transmits = (transmissionOf(material) ?? 0) > 0
    if (invisible > 1 - SHOWN && !transmits) {
      found.invisible.push(material)
      for (const primitive of worn) primitive.dispose()
    } else if (seeThrough < SHOWN) {
      if (!transmits) makeOpaque(material)
      if (!transmits && !GLASS_NAME.test(material.getName())) found.opaque.push(material)
    } else if (seeThrough - invisible < HALF_CLEAR && invisible > SHOWN && !transmits) {
      found.cut.push(material)
      material.setAlphaMode('MASK').setAlphaCutoff(0.5)
    } else if (!GLASS_NAME.test(material.getName())) found.clear.push(material)
  }
  const say = (materials: readonly Material[], what: string) => {
    if (materials.length > 0) notes.push(`${what}: ${names(materials)}`)
  }
  say(found.opaque, 'taken as opaque, although marked as blended, since nothing of it is see-through')
  say(
    found.cut,
    'cut out along its picture, although marked as blended, since hardly anything of it is half clear',
  )
  say(found.clear, 'taken for glazing, which lights up at night, since it is see-through')
  say(found.invisible, 'left out, since nothing of it shows')
  const byName = document
    .getRoot()
    .listMaterials()
    .filter((it) => GLASS_NAME.test(it.getName()) && !found.invisible.includes(it))
  say(byName, 'taken for glazing, which lights up at night, by its name')
  const clearButOpaque = document
    .getRoot()
    .listMaterials()
    .filter(
      (material) =>
        material.getAlphaMode() === 'OPAQUE' &&
        material.getBaseColorFactor()[3] < 1 &&
        !GLASS_NAME.test(material.getName()),
    )
  for (const it of clearButOpaque) makeOpaque(it)
  say(clearButOpaque, 'taken as opaque, as the file says, although its color has an alpha below 1')
  return notes
}

function makeOpaque(material: Material): void {
  const [red, green, blue] = material.getBaseColorFactor()
  material.setAlphaMode('OPAQUE').setBaseColorFactor([red, green, blue, 1])
}

const transmissionOf = (material: Material) =>
  material.getExtension<Transmission>('KHR_materials_transmission')?.getTransmissionFactor()

function bareMaterial(document: Document): Material {
  const known = document
    .getRoot()
    .listMaterials()
    .find((it) => it.getName() === BARE.name)
  return (
    known ??
    document
      .createMaterial(BARE.name)
      .setBaseColorFactor([...BARE.color])
      .setMetallicFactor(BARE.metallic)
      .setRoughnessFactor(BARE.roughness)
  )
}

function texturesOf(material: Material): Texture[] {
  return [
    material.getBaseColorTexture(),
    material.getNormalTexture(),
    material.getMetallicRoughnessTexture(),
  ].filter((it) => it !== null)
}

function untextured(material: Material): Material {
  return material.clone().setBaseColorTexture(null).setNormalTexture(null).setMetallicRoughnessTexture(null)
}

/**
 * Keeps the textures that the table can draw, all on one set of coordinates: that of the base color.
 * @returns the number of that set in the file
 */
function plainTextures(material: Material, notes: Set<string>): number {
  if (material.getEmissiveTexture() || material.getEmissiveFactor().some((it) => it > 0))
    notes.add('light of its own left out: the hour decides what shines')
  material.setEmissiveTexture(null).setEmissiveFactor([0, 0, 0]).setOcclusionTexture(null)
  if (texturesOf(material).some(isSupercompressed)) notes.add('KTX2 pictures left out: export PNG or JPEG')
  if (isSupercompressed(material.getBaseColorTexture())) material.setBaseColorTexture(null)
  const coordinates =
    (material.getBaseColorTextureInfo() ?? material.getNormalTextureInfo())?.getTexCoord() ?? 0
  const relief = material.getNormalTextureInfo()
  if (isSupercompressed(material.getNormalTexture()) || relief?.getTexCoord() !== coordinates)
    material.setNormalTexture(null)
  const gloss = material.getMetallicRoughnessTextureInfo()
  if (isSupercompressed(material.getMetallicRoughnessTexture()) || gloss?.getTexCoord() !== coordinates)
    material.setMetallicRoughnessTexture(null)
  for (const info of [
    material.getBaseColorTextureInfo(),
    material.getNormalTextureInfo(),
    material.getMetallicRoughnessTextureInfo(),
  ])
    info?.setTexCoord(0)
  return coordinates
}

/** There is no decoder for these outside a graphics card. */
const isSupercompressed = (texture: Texture | null) => texture?.getMimeType() === 'image/ktx2'

/** Names that modelers give to glazing. */
const GLASS_NAME = /glass|glaz|glas\b|vitr|玻璃|幕墙/i

function isGlass(material: Material): boolean {
  return (
    material.getAlphaMode() === 'BLEND' ||
    material.getExtension('KHR_materials_transmission') !== null ||
    GLASS_NAME.test(material.getName())
  )
}

/** The least and most that glazing covers of what is behind it. */
const GLASS_ALPHA = Object.freeze({ least: 0.35, most: 0.9, transmitting: 0.45 })

function markGlass(material: Material): void {
  const transmission = material.getExtension<Transmission>('KHR_materials_transmission')
  const color = material.getBaseColorFactor()
  const clear = transmission && transmission.getTransmissionFactor() > 0
  if (clear && material.getAlphaMode() === 'OPAQUE') {
    color[3] = GLASS_ALPHA.transmitting
    material.setAlphaMode('BLEND')
  }
  // Keeps opaque glass apart from other colors while materials are merged; given back afterwards.
  if (material.getAlphaMode() === 'OPAQUE') material.setAlphaMode('MASK').setAlphaCutoff(0)
  if (material.getAlphaMode() === 'BLEND') color[3] = clamp(color[3], GLASS_ALPHA.least, GLASS_ALPHA.most)
  material.setBaseColorFactor(color).setExtras({ kind: 'glass' satisfies SurfaceKind })
}
