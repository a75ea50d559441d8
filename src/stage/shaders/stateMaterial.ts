/**
 * The one seam where building state enters the materials: a glTF material is kept as it is and extended, through
 * `onBeforeCompile`, with the feature's dates, overlay, emphasis, season and night. Its extras say which phase and glow
 * it has. A depth twin makes shadows follow the same dates.
 */
import {
  DoubleSide,
  type IUniform,
  type Material,
  MeshDepthMaterial,
  MeshStandardMaterial,
  RGBADepthPacking,
} from 'three'
import { preserveEmissiveAlpha } from './preserveEmissiveAlpha.ts'
import {
  CUT_BODY,
  CUT_HEAD,
  FOLIAGE,
  FRAGMENT_GLOW,
  FRAGMENT_HAZE,
  FRAGMENT_HEAD,
  FRAGMENT_MATERIAL,
  FRAGMENT_OCCLUSION,
  FRAGMENT_SHARE,
  FRAGMENT_SURFACE,
  GLOWS,
  PHASE_ROLES,
  VERTEX_HEAD,
  VERTEX_PAINT,
  VERTEX_PAINT_HEAD,
  VERTEX_PLACE,
  VERTEX_RISE,
} from './shaders.ts'
import type { StateUniforms } from './uniforms.ts'

/**
 * Depth of surfaces without cut-outs. The renderer hands every shadow material the map of its surface, for the alpha in it,
 * which would compile a second program for the same depths.
 */
class SolidDepthMaterial extends MeshDepthMaterial {
  override get map() {
    return null
  }

  override set map(_) {}
}

/** What a model says of a material in its extras; anything missing or unknown falls back to "always there, no glow". */
export interface MaterialTraits {
  readonly role: number
  readonly glow: number
  readonly snow: number
  readonly foliage: number
  /** Standing water, or the river, which freezes by dates of its own. */
  readonly water: 'none' | 'still' | 'river'
  /** A face of the cut: seen only while its building is cut open. */
  readonly section: boolean
}

function materialTraits(extras: Record<string, unknown>): MaterialTraits {
  return {
    role: Math.max(0, (PHASE_ROLES as readonly unknown[]).indexOf(extras.phase)),
    glow: Math.max(0, (GLOWS as readonly unknown[]).indexOf(extras.glow)),
    snow: typeof extras.snow === 'number' ? extras.snow : 0,
    foliage: Math.max(0, (FOLIAGE as readonly unknown[]).indexOf(extras.foliage)),
    water: extras.water === 'river' ? 'river' : extras.water === true ? 'still' : 'none',
    section: extras.section === true,
  }
}

export interface StateMaterial {
  readonly material: MeshStandardMaterial
  /** For the shadow pass. */
  readonly depth: MeshDepthMaterial
  readonly traits: MaterialTraits
  dispose(): void
}

/** Replaces one include of a built-in shader, and says so when a new version of three no longer has it. */
function after(shader: string, chunk: string, code: string): string {
  const include = `#include <${chunk}>`
  if (!shader.includes(include)) throw new Error(`stateMaterial: the built-in shader has no ${include}`)
  return shader.replace(include, `${include}\n${code}`)
}

/**
 * What few materials do and takes long is compiled into theirs alone: a software renderer walks every branch of a
 * shader, taken or not, and elsewhere a smaller program has more registers to itself.
 */
function surfaceDefines({ glow, water }: MaterialTraits): Record<string, string> {
  const defines: Record<string, string> = {}
  if (GLOWS[glow] === 'windows') defines.WINDOWS = ''
  if (water !== 'none') defines.WATER = ''
  return defines
}

/** What is seen through and smoother than this is glass. */
const GLASS_ROUGHNESS = 0.3

/** Numbers of the kinds of water in the shader. */
const WATERS: readonly MaterialTraits['water'][] = ['none', 'still', 'river']

export interface StateMaterialOptions {
  /** The material is on a building that can be cut open. */
  readonly cuttable?: boolean
  readonly variant?: Variant | undefined
  /** Materials of the shadow pass made so far; those that would be alike are one, and set up once a frame. */
  readonly depths?: Map<string, MeshDepthMaterial>
}

/** A way of moving that some materials have beside the common one. */
export interface Variant {
  /** Names the programs that have it. */
  readonly name: string
  /** Changes the shaders of a pass, after everything else. */
  extend(shader: Shader, after: (shader: string, chunk: string, code: string) => string): void
}

