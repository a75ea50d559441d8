import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaBefore, longAxisRad, partingAlong } from './longAxis.ts'
import { area, type Polygon, rectangle } from './polygon.ts'

/** An L: 40 × 10 along x, and 10 × 20 more at its far end. */
const L: Polygon = [
  [0, 0],
  [40, 0],
  [40, 30],
  [30, 30],
  [30, 10],
  [0, 10],
]

describe('a line across a polygon', () => {
  it('has the area before it that was asked for, also where the polygon is bent', () => {
    // 600 m²: half of it is the first 30 m along x, the other half the upright arm.
    expect(partingAlong(L, 0, 0.5)).toBeCloseTo(30, 3)
    expect(partingAlong(L, 0, 0.25)).toBeCloseTo(15, 3)
    expect(partingAlong(L, 0, 0.75)).toBeCloseTo(35, 3)
  })

  it('parts areas that add up, on outlines of any size and turn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 120, noNaN: true }),
        fc.double({ min: 5, max: 19, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (longM, deepM, turnDeg, share) => {
          const outline = rectangle([70, -40], longM, deepM, turnDeg)
          const axisRad = longAxisRad(outline)
          const [cos, sin] = [Math.cos(axisRad), Math.sin(axisRad)]
          const laid = outline.map(([x, z]) => [x * cos + z * sin, z * cos - x * sin] as const)
          const atM = partingAlong(outline, axisRad, share)
          const backwards = laid.map(([x, z]) => [-x, z] as const)
          const [before, beyond] = [areaBefore(laid, atM), areaBefore(backwards, -atM)]
          expect(before).toBeCloseTo(share * longM * deepM, 1)
          expect(before + beyond).toBeCloseTo(area(outline), 3)
        },
      ),
    )
  })

  it('lies across the longer side', () => {
    const turn = longAxisRad(rectangle([0, 0], 60, 20, 30))
    expect(Math.abs(Math.tan(turn))).toBeCloseTo(Math.tan(Math.PI / 6), 6)
  })
})
