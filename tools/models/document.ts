/**
 * From meshes to GLB: named nodes, glTF materials, `EXT_mesh_features` ids, instancing, quantization and meshopt
 * compression. The same input gives the same bytes.
 */
import {
  Document,
  type Mesh as GltfMesh,
  Logger,
  type Material,
  type Node,
  type Texture,
} from '@gltf-transform/core'
import {
  EXTMeshFeatures,
  EXTMeshGPUInstancing,
  EXTTextureWebP,
  KHRMaterialsIOR,
  KHRMaterialsTransmission,
  KHRMaterialsVolume,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import type { Extent } from '../../src/domain/geometry/polygon.ts'
import type { Walk } from '../../src/domain/people/walk.ts'
import { packGlb } from './glb.ts'
import type { Mesh, Surface } from './kit/mesh.ts'
import { MATERIALS, type MaterialName, type MaterialSpec } from './materials.ts'
import { tangentsOf } from './tangents.ts'
import { foliagePicture } from './textures/foliage.ts'
import { palettePicture } from './textures/palette.ts'
import { PANES_PER_TILE, paneTextures } from './textures/pane.ts'
import { panelTextures } from './textures/panel.ts'
import type { TextureSet } from './textures/relief.ts'

/** Copies of a mesh: where, turned how far about the vertical, how large, belonging to which feature. */
export interface Instance {
  readonly at: readonly [number, number, number]
  readonly turnDeg: number
  readonly scale: number
  readonly feature: number
  /** How it goes round, where it moves. */
  readonly walk?: Walk | undefined
}

/** A node of the model tree. */
export interface ModelNode {
  readonly name: string
  readonly mesh?: Mesh
  /**
   * A mesh about the node's own place that other nodes may have as well, written once. All of it belongs to the feature that
   * the node's extras name; it takes the place of `mesh`.
   */
  readonly shared?: Mesh
  readonly instances?: readonly Instance[]
  readonly at?: readonly [number, number, number]
  readonly extras?: Record<string, unknown>
  readonly children?: readonly ModelNode[]
  /** Stands in for a node of like name when that is far away; kept in a scene of its own, which other viewers leave be. */
  readonly far?: boolean
}

/**
 * Which run of feature numbers belongs to which building, corridor segment or lot: `[first, count]` by owner. Written
 * into the scene's extras, so that the app can tell when a model was built from another version of the content.
 */
export type FeatureOwners = Record<string, readonly [first: number, count: number]>

/** The baked shade of the ground and the part of the plan it covers. */
export interface TableShade {
  readonly png: Uint8Array
  readonly extent: Extent
}

interface WriteOptions {
  readonly shade?: TableShade | undefined
  /** What else the scene says of itself. */
  readonly extras?: Record<string, unknown> | undefined
}

/** Name of the scene that holds what is drawn from far away. */
const FAR_SCENE = 'far'

/** Writes a model file. */
export async function writeGlb(
  name: string,
  nodes: readonly ModelNode[],
  owners: FeatureOwners,
  { shade, extras }: WriteOptions = {},
): Promise<Uint8Array> {
  const document = new Document()
  // Texture coordinates count panes and exceed 1 by design; the library would remark on every primitive.
  document.setLogger(new Logger(Logger.Verbosity.ERROR))
  document.getRoot().getAsset().generator = 'ShenHa Sand Table model builder'
  document.createBuffer()
  const scene = document.createScene(name).setExtras({ features: owners, ...extras })
  const builder = new DocumentBuilder(document, await textures(), shade)
  for (const node of nodes) if (!node.far) scene.addChild(builder.node(node))
  document.getRoot().setDefaultScene(scene)
  if (nodes.some((it) => it.far)) {
    const far = document.createScene(FAR_SCENE)
    for (const node of nodes) if (node.far) far.addChild(builder.node(node))
  }

  return packGlb(document, { wholeSteps: true })
}

type TextureName = NonNullable<MaterialSpec['texture']>
type TextureSets = Record<TextureName, TextureSet> & {
  readonly palette: Uint8Array
  readonly foliage: Uint8Array
}

let drawn: Promise<TextureSets> | undefined

/** Texture sets are drawn once for all files. */
function textures(): Promise<TextureSets> {
  drawn ??= Promise.all([paneTextures(), panelTextures(), palettePicture(), foliagePicture()]).then(
    ([pane, panel, palette, foliage]) => ({ pane, panel, palette, foliage }),
  )
  return drawn
}

class DocumentBuilder {
  private readonly materials = new Map<MaterialName, Material>()
  private readonly features
  private readonly shared = new Map<Mesh, GltfMesh>()
  private readonly textures = new Map<Uint8Array, Texture>()
  private shadeTexture: Texture | null = null

  constructor(
    private readonly document: Document,
    private readonly sets: TextureSets,
    private readonly shade: TableShade | undefined,
  ) {
    this.features = document.createExtension(EXTMeshFeatures)
  }

  node(spec: ModelNode): Node {
    const node = this.document.createNode(spec.name)
    if (spec.at) node.setTranslation([...spec.at])
    if (spec.extras) node.setExtras(spec.extras)
    if (spec.mesh && spec.mesh.surfaces.size > 0) {
      const mesh = this.document.createMesh(spec.name)
      for (const [material, surface] of spec.mesh.surfaces) {
        mesh.addPrimitive(this.primitive(material, surface, spec.instances !== undefined))
      }
      node.setMesh(mesh)
      if (spec.instances) this.instance(node, spec.instances)
    }
    // A node of its own: what unpacks its positions must not move the one that has the name.
    if (spec.shared && spec.shared.surfaces.size > 0)
      node.addChild(this.document.createNode('').setMesh(this.sharedMesh(spec.shared, spec.name)))
    for (const child of spec.children ?? []) node.addChild(this.node(child))
    return node
  }

  private sharedMesh(mesh: Mesh, name: string): GltfMesh {
    const known = this.shared.get(mesh)
    if (known) return known
    const made = this.document.createMesh(name)
    for (const [material, surface] of mesh.surfaces)
      made.addPrimitive(this.primitive(material, surface, true))
    this.shared.set(mesh, made)
    return made
  }

  /** @param numbered its features are numbered by its node */
  private primitive(material: MaterialName, surface: Surface, numbered: boolean) {
    const spec: MaterialSpec = MATERIALS[material]
    const primitive = this.document
      .createPrimitive()
      .setMaterial(this.material(material, spec))
      .setAttribute('POSITION', this.accessor('VEC3', new Float32Array(surface.positions)))
      .setAttribute('NORMAL', this.accessor('VEC3', new Float32Array(surface.normals)))
      .setIndices(this.accessor('SCALAR', indexArray(surface)))
    // Relief needs a tangent frame that all viewers agree on.
    if (spec.texture) primitive.setAttribute('TANGENT', this.accessor('VEC4', tangentsOf(surface)))
    if (surface.openness.length > 0) primitive.setAttribute('COLOR_0', this.openness(surface.openness))
    if (spec.texture || spec.ground || spec.palette || spec.district || spec.foliage === 'trees')
      primitive.setAttribute('TEXCOORD_0', this.accessor('VEC2', new Float32Array(surface.uvs)))
    if (surface.parts.length > 0) {
      const parts = Uint8Array.from(surface.features, (_, i) => surface.parts[i] ?? 0)
      primitive.setAttribute('_PART', this.accessor('SCALAR', parts))
    }
    if (!numbered) {
      primitive.setAttribute('_FEATURE_ID_0', this.accessor('SCALAR', new Uint16Array(surface.features)))
      const ids = this.features
        .createFeatureID()
        .setAttribute(0)
        .setLabel('feature')
        .setFeatureCount(new Set(surface.features).size)
      primitive.setExtension('EXT_mesh_features', this.features.createFeatures().addFeatureID(ids))
    }
    return primitive
  }

  /** Openness as a gray vertex color, which viewers multiply with the material's. */
  private openness(values: readonly number[]) {
    const bytes = new Uint8Array(values.length * 4).fill(255)
    for (const [i, open] of values.entries()) bytes.fill(Math.round(open * 255), i * 4, i * 4 + 3)
    return this.accessor('VEC4', bytes).setNormalized(true)
  }

  private instance(node: Node, instances: readonly Instance[]): void {
    const extension = this.document.createExtension(EXTMeshGPUInstancing).setRequired(true)
    const rotations = instances.flatMap(({ turnDeg }) => {
      const half = (turnDeg * Math.PI) / 360
      return [0, Math.sin(half), 0, Math.cos(half)]
    })
    const batch = extension
      .createInstancedMesh()
      .setAttribute('TRANSLATION', this.accessor('VEC3', new Float32Array(instances.flatMap((it) => it.at))))
      .setAttribute('ROTATION', this.accessor('VEC4', new Float32Array(rotations)))
      .setAttribute(
        'SCALE',
        this.accessor('VEC3', new Float32Array(instances.flatMap((it) => [it.scale, it.scale, it.scale]))),
      )
      .setAttribute(
        '_FEATURE_ID_0',
        // Floats, because two-byte numbers would be padded to four, which common loaders misread.
        this.accessor('SCALAR', new Float32Array(instances.map((it) => it.feature))),
      )
    if (instances.some((it) => it.walk)) {
      // Ahead, behind, turn and speed; nobody goes round without speed.
      const walks = instances.flatMap(({ walk }) =>
        walk ? [walk.aheadM, walk.behindM, walk.turnM, walk.speed] : [0, 0, 0, 0],
      )
      batch.setAttribute('_WALK', this.accessor('VEC4', new Float32Array(walks)))
    }
    node.setExtension('EXT_mesh_gpu_instancing', batch)
  }

  private material(name: MaterialName, spec: MaterialSpec): Material {
    const known = this.materials.get(name)
    if (known) return known
    const {
      color,
      alpha = 1,
      metallic = 0,
      roughness = 0.9,
      doubleSided = false,
      texture,
      palette,
      ground,
      transmission,
      ...extras
    } = spec
    const material = this.document
      .createMaterial(name)
      .setBaseColorFactor([...linear(color), alpha])
      .setMetallicFactor(metallic)
      .setRoughnessFactor(roughness)
      // A volume has one side; the table draws both, see the extras.
      .setDoubleSided(doubleSided && !transmission)
      .setAlphaMode(alpha < 1 ? 'BLEND' : 'OPAQUE')
      .setExtras(transmission && doubleSided ? { ...extras, bothSides: true } : extras)
    if (texture) this.applyTexture(material, texture)
    if (palette) material.setBaseColorTexture(this.texture('palette', this.sets.palette))
    if (spec.foliage === 'trees')
      material.setBaseColorTexture(this.texture('foliage', this.sets.foliage)).setAlphaMode('MASK')
    if (transmission) this.clear(material, transmission)
    if (ground && this.shade) this.shadeGround(material, this.shade)
    this.materials.set(name, material)
    return material
  }

  /** Color, relief and gloss from a texture set; coordinates in meters or panes are brought to its tile. */
  private applyTexture(material: Material, name: TextureName): void {
    const { tile, color, normal, metallicRoughness, emissive } = this.sets[name]
    const scale =
      name === 'pane' ? ([1 / PANES_PER_TILE, 1] as const) : ([1 / tile.widthM, 1 / tile.heightM] as const)
    const transform = this.document
      .createExtension(KHRTextureTransform)
      .createTransform()
      .setScale([...scale])
    material.setBaseColorTexture(this.texture(`${name}-color`, color))
    material.setNormalTexture(this.texture(`${name}-normal`, normal))
    material.setMetallicRoughnessTexture(this.texture(`${name}-metallic-roughness`, metallicRoughness))
    if (emissive)
      material.setEmissiveTexture(this.texture(`${name}-emissive`, emissive)).setEmissiveFactor([1, 1, 1])
    for (const info of [
      material.getBaseColorTextureInfo(),
      material.getNormalTextureInfo(),
      material.getMetallicRoughnessTextureInfo(),
      emissive ? material.getEmissiveTextureInfo() : null,
    ])
      info?.setExtension('KHR_texture_transform', transform)
  }

  /** Glass with a thickness, for viewers that bend light; the alpha is for those that do not. */
  private clear(material: Material, { share, ior, thicknessM }: NonNullable<MaterialSpec['transmission']>) {
    const { document } = this
    material
      .setExtension(
        'KHR_materials_transmission',
        document.createExtension(KHRMaterialsTransmission).createTransmission().setTransmissionFactor(share),
      )
      .setExtension(
        'KHR_materials_volume',
        document.createExtension(KHRMaterialsVolume).createVolume().setThicknessFactor(thicknessM),
      )
      .setExtension('KHR_materials_ior', document.createExtension(KHRMaterialsIOR).createIOR().setIOR(ior))
  }

  private texture(name: string, image: Uint8Array): Texture {
    const known = this.textures.get(image)
    if (known) return known
    this.document.createExtension(EXTTextureWebP).setRequired(true)
    const texture = this.document.createTexture(name).setImage(image).setMimeType('image/webp')
    this.textures.set(image, texture)
    return texture
  }

  /** The shade as an occlusion texture: meters of the plan are brought to the picture by a texture transform. */
  private shadeGround(material: Material, { png, extent }: TableShade): void {
    this.shadeTexture ??= this.document.createTexture('shade').setImage(png).setMimeType('image/png')
    material.setOcclusionTexture(this.shadeTexture)
    const [width, depth] = [extent.maxX - extent.minX, extent.maxZ - extent.minZ]
    const transform = this.document
      .createExtension(KHRTextureTransform)
      .createTransform()
      .setScale([1 / width, 1 / depth])
      .setOffset([-extent.minX / width, -extent.minZ / depth])
    material
      .getOcclusionTextureInfo()
      ?.setWrapS(CLAMP)
      .setWrapT(CLAMP)
      .setExtension('KHR_texture_transform', transform)
  }

  private accessor(
    type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4',
    array: Float32Array | Uint8Array | Uint16Array | Uint32Array,
  ) {
    const buffer = this.document.getRoot().listBuffers()[0] ?? null
    return this.document
      .createAccessor()
      .setType(type)
      .setArray(array as Float32Array<ArrayBuffer>)
      .setBuffer(buffer)
  }
}

/** glTF's CLAMP_TO_EDGE. */
const CLAMP = 33071

const MAX_UINT16_VERTICES = 65535

function indexArray(surface: Surface): Uint16Array | Uint32Array {
  const small = surface.features.length <= MAX_UINT16_VERTICES
  return small ? new Uint16Array(surface.indices) : new Uint32Array(surface.indices)
}

/** sRGB hex to linear components (IEC 61966-2-1). */
function linear(hex: string): [number, number, number] {
  const channel = (offset: number) => {
    const c = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}
