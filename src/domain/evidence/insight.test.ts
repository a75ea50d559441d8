/** Figures on a date: nothing from the future, nothing that shrinks, and areas that add up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grossFloorAreaM2 } from '../campus/areas.ts'
import { TENANT_CLASSES } from '../content/records/tenant.ts'
import { type Figure, figure } from '../content/story.ts'
import { parkCampus } from '../fixtures/park.ts'
import { formatIsoDate, toDay } from '../schedule/calendar.ts'
import { extentOf, floorAreaByUse, knownOn, namedOn, newestReading } from './insight.ts'

const campus = parkCampus()
const { start, end } = campus.timeline
const dayOfTimeline = fc.integer({ min: start, max: end })
const find = (id: string): Figure => {
  const found = campus.pack.figures.find((it) => it.id === id)
  if (!found) throw new Error(`no figure "${id}"`)
  return found
}

/** A figure with a series of its own, in order of date. */
const anyFigure: fc.Arbitrary<Figure> = fc
  .uniqueArray(fc.record({ day: dayOfTimeline, value: fc.double({ min: 0, max: 1e6, noNaN: true }) }), {
    selector: (it) => it.day,
    minLength: 1,
    maxLength: 12,
  })
  .map((points) => {
    const series = points
      .sort((a, b) => a.day - b.day)
      .map(({ day, value }) => ({ date: formatIsoDate(day), value, illustrative: true }))
    const last = series.at(-1)
    return figure.parse({
      id: 'any',
      label: { zh: '某', en: 'Any' },
      value: last?.value,
      asOf: last?.date,
      series,
      group: 'scale',
      illustrative: true,
    })
  })

describe('a figure on a date', () => {
  it('is the last one published by then', () => {
    const companies = find('companies')
    expect(knownOn(companies, toDay('2021-11-30')).now).toBeNull()
    expect(knownOn(companies, toDay('2021-12-01')).now).toMatchObject({ value: 12, source: 'T006' })
    expect(knownOn(companies, toDay('2022-11-30')).now).toMatchObject({ value: 12, atLeast: false })
    expect(knownOn(companies, toDay('2022-12-01')).now).toMatchObject({ value: 25, atLeast: true })
  })

  it('holds on any day where it has none of its own', () => {
    expect(knownOn(find('listed-companies'), start)).toMatchObject({
      now: { value: 3 },
      readings: [],
      later: [],
    })
  })

  it('is never told ahead of its time, and nothing published is left out', () => {
    fc.assert(
      fc.property(anyFigure, dayOfTimeline, (any, day) => {
        const { readings, now, later } = knownOn(any, day)
        for (const it of readings) expect(it.day).toBeLessThanOrEqual(day)
        for (const it of later) expect(it.day).toBeGreaterThan(day)
        expect(readings.length + later.length).toBe(any.series?.length)
        expect(now).toEqual(readings.at(-1) ?? null)
      }),
    )
  })

  it('only ever gains readings as time runs', () => {
    fc.assert(
      fc.property(anyFigure, dayOfTimeline, dayOfTimeline, (any, a, b) => {
        const early = knownOn(any, Math.min(a, b)).readings
        expect(knownOn(any, Math.max(a, b)).readings.slice(0, early.length)).toEqual(early)
      }),
    )
  })

  it('lies within the chart that is drawn of it, whatever the date', () => {
    fc.assert(
      fc.property(anyFigure, dayOfTimeline, (any, day) => {
        const extent = extentOf(any)
        if (!extent) throw new Error('no extent')
        for (const { day: at, value } of knownOn(any, day).readings) {
          expect(at).toBeGreaterThanOrEqual(extent.days[0])
          expect(at).toBeLessThanOrEqual(extent.days[1])
          expect(value).toBeGreaterThanOrEqual(extent.values[0])
          expect(value).toBeLessThanOrEqual(extent.values[1])
        }
      }),
    )
  })
})

describe('floor area by use', () => {
  const sum = (day: number, of: 'risenM2' | 'totalM2') =>
    floorAreaByUse(campus, day).reduce((total, it) => total + it[of], 0)

  it('adds up to what the timeline counts, and to the whole park', () => {
    fc.assert(
      fc.property(dayOfTimeline, (day) => {
        expect(sum(day, 'risenM2')).toBeCloseTo(campus.progress.at(day).areaUpM2, 3)
        expect(sum(day, 'totalM2')).toBeCloseTo(grossFloorAreaM2(campus.pack.buildings), 3)
      }),
    )
  })

  it('never shrinks, and never exceeds what there will be', () => {
    fc.assert(
      fc.property(dayOfTimeline, dayOfTimeline, (a, b) => {
        const [early, late] = [floorAreaByUse(campus, Math.min(a, b)), floorAreaByUse(campus, Math.max(a, b))]
        for (const [i, { risenM2, totalM2 }] of late.entries()) {
          expect(risenM2).toBeGreaterThanOrEqual(early[i]?.risenM2 ?? Number.NaN)
          expect(risenM2).toBeLessThanOrEqual(totalM2)
        }
      }),
    )
  })

  it('is the documented floor area in the end', () => {
    expect(sum(end, 'risenM2')).toBeCloseTo(find('floor-area').value, 6)
  })
})

describe('companies named in the model', () => {
  it('are never more than the park counts of a class', () => {
    for (const figure of campus.pack.figures.filter((own) => own.chart === 'count')) {
      expect(figure.classes.length).toBeGreaterThan(0)
      expect(namedOn(campus, figure.classes, end)).toBeLessThanOrEqual(figure.value)
    }
  })

  it('count from the day they came', () => {
    expect(namedOn(campus, TENANT_CLASSES, toDay('2021-08-31'))).toBe(0)
    expect(namedOn(campus, ['listed', 'little-giant'], toDay('2021-09-01'))).toBe(1)
    expect(namedOn(campus, ['listed', 'little-giant'], toDay('2021-11-01'))).toBe(2)
  })
})

describe('the date of the data', () => {
  it('is that of the newest value, of whichever figure', () => {
    const newest = newestReading(campus.pack.figures)
    const days = campus.pack.figures.flatMap((one) => [
      ...(one.series?.map(({ date }) => date) ?? []),
      ...(one.series || !one.asOf ? [] : [one.asOf]),
    ])
    expect(days.length).toBeGreaterThan(2)
    expect(newest && formatIsoDate(newest.day)).toBe(days.sort().at(-1))
    expect(newestReading([])).toBeNull()
  })

  it('has nothing later', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 4 }), (figures) => {
        const day = newestReading(figures)?.day ?? Number.NaN
        for (const one of figures) {
          expect(knownOn(one, day).later).toEqual([])
        }
        expect(figures.some((it) => knownOn(it, day - 1).later.length > 0)).toBe(true)
      }),
    )
  })
})
