/**
 * Where the selected features are on screen, as a texture: red where any of them is, green where nothing stands before
 * them. Drawn from the very geometry of the scene, as far as it has risen, and from no other; only while something is
 * selected.
 */

import {
  AddEquation,
  Box3,
  type BufferAttribute,
  type BufferGeometry,
  type Camera,
  CustomBlending,
  DoubleSide,
  InstancedMesh,
  type IUniform,
  Mesh,
  NoBlending,
  type Object3D,
  OneFactor,
  RGFormat,
  Scene,
  ShaderMaterial,
  type Texture,
  Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { FeatureRange } from '../../domain/campus/features.ts'
import { memoizeWeak } from '../../domain/memoizeWeak.ts'
import { storeyOfRecord } from '../../domain/tenancy/storeyParts.ts'
import { drawCleared } from '../drawCleared.ts'
import { drawnTo } from '../drawnTo.ts'
import { buildingPrisms, prismGeometry } from '../models/massingGeometry.ts'
import { CUT_BODY, CUT_HEAD } from '../shaders/chunks/vertex/cut.ts'
import { VERTEX_HEAD, vertexRise } from '../shaders/chunks/vertex/rise.ts'
import { FOLIAGE, PHASE_ROLES, type PhaseRole } from '../shaders/layout/enums.ts'
import { emptyRanges, MAX_SELECTED_RANGES, writeRanges } from '../shaders/layout/selectedRanges.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'

/** More pixels than this would not make a line of two of them crisper. */
const MAX_PIXELS = 4e6
/** What a building is made of: its concrete, what stays of it, its facade. */
const BODY: readonly PhaseRole[] = ['structure', 'permanent', 'envelope']
const FEATURE = '_feature_id_0'

const VERTEX = /* glsl */ `
${VERTEX_HEAD}
uniform vec2 uTraced[${MAX_SELECTED_RANGES}];
uniform bool uOthers;
varying vec2 vAt;
/** The line that parts the storey, and on which side of it is nothing of what is selected: 1 beyond, −1 before, 0 nowhere. */
flat varying vec4 vOutside;
bool isTraced(float record) {
  for (int i = 0; i < ${MAX_SELECTED_RANGES}; i++)
    if (record >= uTraced[i].x && record <= uTraced[i].y) return true;
  return false;
}
void main() {
  vec3 transformed = position;
  ${vertexRise()}
  vec4 parting = featureTexel(feature, TEXEL_PARTING);
  bool near = isTraced(float(feature));
  bool far = parting.FAR_RECORD > 0.5 ? isTraced(parting.FAR_RECORD) : near;
  if ((near || far) == uOthers) transformed = NOWHERE;
  vOutside = vec4(parting.PARTING_X, parting.PARTING_Z, parting.PARTING_M, uOthers ? 0.0 : float(near) - float(far));
  vAt = (modelMatrix * vec4(transformed, 1.0)).xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(transformed, 1.0);
}
`

const FRAGMENT = /* glsl */ `
${CUT_HEAD}
uniform vec2 uMark;
varying vec2 vAt;
flat varying vec4 vOutside;
void main() {
  ${CUT_BODY}
  if (vOutside.w * (dot(vAt, vOutside.xy) - vOutside.z) > 0.0) discard;
  gl_FragColor = vec4(uMark, 0.0, 1.0);
}
`

export interface Silhouette {
  readonly texture: Texture
  /** What is selected lies within, meters; empty where that is not known. */
  readonly bounds: Box3
  /**
   * Finds the meshes of the scene that show any of these features, or parts of storeys.
   * @param raisedM how much higher than built they may be drawn, meters
   */
  trace(scene: Object3D, ranges: readonly FeatureRange[], raisedM: number): void
  /** Draws the silhouette for a target of the renderer's present size; leaves the renderer as it found it. */
  draw(gl: WebGLRenderer, camera: Camera): void
  dispose(): void
}

export function silhouette(campus: Campus, shared: StateUniforms): Silhouette {
  const target = new WebGLRenderTarget(1, 1, { format: RGFormat, samples: 4 })
  const scene = new Scene()
  /** The features that are drawn, as first and last number. */
  const uTraced = { value: emptyRanges() }
  const uniforms = { ...shared, uTraced }
  const materials = new Map<string, ShaderMaterial>()
  /** @param mark what is added to red and green; null for what only stands before */
  const material = (role: PhaseRole, mark: readonly [number, number] | null) => {
    const key = `${role}/${mark}`
    const known = materials.get(key)
    if (known) return known
    const made = maskMaterial(role, mark, uniforms)
    materials.set(key, made)
    return made
  }
  const others = new Mesh(
    prismGeometry([...campus.buildings.values()].flatMap((it) => buildingPrisms(it, false))),
    material('permanent', null),
  )
  others.frustumCulled = false
  const traced: { readonly from: Mesh; readonly copies: readonly Mesh[] }[] = []
  const bounds = new Box3()

  return {
    texture: target.texture,
    bounds,
    trace(root, drawn, raisedM) {
      writeRanges(uTraced.value, drawn)
      const ranges = drawn.map((it) => storeyOfRecord(campus, it))
      boundsOf(others.geometry, ranges, bounds)
      if (!bounds.isEmpty()) bounds.max.y += raisedM
      traced.length = 0
      scene.clear()
      scene.add(others)
      root.traverse((object) => {
        const mesh = object as Mesh
        const role = mesh.userData?.phase
        if (!mesh.isMesh || mesh instanceof InstancedMesh || mesh.userData.section || !BODY.includes(role))
          return
        if (!showsAny(mesh.geometry, ranges)) return
        const copies = MARKS.map((mark) => {
          const copy = new Mesh(mesh.geometry, material(role, mark))
          copy.matrixAutoUpdate = false
          copy.matrix.copy(mesh.matrixWorld)
          copy.renderOrder = 1
          return copy
        })
        traced.push({ from: mesh, copies })
        scene.add(...copies)
      })
    },
    draw(gl, camera) {
      const { width, height } = drawnTo(gl)
      const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)))
      target.setSize(Math.ceil(width * scale), Math.ceil(height * scale))
      for (const { from, copies } of traced) for (const copy of copies) copy.visible = from.visible
      drawCleared(gl, target, scene, camera)
    },
    dispose() {
      target.dispose()
      others.geometry.dispose()
      for (const it of materials.values()) it.dispose()
    },
  }
}

