import { describe, expect, it } from 'vitest'
import { toDay } from '../schedule/calendar.ts'
import { sunDirection, sunPosition } from './sun.ts'

const place = { latitudeDeg: 45.81, longitudeDeg: 126.47, utcOffsetHours: 8 }

/** Noon altitude on the 21st of each month at 45.807° N, 126.471° E (NOAA formula; fact F133). */
const NOON = [
  ['01', '11:45', 24.2],
  ['02', '11:48', 33.5],
  ['03', '11:42', 44.3],
  ['04', '11:33', 55.9],
  ['05', '11:30', 64.3],
  ['06', '11:36', 67.6],
  ['07', '11:40', 64.7],
  ['08', '11:38', 56.4],
  ['09', '11:27', 45.0],
  ['10', '11:19', 33.6],
  ['11', '11:20', 24.3],
  ['12', '11:32', 20.8],
] as const

/** Sunrise, sunset and the azimuth of sunrise, from the same table. */
const EDGES = [
  ['01', '07:07', '16:22', 119.3],
  ['02', '06:28', '17:08', 105.4],
  ['03', '05:37', '17:47', 89.8],
  ['04', '04:38', '18:27', 73.0],
  ['05', '03:56', '19:05', 60.4],
  ['06', '03:44', '19:27', 55.2],
  ['07', '04:04', '19:17', 59.8],
  ['08', '04:41', '18:34', 72.3],
  ['09', '05:19', '17:35', 88.8],
  ['10', '05:58', '16:39', 105.3],
  ['11', '06:42', '15:59', 119.2],
  ['12', '07:12', '15:52', 124.8],
] as const

const hourOf = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60
const at = (month: string, clock: string) => sunPosition(place, toDay(`2021-${month}-21`), hourOf(clock))

describe('the sun over Harbin', () => {
  it.each(NOON)('stands right at noon on the 21st of month %s', (month, clock, altitude) => {
    const { altitudeDeg, azimuthDeg } = at(month, clock)
    expect(Math.abs(altitudeDeg - altitude)).toBeLessThan(0.3)
    expect(Math.abs(azimuthDeg - 180)).toBeLessThan(1.5)
  })

  it.each(EDGES)('rises and sets on the 21st of month %s', (month, rise, set, azimuth) => {
    expect(Math.abs(at(month, rise).altitudeDeg)).toBeLessThan(1.1)
    expect(Math.abs(at(month, set).altitudeDeg)).toBeLessThan(1.1)
    expect(Math.abs(at(month, rise).azimuthDeg - azimuth)).toBeLessThan(1.5)
  })

  it('points east in the morning, south at noon, and is a unit vector', () => {
    const morning = sunDirection(at('03', '08:00'))
    const noon = sunDirection(at('03', '11:42'))
    expect(morning[0]).toBeGreaterThan(0.5)
    expect(noon[2]).toBeGreaterThan(0.5)
    expect(Math.hypot(...noon)).toBeCloseTo(1, 9)
  })
})

/** Hours of the year, as month and hours from the noon of the table: the sun stands at 10° or more at each. */
const POLE_HOURS = [
  ['12', 0],
  ['12', -2],
  ['12', 2],
  ['01', 2.5],
  ['02', -3],
  ['03', 4],
  ['05', -5],
  ['06', 0],
  ['06', 5.5],
  ['08', -4],
  ['09', 0],
  ['10', 3],
] as const

describe('the shadow of a 20 m pole', () => {
  it.each(POLE_HOURS)('on the 21st of month %s, %d h from noon, is right within 5 %%', (month, away) => {
    const [, clock, noonAltitude] = NOON.find((it) => it[0] === month) as (typeof NOON)[number]
    const [x, y, z] = sunDirection(sunPosition(place, toDay(`2021-${month}-21`), hourOf(clock) + away))
    // From the table alone, by the spherical triangle: declination from the noon altitude, 15° an hour.
    const radians = Math.PI / 180
    const latitude = place.latitudeDeg * radians
    const declination = noonAltitude * radians + latitude - Math.PI / 2
    const altitude = Math.asin(
      Math.sin(latitude) * Math.sin(declination) +
        Math.cos(latitude) * Math.cos(declination) * Math.cos(15 * away * radians),
    )
    expect(altitude / radians).toBeGreaterThan(10)
    const expected = 20 / Math.tan(altitude)
    expect(Math.abs((20 * Math.hypot(x, z)) / y / expected - 1)).toBeLessThan(0.05)
    // Shadows point away from the sun: west in the morning, north at noon.
    if (away !== 0) expect(Math.sign(x)).toBe(-Math.sign(away))
    else expect(z).toBeGreaterThan(0)
  })
})
