import { describe, expect, it } from 'vitest'
import { PHASES } from '../construction/construction.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from './calendar.ts'
import { progressTable } from './progress.ts'

const campus = parkCampus()
const { start, end } = campus.timeline

describe('progress of the park', () => {
  it('accounts for every building on every day', () => {
    for (let day = start; day <= end; day++) {
      const { inPhase } = campus.progress.at(day)
      expect(PHASES.reduce((sum, phase) => sum + inPhase[phase], 0)).toBe(campus.buildings.size)
    }
  })

  it('stands still through a winter stop', () => {
    const before = campus.progress.at(toDay('2020-11-30'))
    expect(before.areaUpM2).toBeGreaterThan(0)
    expect(campus.progress.at(toDay('2021-04-30')).areaUpM2).toBeGreaterThan(before.areaUpM2)
    for (const date of ['2020-12-01', '2021-01-25', '2021-02-28']) {
      const now = campus.progress.at(toDay(date))
      expect([now.storeysUp, now.areaUpM2]).toEqual([before.storeysUp, before.areaUpM2])
    }
  })

  it('begins with nothing and ends with every storey', () => {
    expect(campus.progress.at(start)).toMatchObject({ storeysUp: 0, areaUpM2: 0 })
    const storeys = [...campus.buildings.values()].reduce((sum, it) => sum + it.building.storeys, 0)
    expect(campus.progress.at(end).storeysUp).toBe(storeys)
  })

  it('tells how many of the counted buildings are illustrative, once they stand', () => {
    const counts = (date: string) => {
      const now = campus.progress.at(toDay(date))
      return [now.toppedOut, now.illustrativeToppedOut, now.inPhase['in-use'], now.illustrativeInUse]
    }
    expect(counts('2021-10-31')).toEqual([3, 0, 2, 0])
    expect(counts('2023-12-21')).toEqual([4, 1, 4, 1])
    const drawn = [...campus.buildings.values()].filter((it) => it.building.existence.illustrative)
    const first = Math.min(...drawn.map((it) => it.times?.structure.end ?? 0))
    expect(campus.progress.at(first - 2).illustrativeToppedOut).toBe(0)
    expect(campus.progress.at(first - 1).illustrativeToppedOut).toBe(1)
  })

  it('answers before and after the timeline with its ends', () => {
    expect(campus.progress.at(start - 1000)).toEqual(campus.progress.at(start))
    expect(campus.progress.at(end + 1000)).toEqual(campus.progress.at(end))
  })

  it('counts a building without a schedule as in use from the first day', () => {
    const [first] = campus.buildings
    if (!first) throw new Error('no buildings')
    const [id, entry] = first
    const timeless = new Map([[id, { ...entry, times: null, storeyTimes: [] }]])
    const now = progressTable({ ...campus, buildings: timeless }).at(start)
    expect(now.inPhase['in-use']).toBe(1)
    expect(now.storeysUp).toBe(entry.building.storeys)
    expect(now.areaUpM2).toBeCloseTo(entry.areas.grossM2, 6)
  })
})
