import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FARTHEST_M } from '../../domain/camera/cameraLimits.ts'
import type { LensPose } from '../../domain/camera/lens.ts'
import { canStandBack, standBack } from './standBack.ts'

const TARGET = [3, 0, -7] as const
const from = (meters: number): LensPose => ({
  position: [3, meters * 0.6, -7 + meters * 0.8],
  target: TARGET,
})
const distanceOf = ({ position: [x, y, z] }: LensPose) => Math.hypot(x - 3, y, z + 7)
const aspects = fc.double({ min: 0.3, max: 3, noNaN: true })

describe('where the camera stands on a screen of another shape', () => {
  it('is the composed place on a wide screen and near by', () => {
    fc.assert(
      fc.property(aspects, fc.double({ min: 2, max: 900, noNaN: true }), (aspect, meters) => {
        if (aspect < 1.5 && meters > 200) return
        expect(standBack(from(meters), aspect)).toEqual(from(meters))
      }),
    )
  })

  it('is further back on an upright one, never further than a hand may go', () => {
    expect(distanceOf(standBack(from(400), 0.5))).toBeGreaterThan(600)
    fc.assert(
      fc.property(aspects, fc.double({ min: 260, max: FARTHEST_M, noNaN: true }), (aspect, meters) => {
        const distance = distanceOf(standBack(from(meters), aspect))
        expect(distance).toBeGreaterThanOrEqual(meters - 1e-6)
        expect(distance).toBeLessThanOrEqual(FARTHEST_M + 1e-3)
      }),
    )
  })

  it('is further back by as much as sheets take of the height, in the same direction', () => {
    for (const [meters, room] of [
      [300, 0.5],
      [400, 0.6],
      [450, 0.8],
    ] as const) {
      const pose = standBack(from(meters), 1.8, room)
      expect(distanceOf(pose)).toBeCloseTo(meters / room, 6)
      expect(pose.target).toEqual(TARGET)
      expect(pose.position[1] / distanceOf(pose)).toBeCloseTo(0.6, 6)
    }
    expect(standBack(from(120), 1.8, 0.5)).toEqual(from(120))
  })

  it('composes what is left of an upright screen as a screen of that shape', () => {
    const pose = { ...from(300), shift: -0.2 }
    const phone = standBack(pose, 0.5, 0.4)
    expect(distanceOf(phone)).toBeCloseTo(distanceOf(standBack(pose, 0.5 / 0.4)) / 0.4, 6)
    expect(phone.shift).toBeCloseTo(-0.2 * 0.4, 6)
    expect(standBack(pose, 0.5).shift).toBe(-0.2)
    // As far back as a hand may go: less small than what is left.
    const far = { ...from(700), shift: -0.2 }
    expect(standBack(far, 1.8, 0.4).shift).toBeCloseTo((-0.2 * 700) / FARTHEST_M, 6)
  })

  it('can stand back from near, and not from where a hand may go no further', () => {
    expect(canStandBack(from(300), 0.46, 0.33)).toBe(true)
    expect(canStandBack(from(600), 0.46, 0.33)).toBe(false)
    expect(canStandBack(from(600), 1.8, 1)).toBe(true)
  })

  it('moves back without a jump while the camera glides away', () => {
    for (let meters = 150; meters < 400; meters++) {
      const [a, b] = [standBack(from(meters), 0.46), standBack(from(meters + 1), 0.46)]
      expect(distanceOf(b) - distanceOf(a)).toBeGreaterThan(0)
      expect(distanceOf(b) - distanceOf(a)).toBeLessThan(8)
    }
  })
})