/** Extends a glTF material. The source material is left untouched. */
export function stateMaterial(
  source: MeshStandardMaterial,
  shared: StateUniforms,
  { cuttable = false, variant, depths = new Map() }: StateMaterialOptions = {},
): StateMaterial {
  const traits = materialTraits(source.userData)
  const own: Record<string, IUniform> = {
    uRole: { value: traits.role },
    uGlow: { value: traits.glow },
    uSnowCover: { value: traits.snow },
    uFoliageKind: { value: traits.foliage },
    uSection: { value: traits.section ? 1 : 0 },
    uWater: { value: WATERS.indexOf(traits.water) },
    uGlass: { value: source.transparent && source.roughness < GLASS_ROUGHNESS ? 1 : 0 },
  }
  const material = new MeshStandardMaterial().copy(source)
  const matte = isGround(source)
  // Baked light comes as an attribute of its own and as one picture for all ground.
  material.vertexColors = false
  material.aoMap = null
  if (source.userData.bothSides === true) material.side = DoubleSide
  material.defines = { ...material.defines, ...surfaceDefines(traits), ...(matte && { MATTE: '' }) }
  // What glows is the hour's affair, not the file's.
  material.emissiveMap = null
  material.emissive.setScalar(0)
  if (material.transparent) preserveEmissiveAlpha(material)
  // Fragments compare the map's own texels; mipmaps with anisotropy keep facades from shimmering.
  if (material.map) material.map.anisotropy = ANISOTROPY
  const kind = variant?.name ?? (cuttable ? 'cut' : '')
  extend(material, `state-${kind}${matte ? '-matte' : ''}`, (shader) => {
    Object.assign(shader.uniforms, shared, own)
    shader.vertexShader = after(
      `${VERTEX_HEAD}${VERTEX_PAINT_HEAD}${shader.vertexShader}`,
      'begin_vertex',
      VERTEX_RISE + VERTEX_PAINT,
    )
    shader.vertexShader = after(shader.vertexShader, 'project_vertex', VERTEX_PLACE)
    shader.fragmentShader = after(shader.fragmentShader, 'common', FRAGMENT_HEAD)
    shader.fragmentShader = after(shader.fragmentShader, 'normal_fragment_maps', FRAGMENT_SURFACE)
    shader.fragmentShader = after(shader.fragmentShader, 'emissivemap_fragment', FRAGMENT_GLOW)
    shader.fragmentShader = after(shader.fragmentShader, 'lights_physical_fragment', FRAGMENT_MATERIAL)
    shader.fragmentShader = after(shader.fragmentShader, 'aomap_fragment', FRAGMENT_OCCLUSION)
    shader.fragmentShader = after(shader.fragmentShader, 'opaque_fragment', FRAGMENT_HAZE)
    shader.fragmentShader = after(shader.fragmentShader, 'dithering_fragment', FRAGMENT_SHARE)
    if (matte) skipReflections(shader)
    if (cuttable) cut(shader)
    variant?.extend(shader, after)
  })

  const alike = [kind, traits.role, traits.foliage, traits.section, material.side].join()
  const depth = depths.get(alike) ?? new SolidDepthMaterial({ depthPacking: RGBADepthPacking })
  if (!depths.has(alike)) {
    depths.set(alike, depth)
    extend(depth, `state-depth-${kind}`, (shader) => {
      Object.assign(shader.uniforms, shared, own)
      shader.vertexShader = after(VERTEX_HEAD + shader.vertexShader, 'begin_vertex', VERTEX_RISE)
      if (cuttable) cut(shader)
      variant?.extend(shader, after)
    })
  }
  return {
    material,
    depth,
    traits,
    dispose: () => {
      material.dispose()
      depth.dispose()
    },
  }
}

const ANISOTROPY = 8

/** Ground of the table and beyond: rough, without metal, and the largest part of most pictures. */
function isGround({ roughness, metalness, aoMap, userData, map }: MeshStandardMaterial): boolean {
  return roughness >= 0.8 && metalness === 0 && !map && (aoMap !== null || userData.phase === 'always')
}

/** A rough surface mirrors the mean of what lights it: asking the blurred reflection costs more and shows no more. */
function skipReflections(shader: Shader): void {
  const chunk = '#include <lights_fragment_maps>'
  if (!shader.fragmentShader.includes(chunk))
    throw new Error(`stateMaterial: the built-in shader has no ${chunk}`)
  shader.fragmentShader = shader.fragmentShader.replace(
    chunk,
    'iblIrradiance += getIBLIrradiance(geometryNormal); radiance += iblIrradiance * RECIPROCAL_PI;',
  )
}

/** Only buildings that can be cut open pay for fragments that may be discarded. */
function cut(shader: Shader): void {
  shader.fragmentShader = after(shader.fragmentShader, 'common', CUT_HEAD)
  shader.fragmentShader = after(shader.fragmentShader, 'clipping_planes_fragment', CUT_BODY)
}

export type Shader = Parameters<Material['onBeforeCompile']>[0]

/** All materials of a kind run the same program; their differences are uniforms. */
function extend(material: Material, kind: string, compile: (shader: Shader) => void): void {
  material.onBeforeCompile = compile
  material.customProgramCacheKey = () => kind
}
