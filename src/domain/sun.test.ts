import { describe, expect, it } from 'vitest'
import { shenhaPack } from '../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { sunDirection, sunPosition } from './sun.ts'

const place = (await shenhaPack()).manifest.location

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

/** Sunrise and sunset of four days of the same table. */
const EDGES = [
  ['03', '05:37', '17:47', 89.8],
  ['06', '03:44', '19:27', 55.2],
  ['09', '05:19', '17:35', 88.8],
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
