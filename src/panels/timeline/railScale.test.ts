import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../domain/schedule/calendar.ts'
import { dayAt, MAGNET_PX, pinchSpan, shareOf, tickLevel, ticks } from './railScale.ts'

const range = { start: toDay('2017-03-01'), end: toDay('2024-12-31') }
const WIDTH = 1200

describe('the rail', () => {
  it('gives back the day whose place is touched, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: range.start, max: range.end }), (day) => {
        // A rail wide enough for a pixel a day.
        const width = (range.end - range.start) * 2
        return dayAt(range, shareOf(range, day) * width, width) === day
      }),
    )
  })

  it('never leaves the timeline', () => {
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 9000, noNaN: true }), (offset) => {
        const day = dayAt(range, offset, WIDTH)
        return day >= range.start && day <= range.end
      }),
    )
  })

  it('is drawn to a bead within reach, and only then', () => {
    const bead = toDay('2020-07-29')
    const at = shareOf(range, bead) * WIDTH
    expect(dayAt(range, at + MAGNET_PX - 1, WIDTH, [bead])).toBe(bead)
    expect(dayAt(range, at + MAGNET_PX + 1, WIDTH, [bead])).not.toBe(bead)
  })

  it('prefers the nearer of two beads', () => {
    const [a, b] = [toDay('2020-07-01'), toDay('2020-07-20')]
    expect(dayAt(range, shareOf(range, b) * WIDTH - 1, WIDTH, [a, b])).toBe(b)
  })

  it('is not drawn to a bead that is not shown', () => {
    const shown = { start: toDay('2020-01-01'), end: toDay('2020-12-31') }
    const beads = [shown.start - 1, shown.end + 1]
    expect(dayAt(shown, 0, WIDTH, beads)).toBe(shown.start)
    expect(dayAt(shown, WIDTH, WIDTH, beads)).toBe(shown.end)
  })

  it('marks the years, quarters or months that begin within it, closer the less is shown', () => {
    const years = ticks(range, 'year')
    expect(years.map((it) => it.year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
    const months = ticks(range, 'month')
    // From March 2017, on whose first day it begins, to December 2024.
    expect(months).toHaveLength(94)
    const days = new Set(months.map((it) => it.day))
    for (const { day } of [...years, ...ticks(range, 'quarter')]) expect(days.has(day)).toBe(true)
    expect(tickLevel(range)).toBe('year')
    expect(tickLevel({ start: 0, end: 700 })).toBe('quarter')
    expect(tickLevel({ start: 0, end: 90 })).toBe('month')
  })
})

describe('two fingers on the rail', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it('leave it as it is until they move', () => {
    const shown = { start: toDay('2019-06-01'), end: toDay('2021-06-01') }
    const at = (part: number) => shown.start + part * (shown.end - shown.start)
    fc.assert(
      fc.property(share, share, (a, b) => {
        fc.pre(Math.abs(a - b) > 0.05)
        const span = pinchSpan({ days: [at(a), at(b)], shares: [a, b] }, range)
        expect(Math.abs(span.start - shown.start)).toBeLessThanOrEqual(1)
        expect(Math.abs(span.end - shown.end)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never lead off the timeline, wherever they go', () => {
    const day = fc.integer({ min: range.start, max: range.end })
    fc.assert(
      fc.property(day, day, share, share, (from, to, a, b) => {
        const span = pinchSpan({ days: [from, to], shares: [a, b] }, range)
        expect(span.start).toBeGreaterThanOrEqual(range.start)
        expect(span.end).toBeLessThanOrEqual(range.end)
        expect(span.end).toBeGreaterThan(span.start)
      }),
    )
  })
})
