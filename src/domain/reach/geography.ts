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

/** Length of the shortest way over the ground, km (haversine). */
export function greatCircleKm(a: Place, b: Place): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const h =
    half(a.latitudeDeg, b.latitudeDeg) +
    Math.cos(radians(a.latitudeDeg)) * Math.cos(radians(b.latitudeDeg)) * half(a.longitudeDeg, b.longitudeDeg)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Compass direction of the shortest way at its beginning, radians from north towards east. */
function bearing(from: Place, to: Place): number {
  const [p, q] = [radians(from.latitudeDeg), radians(to.latitudeDeg)]
  const east = radians(to.longitudeDeg - from.longitudeDeg)
  return Math.atan2(
    Math.sin(east) * Math.cos(q),
    Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(east),
  )
}

/** Plan of the earth around a place: kilometres `[x east, z south]`, true in distance and direction from it. */
export function planAround(middle: Place): (place: Place) => [x: number, z: number] {
  return (place) => {
    const [distance, direction] = [greatCircleKm(middle, place), bearing(middle, place)]
    return [distance * Math.sin(direction), -distance * Math.cos(direction)]
  }
}
