import { describe, expect, it } from 'vitest'
import { storeyFeature } from '../campus/features.ts'
import { storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { structureTopM } from './structureTop.ts'

const campus = parkCampus()

describe('the top of the structure', () => {
  it.each([...campus.buildings.keys()])('%s rises from the ground to its roof, storey by storey', (id) => {
    const { building, features, heightM } = campus.buildings.get(id)!
    const first = storeyFeature(features, building.basements.levels, 1)
    const rows = campus.featureTimes.slice(first, first + building.storeys)
    const [start, end] = [rows[0]!.structureStart, rows.at(-1)!.structureEnd]
    expect(structureTopM(rows, start - 5)).toBe(0)
    expect(structureTopM(rows, end + 5)).toBeCloseTo(heightM, 9)
    // Each storey stands on the end of its own time.
    const levels = storeysOf(building).filter((it) => it.number > 0)
    for (const [i, row] of rows.entries())
      expect(structureTopM(rows, row.structureEnd)).toBeCloseTo(levels[i]!.elevationM + levels[i]!.heightM, 6)
    let last = 0
    for (let work = start; work <= end; work += (end - start) / 97) {
      const top = structureTopM(rows, work)
      expect(top).toBeGreaterThanOrEqual(last)
      last = top
    }
  })
})
