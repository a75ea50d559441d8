import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, toDay } from './calendar.ts'
import {
  fitSpan,
  followDay,
  SHORTEST_DAYS,
  STEP_UNITS,
  stepDay,
  type TimeSpan,
  zoomSpan,
} from './timeSpan.ts'

const whole: TimeSpan = { start: toDay('2017-03-01'), end: toDay('2024-12-31') }
const day = fc.integer({ min: whole.start, max: whole.end })
const spans = fc
  .tuple(day, day)
  .map(([a, b]) => fitSpan({ start: Math.min(a, b), end: Math.max(a, b) }, whole))

const within = ({ start, end }: TimeSpan) => {
  expect(start).toBeGreaterThanOrEqual(whole.start)
  expect(end).toBeLessThanOrEqual(whole.end)
  expect(end - start).toBeGreaterThanOrEqual(SHORTEST_DAYS)
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
}

describe('the part of the timeline that is shown', () => {
  it('never leaves the timeline and never gets shorter than four weeks', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.01, max: 100, noNaN: true }), day, (span, factor, at) => {
        within(zoomSpan(span, whole, factor, Math.min(span.end, Math.max(span.start, at))))
        within(followDay(span, whole, at))
      }),
    )
  })

  it('keeps the day under the finger where it is, away from the ends', () => {
    const span = { start: toDay('2019-01-01'), end: toDay('2023-01-01') }
    const at = toDay('2020-07-29')
    const share = (it: TimeSpan) => (at - it.start) / (it.end - it.start)
    expect(share(zoomSpan(span, whole, 0.5, at))).toBeCloseTo(share(span), 2)
  })

  it('comes back to the whole', () => {
    expect(
      zoomSpan({ start: whole.start + 400, end: whole.start + 500 }, whole, 1000, whole.start + 450),
    ).toEqual(whole)
  })

  it('follows the date, and only when it has to', () => {
    fc.assert(
      fc.property(spans, day, (span, at) => {
        const next = followDay(span, whole, at)
        expect(next.start <= at && at <= next.end).toBe(true)
        expect(next.end - next.start).toBe(span.end - span.start)
        if (at >= span.start && at <= span.end) expect(next).toBe(span)
      }),
    )
  })
})

describe('a step', () => {
  it('goes on by the calendar', () => {
    const on = (date: string, unit: (typeof STEP_UNITS)[number], direction: 1 | -1) => {
      const { year, month, dayOfMonth } = civilDate(stepDay(toDay(date), unit, direction))
      return [year, month, dayOfMonth].join('-')
    }
    expect(on('2020-07-29', 'day', 1)).toBe('2020-7-30')
    expect(on('2020-07-29', 'week', -1)).toBe('2020-7-22')
    expect(on('2020-01-31', 'month', 1)).toBe('2020-2-29')
    expect(on('2021-01-15', 'month', -1)).toBe('2020-12-15')
    expect(on('2020-11-30', 'quarter', 1)).toBe('2021-2-28')
    expect(on('2020-02-29', 'quarter', -1)).toBe('2019-11-29')
  })

  it('always goes the way it was asked to', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...STEP_UNITS), (at, unit) => {
        expect(stepDay(at, unit, 1)).toBeGreaterThan(at)
        expect(stepDay(at, unit, -1)).toBeLessThan(at)
      }),
    )
  })
})
