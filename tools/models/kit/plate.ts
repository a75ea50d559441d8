/** Horizontal faces with corners all over them, so that light can be baked into their middle. */
import {
  contains,
  distance,
  distanceToOutline,
  extentOf,
  type Point,
  type Polygon,
  signedArea,
} from '../../../src/domain/geometry/polygon.ts'
import type { Surface, Uv } from './mesh.ts'

/** A triangulated polygon. */
export interface Plate {
  readonly points: readonly Point[]
  /** Three indices a triangle; seen from above counter-clockwise. */
  readonly triangles: readonly number[]
}

/** Corners keep so far from the edges, as a share of their distance from each other. */
const CLEAR = 0.55
/** For joining them corners are moved a little: four on one circle, or three in a line, have no single triangulation. */
const UNEVEN_M = 0.002

/**
 * Triangulates a polygon with holes: corners along all edges and in rows between them, joined after Delaunay. Edges come
 * out whole where holes stand further from each other than `stepM`.
 * @param stepM distance from one corner to the next, meters
 */
export function plateOf(outline: Polygon, holes: readonly Polygon[], stepM: number): Plate {
  const rings = [outline, ...holes]
  const points: Point[] = rings.flatMap((ring) => along(ring, stepM))
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const rowM = stepM * Math.sqrt(0.75)
  const [rows, columns] = [Math.ceil((maxZ - minZ) / rowM), Math.ceil((maxX - minX) / stepM)]
  const isInside = (at: Point) => contains(outline, at) && !holes.some((it) => contains(it, at))
  for (let j = 1; j < rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const at: Point = [minX + (i + (j % 2) / 2) * stepM, minZ + j * rowM]
      if (isInside(at) && rings.every((it) => distanceToOutline(at, it) > CLEAR * stepM)) points.push(at)
    }
  }
  const moved = points.map(([x, z], i): Point => [x + UNEVEN_M * uneven(i), z + UNEVEN_M * uneven(i + 0.5)])
  const triangles = delaunay(moved).filter(([a, b, c]) => {
    const corners = [points[a], points[b], points[c]] as [Point, Point, Point]
    const middle: Point = [
      (corners[0][0] + corners[1][0] + corners[2][0]) / 3,
      (corners[0][1] + corners[1][1] + corners[2][1]) / 3,
    ]
    return Math.abs(signedArea(corners)) > 1e-6 && isInside(middle)
  })
  const wound = triangles.map(([a, b, c]) => {
    const up = signedArea([points[a], points[b], points[c]] as [Point, Point, Point]) < 0
    return up ? [a, b, c] : [a, c, b]
  })
  return { points, triangles: wound.flat() }
}

/** −1 to 1, by chance but always the same. */
const uneven = (i: number) => 2 * ((((i * 0.754877666) % 1) + 1) % 1) - 1

/** Adds a plate at height y, facing up or down; texture coordinates are meters unless one pair is given for all. */
export function drawPlate(
  surface: Surface,
  { points, triangles }: Plate,
  y: number,
  feature: number,
  { down = false, uv }: { readonly down?: boolean; readonly uv?: Uv } = {},
): void {
  const first = surface.features.length
  for (const [x, z] of points) surface.vertex([x, y, z], [0, down ? -1 : 1, 0], uv ?? [x, z], feature)
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i], triangles[i + 1], triangles[i + 2]] as [number, number, number]
    const order = down ? [a, c, b] : [a, b, c]
    for (const k of order) surface.indices.push(first + k)
  }
}

/** Corners of a ring, and points between two of them that are further apart than a step. */
function along(ring: Polygon, stepM: number): Point[] {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length] as Point
    const pieces = Math.max(1, Math.ceil(distance(a, b) / stepM))
    return Array.from({ length: pieces }, (_, k): Point => {
      const t = k / pieces
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    })
  })
}

type Triangle = readonly [number, number, number]
interface Round {
  readonly corners: Triangle
  readonly x: number
  readonly z: number
  /** Radius of the circle through the corners, squared. */
  readonly reach: number
}

/** Delaunay triangulation by insertion (Bowyer 1981, Watson 1981). */
function delaunay(points: readonly Point[]): Triangle[] {
  const { minX, maxX, minZ, maxZ } = extentOf(points)
  const far = 40 * Math.max(maxX - minX, maxZ - minZ)
  const [x, z] = [(minX + maxX) / 2, (minZ + maxZ) / 2]
  const n = points.length
  const all: readonly Point[] = [...points, [x - far, z - far], [x + far, z - far], [x, z + far]]
  let triangles: Round[] = [round(all, [n, n + 1, n + 2])].filter((it) => it !== null)
  for (const [i, [px, pz]] of points.entries()) {
    const rim = new Map<string, readonly [number, number]>()
    const kept: Round[] = []
    for (const made of triangles) {
      if ((px - made.x) ** 2 + (pz - made.z) ** 2 >= made.reach) {
        kept.push(made)
        continue
      }
      const [a, b, c] = made.corners
      for (const [p, q] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        // An edge between two triangles that go is met twice, once each way.
        const [own, other] = [`${p}/${q}`, `${q}/${p}`]
        if (!rim.delete(other)) rim.set(own, [p, q])
      }
    }
    triangles = kept
    for (const [p, q] of rim.values()) {
      const made = round(all, [p, q, i])
      if (made) triangles.push(made)
    }
  }
  return triangles.map((it) => it.corners).filter((corners) => corners.every((it) => it < n))
}

/** A triangle with its circle; null for three corners in one line. */
function round(points: readonly Point[], corners: Triangle): Round | null {
  const [a, b, c] = corners.map((it) => points[it]) as [Point, Point, Point]
  const [bx, bz, cx, cz] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]]
  const d = 2 * (bx * cz - bz * cx)
  if (Math.abs(d) < 1e-9) return null
  const [b2, c2] = [bx * bx + bz * bz, cx * cx + cz * cz]
  const [ux, uz] = [(cz * b2 - bz * c2) / d, (bx * c2 - cx * b2) / d]
  return { corners, x: a[0] + ux, z: a[1] + uz, reach: ux * ux + uz * uz }
}
