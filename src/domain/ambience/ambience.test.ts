/** What is heard in the made-up park, whose sites, pond and street are where its drawing says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campusOf } from '../campus/campus.ts'
import { WEATHERS } from '../content/records/climate.ts'
import { SEASONS } from '../environment/season.ts'
import { parkCampus, parkPack } from '../fixtures/park.ts'
import type { Vec3 } from '../math/vec3.ts'
import { toDay } from '../schedule/calendar.ts'
import { ambienceAt, LAYERS, type Listening } from './ambience.ts'

const campus = parkCampus()
/** On the grass beside the pond and the mill, away from roofs. */
const PLAIN: Vec3 = [-30, 8, -40]

const hear = (date: string, more: Partial<Listening> = {}) =>
  ambienceAt(campus, {
    day: toDay(date),
    hour: 12,
    season: 'live',
    weather: 'live',
    ear: PLAIN,
    opened: null,
    ...more,
  })

const meters = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const listening: fc.Arbitrary<Listening> = fc.record({
  day: fc.integer({ min: campus.timeline.start, max: campus.timeline.end }),
  hour: fc.double({ min: 0, max: 24, noNaN: true }),
  season: fc.constantFrom('live' as const, ...SEASONS),
  weather: fc.constantFrom('live' as const, ...WEATHERS),
  ear: fc.tuple(meters(-300, 300), meters(1.6, 900), meters(-300, 300)),
  opened: fc.constantFrom(null, 'gate-hall', 'no-such-building'),
})
const KEYS = [...LAYERS, 'damping'] as const

