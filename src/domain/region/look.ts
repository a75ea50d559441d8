/** What of the far picture is there at a distance: one thing gives way to the next while the camera pulls out. */
import { smoothstep } from '../math/interpolate.ts'

export interface FarLook {
  /** The dark floor that takes the place of sky and hall, 0–1. */
  readonly floor: number
  readonly zone: number
  readonly land: number
  /** The park as a point of light. */
  readonly point: number
  /** The park itself is still large enough to be drawn. */
  readonly park: boolean
}

/** Share of the way to the zone, on a scale of logarithms, over which floor and zone appear. */
const FLOOR = [0, 0.5] as const
const ZONE = [0.45, 1] as const
/** Tenfold distances beyond the zone over which it goes, and the park becomes a point. */
const ZONE_GOES = [0.4, 1] as const
const POINT = [0.25, 0.75] as const
/** Beyond so many distances of the zone the park is less than a point. */
const PARK_GOES = 5
/** Tenfold distances before the last stop over which the schematic, or the pack's land model, appears. */
const LAND = [-1.6, -0.55] as const

const appears = (value: number, [from, to]: readonly [number, number]) => smoothstep(from, to, value)

/** @param distanceM of the camera @param baseM its distance at the table @param zoneM at the zone @param landM at the land */
export function farLook(distanceM: number, baseM: number, zoneM: number, landM: number): FarLook {
  const fraction = Math.log(distanceM / baseM) / Math.log(zoneM / baseM)
  const beyond = Math.log10(distanceM / zoneM)
  return {
    floor: appears(fraction, FLOOR),
    zone: appears(fraction, ZONE) * (1 - appears(beyond, ZONE_GOES)),
    land: appears(Math.log10(distanceM / landM), LAND),
    point: appears(beyond, POINT),
    park: distanceM < zoneM * PARK_GOES,
  }
}
