/**
 * Plane geometry of the site plan. Points are `[x, z]` in meters (x east, z south); polygons are simple rings
 * without a repeated last point, in either winding unless a function says otherwise.
 */
import { degToRad } from '../math/angle.ts'
import { clamp } from '../math/interpolate.ts'

/** A point of the plan: `[x east, z south]`, meters. */
export type Point = readonly [x: number, z: number]

/** A ring of at least three points; the closing edge is implied. */
export type Polygon = readonly Point[]

/** Axis-aligned extent of a set of points, meters. */
export interface Extent {
  readonly minX: number
  readonly maxX: number
  readonly minZ: number
  readonly maxZ: number
}

/** The polygon's edges as point pairs, the closing edge last. */
export function edges(polygon: Polygon): [Point, Point][] {
  return polygon.map((point, i) => [point, polygon[(i + 1) % polygon.length] as Point])
}

/** Signed area by the shoelace formula, m²; positive when x turns towards z (clockwise seen from above, z south). */
export function signedArea(polygon: Polygon): number {
  let twice = 0
  for (const [a, b] of edges(polygon)) twice += a[0] * b[1] - b[0] * a[1]
  return twice / 2
}

/** Area in m². */
export function area(polygon: Polygon): number {
  return Math.abs(signedArea(polygon))
}

/** Length of the closed outline, meters. */
export function perimeter(polygon: Polygon): number {
  return edges(polygon).reduce((sum, [a, b]) => sum + distance(a, b), 0)
}

/** Distance between two points, meters. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

/** Center of mass of the enclosed area. */
export function centroid(polygon: Polygon): Point {
  const twice = 2 * signedArea(polygon)
  let x = 0
  let z = 0
  for (const [a, b] of edges(polygon)) {
    const cross = a[0] * b[1] - b[0] * a[1]
    x += (a[0] + b[0]) * cross
    z += (a[1] + b[1]) * cross
  }
  return [x / (3 * twice), z / (3 * twice)]
}

/** The smallest axis-aligned rectangle around the points. */
export function extentOf(points: readonly Point[]): Extent {
  let [minX, maxX, minZ, maxZ] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, z] of points) {
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minZ = Math.min(minZ, z)
    maxZ = Math.max(maxZ, z)
  }
  return { minX, maxX, minZ, maxZ }
}

/** The same ring wound so that its signed area is positive. */
export function wound(polygon: Polygon): Polygon {
  return signedArea(polygon) >= 0 ? polygon : [...polygon].reverse()
}

