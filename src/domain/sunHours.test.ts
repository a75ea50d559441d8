import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from './calendar.ts'
import { sunPosition } from './sun.ts'
import { sunHours } from './sunHours.ts'

const HARBIN = { latitudeDeg: 45.81, longitudeDeg: 126.47, utcOffsetHours: 8 }

describe('hours by the sun', () => {
  it('fall in order on every day, at the altitudes they are named after', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay('2019-01-01'), max: toDay('2023-12-31') }), (day) => {
        const { dawn, noon, dusk, night } = sunHours(HARBIN, day)
        expect(dawn).toBeLessThan(noon)
        expect(noon).toBeLessThan(dusk)
        expect(dusk).toBeLessThan(night)
        expect(night).toBeLessThan(24)
        expect(sunPosition(HARBIN, day, dawn).altitudeDeg).toBeCloseTo(1, 0)
        expect(sunPosition(HARBIN, day, dusk).altitudeDeg).toBeCloseTo(-5.5, 0)
      }),
    )
  })

  it('put noon where the table of the sun has it (F133)', () => {
    expect(sunHours(HARBIN, toDay('2024-12-21')).noon).toBeCloseTo(11 + 32 / 60, 1)
    expect(sunHours(HARBIN, toDay('2024-06-21')).noon).toBeCloseTo(11 + 36 / 60, 1)
  })
})

describe('shadows', () => {
  it('of a 20 m pole are as long as the sun makes them, within 5 %', async () => {
    const { sunDirection } = await import('./sun.ts')
    for (const [date, hour, altitude] of [
      ['2024-12-21', 11.53, 20.8],
      ['2024-06-21', 11.6, 67.6],
      ['2024-03-21', 11.7, 44.3],
      ['2024-09-21', 11.45, 45],
      ['2024-02-21', 11.8, 33.5],
    ] as const) {
      const [x, y, z] = sunDirection(sunPosition(HARBIN, toDay(date), hour))
      const drawn = (20 * Math.hypot(x, z)) / y
      const documented = 20 / Math.tan((altitude * Math.PI) / 180)
      expect(Math.abs(drawn / documented - 1)).toBeLessThan(0.05)
      // At noon they point north.
      expect(z).toBeGreaterThan(0)
    }
  })
})
