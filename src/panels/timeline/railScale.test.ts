import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../domain/schedule/calendar.ts'
import { beadAt, dayAt, MAGNET_PX, pinchSpan, roomFor, shareOf, tickLevel, ticks } from './railScale.ts'

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

  it('names the bead under a hand, and none where there is none', () => {
    const beads = [toDay('2020-07-29'), toDay('2021-10-26')]
    const at = shareOf(range, beads[0] as number) * WIDTH
    expect(beadAt(range, at - MAGNET_PX, WIDTH, beads)).toBe(beads[0])
    expect(beadAt(range, at + MAGNET_PX + 1, WIDTH, beads)).toBeNull()
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

describe('names on the rail', () => {
  const name = fc.record({
    share: fc.integer({ min: -200, max: 1200 }).map((it) => it / 1000),
    widthPx: fc.integer({ min: 20, max: 200 }),
  })

  it('never touch one another or leave the rail, and leave out only what has no room', () => {
    const faults: unknown[] = []
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.integer({ min: 120, max: 1600 }), (names, railPx) => {
        const room = roomFor(names, railPx)
        const spans = names.map(({ share, widthPx }) => {
          const from = share * (railPx - widthPx)
          return { from, to: from + widthPx, fits: share >= 0 && share <= 1 && widthPx <= railPx }
        })
        const shown = spans.filter((_, i) => room[i])
        for (const [i, a] of spans.entries()) {
          const others = shown.filter((b) => b !== a)
          const touches = others.some((b) => a.from < b.to + 10 && a.to > b.from - 10)
          if (room[i] && (touches || a.from < -1e-6 || a.to > railPx + 1e-6)) faults.push([names, railPx])
          if (!room[i] && a.fits && !touches) faults.push([names, railPx])
        }
      }),
      { numRuns: 1000 },
    )
    expect(faults).toEqual([])
  })

  it('keep the last day and all that have room', () => {
    const at = (share: number) => ({ share, widthPx: 80 })
    expect(roomFor([at(0.1), at(0.5), at(0.95)], 900)).toEqual([true, true, true])
    expect(roomFor([at(0.1), at(0.5), at(0.95)], 200)).toEqual([true, false, true])
    expect(roomFor([at(0.1), at(0.5), at(0.95)], 100)).toEqual([false, false, true])
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
