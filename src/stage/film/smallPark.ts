/**
 * Draws the park a second time, as it looks from so much further off, into the picture that is being drawn: it stands on its
 * table then, alive like the park itself. View and depth agree, because a camera that is k times as far from something k times
 * as large, with clipping planes k times as far, has the same picture and the same depths.
 */
import {
  BufferAttribute,
  BufferGeometry,
  type Camera,
  Matrix4,
  Mesh,
  type Object3D,
  PerspectiveCamera,
  Quaternion,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
} from 'three'
import type { Site } from '../../domain/content/records/site.ts'
import type { SmallPark } from '../../domain/film/smallPark.ts'
import { extentOf } from '../../domain/geometry/polygon.ts'

/** A table narrower than this share of the picture's height is left out. */
const LEAST_SHARE = 0.03
/** The table on the table is drawn too, and no further one. */
const DEEPEST = 2
/** After every other opaque mesh, before all that is transparent. */
const LAST_OPAQUE = 1e6
/** What does not lie on a table: names of objects of the scene. */
const LEFT_OUT = new Set(['sky', 'beyond', 'snowfall', 'steam', 'outline', 'ghosts', 'arcs', 'moon'])

export interface SmallParkObject {
  /** Draws nothing itself: where it comes in the order of drawing, the small park is drawn. */
  readonly mesh: Mesh
  dispose(): void
}

/** @param isThere whether the table stands on the date that is drawn */
export function smallPark(small: SmallPark, { table }: Site, isThere: () => boolean): SmallParkObject {
  const { minX, maxX } = extentOf(table.outline)
  const widthM = (maxX - minX) * small.scale
  const origin = new Vector3(...small.origin)
  const fromTable = tableMatrix(small).invert()
  const cameras = Array.from({ length: DEEPEST }, () => new PerspectiveCamera())
  let depth = 0

  const draw = (gl: WebGLRenderer, scene: Scene, seen: Camera) => {
    if (depth >= DEEPEST || !(seen instanceof PerspectiveCamera) || !isThere()) return
    if (shareOf(widthM, origin, seen) < LEAST_SHARE) return
    const camera = farther(cameras[depth] as PerspectiveCamera, seen, fromTable, small.scale)
    const hidden = scene.children.filter((it) => it.visible && isLeftOut(it))
    const target = gl.getRenderTarget()
    const { autoClear } = gl
    const samples = target?.samples ?? 0
    depth++
    for (const it of hidden) it.visible = false
    gl.autoClear = false
    // Its samples are resolved once, by the picture that this one is part of.
    if (target) target.samples = 0
    try {
      gl.render(scene, camera)
    } finally {
      if (target) target.samples = samples
      gl.autoClear = autoClear
      for (const it of hidden) it.visible = true
      depth--
    }
  }

  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3))
  const material = new ShaderMaterial({
    name: 'scene/small-park',
    vertexShader: 'void main() { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); }',
    fragmentShader: 'void main() { discard; }',
    depthWrite: false,
    colorWrite: false,
  })
  const mesh = new Mesh(geometry, material)
  mesh.name = 'small-park'
  mesh.frustumCulled = false
  mesh.renderOrder = LAST_OPAQUE
  mesh.onBeforeRender = (gl, scene, camera) => draw(gl, scene as Scene, camera)
  return {
    mesh,
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

const isLeftOut = ({ name }: Object3D) => LEFT_OUT.has(name)

/** Takes places of the park to those on the table. */
export function tableMatrix({ scale, turnRad, origin }: SmallPark): Matrix4 {
  const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), turnRad)
  return new Matrix4().compose(new Vector3(...origin), turn, new Vector3(scale, scale, scale))
}

const eye = new Vector3()
const shrunk = new Vector3()

/** Width of the table as a share of the picture's height. */
function shareOf(widthM: number, origin: Vector3, camera: PerspectiveCamera): number {
  const awayM = Math.max(0.1, eye.setFromMatrixPosition(camera.matrixWorld).distanceTo(origin))
  return ((widthM / awayM) * (camera.projectionMatrix.elements[5] as number)) / 2
}

/** The camera that sees the park as another one sees the small park. */
export function farther(
  camera: PerspectiveCamera,
  seen: PerspectiveCamera,
  fromTable: Matrix4,
  scale: number,
): PerspectiveCamera {
  camera.matrix.multiplyMatrices(fromTable, seen.matrixWorld)
  camera.matrix.decompose(camera.position, camera.quaternion, shrunk)
  camera.near = seen.near / scale
  camera.far = seen.far / scale
  camera.projectionMatrix.copy(seen.projectionMatrix)
  // Of the depths −(f + n) / (f − n) stays, −2fn / (f − n) grows; what has a vanishing point else stays.
  camera.projectionMatrix.elements[14] = (seen.projectionMatrix.elements[14] as number) / scale
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
  camera.updateMatrixWorld()
  return camera
}
