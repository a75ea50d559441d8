import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greatCircleKm, type NamedPlace, placeOn, planAround } from './geography.ts'

const HARBIN: NamedPlace = { latitudeDeg: 45.81, longitudeDeg: 126.47 }
const place = fc.record({
  latitudeDeg: fc.double({ min: -89, max: 89, noNaN: true }),
  longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('distance on earth', () => {
  it('is what atlases say', () => {
    const [paris, tokyo] = [
      { latitudeDeg: 48.8566, longitudeDeg: 2.3522 },
      { latitudeDeg: 35.6762, longitudeDeg: 139.6503 },
    ]
    expect(greatCircleKm(paris, tokyo)).toBeCloseTo(9712, -1)
    expect(greatCircleKm(HARBIN, { latitudeDeg: 44.81, longitudeDeg: 126.47 })).toBeCloseTo(111.2, 1)
  })

  it('is the same both ways, nothing to itself, and never a detour', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6)
        expect(greatCircleKm(a, a)).toBe(0)
        expect(greatCircleKm(a, b)).toBeLessThanOrEqual(greatCircleKm(a, c) + greatCircleKm(c, b) + 1e-6)
      }),
    )
  })
})

describe('the plan around a place', () => {
  it('keeps every distance from its middle', () => {
    fc.assert(
      fc.property(place, place, (middle, other) => {
        const [x, z] = planAround(middle)(other)
        expect(Math.hypot(x, z)).toBeCloseTo(greatCircleKm(middle, other), 6)
      }),
    )
  })

  it('has north up the page, towards negative z, and east to the right', () => {
    const plan = planAround(HARBIN)
    const [northX, northZ] = plan({ ...HARBIN, latitudeDeg: 50 })
    expect(northX).toBeCloseTo(0, 6)
    expect(northZ).toBeLessThan(-400)
    const [eastX, eastZ] = plan({ ...HARBIN, longitudeDeg: 130 })
    expect(eastX).toBeGreaterThan(250)
    expect(Math.abs(eastZ)).toBeLessThan(20)
  })

  it('is read back: a point of the plan is the place that was put there', () => {
    fc.assert(
      fc.property(place, place, (middle, other) => {
        // At the antipode every direction leads to the same place.
        fc.pre(greatCircleKm(middle, other) < 19_900)
        const back = placeOn(middle)(planAround(middle)(other))
        expect(greatCircleKm(back, other)).toBeLessThan(0.01)
        expect(Math.abs(back.longitudeDeg)).toBeLessThanOrEqual(180)
      }),
    )
  })
})
