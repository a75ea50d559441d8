import { describe, expect, it } from 'vitest'
import { daylight, litShares } from './daylight.ts'

/** Strength of the sun at a winter noon. */
const STRONGEST = daylight(20).keyStrength

describe('daylight', () => {
  it('changes without a jump from deep night to high noon', () => {
    for (let altitude = -30; altitude < 70; altitude += 0.1) {
      const [a, b] = [daylight(altitude), daylight(altitude + 0.1)]
      for (const key of ['ambient', 'exposure', 'night'] as const) {
        expect(Math.abs(a[key] - b[key]), `${key} at ${altitude.toFixed(1)}°`).toBeLessThan(0.1)
      }
      const key = Math.abs(a.keyStrength - b.keyStrength) / STRONGEST
      expect(key, `keyStrength at ${altitude.toFixed(1)}°`).toBeLessThan(0.02)
    }
  })

  it('has lamps on at night and off by day', () => {
    expect(daylight(-12).night).toBe(1)
    expect(daylight(15).night).toBe(0)
  })
})

describe('lit windows', () => {
  it('are shares at every hour', () => {
    for (let hour = 0; hour <= 24; hour += 0.25) {
      for (const share of Object.values(litShares(hour))) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThan(1)
      }
    }
  })

  it('are more in offices in the afternoon, more in homes in the evening', () => {
    expect(litShares(16.6).office).toBeGreaterThan(litShares(16.6).home)
    expect(litShares(20.5).home).toBeGreaterThan(litShares(20.5).office)
  })
})
