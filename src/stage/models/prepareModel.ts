/**
 * Makes a loaded glTF part of the stage: geometry merged by material, materials extended with building state, instances
 * numbered by today's features, shadows set.
 */
import {
  BufferGeometry,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
  Matrix4,
  Mesh,
  type MeshDepthMaterial,
  type MeshStandardMaterial,
  type Object3D,
  type Texture,
} from 'three'
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js'
import type { Campus } from '../../domain/campus/campus.ts'
import { PHASE_ROLES } from '../shaders/layout/enums.ts'
import type { StateMaterial, Variant } from '../shaders/stateMaterial.ts'
import { type StateMaterialOptions, stateMaterial } from '../shaders/stateMaterial.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { buildingLevels } from './buildingLevels.ts'
import { type FeatureMap, featureMap } from './featureRebase.ts'
import { WALK, withFigures } from './figures.ts'
import { instanceLevels, type Levels } from './instanceLevels.ts'
import { INSTANCE_FEATURE, mergeByMaterial, occlusionOf, type Run } from './mergeByMaterial.ts'

/** An instance on the plan: place, direction of its own x axis on the ground `[x, z]`, feature. */
export interface Placed {
  readonly at: readonly [x: number, y: number, z: number]
  readonly ahead: readonly [x: number, z: number]
  readonly feature: number
}

/** A model ready for the stage. */
export interface PreparedModel {
  readonly group: Group
  /** Buildings it does not show truly: they stand as massing. */
  readonly stale: ReadonlySet<string>
  /** Baked openness of the ground, where the file brings one. */
  readonly groundShade: Texture | null
  /** What is drawn near and what far. */
  readonly levels: Levels
  /** Where instances of a named node stand. */
  instances(name: string): readonly Placed[]
  dispose(): void
}

/** Names of instance nodes, with what follows a stroke, and of materials that are left out at low quality: small, quiet things. */
export const MINOR = ['people', 'benches', 'lamps/garden', 'planters', 'site-scaffold', 'scaffold-net']

const FAR_SCENE = 'far'

interface PrepareOptions {
  /** The building can be cut open. */
  readonly cuttable?: boolean
  /** Buildings that another model shows. */
  readonly replaced?: ReadonlySet<string>
  /** Instances become part of the merged geometry. */
  readonly flatten?: boolean
  /** How its materials move, where not in the common way. */
  readonly variant?: Variant
}

/** @param gltf a loaded file; its scene "far" holds what is drawn from far away */
export function prepareModel(
  { scene, scenes }: Pick<GLTF, 'scene' | 'scenes'>,
  campus: Campus,
  uniforms: StateUniforms,
  { cuttable = false, replaced, flatten = false, variant }: PrepareOptions = {},
): PreparedModel {
  scene.updateMatrixWorld(true)
  const features = featureMap(campus, scene.userData.features, replaced)
  const materials = stateMaterials(uniforms, { cuttable, flatten, variant })
  const far = scenes.find((it) => it.name === FAR_SCENE)
  far?.updateMatrixWorld(true)
  const runs = new Map<Mesh, readonly Run[]>()
  const group = prepareParts(scene, features, materials.of, { far, runs, flatten })
  const levels = [instanceLevels(group), buildingLevels(runs, campus)]
  return {
    group,
    levels: {
      update: (eye, distanceScale) => levels.map((it) => it.update(eye, distanceScale)).some(Boolean),
    },
    stale: features.stale,
    groundShade: occlusionTexture(scene),
    instances: (name) => placesOf(scene, name, features.of),
    dispose: () => {
      for (const object of group.children) {
        ;(object as Mesh).geometry.dispose()
        if (object instanceof InstancedMesh) object.dispose()
      }
      materials.dispose()
    },
  }
}

function occlusionTexture(scene: Object3D): Texture | null {
  let found: Texture | null = null
  scene.traverse((object) => {
    const { material } = object as Mesh
    if (material && 'aoMap' in material) found ??= material.aoMap as Texture | null
  })
  return found
}

/** State materials of a file, one for each of its glTF materials. */
export function stateMaterials(uniforms: StateUniforms, options: StateMaterialOptions = {}) {
  const made = new Map<Material, StateMaterial>()
  const depths = new Map<string, MeshDepthMaterial>()
  return {
    of(source: Material): StateMaterial {
      const known = made.get(source)
      if (known) return known
      const state = stateMaterial(source as MeshStandardMaterial, uniforms, { ...options, depths })
      made.set(source, state)
      return state
    },
    dispose() {
      for (const state of made.values()) state.dispose()
    },
  }
}

