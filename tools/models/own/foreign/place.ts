/**
 * Bakes node transforms into vertices. Georeferenced models lie thousands of kilometers from their origin, where single
 * precision resolves decimeters at best, so the common offset is subtracted in double precision before vertices are stored.
 */
import type { Accessor, Document, Mesh, Node, Primitive, Scene } from '@gltf-transform/core'
import type { InstancedMesh } from '@gltf-transform/extensions'
import { type MutableVec3, normalize, sub } from '../../../../src/domain/math/vec3.ts'
import { names } from './hidden.ts'

type Matrix = readonly number[]

export interface Placed {
  /** Subtracted from every position: the center of the model, in the file's unit. */
  readonly offset: MutableVec3
  /** Spacing of single-precision numbers at the largest stored coordinate, in the file's unit. */
  readonly step: number
  /** The largest stored coordinate, absolute. */
  readonly largest: number
  readonly notes: readonly string[]
}

/** Bodies farther apart than this many times the size of the larger one do not belong together. */
const STRAY = 50

interface Body {
  readonly node: Node
  readonly mesh: Mesh
  readonly matrix: Matrix
  readonly min: MutableVec3
  readonly max: MutableVec3
}

/** The coarsest spacing of instance translations, which are stored in single precision. Call before `uninstance`. */
export function instanceStep(scene: Scene): { step: number; largest: number } {
  let found = { step: 0, largest: 0 }
  scene.traverse((node) => {
    const places = node.getExtension<InstancedMesh>('EXT_mesh_gpu_instancing')?.getAttribute('TRANSLATION')
    if (places) found = coarser(found, stepOf(places, worldMatrix(node)))
  })
  return found
}

/** Replaces the nodes of a scene by nodes without transforms, their vertices relative to the center of the model. */
export function placeBodies(
  document: Document,
  scene: Scene,
  known: { step: number; largest: number },
): Placed {
  const notes: string[] = []
  const bodies: Body[] = []
  const flat: Node[] = []
  scene.traverse((node) => {
    const mesh = node.getMesh()
    if (!mesh) return
    const matrix = worldMatrix(node)
    const extent = extentOf(mesh, matrix)
    if (!extent) return
    if (determinant(matrix) === 0) flat.push(node)
    else bodies.push({ node, mesh, matrix, ...extent })
  })
  if (flat.length > 0) notes.push(`${flat.length} node(s) scaled to nothing left out: ${names(flat)}`)
  const { near, stray } = apart(bodies)
  if (stray.length > 0)
    notes.push(
      `${stray.length} node(s) far from all the rest left out: ${names(stray.map((it) => it.node))}; mend the export if they belong to it`,
    )
  const offset = [0, 1, 2].map((k) => {
    const [min, max] = [
      Math.min(...near.map((it) => it.min[k] as number)),
      Math.max(...near.map((it) => it.max[k] as number)),
    ]
    return near.length > 0 ? (min + max) / 2 : 0
  }) as MutableVec3
  let coarsest = known
  const placed = near.map((body) => {
    for (const primitive of body.mesh.listPrimitives()) {
      const position = primitive.getAttribute('POSITION')
      if (position?.getArray() instanceof Float32Array)
        coarsest = coarser(coarsest, stepOf(position, body.matrix))
    }
    return document.createNode(body.node.getName()).setMesh(moved(document, body, offset))
  })
  for (const node of document.getRoot().listNodes()) if (!placed.includes(node)) node.dispose()
  for (const node of placed) scene.addChild(node)
  return { offset, ...coarsest, notes }
}

