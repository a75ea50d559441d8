/**
 * Where the state of the table enters materials: a glTF material is kept as it is and extended, through
 * `onBeforeCompile`, with the feature's dates, overlay, emphasis, season and night. Its extras say which phase and glow
 * it has. A depth material of the same kind makes shadows follow the same dates.
 */
import {
  DoubleSide,
  type IUniform,
  type Material,
  MeshDepthMaterial,
  MeshStandardMaterial,
  RGBADepthPacking,
} from 'three'
import { TREE_MASK, TREE_SHADOW_HEAD } from './chunks/tree.ts'
import { CUT_BODY, CUT_HEAD } from './chunks/vertex/cut.ts'
import { FIGURE_FRAGMENT } from './chunks/vertex/figure.ts'
import { VERTEX_HEAD, vertexRise } from './chunks/vertex/rise.ts'
import { FOLIAGE, GLOWS, PHASE_ROLES, WATERS } from './layout/enums.ts'
import { preserveEmissiveAlpha } from './preserveEmissiveAlpha.ts'
import { COLOR_FRAGMENT, COLOR_VERTEX, COLOR_VERTEX_HEAD, type Insertions } from './surfaceShader.ts'
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
  readonly water: (typeof WATERS)[number]
  /** A face of the cut: seen only while its building is cut open. */
  readonly section: boolean
  /** Distance of the joints in a paved surface, meters; 0 without. */
  readonly jointM: number
  /** Fronts of the district, whose windows the shader draws. */
  readonly district: boolean
  /** People who stand and walk, each an instance. */
  readonly figures: boolean
}

function materialTraits(extras: Record<string, unknown>): MaterialTraits {
  return {
    role: Math.max(0, (PHASE_ROLES as readonly unknown[]).indexOf(extras.phase)),
    glow: Math.max(0, (GLOWS as readonly unknown[]).indexOf(extras.glow)),
    snow: typeof extras.snow === 'number' ? extras.snow : 0,
    foliage: Math.max(0, (FOLIAGE as readonly unknown[]).indexOf(extras.foliage)),
    water: extras.water === 'river' ? 'river' : extras.water === true ? 'still' : 'none',
    section: extras.section === true,
    jointM: typeof extras.jointM === 'number' ? extras.jointM : 0,
    district: extras.district === true,
    figures: extras.figures === true,
  }
}

export interface StateMaterial {
  readonly material: MeshStandardMaterial
  /** For the shadow pass. */
  readonly depth: MeshDepthMaterial
  readonly traits: MaterialTraits
  dispose(): void
}

/**
 * Costly parts that few materials need stand behind defines: a software renderer runs every branch of a shader, taken or
 * not, and on graphics cards a smaller program leaves more registers free.
 */
function surfaceDefines(
  { glow, water, foliage, figures }: MaterialTraits,
  flatten: boolean,
): Record<string, string> {
  const defines: Record<string, string> = {}
  if (figures && !flatten) defines.FIGURES = ''
  if (isTree(foliage)) defines.TREE = ''
  if (GLOWS[glow] === 'windows') defines.WINDOWS = ''
  if (water !== 'none') defines.WATER = ''
  return defines
}

const isTree = (foliage: number) => FOLIAGE[foliage] === 'trees'

/** Transparent materials of less roughness are glass. */
const GLASS_ROUGHNESS = 0.3

export interface StateMaterialOptions {
  /** The material is on a building that can be cut open. */
  readonly cuttable?: boolean
  /** Instances are part of the geometry. */
  readonly flatten?: boolean
  readonly variant?: Variant | undefined
  /** Materials of the shadow pass made so far; those that would be alike are one, and set up once a frame. */
  readonly depths?: Map<string, MeshDepthMaterial>
}

/** A way of moving that some materials have instead of the common one, and what it adds to the color pass. */
export interface Variant {
  /** Names the programs that have it. */
  readonly name: string
  readonly uniforms: Readonly<Record<string, IUniform>>
  /** Before the vertex shader's main in every pass; may use `VERTEX_HEAD`. */
  readonly vertexHead: string
  /** A function of `vertexHead` in the place of `riseFeature`: `vec3 move(vec3 position, int feature)`. */
  readonly move: string
  /** In the color pass alone: before the vertex shader's main, and in both stages. */
  readonly color: {
    readonly vertexHead: string
    readonly vertex: Insertions
    readonly fragment: Insertions
  }
}

