/**
 * Brings a glTF document of any make to a plain one: one scene of standing triangles in world coordinates, metallic-
 * roughness materials, nothing that moves.
 */
import type { Document, Material, Node, Scene, Texture } from '@gltf-transform/core'
import type { Transmission } from '@gltf-transform/extensions'
import {
  clearNodeTransform,
  convertPrimitiveToTriangles,
  dequantize,
  flatten,
  metalRough,
  normals,
  prune,
  uninstance,
  unweld,
} from '@gltf-transform/functions'
import { UnfitModel } from './unfit.ts'

/** How a surface is to be treated on the table. */
export type SurfaceKind = 'solid' | 'glass'

/** glTF's primitive modes: below are points and lines, above are strips and fans. */
const TRIANGLES = 4

/** What a plain model holds. */
export interface PlainModel {
  readonly document: Document
  readonly scene: Scene
  readonly triangles: number
  readonly notes: readonly string[]
}

/** For surfaces that come without a material: the park's light aluminium, linear colour. */
const BARE = Object.freeze({
  name: 'bare',
  color: [0.77, 0.81, 0.84, 1] as const,
  metallic: 0.2,
  roughness: 0.5,
})

/**
 * Makes a document plain, in place.
 * @throws {UnfitModel} when it holds no triangles
 */
export async function makePlain(document: Document, name: string): Promise<PlainModel> {
  const root = document.getRoot()
  const scene = root.getDefaultScene() ?? root.listScenes()[0]
  const moving = root.listAnimations().length
  if (!scene) throw new UnfitModel(emptyReason(name, moving, 0))
  const notes: string[] = []
  const say = (count: number, what: string) => {
    if (count > 0) notes.push(`${count} ${what}`)
  }

  for (const other of root.listScenes()) if (other !== scene) other.dispose()
  say(moving, 'animation(s) left out: the building stands still')
  for (const animation of root.listAnimations()) animation.dispose()
  say(root.listSkins().length, 'skin(s) left out: bodies stand as they were modelled')
  for (const skin of root.listSkins()) skin.dispose()
  root.setDefaultScene(scene)
  await document.transform(prune({ keepAttributes: true }), uninstance(), dequantize())

  let linear = 0
  for (const mesh of root.listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      for (const target of primitive.listTargets()) primitive.removeTarget(target)
      if (primitive.getMode() < TRIANGLES) {
        linear++
        mesh.removePrimitive(primitive)
      } else if (primitive.getMode() !== TRIANGLES) convertPrimitiveToTriangles(primitive)
    }
  }
  await document.transform(flatten())
  const nodes: Node[] = []
  scene.traverse((node) => {
    if (node.getMesh()) nodes.push(node)
  })
  // One mesh under two nodes is two bodies once their places are baked in.
  const seen = new Set()
  for (const node of nodes) {
    const mesh = node.getMesh()
    if (mesh && seen.has(mesh)) node.setMesh(mesh.clone())
    seen.add(node.getMesh())
    clearNodeTransform(node)
  }
  const triangles = nodes.reduce((sum, node) => sum + trianglesOf(node), 0)
  if (triangles === 0) throw new UnfitModel(emptyReason(name, moving, linear))
  say(linear, 'set(s) of lines or points left out')

  await document.transform(metalRough())
  notes.push(...plainMaterials(document))
  await document.transform(plainNormals(), prune({ keepAttributes: false }))
  return { document, scene, triangles, notes }
}

/** Why there is nothing to show, by what there is instead. */
export function emptyReason(name: string, moving: number, linear: number): string {
  const what = linear > 0 ? 'only lines or points' : moving > 0 ? 'only animation' : 'nothing'
  return `${name}: there is ${what} in it, no surfaces to show; check what was selected for the export`
}

function trianglesOf(node: Node): number {
  const primitives = node.getMesh()?.listPrimitives() ?? []
  return primitives.reduce(
    (sum, it) => sum + Math.floor((it.getIndices() ?? it.getAttribute('POSITION'))?.getCount() ?? 0) / 3,
    0,
  )
}

/** Surfaces without normals get flat ones; they are computed corner by corner. */
function plainNormals() {
  return async (document: Document) => {
    const bare = document
      .getRoot()
      .listMeshes()
      .some((mesh) => mesh.listPrimitives().some((it) => !it.getAttribute('NORMAL')))
    if (bare) await document.transform(unweld(), normals({ overwrite: false }))
  }
}

/** Reduces materials to what the table draws: colour, relief, gloss, transparency. */
function plainMaterials(document: Document): string[] {
  const notes = new Set<string>()
  const root = document.getRoot()
  const coordinates = new Map(root.listMaterials().map((it) => [it, plainTextures(it, notes)]))
  for (const mesh of root.listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const material = primitive.getMaterial() ?? bareMaterial(document)
      if (primitive.getAttribute('COLOR_0')) notes.add('vertex colours left out: use materials')
      const uv = primitive.getAttribute(`TEXCOORD_${coordinates.get(material) ?? 0}`)
      for (const semantic of primitive.listSemantics())
        if (semantic !== 'POSITION' && semantic !== 'NORMAL') primitive.setAttribute(semantic, null)
      const textured = texturesOf(material).length > 0
      if (textured && uv) primitive.setAttribute('TEXCOORD_0', uv)
      primitive.setMaterial(textured && !uv ? untextured(material) : material)
    }
  }
  for (const material of root.listMaterials()) {
    if (isGlass(material)) markGlass(material)
    else material.setExtras({ kind: 'solid' satisfies SurfaceKind })
    for (const extension of material.listExtensions()) extension.dispose()
  }
  return [...notes]
}

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
 * Keeps the textures that the table can draw, all on one set of coordinates: that of the base colour.
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

/** Names that modellers give to glazing. */
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
  // Keeps opaque glass apart from other colours while materials are merged; given back afterwards.
  if (material.getAlphaMode() === 'OPAQUE') material.setAlphaMode('MASK').setAlphaCutoff(0)
  if (material.getAlphaMode() === 'BLEND')
    color[3] = Math.min(GLASS_ALPHA.most, Math.max(GLASS_ALPHA.least, color[3]))
  material.setBaseColorFactor(color).setExtras({ kind: 'glass' satisfies SurfaceKind })
}
