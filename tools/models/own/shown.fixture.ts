/** Runs foreign models through `adoptModel` and reads the result, for tests. */
import { type Document, Logger, type Node, NodeIO } from '@gltf-transform/core'
import {
  EXTMeshGPUInstancing,
  KHRMaterialsUnlit,
  KHRNodeVisibility,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import type { Polygon } from '../../../src/domain/geometry/polygon.ts'
import { cross, distance3, dot, type MutableVec3, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { modelIO } from '../glb.ts'
import { type AdoptOptions, adoptModel } from './adopt.ts'
import { slabDocument } from './fixture.ts'

/**
 * An L-shaped footprint without symmetries, meters. Its dimensions are not representable in single precision at 5,000 km,
 * so that lost precision shows.
 */
const [LENGTH, WIDTH] = [40.37, 24.29]
const [C, S] = [Math.cos(0.3), Math.sin(0.3)]
const L_OUTLINE = [
  [-LENGTH / 2, -WIDTH / 2],
  [LENGTH / 2, -WIDTH / 2],
  [LENGTH / 2, 0],
  [0, 0],
  [0, WIDTH / 2],
  [-LENGTH / 2, WIDTH / 2],
] as const
const footprint: Polygon = L_OUTLINE.map(([x, z]) => [100 + x * C - z * S, -50 + x * S + z * C] as const)

const pack = await shenhaPack()
const building: Building = {
  ...(pack.buildings[0] as Building),
  footprint,
  storeys: 8,
  storeyHeightM: { ground: 5, typical: 4 },
  basements: { levels: 1, heightM: 4 },
}
const features = featureTable({ ...pack, buildings: [building] })

export const heightM = buildingHeightM(building)
export const L_SHAPE = { lengthM: LENGTH, widthM: WIDTH, heightM, wing: true }
/** Volume of the L, m³. */
export const VOLUME = 0.75 * LENGTH * WIDTH * heightM

/** A triangle of the adopted model in scene coordinates. */
interface Triangle {
  readonly corners: readonly [Vec3, Vec3, Vec3]
  /** Normal of the first corner. */
  readonly normal: Vec3
  readonly feature: number
}
export type Triangles = readonly Triangle[]

/** Adopts a model and reads back the resulting GLB. */
export async function shown(document: Document, options: AdoptOptions = {}) {
  const io = new NodeIO().registerExtensions([
    EXTMeshGPUInstancing,
    KHRMaterialsUnlit,
    KHRNodeVisibility,
    KHRTextureTransform,
  ])
  // Written and read again, as from a file.
  const read = await io.readBinary(await io.writeBinary(document))
  read.setLogger(new Logger(Logger.Verbosity.ERROR))
  const adopted = await adoptModel(read, 'model.glb', building, features, options)
  const result = await modelIO().readBinary(adopted.bytes)
  const triangles = bodies(result).flatMap(trianglesOf)
  return { adopted, result, triangles, notes: adopted.notes.join('\n') }
}

function trianglesOf(node: Node): Triangle[] {
  const m = node.getWorldMatrix()
  const placed = ([x, y, z]: Vec3): Vec3 => [
    m[0] * x + m[4] * y + m[8] * z + m[12],
    m[1] * x + m[5] * y + m[9] * z + m[13],
    m[2] * x + m[6] * y + m[10] * z + m[14],
  ]
  return (node.getMesh()?.listPrimitives() ?? []).flatMap((primitive) => {
    const indices = primitive.getIndices()
    const read = (name: string, i: number) =>
      (primitive.getAttribute(name)?.getElement(indices?.getScalar(i) ?? i, [0, 0, 0]) ?? [
        0, 0, 0,
      ]) as MutableVec3
    return Array.from({ length: (indices?.getCount() ?? 0) / 3 }, (_, k): Triangle => {
      const corner = (i: number) => placed(read('POSITION', k * 3 + i))
      return {
        corners: [corner(0), corner(1), corner(2)],
        normal: read('NORMAL', k * 3),
        feature: read('_FEATURE_ID_0', k * 3)[0],
      }
    })
  })
}

/** Hausdorff distance of the vertices of two models, per storey, meters. */
export function apart(a: Triangles, b: Triangles): number {
  const byStorey = (list: Triangles) => {
    const found = new Map<number, Map<string, Vec3>>()
    for (const { corners, feature } of list) {
      const own = found.get(feature) ?? new Map<string, Vec3>()
      found.set(feature, own)
      for (const it of corners) own.set(it.map((value) => Math.round(value * 1e4)).join(), it)
    }
    return found
  }
  const farthest = (from: ReturnType<typeof byStorey>, to: ReturnType<typeof byStorey>) =>
    Math.max(
      ...[...from].flatMap(([feature, points]) => {
        const others = [...(to.get(feature)?.values() ?? [])]
        return [...points.values()].map((p) => Math.min(...others.map((q) => distance3(p, q))))
      }),
    )
  const [one, other] = [byStorey(a), byStorey(b)]
  return Math.max(farthest(one, other), farthest(other, one))
}

/** Normal of a triangle by its winding, twice its area long. */
export const areaNormal = ([a, b, c]: readonly [Vec3, Vec3, Vec3]): Vec3 => cross(sub(b, a), sub(c, a))

/** Signed volume by the winding of the faces, m³, and the share of the area whose normals agree with the winding. */
export function facingOut(triangles: Triangles): { volume: number; agreeing: number } {
  const middle = (k: 0 | 2) => {
    const values = triangles.flatMap((it) => it.corners.map((corner) => corner[k]))
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  const [x, z] = [middle(0), middle(2)]
  let [volume, agreeing, all] = [0, 0, 0]
  for (const { corners, normal } of triangles) {
    const across = areaNormal(corners)
    const area = Math.hypot(...across) / 2
    const [first] = corners
    volume += dot(across, [first[0] - x, first[1], first[2] - z]) / 6
    all += area
    if (dot(across, normal) > 0) agreeing += area
  }
  return { volume, agreeing: agreeing / all }
}

/** The nodes of a document that have a mesh. */
export const bodies = (document: Document): Node[] =>
  document
    .getRoot()
    .listNodes()
    .filter((it) => it.getMesh())

export const positionsOf = (document: Document) =>
  document
    .getRoot()
    .listMeshes()
    .flatMap((it) => it.listPrimitives())
    .map((it) => it.getAttribute('POSITION'))
    .filter((it) => it !== null)

/** Changes every position. */
export function changePositions(document: Document, change: (at: Vec3) => Vec3): void {
  for (const position of positionsOf(document)) {
    const array = new Float32Array(position.getCount() * 3)
    for (let i = 0; i < position.getCount(); i++)
      array.set(change(position.getElement(i, [0, 0, 0]) as MutableVec3), i * 3)
    position.setArray(array)
  }
}

/** Reverses the winding of triangles. */
export function reverse(
  document: Document,
  which: (triangle: number, material: string | undefined) => boolean = () => true,
): void {
  for (const primitive of document
    .getRoot()
    .listMeshes()
    .flatMap((it) => it.listPrimitives())) {
    const position = primitive.getAttribute('POSITION')
    const array = position?.getArray()?.slice() ?? new Float32Array()
    for (let i = 0; i < array.length; i += 9) {
      if (!which(i / 9, primitive.getMaterial()?.getName())) continue
      const [b, c] = [array.slice(i + 3, i + 6), array.slice(i + 6, i + 9)]
      array.set(c, i + 3)
      array.set(b, i + 6)
    }
    position?.setArray(array)
  }
}

/** A new root node above all others. */
export function above(document: Document, name = 'above'): Node {
  const node = document.createNode(name)
  for (const scene of document.getRoot().listScenes()) {
    for (const child of scene.listChildren()) node.addChild(child)
    scene.addChild(node)
  }
  return node
}

/** The result for the unchanged L. */
export const PLAIN = (await shown(slabDocument(L_SHAPE))).triangles
