/** The smallest rectangle round points of the plan. */
import type { Point } from '../../../src/domain/geometry/polygon.ts'

/** A rectangle in the plan, its long side turned by `angleRad` from +x towards +z. */
export interface OrientedRectangle {
  readonly center: Point
  readonly angleRad: number
  /** Long side. */
  readonly length: number
  /** Short side. */
  readonly width: number
}

/** Convex hull, counter-clockwise in x and z (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (source: readonly Point[]) => {
    const chain: Point[] = []
    for (const p of source) {
      while (chain.length >= 2 && turn(chain.at(-2) as Point, chain.at(-1) as Point, p) <= 0) chain.pop()
      chain.push(p)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** The rectangle of least area round points: one of its sides lies on a side of the hull (Freeman and Shapira 1975). */
export function smallestRectangle(points: readonly Point[]): OrientedRectangle {
  const hull = convexHull(points)
  let best: OrientedRectangle | null = null
  for (const [i, a] of hull.entries()) {
    const b = hull[(i + 1) % hull.length] as Point
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0])
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const [x, z] of hull) {
      const [u, v] = [x * c + z * s, z * c - x * s]
      minU = Math.min(minU, u)
      maxU = Math.max(maxU, u)
      minV = Math.min(minV, v)
      maxV = Math.max(maxV, v)
    }
    const [alongU, alongV] = [maxU - minU, maxV - minV]
    if (best && alongU * alongV >= best.length * best.width - 1e-9) continue
    const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2]
    const long = alongU >= alongV
    best = {
      center: [u * c - v * s, u * s + v * c],
      angleRad: long ? angle : angle + Math.PI / 2,
      length: Math.max(alongU, alongV),
      width: Math.min(alongU, alongV),
    }
  }
  return best ?? { center: points[0] ?? [0, 0], angleRad: 0, length: 0, width: 0 }
}