describe('the room tone of a place', () => {
  it('is a level of 0 to 1 for each layer, at any time and place', () => {
    fc.assert(
      fc.property(listening, (at) => {
        const heard = ambienceAt(campus, at)
        for (const key of KEYS) if (!(heard[key] >= 0 && heard[key] <= 1)) expect(heard).toEqual(key)
      }),
    )
  })

  it('changes little with a step of the ear, and with a minute', () => {
    fc.assert(
      fc.property(listening, meters(-0.1, 0.1), meters(-0.1, 0.1), meters(0, 0.1), (at, x, z, y) => {
        const before = ambienceAt(campus, at)
        const ear: Vec3 = [at.ear[0] + x, at.ear[1] + y, at.ear[2] + z]
        const after = ambienceAt(campus, { ...at, ear, hour: Math.min(24, at.hour + 1 / 60) })
        for (const key of KEYS)
          if (Math.abs(before[key] - after[key]) > 0.2) expect([key, before, after]).toEqual([])
      }),
    )
  })

  it('is the same at the two ends of a day', () => {
    expect(hear('2023-06-15', { hour: 24 })).toEqual(hear('2023-06-15', { hour: 0 }))
  })

  it('has the building sites at work by their dates and hours alone, and rests in a winter stop', () => {
    expect(hear('2020-02-01').works).toBe(0)
    const summer = hear('2020-08-10')
    expect(summer.works).toBeGreaterThan(0.5)
    expect(hear('2020-08-10', { ear: [400, 300, 400] }).works).toBeLessThan(summer.works / 5)
    for (const hour of [0, 3, 6, 19, 23]) expect(hear('2020-08-10', { hour }).works).toBe(0)
    expect(hear('2021-01-15').works).toBe(0)
    expect(hear('2021-06-15').works).toBeGreaterThan(0.1)
    expect(hear('2023-12-15').works).toBe(0)
  })

  it('is silent at the sites outside working hours and after the last handover, wherever one listens', () => {
    const last = Math.max(...[...campus.buildings.values()].map((it) => it.times?.inUse ?? 0))
    fc.assert(
      fc.property(listening, (at) => {
        expect(ambienceAt(campus, { ...at, hour: at.hour / 4 }).works).toBe(0)
        expect(ambienceAt(campus, { ...at, day: Math.max(at.day, last) }).works).toBe(0)
      }),
    )
  })

  it('has water where it is near and open, and none under ice', () => {
    const shore: Vec3 = [-14, 2, -40]
    expect(hear('2023-07-15', { ear: shore }).water).toBeGreaterThan(0.7)
    expect(hear('2023-07-15', { ear: [-90, 2, 50] }).water).toBeLessThan(0.15)
    expect(hear('2023-07-15', { ear: [0, 400, -40] }).water).toBeLessThan(0.02)
    expect(hear('2023-01-15', { ear: shore }).water).toBe(0)
    expect(hear('2023-07-15', { ear: shore, season: 'winter' }).water).toBe(0)
    expect(hear('2023-01-15', { ear: shore, season: 'summer' }).water).toBeGreaterThan(0.7)
  })

  it('has a pond of a lot once its landscape works are done', () => {
    const pack = parkPack()
    const site = {
      ...pack.site,
      planting: pack.site.planting.map((area) =>
        area.id === 'birch-wood'
          ? {
              ...area,
              outline: [
                [-20, -55],
                [20, -55],
                [20, -25],
                [-20, -25],
              ] as const,
            }
          : area,
      ),
    }
    const landscape = { 'meadow-lot': { start: { date: '2022-05-01' }, finish: { date: '2022-09-30' } } }
    const schedule = { ...pack.schedule, landscape }
    const other = campusOf({ ...pack, site, schedule } as unknown as typeof pack)
    const at = (date: string) =>
      ambienceAt(other, {
        day: toDay(date),
        hour: 12,
        season: 'summer',
        weather: 'live',
        ear: [0, 2, -40],
        opened: null,
      }).water
    expect([at('2022-07-01'), at('2022-10-01') > 0.5]).toEqual([0, true])
  })

  it('has a stronger wind high up, and in a snowstorm', () => {
    const { wind } = hear('2023-06-15')
    expect(hear('2023-06-15', { ear: [-30, 150, -40] }).wind).toBeGreaterThan(wind + 0.15)
    const storm = hear('2022-01-15')
    expect([storm.wind > wind + 0.35, storm.snow]).toEqual([true, 1])
    expect(hear('2023-06-15', { weather: 'snowstorm' })).toEqual(hear('2023-06-15'))
  })

  it('has the city by day and near a street, faint at night, and muffled by snow', () => {
    const street: Vec3 = [0, 2, 76]
    const day = hear('2023-06-15', { hour: 18, ear: street })
    expect(day.city).toBeGreaterThan(0.9)
    expect(hear('2023-06-15', { hour: 18 }).city).toBeLessThan(day.city * 0.7)
    expect(hear('2023-06-15', { hour: 3, ear: street }).city).toBeLessThan(day.city / 4)
    const winter = hear('2023-01-15', { hour: 18, ear: street })
    expect(winter.city).toBeLessThan(day.city * 0.6)
    expect([day.damping, winter.damping]).toEqual([0, 0.6])
  })

  it('knows the corridor once it is closed, the inside of a building and one that lies open', () => {
    const inCorridor: Vec3 = [-30, 6.5, 0]
    expect(hear('2023-06-15', { ear: inCorridor }).indoors).toBe(1)
    expect(hear('2020-02-01', { ear: inCorridor }).indoors).toBe(0)
    expect(hear('2023-06-15', { ear: [-30, 2, 0] }).indoors).toBe(0)
    const inMill: Vec3 = [-65, 8, -30]
    expect([
      hear('2023-06-15', { ear: inMill }).indoors,
      hear('2020-02-01', { ear: inMill }).indoors,
    ]).toEqual([1, 0])
    const window = hear('2023-06-15', { ear: [-48.2, 8, -30] }).indoors
    expect(window > 0.2 && window < 0.6).toBe(true)
    const before: Vec3 = [-10, 40, 60]
    expect(hear('2023-06-15', { ear: before }).indoors).toBe(0)
    expect(hear('2023-06-15', { ear: before, opened: 'gate-hall' }).indoors).toBeGreaterThan(0.4)
  })

  it('needs neither climate, street, water nor corridor', () => {
    const pack = parkPack()
    const { climate: _, ...manifest } = pack.manifest
    const bare = { ...pack, manifest, site: { ...pack.site, roads: [], water: [] } } as typeof pack
    const heard = ambienceAt(campusOf(bare), {
      day: toDay('2023-01-15'),
      hour: 12,
      season: 'live',
      weather: 'live',
      ear: PLAIN,
      opened: null,
    })
    expect(heard.water).toBe(0)
    expect(heard.wind).toBeGreaterThan(0)
  })
})
