/** The geometry of a plain document as arrays, and back: triangles by material, numbered, with baked light. */
import type { Document, Material } from '@gltf-transform/core'
import { EXTMeshFeatures } from '@gltf-transform/extensions'
import type { FeatureRange, FeatureTable } from '../../../src/domain/campus/features.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import { vertexOpenness } from '../bake/occlusion.ts'
import { surroundings } from '../bake/rays.ts'
import { buildingNode } from '../buildings.ts'
import type { SurfaceKind } from './foreign/materials.ts'
import type { Corners, CutCorners } from './storeyCut.ts'

/** Every primitive of a document. */
function* primitives(document: Document) {
  for (const mesh of document.getRoot().listMeshes()) yield* mesh.listPrimitives()
}

/** Triangles of a document. */
export function triangleCount(document: Document): number {
  let sum = 0
  for (const primitive of primitives(document))
    sum += (primitive.getIndices() ?? primitive.getAttribute('POSITION'))?.getCount() ?? 0
  return sum / 3
}

/** Every corner of every triangle, x, y, z. */
export function allPositions(document: Document): Float32Array {
  const parts = [...bySurface(document).values()].map((it) => it.positions)
  const all = new Float32Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The triangles of each material, corner by corner. */
export function bySurface(document: Document): Map<Material, Corners> {
  const found = new Map<Material, { positions: number[]; normals: number[]; uvs: number[] }>()
  for (const primitive of primitives(document)) {
    const material = primitive.getMaterial()
    const [position, normal, uv] = ['POSITION', 'NORMAL', 'TEXCOORD_0'].map((value) =>
      primitive.getAttribute(value),
    )
    if (!material || !position || !normal) continue
    const into = found.get(material) ?? { positions: [], normals: [], uvs: [] }
    found.set(material, into)
    const index = primitive.getIndices()
    const count = index?.getCount() ?? position.getCount()
    const element: number[] = []
    for (let i = 0; i < count; i++) {
      const at = index ? index.getScalar(i) : i
      into.positions.push(...position.getElement(at, element))
      into.normals.push(...normal.getElement(at, element))
      if (uv) into.uvs.push(...uv.getElement(at, element).slice(0, 2))
    }
  }
  return new Map(
    [...found].map(([material, { positions, normals, uvs }]) => [
      material,
      {
        positions: new Float32Array(positions),
        normals: new Float32Array(normals),
        uvs: new Float32Array(uvs),
      },
    ]),
  )
}

/** Puts the pieces in place of everything that was in the document. */
export function rebuild(
  document: Document,
  building: Building,
  range: FeatureRange,
  pieces: ReadonlyMap<Material, CutCorners>,
): void {
  const root = document.getRoot()
  for (const node of root.listNodes()) node.dispose()
  for (const mesh of root.listMeshes()) mesh.dispose()
  for (const accessor of root.listAccessors()) accessor.dispose()
  for (const scene of root.listScenes()) scene.dispose()
  const [buffer = document.createBuffer(), ...others] = root.listBuffers()
  for (const other of others) other.dispose()
  const accessor = (
    type: 'SCALAR' | 'VEC2' | 'VEC3',
    array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
  ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  const mesh = document.createMesh(building.id)
  for (const [material, { positions, normals, uvs, features }] of pieces) {
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setAttribute('POSITION', accessor('VEC3', positions as Float32Array<ArrayBuffer>))
      .setAttribute('NORMAL', accessor('VEC3', normals as Float32Array<ArrayBuffer>))
      .setAttribute('_FEATURE_ID_0', accessor('SCALAR', features as Uint16Array<ArrayBuffer>))
    if (uvs.length > 0)
      primitive.setAttribute('TEXCOORD_0', accessor('VEC2', uvs as Float32Array<ArrayBuffer>))
    mesh.addPrimitive(primitive)
  }
  const scene = document
    .createScene(building.id)
    .addChild(document.createNode(building.id).setMesh(mesh))
    .setExtras({ features: { [building.id]: [range.first, range.count] } })
  root.setDefaultScene(scene)
}

/** Baked light from the model itself and the ground it stands on. */
export function bake(document: Document, building: Building): void {
  const positions: number[] = []
  const indices: number[] = []
  const surfaces = [...primitives(document)].map((primitive) => ({
    primitive,
    positions: primitive.getAttribute('POSITION')?.getArray() ?? [],
    normals: primitive.getAttribute('NORMAL')?.getArray() ?? [],
    indices: primitive.getIndices()?.getArray() ?? [],
  }))
  for (const surface of surfaces) {
    const base = positions.length / 3
    if (surface.primitive.getMaterial()?.getAlphaMode() === 'BLEND') continue
    for (const value of surface.positions) positions.push(value)
    for (const index of surface.indices) indices.push(base + index)
  }
  const { minX, maxX, minZ, maxZ } = extentOf(building.footprint)
  const base = positions.length / 3
  const around = 40
  for (const x of [minX - around, maxX + around])
    for (const z of [minZ - around, maxZ + around]) positions.push(x, 0, z)
  indices.push(base, base + 1, base + 2, base + 1, base + 3, base + 2)
  const near = surroundings({ positions, indices })
  for (const { primitive, ...surface } of surfaces) {
    if (primitive.getMaterial()?.getAlphaMode() === 'BLEND') continue
    const open = vertexOpenness(surface, near)
    const bytes = new Uint8Array(open.length * 4).fill(255)
    for (const [i, it] of open.entries()) bytes.fill(Math.round(it * 255), i * 4, i * 4 + 3)
    const buffer = document.getRoot().listBuffers()[0] ?? null
    primitive.setAttribute(
      'COLOR_0',
      document.createAccessor().setType('VEC4').setNormalized(true).setArray(bytes).setBuffer(buffer),
    )
  }
}

/** Declares the feature numbers as such. */
export function numberFeatures(document: Document): void {
  const extension = document.createExtension(EXTMeshFeatures)
  for (const primitive of primitives(document)) {
    const numbers = primitive.getAttribute('_FEATURE_ID_0')?.getArray() ?? []
    const ids = extension
      .createFeatureID()
      .setAttribute(0)
      .setLabel('feature')
      .setFeatureCount(new Set(numbers).size)
    primitive.setExtension('EXT_mesh_features', extension.createFeatures().addFeatureID(ids))
  }
}

/** What the app is told of a surface of each kind. */
export const TRAITS: Record<SurfaceKind, { phase: string; glow?: string; snow: number }> = {
  solid: { phase: 'permanent', snow: 0.8 },
  glass: { phase: 'permanent', glow: 'glazing', snow: 0.2 },
}

export function finishMaterials(document: Document): void {
  for (const material of document.getRoot().listMaterials()) {
    const kind: SurfaceKind = material.getExtras().kind === 'glass' ? 'glass' : 'solid'
    if (kind === 'glass' && material.getAlphaMode() === 'MASK') material.setAlphaMode('OPAQUE')
    material.setExtras({ ...TRAITS[kind] })
  }
}

/** The building's name and figures, and an anchor a storey, as on generated buildings. */
export function nameNodes(document: Document, building: Building, features: FeatureTable): void {
  const spec = buildingNode(building, features, () => {})
  const node = document.getRoot().listNodes()[0]
  node?.setExtras({ ...spec.extras })
  for (const child of spec.children ?? [])
    node?.addChild(
      document
        .createNode(child.name)
        .setTranslation([...(child.at ?? [0, 0, 0])])
        .setExtras({ ...child.extras }),
    )
}
