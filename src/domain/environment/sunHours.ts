/** Hours of a day by what the sun does: dawn, noon, dusk, night. Local clock hours, 0–24. */
import type { DayNumber } from '../schedule/calendar.ts'
import { type GeoPosition, sunPosition } from './sun.ts'

/** Sun altitudes of the two lights, degrees: just risen, and the blue hour that ends civil twilight. */
const ALTITUDE = Object.freeze({ dawn: 1, dusk: -5.5 })
/** Night is shown so long after dusk, hours, but never later than this. */
const INTO_NIGHT_H = 3.5
const LATEST_NIGHT = 23.5
const HOURS = 24
const STEPS = 30

export interface SunHours {
  readonly dawn: number
  readonly noon: number
  readonly dusk: number
  readonly night: number
}

/** Where the sun crosses neither altitude (polar days), the nearest hour stands. */
export function sunHours(place: GeoPosition, day: DayNumber): SunHours {
  const altitude = (hour: number) => sunPosition(place, day, hour).altitudeDeg
  const noon = highest(altitude)
  const dawn = crossing(altitude, Math.max(0, noon - HOURS / 2), noon, ALTITUDE.dawn)
  const dusk = crossing(altitude, Math.min(HOURS, noon + HOURS / 2), noon, ALTITUDE.dusk)
  const round = (hour: number) => Math.round(hour * 100) / 100
  return {
    dawn: round(dawn),
    noon: round(noon),
    dusk: round(dusk),
    night: round(Math.min(LATEST_NIGHT, dusk + INTO_NIGHT_H)),
  }
}

/** Hour of the highest sun, by thirds. */
function highest(altitude: (hour: number) => number): number {
  let [from, to] = [6, 18]
  for (let i = 0; i < STEPS; i++) {
    const third = (to - from) / 3
    if (altitude(from + third) < altitude(to - third)) from += third
    else to -= third
  }
  return (from + to) / 2
}

/** Hour between a low and a high sun at which an altitude is crossed, by halves. */
function crossing(altitude: (hour: number) => number, low: number, high: number, at: number): number {
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2
    if (altitude(middle) < at) low = middle
    else high = middle
  }
  return (low + high) / 2
}
