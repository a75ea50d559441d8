/**
 * three as it is needed: GLSL, three's own and that in template literals marked `glsl`, loses comments and needless signs,
 * three's shaders of materials that the stage never draws with lose their text, and WebXR, three's JSON form, parts of glTF
 * that no model holds and the meshopt decoder for engines without SIMD are left out. So are parts of i18next that the table never calls.
 */
import type { Plugin } from 'vite'
import { applyEdits, type Edit } from './leanEdit.ts'
import { leanGltf } from './leanGltf.ts'
import { leanI18next } from './leanI18next.ts'
import { leanMeshopt } from './leanMeshopt.ts'
import { withoutNever } from './leanShader.ts'

const MARKED = /(\/\* glsl \*\/\s*`)((?:[^`\\]|\\.)*)(`)/g
/** Expressions in a template are code, not GLSL: none of ours holds a comment or a backtick. */
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** Spaces around these signs mean nothing in GLSL; around two signs of one kind they do. */
const SPACED = / *([=*/<>,;(){}?:&|]) *|(?<![+-]) *([+-]) *(?![+-])/g

/** Zeros of a number that stand before or after its point alone. */
const LEADING_ZERO = /(?<![\w.])0(?=\.\d*[1-9])/g
const TRAILING_ZEROS = /(?<=\d\.\d*)0+(?![\d.])/g

/** GLSL without needless spaces and zeros; expressions of the template and directives stay as they are. */
const tight = (line: string): string =>
  line.startsWith('#')
    ? line
    : line
        .split(/(\$\{[^}]*\})/)
        .map((part) =>
          part.startsWith('${')
            ? part
            : part.replace(SPACED, '$1$2').replace(LEADING_ZERO, '').replace(TRAILING_ZEROS, ''),
        )
        .join('')

/** GLSL without comments, indentation, empty lines (but for the first and last), needless spaces and zeros. */
export function tightGlsl(text: string): string {
  const lines = text
    .replace(COMMENT, '')
    .split('\n')
    .map((it) => tight(it.trim()))
  return lines.filter((it, i) => it !== '' || i === 0 || i === lines.length - 1).join('\n')
}

/** A module whose GLSL is tight. */
export function plainGlsl(code: string): string {
  return code.replace(
    MARKED,
    (_, open: string, text: string, close: string) => open + tightGlsl(text) + close,
  )
}

/** Materials and passes of three that the stage has no use for, by the names of their shaders. */
const UNUSED_SHADERS =
  /^(?:background|backgroundCube|distance|equirect|linedashed|meshlambert|meshmatcap|meshnormal|meshphong|meshtoon|points|shadow|sprite|vsm)_(?:vert|frag)$/
/** Parts of the materials it does draw with that stand behind a define no model of a table sets. */
const UNUSED_PARTS =
  /^(?:lights_lambert|lights_phong|lights_toon)(?:_pars)?_fragment$|^(?:envmap|fog|gradientmap|specularmap)_(?:pars_)?(?:fragment|vertex)$|^(?:transmission|iridescence|clearcoat)_(?:pars_)?fragment$|^clearcoat_normal_fragment_(?:begin|maps)$|^(?:alphahash|lightmap|logdepthbuf)_(?:pars_)?(?:fragment|vertex)$|^(?:batching|displacementmap|morphtarget|skinning)_(?:pars_)?vertex$|^(?:bumpmap|clipping_planes|lightprobes|map_particle|shadowmask)_(?:pars_)?fragment$|^clipping_planes_(?:pars_)?vertex$|^(?:morphcolor|morphinstance|morphnormal|skinbase|skinnormal)_vertex$/

/** Of three's tone curves the stage has only the place for its own, see stage/lighting/tone.ts. */
const TONE_CHUNK = 'tonemapping_pars_fragment'
const OWN_TONE = [
  '#ifndef saturate',
  '#define saturate( a ) clamp( a, 0.0, 1.0 )',
  '#endif',
  'uniform float toneMappingExposure;',
  'vec3 CustomToneMapping( vec3 color ) { return color; }',
].join('\\n')

/** three's module with the text of unused shaders taken out, and without needless signs in the others. */
export function withoutUnused(code: string): string {
  const table = /const ShaderChunk = \{([\s\S]*?)\n\};/.exec(code)?.[1]
  if (table === undefined) throw new Error('leanThree: three has no table of shader chunks any more')
  let result = code
  for (const [, chunk = '', variable = ''] of table.matchAll(/(\w+): ([\w$]+)/g)) {
    const text = new RegExp(
      `((?:var|const|let) ${variable.replaceAll('$', '\\$')} = )("(?:[^"\\\\]|\\\\.)*")`,
    )
    if (!text.test(result)) throw new Error(`leanThree: three has no text for ${chunk} any more`)
    result = result.replace(text, (_, assigned: string, literal: string) => {
      if (chunk === TONE_CHUNK) return `${assigned}"${OWN_TONE}"`
      const unused = UNUSED_SHADERS.test(chunk) || UNUSED_PARTS.test(chunk)
      const kept = unused ? '' : tightGlsl(withoutNever(JSON.parse(literal) as string))
      return assigned + JSON.stringify(kept)
    })
  }
  return result
}

