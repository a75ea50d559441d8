/** Where the moon stands over the park. Angles in degrees; azimuth clockwise from north. */
import { getMoonIllumination, getMoonPosition } from 'suncalc'
import type { DayNumber } from '../schedule/calendar.ts'
import { type GeoPosition, instant, type SunPosition } from './sun.ts'

export interface MoonPosition extends SunPosition {
  /** Share of the disc that is lit, 0–1. */
  readonly lit: number
}

/** Moon position and phase at a civil date and local clock hour. */
export function moonPosition(place: GeoPosition, day: DayNumber, hour: number): MoonPosition {
  const utc = instant(place, day, hour)
  const { altitude, azimuth } = getMoonPosition(utc, place.latitudeDeg, place.longitudeDeg)
  return { altitudeDeg: altitude, azimuthDeg: azimuth, lit: getMoonIllumination(utc).fraction }
}
