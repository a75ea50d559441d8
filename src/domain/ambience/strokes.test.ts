import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strokesBetween } from './strokes.ts'

const second = fc.integer({ min: 0, max: 20_000 })

describe('strokes of a hammer', () => {
  it('are the same however the time is cut', () => {
    fc.assert(
      fc.property(second, fc.double({ min: 0.1, max: 30, noNaN: true }), (from, length) => {
        const [middle, until] = [from + length / 3, from + length]
        const whole = strokesBetween(from, until)
        expect([...strokesBetween(from, middle), ...strokesBetween(middle, until)]).toEqual(whole)
      }),
    )
  })

  it('are sparse: never two at once, now and then none for a while', () => {
    const strokes = strokesBetween(0, 3600)
    const pauses = strokes.slice(1).map(({ at }, i) => at - (strokes[i]?.at ?? 0))
    expect(strokes.length).toBeGreaterThan(800)
    expect(strokes.length).toBeLessThan(2400)
    // Two rows may overlap, at two sites.
    expect(pauses.filter((it) => it < 0.2).length / pauses.length).toBeLessThan(0.05)
    expect(Math.max(...pauses)).toBeGreaterThan(10)
    for (const { strength, pan, hardness } of strokes) {
      expect(strength > 0 && strength <= 1 && Math.abs(pan) <= 1 && hardness >= 0 && hardness <= 1).toBe(true)
    }
  })

  it('are no pattern that comes back', () => {
    const gaps = (from: number) =>
      strokesBetween(from, from + 120).map(({ at }) => Math.round((at - from) * 100))
    expect(gaps(0)).not.toEqual(gaps(120))
    expect(gaps(0)).not.toEqual(gaps(240))
  })
})
