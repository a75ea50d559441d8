/**
 * Places on earth and their plan: the azimuthal equidistant projection, in which every distance and direction from its
 * middle is true. The earth is a sphere here; the error stays below half a per cent.
 */
import { degToRad, radToDeg } from '../math/angle.ts'
import { clamp } from '../math/interpolate.ts'

export interface NamedPlace {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/** Mean radius of the earth, km (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088

/** Where a place lies on the unit sphere, seen from another that has it overhead: towards east, north and up. */
function seenFrom(from: NamedPlace, to: NamedPlace): [east: number, north: number, up: number] {
  const [p, q] = [degToRad(from.latitudeDeg), degToRad(to.latitudeDeg)]
  const turn = degToRad(to.longitudeDeg - from.longitudeDeg)
  return [
    Math.cos(q) * Math.sin(turn),
    Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(turn),
    Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn),
  ]
}

/** Length of the shortest way over the ground, km (Vincenty's formula on a sphere, exact between antipodes too). */
export function greatCircleKm(a: NamedPlace, b: NamedPlace): number {
  const [east, north, up] = seenFrom(a, b)
  return EARTH_RADIUS_KM * Math.atan2(Math.hypot(east, north), up)
}

/** Compass direction of the shortest way at its beginning, radians from north towards east. */
function bearing(from: NamedPlace, to: NamedPlace): number {
  const [east, north] = seenFrom(from, to)
  return Math.atan2(east, north)
}

/** Plan of the earth around a place: kilometers `[x east, z south]`, true in distance and direction from it. */
export function planAround(middle: NamedPlace): (place: NamedPlace) => [x: number, z: number] {
  return (place) => {
    const [distance, direction] = [greatCircleKm(middle, place), bearing(middle, place)]
    return [distance * Math.sin(direction), -distance * Math.cos(direction)]
  }
}

/** The place at a point of that plan: kilometers `[x east, z south]` of its middle. Inverse of `planAround`. */
export function placeOn(middle: NamedPlace): (point: readonly [x: number, z: number]) => NamedPlace {
  const latitude = degToRad(middle.latitudeDeg)
  return ([x, z]) => {
    const angle = Math.hypot(x, z) / EARTH_RADIUS_KM
    const direction = Math.atan2(x, -z)
    const up = Math.cos(angle)
    const [east, north] = [Math.sin(angle) * Math.sin(direction), Math.sin(angle) * Math.cos(direction)]
    const sine = Math.sin(latitude) * up + Math.cos(latitude) * north
    const turn = Math.atan2(east, Math.cos(latitude) * up - Math.sin(latitude) * north)
    const longitudeDeg = middle.longitudeDeg + radToDeg(turn)
    return {
      latitudeDeg: radToDeg(Math.asin(clamp(sine, -1, 1))),
      longitudeDeg: longitudeDeg - 360 * Math.round(longitudeDeg / 360),
    }
  }
}
