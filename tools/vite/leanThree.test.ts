/** What the build takes out of shaders is what none of ours needs. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainGlsl, tightGlsl, withLeanShaders, withoutXr } from './leanThree.ts'

const three = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('three')), 'three.module.js'),
  'utf8',
)
const lean = withLeanShaders(three)

/** What a compiler reads: directives as they are, names, numbers by value, signs. */
function tokens(glsl: string): (string | number)[] {
  const plain = glsl.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  return plain.split('\n').flatMap((line) => {
    if (line.trim().startsWith('#')) return [line.trim()]
    const found =
      line.match(/(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[uf]?|\w+|\+\+|--|[<>=!&|+*/-]=?|&&|\|\||\S/g) ?? []
    return found.map((it) =>
      /^[\d.]+(e[+-]?\d+)?$/.test(it) ? `${Number(it)}${/[.e]/.test(it) ? '.' : ''}` : it,
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
      expect(tokens(chunk(lean, name)), name).toEqual(tokens(chunk(three, name)))
    for (const name of [
      'lights_physical_pars_fragment',
      'envmap_physical_pars_fragment',
      'shadowmap_pars_fragment',
    ])
      expect(tokens(chunk(lean, name)), name).toEqual(tokens(chunk(three, name)))
  })

  it('lose what only other materials include, or what their defines never turn on', () => {
    const included = (name: string) =>
      [...chunk(three, name).matchAll(/#include <(\w+)>/g)].map(([, it]) => it as string)
    const emptied = included('meshphysical_frag').filter(
      (it) => chunk(lean, it) === '' && chunk(three, it) !== '',
    )
    // Each of them is empty as well where its define is not set: no material of the stage sets one of these.
    const ifs = /^\s*#if(?:def)? (?:USE_|NUM_CLIPPING_PLANES|NUM_LIGHT_PROBE_GRIDS|defined)/
    for (const name of emptied) expect(chunk(three, name), name).toMatch(ifs)
    expect(emptied).toContain('transmission_pars_fragment')
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
    expect(() => withLeanShaders(three.replace('const ShaderChunk', 'const Chunks'))).toThrow('no table')
    expect(() => withLeanShaders(three.replace('const vertex$4 = "', 'const vertex$4 = `'))).toThrow(
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
