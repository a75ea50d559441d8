/** The dates that the picture is drawn from: one row a feature, exact in 32-bit floats. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATIC_FEATURE, storeyFeature } from '../campus/features.ts'
import { buildingHeightM, storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { builtHeightM } from './built.ts'
import { instantOf, phaseAt } from './construction.ts'
import { ALWAYS, featureTimes, NEVER } from './featureTimes.ts'

const campus = parkCampus()
const { pack, features, featureTimes: rows, work, timeline } = campus
const entries = [...campus.buildings.values()]
const rowOf = (feature: number) => {
  const row = rows[feature]
  if (!row) throw new Error(`feature ${feature} has no row`)
  return row
}
const anyDay = fc.integer({ min: timeline.start, max: timeline.end })
const since = (day: number) => day - timeline.start
const workSince = (instant: number) => work.toWork(instant) - work.toWork(timeline.start)
const MINUTE = 1 / 1440

describe('dates of the features', () => {
  it('are one row each, all of them numbers that a 32-bit float keeps to the minute', () => {
    expect(rows).toHaveLength(features.features.length)
    for (const row of rows) {
      for (const value of Object.values(row)) {
        expect(Number.isFinite(value)).toBe(true)
        expect(Math.abs(Math.fround(value) - value)).toBeLessThan(MINUTE)
      }
    }
  })

  it('say of the ground that it was always there and is never dug', () => {
    expect(rowOf(STATIC_FEATURE)).toMatchObject({
      structureEnd: ALWAYS,
      excavationStart: NEVER,
      inUse: ALWAYS,
    })
    expect(ALWAYS).toBeLessThan(0)
    expect(NEVER).toBeGreaterThan(since(timeline.end))
  })

  it('let no facade hang before its storey stands', () => {
    for (const { building, storeyTimes } of entries) {
      for (const { storey, structure, envelope } of storeyTimes.filter((it) => it.storey > 0))
        expect(work.fromWork(structure.end), `${building.id} storey ${storey}`).toBeLessThanOrEqual(
          envelope.start + MINUTE,
        )
    }
  })

  it('carry the spans of their storey: structure in working days, the rest in calendar days', () => {
    for (const { building, features: range, storeyTimes, times } of entries) {
      for (const [i, { structure, envelope }] of storeyTimes.entries()) {
        const row = rowOf(range.first + i)
        const origin = work.toWork(timeline.start)
        expect(row.structureStart, building.id).toBeCloseTo(structure.start - origin, 9)
        expect(row.structureEnd, building.id).toBeCloseTo(structure.end - origin, 9)
        expect(row.envelopeStart, building.id).toBeCloseTo(since(envelope.start), 9)
        expect(row.envelopeEnd, building.id).toBeCloseTo(since(envelope.end), 9)
        expect(row.excavationStart, building.id).toBe(since(times?.excavation.start ?? 0))
        expect(row.fitOutStart, building.id).toBe(since(times?.fitOut.start ?? 0))
      }
    }
  })

  it('place every part at its level, the roof on top', () => {
    for (const { building, features: range } of entries) {
      for (const { number, elevationM, heightM } of storeysOf(building)) {
        const row = rowOf(storeyFeature(range, building.basements.levels, number))
        expect([row.baseM, row.heightM]).toEqual([elevationM, heightM])
      }
      const roof = rowOf(storeyFeature(range, building.basements.levels, building.storeys + 1))
      expect(roof.baseM).toBeCloseTo(buildingHeightM(building), 9)
    }
  })

  it('keep cranes from the first concrete to the last', () => {
    for (const { features: range, times, building } of entries) {
      const crane = rowOf(range.first + range.count - 1)
      expect(features.features[range.first + range.count - 1]?.kind).toBe('works')
      const first = times?.basement?.start ?? times?.structure.start ?? 0
      expect(crane.structureStart, building.id).toBe(workSince(first))
      expect(crane.structureEnd, building.id).toBe(workSince(times?.structure.end ?? 0))
      expect(crane.structureEnd).toBeGreaterThan(crane.structureStart)
    }
  })

  it('count the finish day in: a part in use on a date was not the day before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), anyDay, ({ features: range, times, building }, day) => {
        const ground = rowOf(storeyFeature(range, building.basements.levels, 1))
        // The rule of the shader: what has begun when the day ends is shown on that day.
        const inUse = since(instantOf(day)) > ground.inUse
        expect(inUse).toBe(times !== null && phaseAt(times, day) === 'in-use')
      }),
    )
    const [entry] = entries
    const [opens, row] = [entry?.times?.inUse ?? 0, rowOf(entry?.features.first ?? 0)]
    expect(since(instantOf(opens)) > row.inUse).toBe(true)
    expect(since(instantOf(opens - 1)) > row.inUse).toBe(false)
  })

  it('raise the same meters that the pointer touches', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), anyDay, (entry, day) => {
        const now = workSince(instantOf(day))
        const drawn = storeysOf(entry.building)
          .filter((it) => it.number > 0)
          .map((storey) => {
            const row = rowOf(storeyFeature(entry.features, entry.building.basements.levels, storey.number))
            const rise = (now - row.structureStart) / (row.structureEnd - row.structureStart)
            return Math.min(1, Math.max(0, rise)) * row.heightM
          })
        const heightM = drawn.reduce((sum, it) => sum + it, 0)
        expect(builtHeightM(campus, entry, day)).toBeCloseTo(heightM, 4)
      }),
      { numRuns: 300 },
    )
  })

  it('let the corridor be glazed once it stands, and used once it is glazed', () => {
    for (const { id, stage } of pack.corridor.segments) {
      const row = rowOf(features.corridor.get(id)?.first ?? -1)
      const plan = pack.schedule.corridor[stage]
      expect(row.structureEnd).toBe(workSince(toDay(plan?.structure.finish.date ?? '') + 1))
      expect(row.envelopeStart).toBeLessThan(row.envelopeEnd)
      expect(row.structureStart).toBeLessThan(row.structureEnd)
      expect(row.inUse).toBeGreaterThanOrEqual(row.envelopeEnd - 1)
      expect(row.heightM).toBe(pack.corridor.heightM)
    }
  })

  it('let the landscape of a lot come with its works and be done with them', () => {
    for (const { id } of pack.site.lots) {
      const row = rowOf(features.landscape.get(id)?.first ?? -1)
      const works = pack.schedule.landscape[id]
      expect(row.envelopeStart).toBe(since(toDay(works?.start.date ?? '')))
      expect(row.inUse).toBe(since(toDay(works?.finish.date ?? '') + 1))
    }
  })

  it('touch no other building where one has no dates', () => {
    const { mill: _gone, ...rest } = pack.schedule.buildings
    const bare = { ...pack, schedule: { ...pack.schedule, buildings: rest } }
    const range = features.buildings.get('mill')
    const [changed, same] = [featureTimes(bare, features), featureTimes(pack, features)]
    for (let i = 0; i < changed.length; i++) {
      const own = range && i >= range.first && i < range.first + range.count
      if (own) expect(changed[i]).not.toEqual(same[i])
      else expect(changed[i]).toEqual(same[i])
    }
  })
})
