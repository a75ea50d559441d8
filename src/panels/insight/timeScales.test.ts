/** Points can be touched, labels can be read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../domain/schedule/calendar.ts'
import { hitStripsOf, labelsWithRoom, PLOT, SIZE, timeScales } from './timeScales.ts'

const END = toDay('2024-12-31')

describe('the scales of a chart', () => {
  const days: [number, number] = [toDay('2020-12-31'), toDay('2023-08-25')]

  it('run over whole years from the first value to the end of the timeline', () => {
    const { x, years } = timeScales({ days, values: [127, 600] }, END, false)
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024].map((it) => toDay(`${it}-01-01`)))
    expect([x(toDay('2020-01-01')), x(END)]).toEqual([PLOT.left, PLOT.right])
  })

  it('grow from zero; steps have a floor below the least, which is never flat on the ground', () => {
    const growth = timeScales({ days, values: [127, 600] }, END, false)
    expect([growth.y(0), growth.y(600)]).toEqual([PLOT.bottom, PLOT.top])
    const steps = timeScales({ days, values: [126, 135] }, END, true)
    expect(steps.y(126)).toBeLessThan(PLOT.bottom - 20)
    expect(timeScales({ days, values: [5, 5] }, END, true).y(5)).toBeCloseTo(PLOT.top)
  })
})

describe('strips to touch', () => {
  it('hold their point, stay within the drawing and never overlap', () => {
    const places = fc
      .uniqueArray(fc.integer({ min: PLOT.left, max: PLOT.right }), { minLength: 1, maxLength: 12 })
      .map((it) => it.sort((a, b) => a - b))
    fc.assert(
      fc.property(places, (xs) => {
        const strips = hitStripsOf(xs)
        for (const [i, { x, width }] of strips.entries()) {
          const own = xs[i] as number
          expect(x).toBeLessThanOrEqual(own)
          expect(x + width).toBeGreaterThanOrEqual(own)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(SIZE.width)
          const next = strips[i + 1]
          if (next) expect(x + width).toBeLessThanOrEqual(next.x + 1e-9)
        }
      }),
    )
  })
})

describe('labels', () => {
  it('stand above their dot, or at its left where a later one is above', () => {
    const dots = [
      { x: 60, y: 90, text: '127' },
      { x: 200, y: 40, text: '590' },
      { x: 204, y: 38, text: '600+' },
    ]
    const placed = labelsWithRoom(dots)
    expect(placed.map((it) => it.dot.text)).toEqual(['600+', '590', '127'])
    const [latest, before, first] = placed.map((it) => it.place)
    expect(latest).toEqual({ x: 204, y: 28 })
    expect(before?.x).toBeLessThan(190)
    expect(first).toEqual({ x: 60, y: 80 })
  })

  it('of the last value is always there, and no two lie over one another', () => {
    const dot = fc.record({
      x: fc.integer({ min: PLOT.left, max: PLOT.right }),
      y: fc.integer({ min: PLOT.top, max: PLOT.bottom }),
      text: fc.constantFrom('1', '219.21', '600+'),
    })
    fc.assert(
      fc.property(fc.array(dot, { minLength: 1, maxLength: 9 }), (dots) => {
        const placed = labelsWithRoom(dots)
        expect(placed[0]?.dot).toBe(dots.at(-1))
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1)) {
            const narrow = (Math.min(a.dot.text.length, b.dot.text.length) * 7) / 2
            const clear = Math.abs(a.place.x - b.place.x) > narrow || Math.abs(a.place.y - b.place.y) > 10
            expect(clear).toBe(true)
          }
      }),
    )
  })
})
