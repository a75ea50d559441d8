/**
 * Joins the meshes of a model into one geometry a material, so that thirty buildings cost a handful of draw calls.
 * Positions are unpacked from their quantized form into scene meters; feature numbers are brought up to date.
 */
import {
  BufferAttribute,
  BufferGeometry,
  InstancedMesh,
  type Material,
  Matrix4,
  type Mesh,
  type Object3D,
  Vector3,
} from 'three'
import type { FeatureMap } from './featureRebase.ts'

const FEATURE = '_feature_id_0'
/** What moves in a way of its own says how. */
const PART = '_part'
/** The loader keeps per-instance attributes under their glTF name. */
export const INSTANCE_FEATURE = '_FEATURE_ID_0'

/** One material's share of a model. */
export interface MergedPart {
  readonly material: Material
  readonly geometry: BufferGeometry
  /** Where each mesh went, in the order of the index. */
  readonly runs: readonly Run[]
}

/** The part of a merged index that one mesh fills. */
export interface Run {
  /** One of its features, as numbered today. */
  readonly feature: number
  /** It is drawn from far away, in place of what is drawn from near by. */
  readonly far: boolean
  readonly start: number
  readonly count: number
}

/** A geometry in its place. */
interface Piece {
  readonly geometry: BufferGeometry
  readonly matrix: Matrix4
  readonly far: boolean
  /** Set where all of it belongs to one feature. */
  readonly feature?: number
}

interface MergeOptions {
  /** What stands for some of it from far away; it shares the buffers, and the index keeps both. */
  readonly far?: Object3D | undefined
  /** Instances are merged too, each a copy of its own: many things of few triangles in few draw calls. */
  readonly flatten?: boolean
}

/** Merges all plain meshes under `root`; world matrices must be up to date. */
export function mergeByMaterial(
  root: Object3D,
  features: FeatureMap,
  { far, flatten = false }: MergeOptions = {},
): MergedPart[] {
  const byMaterial = new Map<Material, Piece[]>()
  for (const from of far ? [root, far] : [root])
    from.traverse((object) => {
      const mesh = object as Mesh
      if (!mesh.isMesh || (mesh instanceof InstancedMesh && !flatten)) return
      const material = mesh.material as Material
      const pieces = byMaterial.get(material) ?? []
      byMaterial.set(material, pieces)
      const feature = mesh.geometry.hasAttribute(FEATURE) ? undefined : featureOfNode(mesh)
      const plain: Piece = {
        geometry: mesh.geometry,
        matrix: mesh.matrixWorld,
        far: from === far,
        ...(feature !== undefined && { feature }),
      }
      if (mesh instanceof InstancedMesh) pieces.push(...copiesOf(mesh, plain))
      else pieces.push(plain)
    })
  return [...byMaterial].map(([material, pieces]) => ({ material, ...merge(pieces, features) }))
}

/** The feature that the extras of a node or of one above it name: all of what several nodes share belongs to it. */
function featureOfNode(mesh: Object3D): number | undefined {
  for (let node: Object3D | null = mesh; node; node = node.parent)
    if (typeof node.userData.feature === 'number') return node.userData.feature
  return undefined
}

/** An instance batch as pieces of its own. */
function copiesOf(mesh: InstancedMesh, piece: Piece): Piece[] {
  const numbers = mesh.geometry.getAttribute(INSTANCE_FEATURE)
  return Array.from({ length: mesh.count }, (_, i) => {
    const matrix = new Matrix4()
    mesh.getMatrixAt(i, matrix)
    return { ...piece, matrix: matrix.premultiply(mesh.matrixWorld), feature: numbers ? numbers.getX(i) : 0 }
  })
}

interface Openness {
  readonly count: number
  getX(i: number): number
}

/** What is shut off at a vertex, from baked openness: geometry without it then reads as open. */
const shutOff = (openness: Openness, i: number) => Math.round(255 * (1 - openness.getX(i)))

/** What is shut off at each vertex. */
export function occlusionOf(openness: Openness): BufferAttribute {
  const bytes = Uint8Array.from({ length: openness.count }, (_, i) => shutOff(openness, i))
  return new BufferAttribute(bytes, 1, true)
}

function merge(pieces: readonly Piece[], features: FeatureMap): Pick<MergedPart, 'geometry' | 'runs'> {
  const vertices = pieces.reduce((sum, it) => sum + (it.geometry.getAttribute('position')?.count ?? 0), 0)
  const indices = pieces.reduce((sum, it) => sum + (it.geometry.index?.count ?? 0), 0)
  const position = new Float32Array(vertices * 3)
  const normal = new Int8Array(vertices * 4)
  const feature = new Uint16Array(vertices)
  const baked = pieces.some((it) => it.geometry.hasAttribute('color'))
  const occlusion = baked ? new Uint8Array(vertices) : null
  const textured = pieces.some((it) => it.geometry.hasAttribute('uv'))
  const uv = textured ? new Float32Array(vertices * 2) : null
  const parts = pieces.some((it) => it.geometry.hasAttribute(PART)) ? new Uint8Array(vertices) : null
  const index = new Uint32Array(indices)
  const point = new Vector3()
  const runs: Run[] = []
  let base = 0
  let filled = 0

  for (const { geometry: source, matrix, far, feature: shared } of pieces) {
    const [p, n, f, t, c, m] = ['position', 'normal', FEATURE, 'uv', 'color', PART].map((name) =>
      source.getAttribute(name),
    )
    if (!p || !source.index) continue
    const numbers = Int32Array.from({ length: p.count }, (_, i) => features.of(shared ?? (f ? f.getX(i) : 0)))
    for (let i = 0; i < p.count; i++) {
      point
        .fromBufferAttribute(p as BufferAttribute, i)
        .applyMatrix4(matrix)
        .toArray(position, (base + i) * 3)
      if (n) {
        point.fromBufferAttribute(n as BufferAttribute, i).transformDirection(matrix)
        normal.set([point.x * 127, point.y * 127, point.z * 127], (base + i) * 4)
      }
      if (uv && t) uv.set([t.getX(i), t.getY(i)], (base + i) * 2)
      if (occlusion && c) occlusion[base + i] = shutOff(c, i)
      if (parts && m) parts[base + i] = m.getX(i)
      feature[base + i] = Math.max(0, numbers[i] as number)
    }
    const start = filled
    for (let i = 0; i < source.index.count; i += 3) {
      const corner = source.index.getX(i)
      if ((numbers[corner] as number) < 0) continue
      for (let k = 0; k < 3; k++) index[filled++] = base + source.index.getX(i + k)
    }
    if (filled > start)
      runs.push({
        feature: feature[index[start] as number] as number,
        far,
        start,
        count: filled - start,
      })
    base += p.count
  }

  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 4, true))
  if (occlusion) geometry.setAttribute('occlusion', new BufferAttribute(occlusion, 1, true))
  geometry.setAttribute(FEATURE, new BufferAttribute(feature, 1))
  if (parts) geometry.setAttribute(PART, new BufferAttribute(parts, 1))
  if (uv) geometry.setAttribute('uv', new BufferAttribute(uv, 2))
  geometry.setIndex(new BufferAttribute(filled === index.length ? index : index.slice(0, filled), 1))
  geometry.computeBoundingSphere()
  return { geometry, runs }
}