/** Extends a glTF material. The source material is left untouched. */
export function stateMaterial(
  source: MeshStandardMaterial,
  shared: StateUniforms,
  { cuttable = false, flatten = false, variant, depths = new Map() }: StateMaterialOptions = {},
): StateMaterial {
  const traits = materialTraits(source.userData)
  const own: Record<string, IUniform> = {
    uRole: { value: traits.role },
    uGlow: { value: traits.glow },
    uSnowCover: { value: traits.snow },
    uFoliageKind: { value: traits.foliage },
    uSection: { value: traits.section },
    uJoint: { value: traits.jointM },
    uDistrict: { value: traits.district },
    uWater: { value: WATERS.indexOf(traits.water) },
    uGlass: { value: source.transparent && source.roughness < GLASS_ROUGHNESS },
  }
  const material = new MeshStandardMaterial().copy(source)
  const matte = isGround(source)
  // Baked openness comes as the attribute `occlusion`, and for the ground as one texture.
  material.vertexColors = false
  material.aoMap = null
  if (source.userData.bothSides === true) material.side = DoubleSide
  material.defines = { ...material.defines, ...surfaceDefines(traits, flatten), ...(matte && { MATTE: '' }) }
  // Emission depends on the hour; the file's is left out.
  material.emissiveMap = null
  material.emissive.setScalar(0)
  if (material.transparent) preserveEmissiveAlpha(material)
  // Anisotropic filtering keeps facades from shimmering at grazing angles.
  if (material.map) material.map.anisotropy = ANISOTROPY
  const kind = variant?.name ?? (cuttable ? 'cut' : '')
  const uniforms = { ...shared, ...own, ...variant?.uniforms }
  extend(material, source, `state-${kind}${matte ? '-matte' : ''}`, (shader) => {
    Object.assign(shader.uniforms, uniforms)
    const head =
      VERTEX_HEAD + COLOR_VERTEX_HEAD + (variant ? variant.vertexHead + variant.color.vertexHead : '')
    shader.vertexShader =
      head +
      withInsertions(
        shader.vertexShader,
        { begin_vertex: vertexRise(variant?.move) },
        COLOR_VERTEX,
        variant?.color.vertex,
      )
    shader.fragmentShader = withInsertions(
      shader.fragmentShader,
      COLOR_FRAGMENT,
      cuttable ? CUT : undefined,
      material.defines?.FIGURES === undefined ? undefined : FIGURE,
      variant?.color.fragment,
    )
    if (matte) skipReflections(shader)
  })

  const alike = [kind, traits.role, traits.foliage, traits.section, material.side].join()
  const tree = isTree(traits.foliage)
  const Depth = tree ? MeshDepthMaterial : SolidDepthMaterial
  const depth = depths.get(alike) ?? new Depth({ depthPacking: RGBADepthPacking })
  if (!depths.has(alike)) {
    depths.set(alike, depth)
    if (tree) depth.defines = { TREE: '' }
    extend(depth, null, `state-depth-${kind}`, (shader) => {
      Object.assign(shader.uniforms, uniforms)
      shader.vertexShader =
        VERTEX_HEAD +
        (variant?.vertexHead ?? '') +
        withInsertions(shader.vertexShader, { begin_vertex: vertexRise(variant?.move) })
      if (cuttable) shader.fragmentShader = withInsertions(shader.fragmentShader, CUT)
      if (tree) shader.fragmentShader = withInsertions(shader.fragmentShader, TREE_SHADOW)
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

/** Ground of the table and beyond, and snow heaped on it: rough, without metal, and the largest part of most pictures. */
function isGround({ roughness, metalness, aoMap, userData, map }: MeshStandardMaterial): boolean {
  return (
    roughness >= 0.8 &&
    metalness === 0 &&
    !map &&
    (aoMap !== null || userData.phase === 'always' || userData.foliage === 'snow')
  )
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

/** Trees cast the shadow of their leaves. */
const TREE_SHADOW: Insertions = { common: TREE_SHADOW_HEAD, map_fragment: TREE_MASK }

/** The shadow at the feet of people. */
const FIGURE: Insertions = { map_fragment: FIGURE_FRAGMENT }

/** Only buildings that can be cut open pay for fragments that may be discarded. */
const CUT: Insertions = { common: CUT_HEAD, clipping_planes_fragment: CUT_BODY }

/**
 * A built-in shader with code after some of its chunks; what goes after the same chunk follows in the order given.
 * @throws when a new version of three no longer has one of the chunks
 */
function withInsertions(shader: string, ...all: readonly (Insertions | undefined)[]): string {
  const code: Record<string, string> = {}
  for (const insertions of all)
    for (const chunk in insertions) code[chunk] = (code[chunk] ?? '') + insertions[chunk]
  return Object.keys(code).reduce((text, chunk) => {
    const include = `#include <${chunk}>`
    if (!text.includes(include)) throw new Error(`stateMaterial: the built-in shader has no ${include}`)
    return text.replace(include, `${include}\n${code[chunk]}`)
  }, shader)
}

type Shader = Parameters<Material['onBeforeCompile']>[0]

/**
 * Has a material compiled with changes, after those that its source brings. All materials of a kind run the same program;
 * their differences are uniforms.
 * @param source null where there is none
 */
function extend(
  material: Material,
  source: Material | null,
  kind: string,
  compile: (shader: Shader) => void,
): void {
  const brought = source && Object.hasOwn(source, 'onBeforeCompile') ? source : null
  material.onBeforeCompile = (shader, renderer) => {
    brought?.onBeforeCompile(shader, renderer)
    compile(shader)
  }
  material.customProgramCacheKey = () => (brought ? `${kind}/${brought.customProgramCacheKey()}` : kind)
}
