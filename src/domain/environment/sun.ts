/** Where the sun stands over the park. Angles in degrees; azimuth clockwise from north. */
import { getPosition } from 'suncalc'
import { degToRad } from '../math/angle.ts'
import type { MutableVec3 } from '../math/vec3.ts'
import type { DayNumber } from '../schedule/calendar.ts'

const MS_PER_HOUR = 3_600_000
const HOURS_PER_DAY = 24

export interface SunPosition {
  /** Above the horizon, refraction included; negative below. */
  readonly altitudeDeg: number
  /** 0 north, 90 east, 180 south. */
  readonly azimuthDeg: number
}

export interface GeoPosition {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly utcOffsetHours: number
}

/** Sun position at a civil date and local clock hour (0–24, fractions allowed). */
export function sunPosition(place: GeoPosition, day: DayNumber, hour: number): SunPosition {
  const utc = instant(place, day, hour)
  const { altitude, azimuth } = getPosition(utc, place.latitudeDeg, place.longitudeDeg)
  return { altitudeDeg: altitude, azimuthDeg: azimuth }
}

/** The instant of a civil date and local clock hour. */
export const instant = (place: GeoPosition, day: DayNumber, hour: number) =>
  new Date((day * HOURS_PER_DAY + hour - place.utcOffsetHours) * MS_PER_HOUR)

/** Unit vector towards sun or moon in scene axes `[x east, y up, z south]`. */
export function sunDirection({ altitudeDeg, azimuthDeg }: SunPosition): MutableVec3 {
  const altitude = degToRad(altitudeDeg)
  const azimuth = degToRad(azimuthDeg)
  const flat = Math.cos(altitude)
  return [flat * Math.sin(azimuth), Math.sin(altitude), -flat * Math.cos(azimuth)]
}
