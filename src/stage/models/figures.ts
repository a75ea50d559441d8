/**
 * People as instances: the ground is darker where they stand, and those who are on the move go round while frames are
 * drawn for whatever else moves.
 */
import {
  type BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedMesh,
  type Object3D,
} from 'three'
import { FASTEST_WALK, placeOnWalk, roundM, STRIDE_M, type Walk } from '../../domain/people/walk.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import { CONTACT } from '../shaders/chunks/vertex/figure.ts'

/** The loader keeps per-instance attributes under their glTF name: legs ahead and behind, radius of the turn, speed. */
export const WALK = '_WALK'
/** Sides of what a shadow is drawn as, and its height over the ground as a share of the figure's. */
const SHADOW = Object.freeze({ sides: 10, lift: 0.016 })

/**
 * The geometry of figures with a shadow at their feet, and with how far each has walked.
 * @param geometry of one figure, its feature numbers by instance
 * @param batch as it was loaded
 */
export function withFigures(geometry: BufferGeometry, batch: InstancedMesh): BufferGeometry {
  const made = new BufferGeometry()
  const extra = SHADOW.sides + 1
  const first = geometry.getAttribute('position').count
  geometry.computeBoundingBox()
  const height = geometry.boundingBox?.max.y ?? 0
  for (const [name, attribute] of Object.entries(geometry.attributes)) {
    if (attribute instanceof InstancedBufferAttribute) {
      made.setAttribute(name, attribute)
      continue
    }
    const { itemSize, count } = attribute
    const values = new Float32Array((count + extra) * itemSize)
    for (let i = 0; i < count; i++)
      for (let k = 0; k < itemSize; k++) values[i * itemSize + k] = attribute.getComponent(i, k)
    for (let i = 0; i < extra; i++) {
      const at = (count + i) * itemSize
      if (name === 'position') values[at + 1] = SHADOW.lift * height
      if (name === 'normal') values[at + 1] = 1
      if (name === 'uv')
        values.set(i === 0 ? [CONTACT.middle, 0] : [CONTACT.rim, (i / SHADOW.sides) * 2 * Math.PI], at)
    }
    made.setAttribute(name, new Float32BufferAttribute(values, itemSize))
  }
  const index = [...(geometry.index?.array ?? [])]
  for (let i = 1; i <= SHADOW.sides; i++) index.push(first, first + (i % SHADOW.sides) + 1, first + i)
  made.setIndex(index)
  const walks = walksOf(batch.geometry.getAttribute(WALK) as BufferAttribute | undefined, batch.count)
  made.userData.walks = walks
  const walked = Float32Array.from(walks, (walk, i) => (isWalk(walk) ? phaseOf(i) : NOT_WALKING))
  made.setAttribute('walked', new InstancedBufferAttribute(walked, 1))
  return made
}

const NOT_WALKING = -1
/** No two neighbors in step, meters. */
const phaseOf = (i: number) => (i * 0.618) % STRIDE_M

const isWalk = (walk: Walk | null) => walk !== null && walk.speed <= FASTEST_WALK

function walksOf(attribute: BufferAttribute | undefined, count: number): (Walk | null)[] {
  return Array.from({ length: count }, (_, i) => {
    const speed = attribute?.getW(i) ?? 0
    if (!attribute || speed <= 0) return null
    return { aheadM: attribute.getX(i), behindM: attribute.getY(i), turnM: attribute.getZ(i), speed }
  })
}

/** People go on from where they stood, however long no frame was drawn. */
const LONGEST_STEP_S = 0.1

/** For how long people go on in a frame: not at all for who asks for less motion. @param delta seconds since the last frame */
export function secondsOfWalk(delta: number): number {
  return reducedMotion() ? 0 : Math.min(delta, LONGEST_STEP_S)
}

export interface Figures {
  /** Those who are on the move; a picture shows them at another place each time. */
  readonly moving: readonly InstancedMesh[]
  /** Lets those that are seen go on. */
  update(seconds: number): void
}

/** Finds the people of a group who are on the move. */
export function figuresOf(group: Object3D): Figures {
  const batches = group.children.flatMap((it) => (it instanceof InstancedMesh ? (batchOf(it) ?? []) : []))
  return {
    moving: batches.map((it) => it.mesh),
    update(seconds) {
      if (seconds === 0 || !group.visible) return
      for (const it of batches) if (it.mesh.visible) move(it, seconds)
    },
  }
}

interface Batch {
  readonly mesh: InstancedMesh
  readonly walks: readonly (Walk | null)[]
  /** Where each began. */
  readonly matrices: Float32Array
  /** How far each has gone of its round, meters. */
  readonly gone: Float32Array
}

function batchOf(mesh: InstancedMesh): Batch | null {
  const walks = mesh.geometry.userData.walks as readonly (Walk | null)[] | undefined
  if (!walks?.some((it) => it !== null)) return null
  // A copy: the loaded matrices are shared with whoever else reads the file.
  const matrices = Float32Array.from(mesh.instanceMatrix.array)
  mesh.instanceMatrix = new InstancedBufferAttribute(matrices.slice(), 16)
  mesh.instanceMatrix.setUsage(DynamicDrawUsage)
  return { mesh, walks, matrices, gone: new Float32Array(walks.length) }
}

const place = { ahead: 0, right: 0, turnRad: 0 }

function move({ mesh, walks, matrices, gone }: Batch, seconds: number): void {
  const { array } = mesh.instanceMatrix
  const walked = mesh.geometry.getAttribute('walked') as InstancedBufferAttribute
  for (let i = 0; i < walks.length; i++) {
    const walk = walks[i]
    if (!walk) continue
    const step = walk.speed * seconds
    // Whole rounds and strides are left out: numbers that grow for weeks would lose their decimals.
    gone[i] = ((gone[i] as number) + step) % roundM(walk)
    if (isWalk(walk)) walked.array[i] = ((walked.array[i] as number) + step) % STRIDE_M
    const { ahead, right, turnRad } = placeOnWalk(walk, gone[i] as number, place)
    const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)]
    const at = i * 16
    const size = Math.hypot(matrices[at] as number, matrices[at + 1] as number, matrices[at + 2] as number)
    for (let k = 0; k < 3; k++) {
      const [x, z] = [matrices[at + k] as number, matrices[at + 8 + k] as number]
      array[at + k] = cos * x + sin * z
      array[at + 8 + k] = cos * z - sin * x
      array[at + 12 + k] = (matrices[at + 12 + k] as number) + (ahead * x + right * z) / size
    }
  }
  mesh.instanceMatrix.needsUpdate = true
  walked.needsUpdate = true
}
