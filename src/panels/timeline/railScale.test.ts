import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../domain/calendar.ts'
import { dayAt, dayByKey, MAGNET_PX, shareOf, yearTicks } from './railScale.ts'

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

  it('steps by keys as a slider does', () => {
    const day = toDay('2020-03-12')
    expect(dayByKey('ArrowRight', day, range)).toBe(day + 1)
    expect(dayByKey('ArrowDown', day, range)).toBe(day - 1)
    expect(dayByKey('PageUp', day, range)).toBe(day + 30)
    expect(dayByKey('Home', day, range)).toBe(range.start)
    expect(dayByKey('End', day, range)).toBe(range.end)
    expect(dayByKey('a', day, range)).toBeNull()
  })

  it('marks the years that begin within it', () => {
    expect(yearTicks(range).map((it) => it.year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
  })
})