/** Clusters bodies by their gaps. The cluster with the largest total size is the building, all others are stray. */
function apart(bodies: readonly Body[]): { near: readonly Body[]; stray: readonly Body[] } {
  const diagonal = ({ min, max }: Body) => Math.hypot(...max.map((it, k) => it - (min[k] as number)))
  const gap = (a: Body, b: Body) =>
    Math.hypot(
      ...a.min.map((low, k) =>
        Math.max(0, low - (b.max[k] as number), (b.min[k] as number) - (a.max[k] as number)),
      ),
    )
  const groups: Body[][] = []
  const open = new Set(bodies)
  for (const start of bodies) {
    if (!open.delete(start)) continue
    const group = [start]
    for (const body of group)
      for (const other of open)
        if (gap(body, other) <= STRAY * Math.max(diagonal(body), diagonal(other))) {
          open.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  const size = (group: readonly Body[]) => group.reduce((sum, it) => sum + diagonal(it), 0)
  const [near = [], ...others] = groups.sort((a, b) => size(b) - size(a))
  return { near, stray: others.flat() }
}

/** A copy of a mesh with the transform applied. */
function moved(document: Document, { mesh, matrix, node }: Body, offset: MutableVec3): Mesh {
  const mirrored = determinant(matrix) < 0
  const found = document.createMesh(mesh.getName() || node.getName())
  for (const source of mesh.listPrimitives()) {
    const primitive = source.clone()
    const position = source.getAttribute('POSITION')
    const normal = source.getAttribute('NORMAL')
    if (!position) continue
    primitive.setAttribute(
      'POSITION',
      mapped(document, position, (p) => sub(applied(matrix, p, 1), offset)),
    )
    const [inverse, sign] = [cofactors(matrix), mirrored ? -1 : 1]
    if (normal)
      primitive.setAttribute(
        'NORMAL',
        mapped(document, normal, (p) =>
          normalize(applied(inverse, p, 0).map((it) => it * sign) as MutableVec3),
        ),
      )
    // A negative determinant reverses the winding.
    if (mirrored) turnOver(document, primitive)
    found.addPrimitive(primitive)
  }
  return found
}

function mapped(document: Document, source: Accessor, change: (value: MutableVec3) => MutableVec3): Accessor {
  const array = new Float32Array(source.getCount() * 3)
  const element: number[] = []
  for (let i = 0; i < source.getCount(); i++)
    array.set(change(source.getElement(i, element) as MutableVec3), i * 3)
  const [buffer = document.createBuffer()] = document.getRoot().listBuffers()
  return document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer)
}

function turnOver(document: Document, primitive: Primitive): void {
  const index = primitive.getIndices()
  const count = index?.getCount() ?? primitive.getAttribute('POSITION')?.getCount() ?? 0
  const at = (i: number) => index?.getScalar(i) ?? i
  const turned = new Uint32Array(count)
  for (let i = 0; i + 2 < count; i += 3) turned.set([at(i), at(i + 2), at(i + 1)], i)
  const [buffer = document.createBuffer()] = document.getRoot().listBuffers()
  primitive.setIndices(document.createAccessor().setType('SCALAR').setArray(turned).setBuffer(buffer))
}

/** World matrix in double precision. Products of matrices, unlike TRS, keep the shear of nested transforms. */
function worldMatrix(node: Node): Matrix {
  let matrix: Matrix = node.getMatrix()
  for (let parent = node.getParentNode(); parent; parent = parent.getParentNode())
    matrix = product(parent.getMatrix(), matrix)
  return matrix
}

/** Product of column-major 4 × 4 matrices. */
function product(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 16 }, (_, i) => {
    const [row, column] = [i % 4, Math.floor(i / 4)]
    return [0, 1, 2, 3].reduce(
      (sum, k) => sum + (a[row + k * 4] as number) * (b[k + column * 4] as number),
      0,
    )
  })
}

/** Transforms a point (w = 1) or a direction (w = 0). */
function applied(m: Matrix, [x, y, z]: MutableVec3, w: 0 | 1): MutableVec3 {
  const row = (k: number) =>
    (m[k] as number) * x + (m[k + 4] as number) * y + (m[k + 8] as number) * z + (m[k + 12] as number) * w
  return [row(0), row(1), row(2)]
}

function determinant(m: Matrix): number {
  const [a, b, c] = [0, 4, 8].map((k) => [m[k], m[k + 1], m[k + 2]] as MutableVec3) as [
    MutableVec3,
    MutableVec3,
    MutableVec3,
  ]
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) +
    a[1] * (b[2] * c[0] - b[0] * c[2]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  )
}

/** Cofactor matrix: transforms normals up to a positive factor, times the sign of the determinant. */
function cofactors(m: Matrix): Matrix {
  const at = (row: number, column: number) => m[(row % 3) + (column % 3) * 4] as number
  return Array.from({ length: 16 }, (_, i) => {
    const [row, column] = [i % 4, Math.floor(i / 4)]
    if (row > 2 || column > 2) return 0
    return (
      at(row + 1, column + 1) * at(row + 2, column + 2) - at(row + 1, column + 2) * at(row + 2, column + 1)
    )
  })
}

function extentOf(mesh: Mesh, matrix: Matrix): { min: MutableVec3; max: MutableVec3 } | null {
  const [min, max]: [MutableVec3, MutableVec3] = [
    [Infinity, Infinity, Infinity],
    [-Infinity, -Infinity, -Infinity],
  ]
  for (const primitive of mesh.listPrimitives()) {
    const position = primitive.getAttribute('POSITION')
    const element: number[] = []
    for (let i = 0; i < (position?.getCount() ?? 0); i++) {
      const at = applied(matrix, position?.getElement(i, element) as MutableVec3, 1)
      for (const k of [0, 1, 2] as const) {
        min[k] = Math.min(min[k], at[k])
        max[k] = Math.max(max[k], at[k])
      }
    }
  }
  return min.every(Number.isFinite) && max.every(Number.isFinite) ? { min, max } : null
}

/** Spacing of single-precision numbers at the largest coordinate, scaled to the scene. */
function stepOf(positions: Accessor, matrix: Matrix): { step: number; largest: number } {
  let largest = 0
  for (const value of positions.getArray() ?? []) largest = Math.max(largest, Math.abs(value))
  const scale = Math.max(
    ...[0, 4, 8].map((k) => Math.hypot(...[0, 1, 2].map((i) => matrix[k + i] as number))),
  )
  const step = largest > 0 ? 2 ** (Math.floor(Math.log2(largest)) - MANTISSA) : 0
  return { step: step * scale, largest: largest * scale }
}

/** Bits of the mantissa of a single-precision number. */
const MANTISSA = 23

const coarser = <T extends { step: number }>(a: T, b: T): T => (b.step > a.step ? b : a)
