/**
 * three's loader of glTF without what no model of a table holds: animations, skins, cameras, lights, lines and points, and
 * extensions of materials, textures and geometry that `npm run models` does not write.
 */
import { applyEdits, type Edit } from './leanEdit.ts'

/** Classes of extensions that are never asked for. */
const EXTENSIONS = [
  'MaterialsClearcoat',
  'MaterialsDiffuseRoughness',
  'MaterialsDispersion',
  'MaterialsSheen',
  'MaterialsTransmission',
  'MaterialsVolume',
  'MaterialsIor',
  'MaterialsEmissiveStrength',
  'MaterialsSpecular',
  'MaterialsIridescence',
  'MaterialsAnisotropy',
  'MaterialsBump',
  'TextureBasisU',
  'TextureAVIF',
  'Lights',
].map(
  (name): Edit => ({
    what: `extension ${name}`,
    pattern: new RegExp(
      `this\\.register\\( function \\( parser \\) \\{\\s+return new GLTF${name}Extension\\( parser \\);\\s+\\} \\);`,
    ),
    replacement: '',
  }),
)

const method = (name: string): Edit => ({
  what: `method ${name}`,
  pattern: new RegExp(`\\n\\t${name}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n\\t\\}\\n`),
  replacement: '\n',
})

const dependency = (name: string): Edit => ({
  what: `dependency ${name}`,
  pattern: new RegExp(`\\t\\t\\t\\tcase '${name}':\\n[\\s\\S]*?break;\\n`),
  replacement: '',
})

const PARTS: readonly Edit[] = [
  ...EXTENSIONS,
  {
    what: 'choice of unlit materials and of Draco',
    pattern:
      /case EXTENSIONS\.KHR_MATERIALS_UNLIT:\s+extensions[^;]*;\s+break;\s+case EXTENSIONS\.KHR_DRACO_MESH_COMPRESSION:\s+extensions[^;]*;\s+break;/,
    replacement: '',
  },
  {
    what: 'unlit material',
    pattern: /if \( materialExtensions\[ EXTENSIONS\.KHR_MATERIALS_UNLIT \] \) \{[\s\S]*?\} else (?=\{)/,
    replacement: '',
  },
  {
    what: 'geometry of Draco',
    pattern:
      /if \( primitive\.extensions && primitive\.extensions\[ EXTENSIONS\.KHR_DRACO_MESH_COMPRESSION \] \) \{[\s\S]*?\} else (?=\{)/,
    replacement: '',
  },
  {
    what: 'reader of Draco',
    pattern: /\n\t\tfunction createDracoPrimitive\( primitive \) \{\n[\s\S]*?\n\t\t\}\n/,
    replacement: '\n',
  },
  {
    what: 'strips and fans',
    pattern:
      /if \( primitive\.mode === WEBGL_CONSTANTS\.TRIANGLE_STRIP \) \{[\s\S]*?(?=\/\/ Cache this geometry)/,
    replacement: '',
  },
  {
    what: 'skinned meshes',
    pattern:
      /const needsSkinning = [\s\S]*?\? new SkinnedMesh\( geometry, material \)\s+: (new Mesh\( geometry, material \);)\s+if \( mesh\.isSkinnedMesh === true \) \{[\s\S]*?\n\t\t\t\t\t\}\n/,
    replacement: 'mesh = new Mesh( geometry, material );\n',
  },
  {
    what: 'lines and points',
    pattern:
      /\} else if \( primitive\.mode === WEBGL_CONSTANTS\.LINES \) \{[\s\S]*?(?=\} else \{\s+throw new Error)/,
    replacement: '',
  },
  {
    what: 'materials of lines, points and shaded faces of their own',
    pattern: /if \( mesh\.isPoints \) \{[\s\S]*?(?=\/\/ Clone the material if it will be modified)/,
    replacement: '',
  },
  {
    what: 'bones',
    pattern: /if \( nodeDef\.isBone === true \) \{\s+node = new Bone\(\);\s+\} else /,
    replacement: '',
  },
  {
    what: 'names without the signs of animation paths',
    pattern: /PropertyBinding\.sanitizeNodeName\( originalName \|\| '' \)/,
    replacement: "( originalName || '' ).replace( /\\s/g, '_' ).replace( /[[\\].:/]/g, '' )",
  },
  ...['skin', 'animation', 'camera'].map(dependency),
  ...[
    'loadCamera',
    'loadSkin',
    'loadAnimation',
    '_createAnimationTracks',
    '_createCubicSplineTrackInterpolant',
  ].map(method),
]

/** @throws Error when three's loader is written in another way */
export const leanGltf = (code: string): string => applyEdits("leanGltf: three's loader of glTF", code, PARTS)
