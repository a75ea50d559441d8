/**
 * three's glTF loader for the models that `npm run models` writes: triangles with meshopt compression, quantization,
 * texture transforms, WebP textures and instancing. Animations, skins, morph targets, lights, cameras, lines and points are
 * never in them, and of the material extensions the stage uses none (stateMaterial.ts makes a MeshStandardMaterial of
 * every material). leanGltf.test.ts reads every model of the repository with both loaders.
 */
import { applyEdits, type Edit } from './leanEdit.ts'

const LIBRARY = "leanGltf: three's glTF loader"

/** Extensions of the loader's own list that are not registered. */
const UNUSED_PLUGINS = [
  'GLTFMaterialsClearcoatExtension',
  'GLTFMaterialsDiffuseRoughnessExtension',
  'GLTFMaterialsDispersionExtension',
  'GLTFTextureBasisUExtension',
  'GLTFTextureAVIFExtension',
  'GLTFMaterialsSheenExtension',
  'GLTFMaterialsTransmissionExtension',
  'GLTFMaterialsVolumeExtension',
  'GLTFMaterialsIorExtension',
  'GLTFMaterialsEmissiveStrengthExtension',
  'GLTFMaterialsSpecularExtension',
  'GLTFMaterialsIridescenceExtension',
  'GLTFMaterialsAnisotropyExtension',
  'GLTFMaterialsBumpExtension',
  'GLTFLightsExtension',
]

/** Methods of the parser for parts of glTF that are not asked for. */
const UNUSED_METHODS = [
  'loadCamera',
  'loadSkin',
  'loadAnimation',
  '_createAnimationTracks',
  '_getArrayFromAccessor',
  '_createCubicSplineTrackInterpolant',
]

const noPlugin = (name: string): Edit => ({
  what: `plugin ${name}`,
  pattern: new RegExp(
    `\\n\\t\\tthis\\.register\\( function \\( parser \\) \\{\\s+return new ${name}\\( parser \\);\\s+\\} \\);\\n`,
  ),
  replacement: '\n',
})

const noMethod = (name: string): Edit => ({
  what: `method ${name}`,
  pattern: new RegExp(`\\n\\t${name}\\( [^)]*\\) \\{\\n[\\s\\S]*?\\n\\t\\}\\n`),
  replacement: '\n',
})

/** A `case` of a switch, up to its `break`. */
const noCase = (label: string): Edit => ({
  what: `case ${label}`,
  pattern: new RegExp(`\\n\\t+case ${label}:\\n[\\s\\S]*?\\n\\t+break;\\n`),
  replacement: '\n',
})

const LOADER: readonly Edit[] = [
  ...UNUSED_PLUGINS.map(noPlugin),
  ...UNUSED_METHODS.map(noMethod),
  ...['EXTENSIONS.KHR_MATERIALS_UNLIT', 'EXTENSIONS.KHR_DRACO_MESH_COMPRESSION'].map(noCase),
  ...["'skin'", "'animation'", "'camera'"].map(noCase),
  {
    what: 'request for animations and cameras',
    pattern: /parser\.getDependencies\( 'animation' \),\s+parser\.getDependencies\( 'camera' \),/,
    replacement: '[], [],',
  },
  {
    what: 'lines and points',
    pattern:
      /\} else if \( primitive\.mode === WEBGL_CONSTANTS\.LINES \) \{[\s\S]*?(?=\} else \{\n\n\t+throw new Error\( 'THREE\.GLTFLoader: Primitive mode unsupported)/,
    replacement: '',
  },
  {
    what: 'materials of lines and points',
    pattern: /if \( mesh\.isPoints \) \{[\s\S]*?(?=\/\/ Clone the material if it will be modified)/,
    replacement: '',
  },
  {
    what: 'skinned meshes',
    pattern:
      /\( needsSkinning && hasSkinningAttributes \)\s+\? new SkinnedMesh\( geometry, material \)\s+: new Mesh\( geometry, material \)/,
    replacement: 'new Mesh( geometry, material )',
  },
  { what: 'bones', pattern: /node = new Bone\(\)/, replacement: 'node = new Object3D()' },
  {
    what: 'strips and fans',
    pattern:
      /if \( primitive\.mode === WEBGL_CONSTANTS\.TRIANGLE_STRIP \) \{[\s\S]*?(?=\/\/ Cache this geometry)/,
    replacement: '',
  },
  {
    what: 'strips and fans as modes of a mesh',
    pattern:
      /primitive\.mode === WEBGL_CONSTANTS\.TRIANGLE_STRIP \|\|\s+primitive\.mode === WEBGL_CONSTANTS\.TRIANGLE_FAN \|\|/,
    replacement: '',
  },
  {
    what: 'Draco geometry',
    pattern:
      /if \( primitive\.extensions && primitive\.extensions\[ EXTENSIONS\.KHR_DRACO_MESH_COMPRESSION \] \) \{[\s\S]*?\} else \{(?=\s+\/\/ Otherwise create a new geometry)/,
    replacement: '{',
  },
  {
    what: 'Draco function',
    pattern: /function createDracoPrimitive\( primitive \) \{[\s\S]*?(?=const pending)/,
    replacement: '',
  },
  {
    what: 'morph targets of a geometry',
    pattern: /\? addMorphTargets\( geometry, primitiveDef\.targets, parser \)/,
    replacement: '? geometry',
  },
  {
    what: 'morph targets of a mesh',
    pattern: /updateMorphTargets\( mesh, meshDef \);/,
    replacement: '',
  },
  {
    what: 'clone of a node with its skeleton',
    pattern: /scene\.add\( clone\( node \) \)/,
    replacement: 'scene.add( node.clone() )',
  },
  {
    what: 'names without the characters that animations reserve',
    pattern: /PropertyBinding\.sanitizeNodeName\( originalName \|\| '' \)/,
    replacement: String.raw`( originalName || '' ).replace( /\s/g, '_' ).replace( /[\[\]\.:\/]/g, '' )`,
  },
]

/** The loader without what the models never hold. @throws Error when three has changed it */
export function leanGltf(code: string): string {
  return applyEdits(LIBRARY, code, LOADER)
}

/**
 * The decoder without its WebAssembly for engines that have no SIMD. The build's scripts hold static blocks of classes,
 * and engines that can read those have SIMD (Chrome 94, Firefox 93, Safari 16.4).
 */
export function leanMeshopt(code: string): string {
  return applyEdits("leanGltf: three's meshopt decoder", code, [
    { what: 'WebAssembly without SIMD', pattern: /\n\tvar wasm_base =\n\t\t'[^']*';/, replacement: '' },
    {
      what: 'choice between the two',
      pattern: /WebAssembly\.validate\(detector\) \? unpack\(wasm_simd\) : unpack\(wasm_base\)/,
      replacement: 'unpack(wasm_simd)',
    },
  ])
}