/** Red: whatever stands before it. Green: only where it is seen. */
const MARKS = [
  [1, 0],
  [0, 1],
] as const

function maskMaterial(
  role: PhaseRole,
  mark: readonly [number, number] | null,
  shared: StateUniforms & { readonly uTraced: IUniform<readonly Vector2[]> },
): ShaderMaterial {
  const seen = mark?.[1] === 1
  const made = new ShaderMaterial({
    name: 'scene/silhouette',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      ...shared,
      uRole: { value: PHASE_ROLES.indexOf(role) },
      uFoliageKind: { value: FOLIAGE.indexOf('none') },
      uSection: { value: false },
      uOthers: { value: mark === null },
      uMark: { value: new Vector2(...(mark ?? [0, 0])) },
    },
    toneMapped: false,
    depthTest: mark === null || seen,
    depthWrite: mark === null,
    colorWrite: mark !== null,
    side: DoubleSide,
    // Many faces lie behind one another: they add up to one.
    transparent: mark !== null,
    blending: mark ? CustomBlending : NoBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  })
  return made
}

/** Canopies, plant and crowns reach this far beyond the storeys, meters. */
const BEYOND_M = 14

function boundsOf(geometry: BufferGeometry, ranges: readonly FeatureRange[], out: Box3): void {
  const [position, feature] = [geometry.getAttribute('position'), geometry.getAttribute(FEATURE)]
  const point = new Vector3()
  out.makeEmpty()
  for (let i = 0; i < (feature?.count ?? 0); i++) {
    const number = feature?.getX(i) ?? 0
    if (!ranges.some(({ first, count }) => number >= first && number < first + count)) continue
    out.expandByPoint(point.fromBufferAttribute(position as BufferAttribute, i))
  }
  if (!out.isEmpty()) out.expandByScalar(BEYOND_M)
}

const featuresIn = memoizeWeak(
  (geometry: BufferGeometry): ReadonlySet<number> => new Set(geometry.getAttribute(FEATURE)?.array),
)

/** Whether a geometry has any of the features. */
function showsAny(geometry: BufferGeometry, ranges: readonly FeatureRange[]): boolean {
  const features = featuresIn(geometry)
  for (const { first, count } of ranges)
    for (let i = first; i < first + count; i++) if (features.has(i)) return true
  return false
}
