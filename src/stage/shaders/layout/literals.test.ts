/** GLSL names what it shares with TypeScript: no bare number of a texel, a channel or an enum stands in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ROLE_DEFINES } from './enums.ts'

const STAGE = fileURLToPath(new URL('../..', import.meta.url))
const GLSL = /\/\* glsl \*\/\s*`((?:[^`\\]|\\.)*)`/g

/** GLSL of a module without comments, directives and expressions of TypeScript. */
function glslOf(code: string): string {
  const texts = [...code.matchAll(GLSL)].map(([, text = '']) => text)
  return texts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/\$\{[^}]*\}/g, 'EXPRESSION')
    .replace(/^\s*#.*$/gm, '')
}

/** What means no more than it says: loops, bits, the level of a texture, columns of a matrix, halves of a texel, exponents. */
const PLAIN = [
  /\bint \w+ = 0;/g,
  /\b\w+ < [24];/g,
  /& 1\) == 1/g,
  /feature > 0;/g,
  /ivec2\([^;]*\), 0\);/g,
  /\[[013]\]/g,
  /% SPANS_PER_TEXEL == 0 \? spans\.xy : spans\.zw/g,
  /\b\d+e-?\d+/g,
  /entryNow\(featureTexel\(feature, TEXEL_PAINT\), 0\)/g,
  /\bfeature \+ 1 - part/g,
]

/** Faults of a piece of GLSL. */
function faults(glsl: string): string[] {
  const rest = PLAIN.reduce((text, plain) => text.replace(plain, ' '), glsl)
  const integers = rest.split('\n').filter((line) => /(?<![\w.])\d+(?![\w.])/.test(line))
  const records = [...glsl.matchAll(/vec4 (\w+) = (?:feature|owner|site)Texel\(/g)].map(([, name]) => name)
  const swizzles = [...new Set([...records, 'rising', 'dates', 'crane', 'swing', 'storeys'])].flatMap(
    (name) => rest.split('\n').filter((line) => new RegExp(`\\b${name}\\.[xyzwrgba]+\\b`).test(line)),
  )
  const direct = glsl
    .split('\n')
    .filter((line) => /Texel\([^()]*(?:\([^()]*\)[^()]*)*\)\.[xyzwrgba]+\b/.test(line))
  return [...integers, ...swizzles, ...direct].map((it) => it.trim())
}

/** Modules with GLSL that reads the state texture, the rows of sites, or a number of an enum. */
const modules = readdirSync(STAGE, { recursive: true, withFileTypes: true })
  .filter((it) => it.isFile() && /\.tsx?$/.test(it.name) && !it.name.includes('.test.'))
  .map((it) => join(it.parentPath, it.name))
  .filter((path) => /\/(shaders|construction)\//.test(path) || /\w+Texel\(/.test(readFileSync(path, 'utf8')))

describe('the GLSL of state', () => {
  it('is found, chunk by chunk', () => {
    const withGlsl = modules.filter((path) => glslOf(readFileSync(path, 'utf8')).length > 100)
    expect(withGlsl.length).toBeGreaterThan(20)
    expect(withGlsl.some((it) => it.endsWith('siteShader.ts'))).toBe(true)
    expect(withGlsl.some((it) => it.endsWith('Ghosts.tsx'))).toBe(true)
  })

  it.each(modules.map((it) => [it.slice(STAGE.length), it]))('%s has no bare literal', (_, path) => {
    expect(faults(glslOf(readFileSync(path, 'utf8')))).toEqual([])
  })

  it.each([
    'vec4 rising = featureTexel(feature, 0);',
    'float y = featureTexel(feature, TEXEL_RISING).y;',
    'float y = featureTexel(int(owner + 0.5), TEXEL_RISING).y;',
    'vec4 two = siteTexel(kit / 2);',
    'vec4 lamp = siteTexel(TEXEL_LAMP);\nfloat x = lamp.x;',
    'bool a = uTime > dates.z;',
    'if (uWater == 2) discard;',
    'if (uOverlayMode > 0) discard;',
    'if (pattern == 4) ink = 1.0;',
    'return place.BASE_M < -0.1 ? 1 : 2;',
  ])('would be caught with %s', (glsl) => {
    expect(faults(glsl)).not.toEqual([])
  })

  it('numbers roles from 0 in the order of their list', () => {
    expect(ROLE_DEFINES.split('\n')[0]).toBe('#define ROLE_ALWAYS 0')
  })
})
