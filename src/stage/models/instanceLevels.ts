/**
 * Instances in two levels of detail: each copy is drawn near or far by its distance from the camera, never both. Batches
 * are regrouped when the camera has moved far enough to matter, with slack so that nothing flickers at the border.
 */

import { InstancedBufferAttribute, InstancedMesh, Matrix4, type Object3D, Vector3 } from 'three'
import { isNamed } from './isNamed.ts'

/** Name of the far level's node, after that of the near one. */
export const FAR = '/far'
/** Small things that are nothing from far away. */
const NEAR_ONLY = ['benches', 'bicycles', 'people/standing', 'planters']
/** Copies nearer than this are drawn near on a 1080-line screen, meters; farther ones once they are past the slack. */
const NEAR_M = 150
const SLACK = 1.12
/** Camera movement that is worth a new look, meters. */
const STEP_M = 6

export interface Levels {
  /** @param distanceScale of the usual distance: 1 on a 1080-line screen. @returns whether anything changed */
  update(eye: Vector3, distanceScale: number): boolean
}

interface Batch {
  readonly mesh: InstancedMesh
  readonly matrices: Float32Array
  readonly features: Float32Array
}

interface Pair {
  readonly near: readonly Batch[]
  readonly far: readonly Batch[]
  readonly places: Float32Array
  readonly isNear: Uint8Array
}

/** Finds the batches of a group that come in two levels. */
export function instanceLevels(group: Object3D): Levels {
  const named = (name: string) =>
    group.children.filter((it): it is InstancedMesh => it instanceof InstancedMesh && it.name === name)
  const all = group.children.map((it) => it.name)
  const names = new Set([
    ...all.flatMap((it) => (it.endsWith(FAR) ? [it.slice(0, -FAR.length)] : [])),
    ...all.filter((it) => isNamed(it, NEAR_ONLY)),
  ])
  const pairs = [...names].flatMap((name): Pair[] => {
    const [near, far] = [named(name).map(batchOf), named(name + FAR).map(batchOf)]
    const first = near[0]
    return first ? [{ near, far, ...placesOf(first.mesh) }] : []
  })
  const last = new Vector3(Infinity, Infinity, Infinity)
  let lastShare = 0
  return {
    update(eye, distanceScale) {
      if (distanceScale === lastShare && eye.distanceTo(last) < STEP_M) return false
      const changed = pairs.filter((it) => regroup(it, eye, NEAR_M * distanceScale)).length > 0
      last.copy(eye)
      lastShare = distanceScale
      return changed
    },
  }
}

function batchOf(mesh: InstancedMesh): Batch {
  const features = mesh.geometry.getAttribute('_feature_id_0')
  // A copy to draw from: the loaded matrices are shared with whoever else reads the file.
  const matrices = Float32Array.from(mesh.instanceMatrix.array)
  mesh.instanceMatrix = new InstancedBufferAttribute(Float32Array.from(matrices), 16)
  return { mesh, matrices, features: Float32Array.from(features.array) }
}

function placesOf(mesh: InstancedMesh): Pick<Pair, 'places' | 'isNear'> {
  mesh.updateMatrixWorld(true)
  const places = new Float32Array(mesh.count * 3)
  const matrix = new Matrix4()
  const at = new Vector3()
  for (let i = 0; i < mesh.count; i++) {
    mesh.getMatrixAt(i, matrix)
    at.setFromMatrixPosition(matrix)
      .applyMatrix4(mesh.matrixWorld)
      .toArray(places, i * 3)
  }
  // Neither: the first look sorts every copy.
  return { places, isNear: new Uint8Array(mesh.count).fill(2) }
}

/** Sorts copies into levels. @returns whether any changed */
function regroup({ near, far, places, isNear }: Pair, eye: Vector3, nearM: number): boolean {
  let changed = false
  for (let i = 0; i < isNear.length; i++) {
    const [x, y, z] = [places[i * 3] as number, places[i * 3 + 1] as number, places[i * 3 + 2] as number]
    const away = Math.hypot(x - eye.x, y - eye.y, z - eye.z)
    const now = away < (isNear[i] === 1 ? nearM * SLACK : nearM) ? 1 : 0
    if (now !== isNear[i]) changed = true
    isNear[i] = now
  }
  if (!changed) return false
  for (const it of near) fill(it, isNear, 1)
  for (const it of far) fill(it, isNear, 0)
  return true
}

function fill({ mesh, matrices, features }: Batch, isNear: Uint8Array, level: 0 | 1): void {
  const numbers = mesh.geometry.getAttribute('_feature_id_0')
  let count = 0
  for (let i = 0; i < isNear.length; i++) {
    if (isNear[i] !== level) continue
    mesh.instanceMatrix.array.set(matrices.subarray(i * 16, i * 16 + 16), count * 16)
    numbers.array[count] = features[i] as number
    count++
  }
  mesh.count = count
  mesh.instanceMatrix.needsUpdate = true
  numbers.needsUpdate = true
}
