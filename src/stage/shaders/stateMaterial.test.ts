/** What is made of a glTF material: its shaders extended at the chunks of three, its own changes kept, the source untouched. */
import { MeshStandardMaterial, ShaderLib, Texture, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { siteVariant } from '../construction/siteShader.ts'
import { type StateMaterialOptions, stateMaterial } from './stateMaterial.ts'
import { stateUniforms } from './uniforms.ts'

const GL = {} as WebGLRenderer

/** The shaders of both passes as three would compile them, before it resolves its includes. */
function compiled(source: MeshStandardMaterial, options: StateMaterialOptions = {}) {
  const { material, depth } = stateMaterial(source, stateUniforms(), options)
  const [color, shadow] = (
    [
      [material, ShaderLib.standard],
      [depth, ShaderLib.depth],
    ] as const
  ).map(([made, { vertexShader, fragmentShader }]) => {
    const shader = { uniforms: {}, vertexShader, fragmentShader } as Parameters<
      typeof made.onBeforeCompile
    >[0]
    made.onBeforeCompile(shader, GL)
    return shader
  })
  return { material, color: color!, shadow: shadow! }
}

describe('a state material', () => {
  it('runs the changes that its source brings first, and has programs of its own for them', () => {
    const source = new MeshStandardMaterial()
    source.onBeforeCompile = (shader) => {
      shader.uniforms.uOwn = { value: 1 }
      shader.vertexShader = shader.vertexShader.replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\ntransformed.y += 1.0;',
      )
    }
    source.customProgramCacheKey = () => 'raised'
    const { material, color } = compiled(source)
    expect(color.uniforms).toMatchObject({ uOwn: { value: 1 }, uTime: { value: 0 } })
    const [, after = ''] = color.vertexShader.split('#include <begin_vertex>')
    expect(after.indexOf('riseFeature(')).toBeGreaterThan(-1)
    expect(after.indexOf('transformed.y += 1.0;')).toBeGreaterThan(after.indexOf('riseFeature('))
    const plain = compiled(new MeshStandardMaterial()).material.customProgramCacheKey()
    expect(material.customProgramCacheKey()).not.toBe(plain)
    expect(material.customProgramCacheKey()).toContain('raised')
  })

  it('shares its programs with others of its kind, and leaves its source as it was', () => {
    const [one, other] = [new MeshStandardMaterial(), new MeshStandardMaterial({ color: 'red' })]
    const before = JSON.stringify(one.toJSON())
    const keys = [one, other].map((it) => compiled(it).material.customProgramCacheKey())
    expect(keys[0]).toBe(keys[1])
    expect(compiled(one, { cuttable: true }).material.customProgramCacheKey()).not.toBe(keys[0])
    expect(JSON.stringify(one.toJSON())).toBe(before)
    expect(Object.hasOwn(one, 'onBeforeCompile')).toBe(false)
  })

  it('says so when three has no such chunk any more', () => {
    const { material } = stateMaterial(new MeshStandardMaterial(), stateUniforms())
    const { vertexShader, fragmentShader } = ShaderLib.standard
    for (const chunk of ['begin_vertex', 'project_vertex', 'aomap_fragment', 'dithering_fragment']) {
      const shader = {
        uniforms: {},
        vertexShader: vertexShader.replace(`#include <${chunk}>`, ''),
        fragmentShader: fragmentShader.replace(`#include <${chunk}>`, ''),
      } as Parameters<typeof material.onBeforeCompile>[0]
      expect(() => material.onBeforeCompile(shader, GL), chunk).toThrow(chunk)
    }
  })

  it('is discarded before a cut only where its building can be cut', () => {
    for (const cuttable of [true, false])
      for (const { fragmentShader } of [
        compiled(new MeshStandardMaterial(), { cuttable }).color,
        compiled(new MeshStandardMaterial(), { cuttable }).shadow,
      ])
        expect(/\bdiscard;/.test(fragmentShader)).toBe(cuttable)
  })
})

describe('the variant of the building sites', () => {
  const variant = siteVariant(new Texture())
  const { color, shadow } = compiled(new MeshStandardMaterial(), { variant })

  it('moves in the place of the common rise, in both passes, by its own texture', () => {
    for (const { vertexShader, uniforms } of [color, shadow]) {
      const main = vertexShader.slice(vertexShader.indexOf('void main()'))
      expect(main).toContain('transformed = moveSite(transformed, feature);')
      expect(main).not.toContain('= riseFeature(')
      expect(uniforms.uSites).toBe(variant.uniforms.uSites)
    }
  })

  it('turns normals and has floodlights in the color pass alone', () => {
    expect(color.vertexShader).toContain('objectNormal.xz = turned(')
    expect(shadow.vertexShader).not.toContain('objectNormal')
    expect(color.vertexShader).toContain('vMastLamp = ')
    expect(color.fragmentShader).toContain('flood(vMastLamp')
    for (const text of [shadow.vertexShader, shadow.fragmentShader]) expect(text).not.toContain('vMastLamp')
  })
})
