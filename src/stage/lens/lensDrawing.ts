/**
 * The drawing that the lens shows: the very meshes of the scene, with what is documented left out, so that the picture
 * shows there, and lines along storeys and edges. Drawn for the square around the disc and no more.
 */
import {
  AddEquation,
  type Camera,
  CustomBlending,
  DoubleSide,
  GreaterDepth,
  InstancedMesh,
  type Material,
  Mesh,
  type MeshStandardMaterial,
  NoBlending,
  type Object3D,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Scene,
  ShaderMaterial,
  type Texture,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { lensOverlay } from '../../domain/evidence/lens.ts'
import { drawCleared } from '../drawCleared.ts'
import { featureTexture } from '../shaders/featureTexture.ts'
import { FOLIAGE, PHASE_ROLES } from '../shaders/layout/enums.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { lensLines } from './lensLines.ts'
import { FACE_FRAGMENT, FACE_VERTEX, LINE_FRAGMENT, LINE_VERTEX } from './lensShader.ts'

/** What is drawn, or stands before what is; sites move in ways of their own and are left to the picture. */
const ROLES: readonly string[] = [
  'always',
  'ground',
  'pit',
  'structure',
  'permanent',
  'envelope',
  'landscape',
]
/** Panes are as smooth as this, at most. */
const PANE_ROUGHNESS = 0.3
/** As much redder than green is red. */
const RED = 0.25

/** A square of what is drawn to, device pixels from the bottom left. */
export interface LensSquare {
  readonly left: number
  readonly bottom: number
  readonly side: number
}

export interface LensDrawing {
  readonly texture: Texture
  /**
   * Draws a square of the picture; leaves the renderer as it found it.
   * @param size of what is drawn to, device pixels
   * @param ratio device pixels of a CSS pixel
   */
  draw(gl: WebGLRenderer, root: Scene, camera: Camera, square: LensSquare, size: Vector2, ratio: number): void
  dispose(): void
}

export function lensDrawing(campus: Campus, shared: StateUniforms): LensDrawing {
  const features = featureTexture(campus)
  features.paint(lensOverlay)
  const target = new WebGLRenderTarget(1, 1, { samples: 4 })
  const uniforms = {
    ...shared,
    uFeatures: { value: features.texture },
    uSize: { value: new Vector2(1, 1) },
    uPixel: { value: 1 },
  }
  const scene = new Scene()
  scene.matrixWorldAutoUpdate = false
  const faces = new Map<string, ShaderMaterial>()
  const copies = new Map<Mesh, Mesh>()
  const lines = lensLines(campus)
  const lineMaterials = [lineMaterial(uniforms, true), lineMaterial(uniforms, false)]
  const strokes = lineMaterials.map((material, i) => {
    const mesh = new Mesh(lines, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 1 + i
    return mesh
  })
  scene.add(...strokes)

  const faceOf = (mesh: Mesh): ShaderMaterial => {
    const { phase, foliage, section } = mesh.userData
    const { pane, red } = lookOf(mesh.material)
    const masked = foliage === 'trees'
    const key = `${phase}/${foliage}/${section === true}/${pane}/${red}`
    const known = faces.get(key)
    if (known) return known
    const made = new ShaderMaterial({
      name: 'scene/lens-face',
      vertexShader: FACE_VERTEX,
      fragmentShader: FACE_FRAGMENT,
      uniforms: {
        ...uniforms,
        uRole: { value: PHASE_ROLES.indexOf(phase) },
        uFoliageKind: { value: Math.max(0, (FOLIAGE as readonly unknown[]).indexOf(foliage)) },
        uSection: { value: section === true },
        uPane: { value: pane ? 1 : 0 },
        uRed: { value: red ? 1 : 0 },
        uMask: { value: masked ? (mesh.material as MeshStandardMaterial).map : null },
      },
      ...(masked && { defines: { MASKED: '' } }),
      side: DoubleSide,
      blending: NoBlending,
      toneMapped: false,
    })
    faces.set(key, made)
    return made
  }
  const copyOf = (mesh: Mesh): Mesh => {
    const known = copies.get(mesh)
    if (known) return known
    let made: Mesh
    if (mesh instanceof InstancedMesh) {
      const instanced = new InstancedMesh(mesh.geometry, faceOf(mesh), 0)
      instanced.instanceMatrix = mesh.instanceMatrix
      made = instanced
    } else made = new Mesh(mesh.geometry, faceOf(mesh))
    made.matrixAutoUpdate = false
    made.frustumCulled = mesh.frustumCulled
    copies.set(mesh, made)
    scene.add(made)
    return made
  }
  const follow = (object: Object3D) => {
    const mesh = object as Mesh
    if (!mesh.isMesh || !ROLES.includes(mesh.userData.phase) || !hasFeatures(mesh)) return
    const copy = copyOf(mesh)
    copy.visible = true
    copy.matrixWorld.copy(mesh.matrixWorld)
    if (mesh instanceof InstancedMesh && copy instanceof InstancedMesh) copy.count = mesh.count
  }

  return {
    texture: target.texture,
    draw(gl, root, camera, { left, bottom, side }, size, ratio) {
      // Models come and go with the date, the distance and the quality.
      for (const copy of copies.values()) copy.visible = false
      root.traverseVisible(follow)
      uniforms.uSize.value.copy(size)
      uniforms.uPixel.value = ratio
      target.setSize(side, side)
      // The square of a picture that is drawn as large as the screen: its pixels are those of the screen.
      target.viewport.set(-left, -bottom, size.x, size.y)
      drawCleared(gl, target, scene, camera)
    },
    dispose() {
      features.dispose()
      target.dispose()
      lines.dispose()
      for (const it of [...lineMaterials, ...faces.values()]) it.dispose()
      copies.clear()
      scene.clear()
    },
  }
}

const hasFeatures = ({ geometry }: Mesh) =>
  geometry.hasAttribute('_feature_id_0') && geometry.hasAttribute('normal')

/** How a material is drawn by hand. */
function lookOf(material: Material | Material[]): { readonly pane: boolean; readonly red: boolean } {
  const { color, roughness = 1, transparent = false } = material as Partial<MeshStandardMaterial>
  if (!color) return { pane: false, red: false }
  const red = color.r - Math.max(color.g, color.b) > RED
  return { pane: !red && (transparent || roughness < PANE_ROUGHNESS), red }
}

function lineMaterial(uniforms: ShaderMaterial['uniforms'], hidden: boolean): ShaderMaterial {
  const made = new ShaderMaterial({
    name: 'scene/lens-line',
    vertexShader: LINE_VERTEX,
    fragmentShader: LINE_FRAGMENT,
    uniforms: {
      ...uniforms,
      uRole: { value: PHASE_ROLES.indexOf('permanent') },
      uFoliageKind: { value: FOLIAGE.indexOf('none') },
      uSection: { value: false },
      uHidden: { value: hidden ? 1 : 0 },
    },
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  })
  if (hidden) made.depthFunc = GreaterDepth
  return made
}
