/**
 * Places on earth and their plan: the azimuthal equidistant projection, in which every distance and direction from its
 * middle is true. The earth is a sphere here; the error stays below half a per cent.
 */

export interface Place {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/** Mean radius of the earth, km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Where a place lies on the unit sphere, seen from another that has it overhead: towards east, north and up. */
function seenFrom(from: Place, to: Place): [east: number, north: number, up: number] {
  const [p, q] = [radians(from.latitudeDeg), radians(to.latitudeDeg)]
  const turn = radians(to.longitudeDeg - from.longitudeDeg)
  return [
    Math.cos(q) * Math.sin(turn),
    Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(turn),
    Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn),
  ]
}

/** Length of the shortest way over the ground, km (Vincenty's formula on a sphere, exact between antipodes too). */
export function greatCircleKm(a: Place, b: Place): number {
  const [east, north, up] = seenFrom(a, b)
  return EARTH_RADIUS_KM * Math.atan2(Math.hypot(east, north), up)
}

/** Compass direction of the shortest way at its beginning, radians from north towards east. */
function bearing(from: Place, to: Place): number {
  const [east, north] = seenFrom(from, to)
  return Math.atan2(east, north)
}

/** Plan of the earth around a place: kilometres `[x east, z south]`, true in distance and direction from it. */
export function planAround(middle: Place): (place: Place) => [x: number, z: number] {
  return (place) => {
    const [distance, direction] = [greatCircleKm(middle, place), bearing(middle, place)]
    return [distance * Math.sin(direction), -distance * Math.cos(direction)]
  }
}
