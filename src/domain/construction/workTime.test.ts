import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workCalendar } from './workTime.ts'

const stops = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 1, max: 120 }) })
    .map(({ from, days }) => ({ from, until: from + days })),
  { maxLength: 6 },
)
const time = fc.double({ min: -100, max: 1200, noNaN: true })

describe('working time', () => {
  it('runs with the calendar outside stops and stands still within them', () => {
    const { toWork } = workCalendar([{ from: 10, until: 15 }])
    expect(toWork(9) - toWork(8)).toBe(1)
    expect(toWork(14)).toBe(toWork(10))
    expect(toWork(16) - toWork(15)).toBe(1)
  })

  it('never runs backwards, nor faster than the calendar', () => {
    fc.assert(
      fc.property(stops, time, fc.double({ min: 0, max: 200, noNaN: true }), (list, at, later) => {
        const { toWork } = workCalendar(list)
        const passed = toWork(at + later) - toWork(at)
        return passed >= -1e-9 && passed <= later + 1e-9
      }),
    )
  })

  it('finds the earliest instant at which so much work is done', () => {
    fc.assert(
      fc.property(stops, time, (list, at) => {
        const { toWork, fromWork } = workCalendar(list)
        const earliest = fromWork(toWork(at))
        expect(toWork(earliest)).toBeCloseTo(toWork(at), 6)
        expect(earliest).toBeLessThanOrEqual(at + 1e-6)
      }),
    )
  })
})
