import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { area, isWithin, overlaps, rectangle } from '../geometry/polygon.ts'
import { floorPlan } from './floorPlan.ts'
import { storeysOf } from './storeys.ts'

describe('the plan of a storey', () => {
  it('lies along its longest wall and keeps its area, however the building stands', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 120, noNaN: true }),
        fc.double({ min: 12, max: 19, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (longM, deepM, turnDeg) => {
          const plan = floorPlan(rectangle([30, -50], longM, deepM, turnDeg))
          expect(plan && plan.maxX - plan.minX).toBeCloseTo(longM, 6)
          expect(plan && plan.maxY - plan.minY).toBeCloseTo(deepM, 6)
          expect(plan && area(plan.outline)).toBeCloseTo(longM * deepM, 4)
        },
      ),
    )
  })

  it('has a core for every 45 m, inside the walls and clear of one another', () => {
    // 100 m of length: two cores of 54 m².
    const plan = floorPlan(rectangle([0, 0], 100, 20))
    expect(plan?.cores).toHaveLength(2)
    expect(plan?.coreAreaM2).toBeCloseTo(108, 6)
    const park = [...parkCampus().buildings.values()].flatMap(({ building }) =>
      storeysOf(building).flatMap((it) => floorPlan(it.outline) ?? []),
    )
    for (const { outline, cores } of park) {
      expect(cores.every((it) => isWithin(it, outline))).toBe(true)
      expect(cores.some((it, i) => cores.slice(i + 1).some((other) => overlaps(it, other)))).toBe(false)
    }
  })

  it('knows where north is', () => {
    // Long side from west to east: north is up. From north to south: the plan is turned, north lies to one side.
    expect(floorPlan(rectangle([0, 0], 60, 20))?.northRad).toBeCloseTo(0, 6)
    expect(Math.abs(floorPlan(rectangle([0, 0], 20, 60))?.northRad ?? 0)).toBeCloseTo(Math.PI / 2, 6)
    // The building turned clockwise by 20°, north lies 20° counterclockwise on its plan.
    expect(floorPlan(rectangle([0, 0], 60, 20, 20))?.northRad).toBeCloseTo((-20 * Math.PI) / 180, 6)
  })

  it('is none where no core fits', () => {
    expect(floorPlan(rectangle([0, 0], 6, 4))).toBeNull()
  })
})
