import fc from 'fast-check'
import { ShaderChunk } from 'three'
import { describe, expect, it } from 'vitest'
import { installTone, SHOULDER, TONE_GLSL, toneInverse } from './tone.ts'

/** The shoulder of the curve, as the shader computes it. */
function shoulder(x: number): number {
  const { from } = SHOULDER
  const t = Math.max(x - from, 0) / (1 - from)
  return Math.min(x, from) + ((1 - from) * t) / (1 + t)
}

describe('the tone curve', () => {
  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (shown) => {
        expect(shoulder(toneInverse(shown))).toBeCloseTo(shown, 6)
      }),
    )
  })

  it('leaves what is darker than its shoulder as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: SHOULDER.from, noNaN: true }), (light) => {
        expect(shoulder(light)).toBe(light)
      }),
    )
  })

  it('becomes the custom tone mapping of three, once', () => {
    installTone()
    installTone()
    const chunk = ShaderChunk.tonemapping_pars_fragment
    expect(chunk.split('vec3 CustomToneMapping').length).toBe(2)
    expect(chunk).toContain(TONE_GLSL)
    expect(chunk).toContain('toneMap(color * toneMappingExposure)')
  })
})
