import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floorAreas } from '../campus/areas.ts'
import { storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { builtHeightM } from './built.ts'
import { PHASES, phaseAt, storeysUp } from './construction.ts'

const campus = parkCampus()
const entries = [...campus.buildings.values()]
const { start, end } = campus.timeline
const anyDay = fc.integer({ min: start, max: end })
const anyEntry = fc.constantFrom(...entries)

describe('construction over time', () => {
  it('goes through the phases in order and never back', () => {
    for (const { times } of entries) {
      if (!times) continue
      const days = Array.from({ length: end - start + 1 }, (_, i) =>
        PHASES.indexOf(phaseAt(times, start + i)),
      )
      expect(days.filter((phase, i) => phase < (days[i - 1] ?? 0))).toEqual([])
      expect(PHASES[days.at(-1) as number]).toBe('in-use')
    }
  })

  it('begins a phase on its first day, not before', () => {
    for (const { times } of entries) {
      if (!times) continue
      expect(phaseAt(times, times.structure.start)).toBe('structure')
      expect(phaseAt(times, times.structure.start - 1)).not.toBe('structure')
      expect(phaseAt(times, times.inUse - 1)).not.toBe('in-use')
    }
  })

  it('raises storeys from the ground up, each after the one below', () => {
    for (const { storeyTimes } of entries) {
      const above = storeyTimes.filter((it) => it.storey > 0)
      for (const [i, it] of above.slice(1).entries()) {
        expect(it.structure.end).toBeGreaterThanOrEqual(above[i]?.structure.end ?? Infinity)
        expect(it.structure.end).toBeGreaterThan(it.structure.start)
      }
    }
  })

  it('never shrinks, stands still in a winter stop, and reaches its full height', () => {
    fc.assert(
      fc.property(anyEntry, anyDay, (entry, day) => {
        const today = builtHeightM(campus, entry, day)
        expect(builtHeightM(campus, entry, day + 1)).toBeGreaterThanOrEqual(today)
        const stopped = campus.work.toWork(day + 1) === campus.work.toWork(day + 2)
        if (stopped) expect(builtHeightM(campus, entry, day + 1)).toBe(today)
        expect(today).toBeLessThanOrEqual(entry.heightM + 1e-9)
      }),
    )
    for (const entry of entries) expect(builtHeightM(campus, entry, end)).toBeCloseTo(entry.heightM, 9)
  })

  it('counts a storey as up on the day it is finished, that day included', () => {
    for (const { times, storeyTimes, building } of entries) {
      if (!times) continue
      const topOut = times.structure.end - 1
      expect(storeysUp(storeyTimes, building, campus.work, topOut)).toBe(building.storeys)
      expect(storeysUp(storeyTimes, building, campus.work, topOut - 1)).toBeLessThan(building.storeys)
    }
  })

  it('is topped out on the last day of its structure, and in use from its day on', () => {
    const lot = entries.filter((it) => it.building.lot === 'quarry-lot')
    const up = (date: string) =>
      lot.filter(
        (it) => storeysUp(it.storeyTimes, it.building, campus.work, toDay(date)) === it.building.storeys,
      )
    const days = ['2020-06-29', '2020-06-30', '2020-11-19', '2020-11-20', '2021-04-29', '2021-04-30']
    expect(days.map((date) => up(date).length)).toEqual([0, 1, 1, 2, 2, 3])
    for (const { times, building } of lot) {
      expect(times && phaseAt(times, toDay('2021-11-01')), building.id).toBe('in-use')
    }
  })
})

describe('progress', () => {
  it('agrees with counting building by building, on any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const now = campus.progress.at(day)
        const storeys = entries.map((it) => storeysUp(it.storeyTimes, it.building, campus.work, day))
        expect(now.storeysUp).toBe(storeys.reduce((sum, it) => sum + it, 0))
        for (const phase of PHASES) {
          const there = entries.filter((it) => it.times && phaseAt(it.times, day) === phase)
          expect(now.inPhase[phase], phase).toBe(there.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('rises to the whole floor area and never falls', () => {
    let last = 0
    for (let day = start; day <= end; day++) {
      const { areaUpM2 } = campus.progress.at(day)
      expect(areaUpM2).toBeGreaterThanOrEqual(last)
      last = areaUpM2
    }
    const gross = entries.reduce((sum, it) => sum + floorAreas(it.building).grossM2, 0)
    expect(last).toBeCloseTo(gross, 3)
    expect(campus.progress.at(start).areaUpM2).toBe(0)
  })
})

describe('storeys', () => {
  it('stack without gaps from the deepest basement to the roof', () => {
    for (const { building, heightM } of entries) {
      const levels = storeysOf(building)
      for (const [i, level] of levels.slice(1).entries()) {
        const below = levels[i]
        expect(level.elevationM).toBeCloseTo((below?.elevationM ?? 0) + (below?.heightM ?? 0), 9)
      }
      const top = levels.at(-1)
      expect((top?.elevationM ?? 0) + (top?.heightM ?? 0)).toBeCloseTo(heightM, 9)
    }
  })
})
