import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { builtHeightM, storeyAt } from './built.ts'
import { storeysUp } from './construction.ts'

const campus = parkCampus()
const entries = [...campus.buildings.values()]
const { start, end } = campus.timeline
const anyEntry = fc.constantFrom(...entries)

describe('what stands of a building', () => {
  it('is nothing until the day its structure begins, and something at the end of that day', () => {
    for (const entry of entries) {
      const first = entry.times?.structure.start ?? 0
      expect(builtHeightM(campus, entry, first - 1), entry.building.id).toBe(0)
      expect(builtHeightM(campus, entry, first), entry.building.id).toBeGreaterThan(0)
    }
  })

  it('is its full height at the end of the last day of the structure, and not a day before', () => {
    for (const entry of entries) {
      const last = (entry.times?.structure.end ?? 0) - 1
      expect(builtHeightM(campus, entry, last), entry.building.id).toBeCloseTo(entry.heightM, 6)
      expect(builtHeightM(campus, entry, last - 1), entry.building.id).toBeLessThan(entry.heightM - 0.01)
    }
  })

  it('is at least the storeys that are up, and less than one storey more', () => {
    fc.assert(
      fc.property(anyEntry, fc.integer({ min: start, max: end }), (entry, day) => {
        const up = storeysUp(entry.storeyTimes, entry.building, campus.work, day)
        const above = storeysOf(entry.building).filter((it) => it.number > 0)
        const complete = above.slice(0, up).reduce((sum, it) => sum + it.heightM, 0)
        const height = builtHeightM(campus, entry, day)
        expect(height).toBeGreaterThanOrEqual(complete - 0.01)
        expect(height).toBeLessThanOrEqual(complete + (above[up]?.heightM ?? 0) + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('is all of a building without a schedule', () => {
    const [entry] = entries
    if (!entry) throw new Error('no buildings')
    expect(builtHeightM(campus, { ...entry, times: null, storeyTimes: [] }, start)).toBe(entry.heightM)
  })
})

describe('the storey at a height', () => {
  it('is the one whose floor is below and whose ceiling is above', () => {
    fc.assert(
      fc.property(anyEntry, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (entry, share) => {
        const y = share * entry.heightM
        const storey = storeysOf(entry.building).find((it) => it.number === storeyAt(entry, y))
        expect(storey?.elevationM).toBeLessThanOrEqual(y)
        expect((storey?.elevationM ?? 0) + (storey?.heightM ?? 0)).toBeGreaterThan(y - 1e-9)
      }),
    )
  })

  it('is the ground storey below ground and the top storey above the roof', () => {
    for (const entry of entries) {
      expect(storeyAt(entry, -2)).toBe(1)
      expect(storeyAt(entry, entry.heightM + 50)).toBe(entry.building.storeys)
    }
  })
})