/** Whether a point lies inside the polygon (even–odd rule; points exactly on an edge may fall either way). */
export function contains(polygon: Polygon, [x, z]: Point): boolean {
  let inside = false
  for (const [a, b] of edges(polygon)) {
    const crosses = a[1] > z !== b[1] > z
    if (crosses && x < ((b[0] - a[0]) * (z - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

const cross = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** Whether two segments cross at a point interior to both (touching ends and overlaps along a line do not count). */
function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0
}

/** Distance from a point to a segment, meters. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  return distance(point, nearestOnSegment(point, a, b))
}

/** The point of a segment that is nearest to another point. */
export function nearestOnSegment(point: Point, a: Point, b: Point): Point {
  const [dx, dz] = [b[0] - a[0], b[1] - a[1]]
  const length2 = dx * dx + dz * dz
  const t = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dz) / length2
  const clamped = clamp(t, 0, 1)
  return [a[0] + clamped * dx, a[1] + clamped * dz]
}

/** Distance from a point to the nearest edge of a polygon, meters. */
export function distanceToOutline(point: Point, polygon: Polygon): number {
  return Math.min(...edges(polygon).map(([a, b]) => distanceToSegment(point, a, b)))
}

/** Whether no two edges of the ring touch except neighbors at their shared corner, and no edge has zero length. */
export function isSimple(polygon: Polygon): boolean {
  const ring = edges(polygon)
  for (const [i, [a, b]] of ring.entries()) {
    if (distance(a, b) === 0) return false
    for (const [j, [c, d]] of ring.entries()) {
      if (j <= i) continue
      const neighbors = j === i + 1 || (i === 0 && j === ring.length - 1)
      if (neighbors) {
        const [far, near] = j === i + 1 ? [d, a] : [c, b]
        if (distanceToSegment(far, a, b) === 0 || distanceToSegment(near, c, d) === 0) return false
      } else if (
        segmentsCross(a, b, c, d) ||
        [c, d].some((p) => distanceToSegment(p, a, b) === 0) ||
        [a, b].some((p) => distanceToSegment(p, c, d) === 0)
      ) {
        return false
      }
    }
  }
  return area(polygon) > 0
}

/** Whether the interiors of two simple polygons share area; shared edges alone do not count. */
export function overlaps(a: Polygon, b: Polygon): boolean {
  const [ea, eb] = [extentOf(a), extentOf(b)]
  if (ea.maxX <= eb.minX || eb.maxX <= ea.minX || ea.maxZ <= eb.minZ || eb.maxZ <= ea.minZ) return false
  for (const [p, q] of edges(a)) for (const [r, s] of edges(b)) if (segmentsCross(p, q, r, s)) return true
  return (
    [...interiorSamples(a)].some((p) => strictlyInside(b, p)) ||
    [...interiorSamples(b)].some((p) => strictlyInside(a, p))
  )
}

/** Whether every part of `inner` lies within `outer`; shared edges are allowed. */
export function isWithin(inner: Polygon, outer: Polygon): boolean {
  for (const [p, q] of edges(inner))
    for (const [r, s] of edges(outer)) if (segmentsCross(p, q, r, s)) return false
  const onOrIn = (p: Point) => contains(outer, p) || distanceToOutline(p, outer) < TOLERANCE_M
  return edges(inner).every(([p, q]) => onOrIn(p) && onOrIn([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]))
}

/** A tenth of a millimeter: what plan coordinates given in centimeters can never mean. */
const TOLERANCE_M = 1e-4

const strictlyInside = (polygon: Polygon, p: Point) =>
  contains(polygon, p) && distanceToOutline(p, polygon) > TOLERANCE_M

/** Corners, edge midpoints and one point that is certainly inside: enough to detect overlap once no edges cross. */
function* interiorSamples(polygon: Polygon): Generator<Point> {
  for (const [a, b] of edges(polygon)) {
    yield a
    yield [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  }
  yield interiorPoint(polygon)
}

/** A point strictly inside a simple polygon (the middle of its widest horizontal chord through mid-height levels). */
export function interiorPoint(polygon: Polygon): Point {
  const levels = [...new Set(polygon.map((p) => p[1]))].sort((a, b) => a - b)
  let best: Point = centroid(polygon)
  let widest = 0
  for (let i = 0; i + 1 < levels.length; i++) {
    const z = ((levels[i] as number) + (levels[i + 1] as number)) / 2
    const hits = edges(polygon)
      .filter(([a, b]) => a[1] > z !== b[1] > z)
      .map(([a, b]) => a[0] + ((z - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
      .sort((a, b) => a - b)
    for (let k = 0; k + 1 < hits.length; k += 2) {
      const [left, right] = [hits[k] as number, hits[k + 1] as number]
      if (right - left > widest) {
        widest = right - left
        best = [(left + right) / 2, z]
      }
    }
  }
  return best
}

/**
 * Moves every edge by `distanceM` along its outward normal and joins neighbors at their mitre.
 * Negative distances shrink. Meant for building outlines whose edges are longer than the offset.
 * @returns a ring with the same number of corners, wound like the input.
 */
export function offset(polygon: Polygon, distanceM: number): Polygon {
  const sign = signedArea(polygon) >= 0 ? 1 : -1
  const n = polygon.length
  return polygon.map((corner, i) => {
    const previous = outwardNormal(polygon[(i + n - 1) % n] as Point, corner, sign)
    const next = outwardNormal(corner, polygon[(i + 1) % n] as Point, sign)
    const dot = previous[0] * next[0] + previous[1] * next[1]
    const scale = distanceM / (1 + dot)
    return [corner[0] + (previous[0] + next[0]) * scale, corner[1] + (previous[1] + next[1]) * scale] as const
  })
}

/** Unit normal of edge a→b pointing out of a ring whose signed area has the given sign. */
export function outwardNormal(a: Point, b: Point, sign = 1): Point {
  const length = distance(a, b)
  return [(sign * (b[1] - a[1])) / length, (-sign * (b[0] - a[0])) / length]
}

/** The four corners of a rectangle about a center, turned by `turnDeg` (clockwise seen from above). */
export function rectangle(center: Point, widthM: number, depthM: number, turnDeg = 0): Polygon {
  const [w, d, t] = [widthM / 2, depthM / 2, degToRad(turnDeg)]
  const [cos, sin] = [Math.cos(t), Math.sin(t)]
  return (
    [
      [-w, -d],
      [w, -d],
      [w, d],
      [-w, d],
    ] as const
  ).map(([x, z]) => [center[0] + x * cos - z * sin, center[1] + x * sin + z * cos] as const)
}
