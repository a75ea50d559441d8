import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamp, easeOutCubic, lerp, linearstep, smootherstep, smoothstep } from './interpolate.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
/** Two different limits; the first may be the larger one. */
const limits = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-3)

describe('clamp', () => {
  it('returns a value between the limits, and the value itself where that is one', () => {
    fc.assert(
      fc.property(number, number, number, (value, a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const result = clamp(value, min, max)
        expect(result).toBeGreaterThanOrEqual(min)
        expect(result).toBeLessThanOrEqual(max)
        expect([value, min, max]).toContain(result)
        if (value >= min && value <= max) expect(result).toBe(value)
      }),
    )
  })

  it('returns the upper limit where the limits cross', () => {
    expect(clamp(5, 10, 0)).toBe(0)
  })
})

describe('lerp', () => {
  it('begins and ends at its limits and extrapolates', () => {
    expect([lerp(2, 6, 0), lerp(2, 6, 0.25), lerp(2, 6, 1), lerp(2, 6, 2)]).toEqual([2, 3, 6, 10])
  })

  it('is undone by linearstep', () => {
    fc.assert(
      fc.property(limits, fraction, ([from, to], t) => {
        expect(linearstep(from, to, lerp(from, to, t))).toBeCloseTo(t, 5)
      }),
    )
  })
})

describe.each([
  ['linearstep', linearstep],
  ['smoothstep', smoothstep],
])('%s', (_name, step) => {
  it('is 0 before, 1 behind and rises between, whichever limit is the larger', () => {
    fc.assert(
      fc.property(limits, fc.array(fraction, { minLength: 2, maxLength: 8 }), ([from, to], shares) => {
        expect(step(from, to, from - (to - from))).toBe(0)
        expect(step(from, to, to + (to - from))).toBe(1)
        const values = [...shares].sort((a, b) => a - b).map((t) => step(from, to, lerp(from, to, t)))
        values.slice(1).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((values[i] as number) - 1e-9)
        })
      }),
    )
  })
})

/** Slope of a curve at a share, by central difference. */
const slope = (curve: (fraction: number) => number, at: number) =>
  (curve(at + 1e-5) - curve(at - 1e-5)) / 2e-5

describe('smoothstep', () => {
  it('is steepest in the middle and level at both ends', () => {
    const curve = (t: number) => smoothstep(0, 1, t)
    expect(curve(0.5)).toBe(0.5)
    expect(slope(curve, 0.5)).toBeCloseTo(1.5, 4)
    expect(slope(curve, 1e-4)).toBeLessThan(1e-3)
    expect(slope(curve, 1 - 1e-4)).toBeLessThan(1e-3)
  })
})

describe('smootherstep', () => {
  it('is symmetric about its middle, and flatter than smoothstep at the ends', () => {
    fc.assert(
      fc.property(fraction, (t) => {
        expect(smootherstep(t) + smootherstep(1 - t)).toBeCloseTo(1, 9)
        if (t < 0.5) expect(smootherstep(t)).toBeLessThanOrEqual(smoothstep(0, 1, t) + 1e-12)
      }),
    )
    expect([smootherstep(0), smootherstep(1)]).toEqual([0, 1])
    expect(slope(smootherstep, 0.5)).toBeCloseTo(1.875, 4)
  })
})

describe('easeOutCubic', () => {
  it('starts three times as fast as a line and ends level', () => {
    expect([easeOutCubic(0), easeOutCubic(0.5), easeOutCubic(1)]).toEqual([0, 0.875, 1])
    expect(slope(easeOutCubic, 0)).toBeCloseTo(3, 3)
    expect(slope(easeOutCubic, 1)).toBeCloseTo(0, 3)
  })
})
