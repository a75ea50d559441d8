/** Light has no seams: not between altitudes, not at midnight, not at the ends of what was tuned by eye. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Daylight, daylight, litShares, MIN_KEY_ALTITUDE_DEG } from './daylight.ts'

const altitudes = fc.double({ min: -90, max: 90, noNaN: true })
const colors = ['key', 'zenith', 'horizon', 'glow'] as const
const shares = ['night'] as const

/** Strength of the sun at a winter noon. */
const STRONGEST = daylight(20).keyStrength

const flat = (daylight: Daylight): number[] => [
  ...colors.flatMap((key) => [...daylight[key]]),
  ...shares.map((key) => daylight[key]),
  daylight.keyStrength / STRONGEST,
  daylight.ambient,
  daylight.exposure,
]

describe('the light at any altitude of the sun', () => {
  it('is a light that can be drawn: finite, not negative, shares between nothing and all', () => {
    fc.assert(
      fc.property(altitudes, (altitude) => {
        const light = daylight(altitude)
        for (const value of flat(light)) {
          expect(Number.isFinite(value)).toBe(true)
          expect(value).toBeGreaterThanOrEqual(0)
        }
        for (const key of shares) expect(light[key]).toBeLessThanOrEqual(1)
        for (const key of colors) for (const channel of light[key]) expect(channel).toBeLessThanOrEqual(1)
        expect(light.exposure).toBeGreaterThan(0.5)
      }),
    )
  })

  it('changes little with a little turn of the sun, in every color', () => {
    fc.assert(
      fc.property(altitudes, (altitude) => {
        const [a, b] = [flat(daylight(altitude)), flat(daylight(altitude + 0.05))]
        for (const [i, value] of a.entries()) expect(Math.abs(value - (b[i] as number))).toBeLessThan(0.05)
      }),
    )
  })

  it('stays as it is beyond deep night and high noon', () => {
    expect(flat(daylight(-90))).toEqual(flat(daylight(-14)))
    expect(flat(daylight(90))).toEqual(flat(daylight(60)))
  })

  it('never grows darker by a rising sun, nor brighter at night than by day', () => {
    for (let altitude = -20; altitude < 80; altitude += 0.5)
      expect(daylight(altitude + 0.5).night).toBeLessThanOrEqual(daylight(altitude).night)
    expect(daylight(40).keyStrength).toBeGreaterThan(daylight(-12).keyStrength)
  })

  it('is warm when the sun is low and cold after dark', () => {
    const warmth = (altitude: number) => daylight(altitude).key[0] - daylight(altitude).key[2]
    expect(warmth(2)).toBeGreaterThan(0.5)
    expect(warmth(-10)).toBeLessThan(-0.3)
    expect(Math.abs(warmth(50))).toBeLessThan(warmth(2) / 3)
  })

  it('lets the key light never graze the ground', () => {
    expect(MIN_KEY_ALTITUDE_DEG).toBeGreaterThanOrEqual(5)
  })
})

describe('lit windows', () => {
  it('change without a jump through the day and over midnight', () => {
    for (let hour = 0; hour < 24; hour += 0.05) {
      const [a, b] = [litShares(hour), litShares(hour + 0.05)]
      expect(Math.abs(a.office - b.office)).toBeLessThan(0.03)
      expect(Math.abs(a.home - b.home)).toBeLessThan(0.03)
    }
    expect(litShares(24)).toEqual(litShares(0))
  })
})