interface PartOptions {
  /** What stands for some of it from far away. */
  readonly far?: Object3D | undefined
  /** Receives the runs of each merged mesh. */
  readonly runs?: Map<Mesh, readonly Run[]>
  /** Instances become part of the merged geometry. */
  readonly flatten?: boolean
}

/** Everything under a node, merged by material, with the materials of the stage; world matrices must be up to date. */
export function prepareParts(
  root: Object3D,
  features: FeatureMap,
  stated: (source: Material) => StateMaterial,
  { far, runs, flatten = false }: PartOptions = {},
): Group {
  const group = new Group()
  for (const part of mergeByMaterial(root, features, { far, flatten })) {
    const { material, geometry } = part
    const state = stated(material)
    const mesh = attachState(new Mesh(geometry, state.material), state, material.name)
    runs?.set(mesh, part.runs)
    group.add(mesh)
  }
  // Neighbors with one shadow material are drawn without setting it up again.
  group.children.sort((a, b) => depthOf(a) - depthOf(b))
  if (flatten) return group
  for (const from of far ? [root, far] : [root])
    from.traverse((object) => {
      if (!(object instanceof InstancedMesh)) return
      const state = stated(object.material as Material)
      const geometry = numbered(object, features.of)
      const copy = new InstancedMesh(
        state.traits.figures ? withFigures(geometry, object) : geometry,
        state.material,
        object.count,
      )
      copy.instanceMatrix = object.instanceMatrix
      copy.applyMatrix4(object.matrixWorld)
      copy.frustumCulled = false
      group.add(attachState(copy, state, nodeName(object)))
    })
  return group
}

const depthOf = (object: Object3D) => (object as Mesh).customDepthMaterial?.id ?? 0

function attachState<M extends Mesh>(mesh: M, state: StateMaterial, name: string): M {
  const { material } = state
  mesh.name = name
  mesh.customDepthMaterial = state.depth
  mesh.castShadow = !material.transparent && state.traits.role !== GROUND_ROLE
  mesh.receiveShadow = !material.transparent
  mesh.userData = { ...material.userData }
  if (material.transparent) {
    material.depthWrite = false
    mesh.renderOrder = TRANSPARENT_ORDER
  }
  return mesh
}

const GROUND_ROLE = PHASE_ROLES.indexOf('ground')
const TRANSPARENT_ORDER = 10

function instanceFeature(mesh: InstancedMesh, i: number, of: (feature: number) => number): number {
  const source = mesh.geometry.getAttribute(INSTANCE_FEATURE)
  return Math.max(0, of(source ? source.getX(i) : 0))
}

/** The geometry of an instance batch, its instances numbered by today's features; the loaded one stays as it is. */
function numbered(mesh: InstancedMesh, of: (feature: number) => number): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const [name, attribute] of Object.entries(mesh.geometry.attributes)) {
    if (name === 'color') geometry.setAttribute('occlusion', occlusionOf(attribute))
    else if (name !== INSTANCE_FEATURE && name !== WALK) geometry.setAttribute(name, attribute)
  }
  geometry.setIndex(mesh.geometry.index)
  const numbers = Uint16Array.from({ length: mesh.count }, (_, i) => instanceFeature(mesh, i, of))
  geometry.setAttribute('_feature_id_0', new InstancedBufferAttribute(numbers, 1))
  return geometry
}

/** The glTF name of the node an instance batch belongs to; a node with several materials is a group of meshes. */
function nodeName(mesh: Object3D): string {
  for (let node: Object3D | null = mesh; node; node = node.parent) {
    if (typeof node.userData.name === 'string') return node.userData.name
  }
  return mesh.name
}

function placesOf(scene: Object3D, name: string, of: (feature: number) => number): Placed[] {
  const places: Placed[] = []
  const matrix = new Matrix4()
  let done = false
  scene.traverse((object) => {
    if (done || !(object instanceof InstancedMesh) || nodeName(object) !== name) return
    done = true
    for (let i = 0; i < object.count; i++) {
      object.getMatrixAt(i, matrix)
      const e = matrix.premultiply(object.matrixWorld).elements
      places.push({ at: [e[12], e[13], e[14]], ahead: [e[0], e[2]], feature: instanceFeature(object, i, of) })
    }
  })
  return places
}
