import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ScenePack } from '../content/pack.ts'
import { contains, distance, type Polygon, rectangle } from '../geometry/polygon.ts'
import { courtOf } from './court.ts'

const park = (footprints: readonly Polygon[], ponds: readonly Polygon[] = []) =>
  courtOf({
    buildings: footprints.map((footprint) => ({ footprint })),
    site: { water: ponds.map((outline) => ({ outline, kind: 'pond' })) },
  } as unknown as ScenePack)

/** Four slabs around a square of 100 m. */
const SQUARE = [
  rectangle([0, -60], 100, 20),
  rectangle([0, 60], 100, 20),
  rectangle([-60, 0], 20, 100),
  rectangle([60, 0], 20, 100),
]

it('is the middle of the largest pond', () => {
  const found = park(SQUARE, [rectangle([20, 10], 4, 4), rectangle([-12, 8], 20, 12)])
  expect(found?.center[0]).toBeCloseTo(-12)
  expect(found?.center[1]).toBeCloseTo(8)
})

it('is the open place between the buildings where there is no pond, and knows how far off they are', () => {
  const found = park(SQUARE)
  expect(distance(found?.center ?? [99, 99], [0, 0])).toBeLessThan(13)
  expect(found?.radiusM).toBeGreaterThan(48)
  expect(found?.radiusM).toBeLessThan(72)
})

it('is nowhere without buildings', () => {
  expect(park([])).toBeNull()
})

it('never lies in a building where there is room between them', () => {
  // One slab at most in each cell of 90 m: between two of them there are 30 m or more.
  const cell = fc.record({
    column: fc.integer({ min: 0, max: 4 }),
    row: fc.integer({ min: 0, max: 4 }),
    side: fc.integer({ min: 8, max: 60 }),
  })
  const cells = fc.uniqueArray(cell, {
    minLength: 2,
    maxLength: 12,
    selector: ({ column, row }) => `${column}/${row}`,
  })
  fc.assert(
    fc.property(cells, (slabs) => {
      const footprints = slabs.map(({ column, row, side }) =>
        rectangle([column * 90, row * 90], side, side / 2),
      )
      const found = park(footprints)
      if (!found) throw new Error('there is no court')
      expect(footprints.some((it) => contains(it, found.center))).toBe(false)
      expect(found.radiusM).toBeGreaterThanOrEqual(30)
      expect(found.radiusM).toBeLessThanOrEqual(90)
    }),
  )
})
