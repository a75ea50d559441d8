/**
 * three as it is needed: GLSL, three's own and that in template literals marked `glsl`, loses comments and needless signs,
 * three's shaders of materials that the stage never draws with lose their text, and WebXR is left out.
 */
import type { Plugin } from 'vite'

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
export function withLeanShaders(code: string): string {
  const table = /const ShaderChunk = \{([\s\S]*?)\n\};/.exec(code)?.[1]
  if (table === undefined) throw new Error('leanThree: three has no table of shader chunks any more')
  let result = code
  for (const [, chunk = '', variable = ''] of table.matchAll(/(\w+): ([\w$]+)/g)) {
    const unused = UNUSED_SHADERS.test(chunk) || UNUSED_PARTS.test(chunk)
    const text = new RegExp(
      `((?:var|const|let) ${variable.replaceAll('$', '\\$')} = )("(?:[^"\\\\]|\\\\.)*")`,
    )
    if (!text.test(result)) throw new Error(`leanThree: three has no text for ${chunk} any more`)
    result = result.replace(text, (_, assigned: string, quoted: string) => {
      if (chunk === TONE_CHUNK) return `${assigned}"${OWN_TONE}"`
      return `${assigned}${unused ? '""' : JSON.stringify(tightGlsl(JSON.parse(quoted) as string))}`
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

export function leanThree(): Plugin {
  return {
    name: 'lean-three',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? ''
      if (/\/src\/.*\.tsx?$/.test(path) && code.includes('/* glsl */'))
        return { code: plainGlsl(code), map: null }
      if (path.endsWith('/three/build/three.module.js'))
        return { code: withoutXr(withLeanShaders(code)), map: null }
      return null
    },
  }
}
