/** What the build takes out of shaders is what none of ours needs. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { MeshStandardMaterial, Texture, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { siteVariant } from '../../src/stage/construction/siteShader.ts'
import { stateMaterial } from '../../src/stage/shaders/stateMaterial.ts'
import { stateUniforms } from '../../src/stage/shaders/uniforms.ts'
import { isNever, withoutNever } from './leanShader.ts'
import { plainGlsl, tightGlsl, withoutJson, withoutUncalled, withoutUnused, withoutXr } from './leanThree.ts'

const three = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('three')), 'three.module.js'),
  'utf8',
)
const lean = withoutUnused(three)

/** What a compiler reads: directives as they are, names, numbers by value, signs. */
function tokens(glsl: string): (string | number)[] {
  const plain = glsl.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  return plain.split('\n').flatMap((line) => {
    if (line.trim().startsWith('#')) return [line.trim()]
    const found =
      line.match(/(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[uf]?|\w+|\+\+|--|[<>=!&|+*/-]=?|&&|\|\||\S/g) ?? []
    return found.map((item) =>
      /^[\d.]+(e[+-]?\d+)?$/.test(item) ? `${Number(item)}${/[.e]/.test(item) ? '.' : ''}` : item,
    )
  })
}

/** Text of a shader chunk in a build of three. */
function chunk(build: string, name: string): string {
  const variable = new RegExp(`\\n\\t${name}: ([\\w$]+)`).exec(build)?.[1]?.replaceAll('$', '\\$')
  const text = new RegExp(`(?:var|const|let) ${variable} = ("(?:[^"\\\\]|\\\\.)*")`).exec(build)?.[1]
  if (text === undefined) throw new Error(`there is no chunk ${name}`)
  return JSON.parse(text) as string
}

describe('shaders of the build', () => {
  it('keep every shader of three that the stage draws with', () => {
    for (const name of ['meshphysical_vert', 'meshphysical_frag', 'depth_vert', 'depth_frag', 'cube_vert'])
      expect(tokens(chunk(lean, name)), name).toEqual(tokens(withoutNever(chunk(three, name))))
    for (const name of [
      'lights_physical_pars_fragment',
      'envmap_physical_pars_fragment',
      'shadowmap_pars_fragment',
    ])
      expect(tokens(chunk(lean, name)), name).toEqual(tokens(withoutNever(chunk(three, name))))
  })

  it('keep every chunk after which a material of the stage inserts code', () => {
    for (const options of [{}, { cuttable: true }, { variant: siteVariant(new Texture()) }]) {
      const { material, depth } = stateMaterial(new MeshStandardMaterial(), stateUniforms(), options)
      for (const [made, name] of [
        [material, 'meshphysical'],
        [depth, 'depth'],
      ] as const) {
        const vertexShader = chunk(lean, `${name}_vert`)
        const fragmentShader = chunk(lean, `${name}_frag`)
        const shader = { uniforms: {}, vertexShader, fragmentShader } as Parameters<
          typeof made.onBeforeCompile
        >[0]
        expect(() => made.onBeforeCompile(shader, {} as WebGLRenderer)).not.toThrow()
      }
    }
  })

  it('lose what only other materials include, or what their defines never turn on', () => {
    const included = (name: string) =>
      [...chunk(three, name).matchAll(/#include <(\w+)>/g)].map(([, it]) => it as string)
    const emptied = included('meshphysical_frag').filter(
      (it) => tokens(chunk(lean, it)).join() !== tokens(withoutNever(chunk(three, it))).join(),
    )
    // Each of them is empty as well where its define is not set: no material of the stage sets one of these.
    const ifs = /^\s*#if(?:def)? (?:USE_|NUM_CLIPPING_PLANES|NUM_LIGHT_PROBE_GRIDS|defined)/
    for (const name of emptied) expect(chunk(three, name), name).toMatch(ifs)
    expect(chunk(lean, 'transmission_pars_fragment')).toBe('')
    expect(emptied).toContain('fog_fragment')
    for (const kept of ['normal_fragment_maps', 'uv_pars_fragment', 'lights_fragment_begin'])
      expect(emptied).not.toContain(kept)
    expect(chunk(lean, 'meshtoon_frag')).toBe('')
    // The curve of the stage takes this place, and no other is asked for.
    const tone = chunk(lean, 'tonemapping_pars_fragment')
    for (const line of tone.split('\n')) expect(chunk(three, 'tonemapping_pars_fragment')).toContain(line)
    expect(tone).toContain('vec3 CustomToneMapping( vec3 color ) { return color; }')
    expect(tone).not.toContain('AgX')
    expect(three.length - lean.length).toBeGreaterThan(25_000)
  })

  it('fail on a three that is put together in another way', () => {
    expect(() => withoutUnused(three.replace('const ShaderChunk', 'const Chunks'))).toThrow('no table')
    expect(() => withoutUnused(three.replace('const vertex$4 = "', 'const vertex$4 = `'))).toThrow(
      'meshtoon_vert',
    )
  })

  it('have no comments and no indentation, and the same code', () => {
    const source = [
      'const A = /* glsl */ `',
      '/** What it is. */',
      'float a(float x) {',
      '  // Why.',
      '  return x / 2.0; // half',
      '}',
      '`',
      'const b = `  // not GLSL`',
    ].join('\n')
    expect(plainGlsl(source)).toBe(
      [
        'const A = /* glsl */ `',
        'float a(float x){',
        'return x/2.;',
        '}',
        '`',
        'const b = `  // not GLSL`',
      ].join('\n'),
    )
  })
})

describe('tight GLSL', () => {
  it('is the same to a compiler, in every chunk of three', () => {
    const names = [...(/const ShaderChunk = \{([\s\S]*?)\n\};/.exec(three)?.[1] ?? '').matchAll(/(\w+): /g)]
    expect(names.length).toBeGreaterThan(120)
    for (const [, name = ''] of names) {
      const text = chunk(three, name)
      expect(tokens(tightGlsl(text)), name).toEqual(tokens(text))
      expect(tightGlsl(text).length).toBeLessThanOrEqual(text.length)
    }
  })

  it('keeps signs apart that are one when they touch, and numbers that are not', () => {
    for (const [text, tight] of [
      ['a - -1.0', 'a- -1.'],
      ['a + +b', 'a+ +b'],
      ['a - - - b', 'a- - -b'],
      ['i ++ + 1', 'i ++ +1'],
      ['x = 10.50 * 0.5 + 100.0 - 1.0e-4', 'x=10.5*.5+100.-1.e-4'],
    ])
      expect(tightGlsl(text as string)).toBe(tight)
    expect(plainGlsl('/* glsl */ `a = $'.concat('{f(1 + 2)} * 2.0;`'))).toContain('{f(1 + 2)}*2.;')
    expect(tightGlsl('#define A (b + 1.0)')).toBe('#define A (b + 1.0)')
  })
})

describe('blocks of shaders', () => {
  const names = [
    ...(/const ShaderChunk = \{([\s\S]*?)\n\};/.exec(three)?.[1]?.matchAll(/(\w+): /g) ?? []),
  ].map(([, name]) => name as string)
  const texts = names.map((name) => chunk(three, name))
  const conditions = texts.flatMap((text) =>
    [...text.matchAll(/^\s*#(ifdef|ifndef|if|elif)\s+(.*?)\s*$/gm)].map(
      ([, kind, it]) => [kind, it] as [string, string],
    ),
  )
  const identifiers = [...new Set(conditions.flatMap(([, it]) => it.match(/[A-Z][A-Z_0-9a-z]*/g) ?? []))]
  const never = identifiers.filter((it) => isNever('ifdef', it) || isNever('if', `${it} > 0`))

  it('compile to the same under every set of defines that the stage can set', () => {
    expect(names.length).toBeGreaterThan(100)
    expect(never.length).toBeGreaterThan(30)
    const settable = identifiers.filter((it) => !never.includes(it))
    expect(settable).toEqual(
      expect.arrayContaining(['USE_NORMALMAP', 'USE_ENVMAP', 'STANDARD', 'NUM_DIR_LIGHTS']),
    )
    fc.assert(
      fc.property(fc.subarray(settable), (set) => {
        const defined = new Set(set)
        for (const text of texts) expect(compiled(withoutNever(text), defined)).toBe(compiled(text, defined))
      }),
      { numRuns: 40 },
    )
  })

  it('leave nothing out that the stage asks for', () => {
    const files = readdirSync('src/stage', { recursive: true, encoding: 'utf8' }).filter((item) =>
      /\.tsx?$/.test(item),
    )
    const source = files.map((it) => readFileSync(join('src/stage', it), 'utf8')).join('\n')
    const words = new Set(source.match(/\w+/g))
    expect(words).toContain('DirectionalLight')
    const unlit = ['PointLight', 'SpotLight', 'RectAreaLight', 'SunLight']
    const unlike = ['MeshPhysicalMaterial', 'BatchedMesh', 'VideoTexture', 'reversedDepthBuffer', 'alphaHash']
    const maps = ['lightMap', 'bumpMap', 'displacementMap']
    for (const word of [...unlit, ...unlike, ...maps, ...never]) expect(words).not.toContain(word)
  })

  it('keep the part behind an else, and leave conditions alone that may hold', () => {
    const block = (condition: string) => `a\n#${condition}\nb\n#ifdef X\nc\n#endif\n#else\nd\n#endif\ne`
    expect(withoutNever(block('ifdef USE_SHEEN'))).toBe('a\nd\ne')
    expect(withoutNever(block('if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )'))).toBe('a\nd\ne')
    for (const may of ['ifdef USE_MAP', 'ifndef USE_SHEEN', 'if defined( USE_SHEEN ) || defined( USE_MAP )'])
      expect(withoutNever(block(may))).toBe(block(may))
    // A branch of its own, or a block that goes on in another chunk.
    for (const text of ['#ifdef USE_SHEEN\na\n#elif X\nb\n#endif', '#ifdef USE_SHEEN\na'])
      expect(withoutNever(text)).toBe(text)
  })
})

/** What a shader's preprocessor leaves, with these names defined as 1 and all others not at all. */
function compiled(text: string, defined: ReadonlySet<string>): string {
  const holds = (expression: string): boolean => {
    const plain = expression
      .replace(/\/\/.*$/, '')
      .replace(/defined\s*\(?\s*(\w+)\s*\)?/g, (_, name: string) => String(defined.has(name)))
      .replace(/\b[A-Z]\w*/gi, (name) =>
        /^(?:true|false)$/.test(name) ? name : defined.has(name) ? '1' : '0',
      )
    return Boolean(new Function(`return ${plain}`)())
  }
  // One entry for each open block: whether it is being kept, and whether a branch of it has been.
  const open: { keeps: boolean; kept: boolean }[] = []
  return text
    .split('\n')
    .filter((line) => {
      const [, kind, condition = ''] = /^\s*#\s*(ifdef|ifndef|if|elif|else|endif)\b\s*(.*)$/.exec(line) ?? []
      if (kind === undefined) return open.every(({ keeps }) => keeps)
      const top = open.at(-1)
      const value =
        kind === 'else' ||
        (kind === 'ifdef'
          ? defined.has(condition.trim())
          : kind === 'ifndef'
            ? !defined.has(condition.trim())
            : false)
      if (kind === 'endif') open.pop()
      else if (kind.startsWith('if')) {
        const keeps = kind === 'if' ? holds(condition) : value
        open.push({ keeps, kept: keeps })
      } else if (top) {
        top.keeps = !top.kept && (kind === 'else' || holds(condition))
        top.kept ||= top.keeps
      }
      return false
    })
    .join('\n')
}

describe('parts of three that nothing calls', () => {
  const core = readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('three')), 'three.core.js'),
    'utf8',
  )

  it('are gone from the renderer, and nothing of the app calls them', () => {
    const whole = withoutUncalled(three)
    expect(three.length - whole.length).toBeGreaterThan(30_000)
    for (const name of ['copyTextureToTexture', 'readRenderTargetPixelsAsync', 'copyFramebufferToTexture']) {
      expect(three).toContain(`this.${name} = `)
      expect(whole).not.toContain(`this.${name} = `)
    }
    const used = ['node_modules/n8ao/dist/N8AO.js', 'node_modules/postprocessing/build/index.js']
      .map((it) => readFileSync(it, 'utf8'))
      .join('\n')
    expect(used).not.toMatch(/copyTextureToTexture|readRenderTargetPixelsAsync|copyFramebufferToTexture/)
    expect(() => new Function(whole.replace(/^(?:import|export) .*$/gm, ''))).not.toThrow()
  })

  it('are gone from the core: a scene is never saved as JSON', () => {
    const whole = withoutJson(core)
    expect(core).toMatch(/\n\ttoJSON\(/)
    expect(whole).not.toMatch(/\n\t(?:static )?(?:to|from)JSON\(/)
    expect(() => new Function(whole.replace(/^(?:import|export) .*$/gm, ''))).not.toThrow()
  })

  it('are looked for: another three fails the build', () => {
    expect(() => withoutUncalled(three.replace('// S3TC', '// DXT'))).toThrow(
      'no formats of compressed textures',
    )
    expect(() => withoutJson('')).toThrow('no JSON form')
  })
})

describe('WebXR', () => {
  /** In the canvas `xr` alone is an object of its own. */
  const ASKED = { renderer: /\bxr\.(\w+)/g, canvas: /\bgl\.xr\.(\w+)/g }
  const OF_EVENTS = ['addEventListener', 'removeEventListener']

  it('is left out, but for what the renderer and the canvas ask of it', () => {
    const lean = withoutXr(three)
    const stub = /\nclass WebXRManager[\s\S]*?\n\}\n/.exec(lean)?.[0] ?? ''
    expect(stub.length).toBeLessThan(600)
    const fiber = readdirSync('node_modules/@react-three/fiber/dist')
      .filter((it) => it.endsWith('.esm.js'))
      .map((it) => readFileSync(`node_modules/@react-three/fiber/dist/${it}`, 'utf8'))
    const outside = [
      ...lean.replace(stub, '').matchAll(ASKED.renderer),
      ...fiber.flatMap((code) => [...code.matchAll(ASKED.canvas)]),
    ].map(([, name]) => name as string)
    const asked = [...new Set(outside)].filter((it) => !OF_EVENTS.includes(it))
    expect(asked).toContain('isPresenting')
    expect(asked.filter((it) => !new RegExp(`\\b${it}\\b`).test(stub))).toEqual([])
  })

  it('fails on a three that is put together in another way', () => {
    expect(() => withoutXr(three.replace('class WebXRManager extends', 'class Headsets extends'))).toThrow(
      'no manager of WebXR',
    )
  })
})
