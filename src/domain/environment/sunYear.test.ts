/** The whole table of the sun over Harbin (fact F133): sunrise, sunset, noon and day length on the 21st of each month. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../schedule/calendar.ts'
import { sunDirection, sunPosition } from './sun.ts'

const HARBIN = { latitudeDeg: 45.807, longitudeDeg: 126.471, utcOffsetHours: 8 }

const TABLE = [
  ['01-21', '07:07', '16:22', '11:45', 9.25, 24.2, 119.3],
  ['02-21', '06:28', '17:08', '11:48', 10.68, 33.5, 105.4],
  ['03-21', '05:37', '17:47', '11:42', 12.18, 44.3, 89.8],
  ['04-21', '04:38', '18:27', '11:33', 13.81, 55.9, 73.0],
  ['05-21', '03:56', '19:05', '11:30', 15.14, 64.3, 60.4],
  ['06-21', '03:44', '19:27', '11:36', 15.73, 67.6, 55.2],
  ['07-21', '04:04', '19:17', '11:40', 15.21, 64.7, 59.8],
  ['08-21', '04:41', '18:34', '11:38', 13.88, 56.4, 72.3],
  ['09-21', '05:19', '17:35', '11:27', 12.27, 45.0, 88.8],
  ['10-21', '05:58', '16:39', '11:19', 10.69, 33.6, 105.3],
  ['11-21', '06:42', '15:59', '11:20', 9.27, 24.3, 119.2],
  ['12-21', '07:12', '15:52', '11:32', 8.66, 20.8, 124.8],
] as const

const MINUTES = 60
const hourOf = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / MINUTES
const minutesApart = (a: number, b: number) => Math.abs(a - b) * MINUTES

/** Altitude at which the upper edge of the sun touches the horizon; refraction is in the position already. */
const EDGE_DEG = -0.27
/** The table's azimuths are those of the geometric horizon: there refraction lifts the sun's center by half a degree. */
const GEOMETRIC_DEG = 0.48

/** The hour between two hours at which the sun crosses an altitude. */
function crossing(day: number, from: number, to: number, altitude: number): number {
  let [low, high] = [from, to]
  const rising = sunPosition(HARBIN, day, to).altitudeDeg > altitude
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (sunPosition(HARBIN, day, middle).altitudeDeg > altitude === rising) high = middle
    else low = middle
  }
  return (low + high) / 2
}

describe('the sun over Harbin', () => {
  it.each(TABLE)(
    'on %s rises at %s and sets at %s',
    (date, rise, set, noon, dayHours, _altitude, azimuth) => {
      const day = toDay(`2021-${date}`)
      const midday = hourOf(noon)
      const [up, down] = [crossing(day, 1, midday, EDGE_DEG), crossing(day, midday, 23, EDGE_DEG)]
      expect(minutesApart(up, hourOf(rise))).toBeLessThan(3)
      expect(minutesApart(down, hourOf(set))).toBeLessThan(3)
      expect(minutesApart(down - up, dayHours)).toBeLessThan(4)
      const lifted = sunPosition(HARBIN, day, crossing(day, 1, midday, GEOMETRIC_DEG))
      expect(Math.abs(lifted.azimuthDeg - azimuth)).toBeLessThan(0.3)
    },
  )

  it.each(TABLE)('on %s stands highest at noon', (date, _rise, _set, noon, _day, altitude) => {
    const day = toDay(`2021-${date}`)
    expect(Math.abs(sunPosition(HARBIN, day, hourOf(noon)).altitudeDeg - altitude)).toBeLessThan(0.3)
    for (let hour = 0; hour <= 24; hour += 0.25)
      expect(sunPosition(HARBIN, day, hour).altitudeDeg).toBeLessThan(altitude + 0.3)
  })
})

describe('the direction of light', () => {
  const days = fc.integer({ min: toDay('2017-03-01'), max: toDay('2024-12-31') })
  const hours = fc.double({ min: 0, max: 24, noNaN: true })

  it('is a unit vector that is up exactly when the sun is', () => {
    fc.assert(
      fc.property(days, hours, (day, hour) => {
        const sun = sunPosition(HARBIN, day, hour)
        const [x, y, z] = sunDirection(sun)
        expect(Math.hypot(x, y, z)).toBeCloseTo(1, 9)
        expect(y > 0).toBe(sun.altitudeDeg > 0)
      }),
    )
  })

  it('stands in the east before noon and in the west after, never in the north at midday', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0.5, max: 2, noNaN: true }), (day, apart) => {
        expect(sunDirection(sunPosition(HARBIN, day, 11.5 - apart))[0]).toBeGreaterThan(0)
        expect(sunDirection(sunPosition(HARBIN, day, 11.6 + apart))[0]).toBeLessThan(0)
        expect(sunDirection(sunPosition(HARBIN, day, 11.55))[2]).toBeGreaterThan(0)
      }),
    )
  })

  it('moves without a jump, over midnight too', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 23.9, noNaN: true }), (day, hour) => {
        const step = (a: number[], b: number[]) => Math.hypot(...a.map((v, i) => v - (b[i] as number)))
        const here = sunDirection(sunPosition(HARBIN, day, hour))
        // Fifteen degrees an hour: a tenth of an hour is less than 0.03 of the unit sphere, refraction aside.
        expect(step(here, sunDirection(sunPosition(HARBIN, day, hour + 0.1)))).toBeLessThan(0.04)
        const [midnight, next] = [sunPosition(HARBIN, day, 24), sunPosition(HARBIN, day + 1, 0)]
        expect(step(sunDirection(midnight), sunDirection(next))).toBeLessThan(1e-9)
      }),
    )
  })
})