const XR_MANAGER = /\nclass WebXRManager extends EventDispatcher \{\n[\s\S]*?\n\}\n/
/** What the renderer and React Three Fiber ask of it while no session is presented. */
const NO_XR = `
class WebXRManager extends EventDispatcher {
	enabled = false;
	isPresenting = false;
	cameraAutoUpdate = false;
	getEnvironmentBlendMode() {}
	hasDepthSensing() { return false; }
	getDepthSensingMesh() { return null; }
	updateCamera() {}
	getCamera() {}
	setAnimationLoop() {}
	dispose() {}
}
`

/** three's module without WebXR: the table has no headset. */
export function withoutXr(code: string): string {
  if (!XR_MANAGER.test(code)) throw new Error('leanThree: three has no manager of WebXR any more')
  return code.replace(XR_MANAGER, () => NO_XR)
}

const method = (name: string): Edit => ({
  what: `method ${name}`,
  pattern: new RegExp(
    `\\n\\t\\tthis\\.${name} = (?:async )?function \\([^)]*\\) \\{\\n[\\s\\S]*?\\n\\t\\t\\};\\n`,
  ),
  replacement: '\n',
})

/** Parts of the renderer that nothing here calls, with the code that only they need. */
const RENDERER: readonly Edit[] = [
  ...['setEffects', 'copyFramebufferToTexture', 'copyTextureToTexture', 'readRenderTargetPixelsAsync'].map(
    method,
  ),
  {
    what: 'output buffer of another type',
    pattern: /if \( _outputBufferType !== UnsignedByteType \) \{\s+output = new WebGLOutput\([^)]*\);\s+\}/,
    replacement: '',
  },
  {
    what: 'groups of uniforms',
    pattern: /new WebGLUniformsGroups\( _gl, info, capabilities, state \)/,
    replacement: '{ dispose() {} }',
  },
  {
    what: 'pass of transmission',
    pattern: /\n\t\tfunction renderTransmissionPass\([^)]*\) \{\n[\s\S]*?\n\t\t\}\n/,
    replacement: '\n\t\tfunction renderTransmissionPass() {}\n',
  },
  {
    what: 'uniforms of the physical material',
    pattern: /\n\tfunction refreshUniformsPhysical\([^)]*\) \{\n[\s\S]*?\n\t\}\n/,
    replacement: '\n\tfunction refreshUniformsPhysical() {}\n',
  },
  {
    what: 'formats of compressed textures',
    pattern: /\n\t\t\/\/ S3TC\n[\s\S]*?(?=\n\t\t\/\/\n\n\t\tif \( p === UnsignedInt248Type \))/,
    replacement: '',
  },
  {
    what: 'upload of compressed textures',
    pattern:
      /\} else if \( texture\.isCompressedTexture \) \{\n[\s\S]*?(?=\} else if \( texture\.isDataArrayTexture \) \{)/,
    replacement: '',
  },
]

/** three's renderer without what nothing here calls. */
export const withoutUncalled = (code: string): string =>
  applyEdits("leanThree: three's renderer", code, RENDERER)

/** Methods that write and read three's own JSON form of a scene, `toJSON` and `fromJSON`. */
const JSON_METHOD = /\n\t(?:static )?(?:to|from)JSON\( ?[^)]*\) \{\n[\s\S]*?\n\t\}\n/g

/** three's core without its own JSON form: nothing here is saved as a three.js scene. */
export function withoutJson(code: string): string {
  if (code.search(JSON_METHOD) < 0) throw new Error('leanThree: three has no JSON form any more')
  return code.replace(JSON_METHOD, '\n')
}

/** What a file of a library, by the end of its path, is in the build. */
const LEAN: Readonly<Record<string, (code: string) => string>> = {
  '/three/build/three.module.js': (code) => withoutUncalled(withoutXr(withoutUnused(code))),
  '/three/build/three.core.js': withoutJson,
  '/three/examples/jsm/loaders/GLTFLoader.js': leanGltf,
  '/three/examples/jsm/libs/meshopt_decoder.module.js': leanMeshopt,
  '/i18next/dist/esm/i18next.js': leanI18next,
}

export function leanThree(): Plugin {
  return {
    name: 'lean-three',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? ''
      if (/\/src\/.*\.tsx?$/.test(path) && code.includes('/* glsl */'))
        return { code: plainGlsl(code), map: null }
      const lean = Object.entries(LEAN).find(([file]) => path.endsWith(file))?.[1]
      return lean ? { code: lean(code), map: null } : null
    },
  }
}
