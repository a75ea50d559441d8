import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../schedule/calendar.ts'
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
