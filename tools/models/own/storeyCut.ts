/**
 * Cuts triangles at the floors of a building, so that every piece belongs to one storey: a curtain wall drawn in one
 * piece from ground to roof still rises storey by storey.
 */

/** Triangles with attributes of any width; three corners a triangle, nothing shared. */
export interface Corners {
  /** x, y, z of each corner, meters. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** u, v of each corner; empty when there are none. */
  readonly uvs: Float32Array
}

export interface CutCorners extends Corners {
  /** Feature of each corner, alike over a triangle. */
  readonly features: Uint16Array
}

/** From `floorM` upwards, up to the next band, everything belongs to `feature`. Sorted from below. */
export interface Band {
  readonly floorM: number
  readonly feature: number
}

/** Corners this near a floor, in meters, count as on it: no slivers. */
const ON_FLOOR_M = 0.02

/** A corner while it is cut: x, y, z, nx, ny, nz, u, v. */
type Corner = readonly number[]
const HEIGHT = 1

/** Cuts triangles into the bands; what lies below the lowest band belongs to it. */
export function cutByBands(source: Corners, bands: readonly Band[]): CutCorners {
  const out: number[] = []
  const features: number[] = []
  const textured = source.uvs.length > 0
  const put = (polygon: readonly Corner[], feature: number) => {
    for (let k = 1; k + 1 < polygon.length; k++) {
      const piece = [polygon[0], polygon[k], polygon[k + 1]] as [Corner, Corner, Corner]
      if (isSliver(piece)) continue
      for (const corner of piece) {
        for (const value of corner) out.push(value)
        features.push(feature)
      }
    }
  }
  const count = source.positions.length / 3
  for (let i = 0; i < count; i += 3) {
    const triangle = [0, 1, 2].map((k) => cornerOf(source, i + k, textured))
    const heights = triangle.map((it) => it[HEIGHT] as number)
    const first = bandAt(bands, Math.min(...heights) + ON_FLOOR_M)
    const last = Math.max(first, bandAt(bands, Math.max(...heights) - ON_FLOOR_M))
    let rest: readonly Corner[] = triangle
    for (let band = first; band < last; band++) {
      const floorM = (bands[band + 1] as Band).floorM
      put(clip(rest, floorM, -1), (bands[band] as Band).feature)
      rest = clip(rest, floorM, 1)
    }
    put(rest, (bands[last] as Band).feature)
  }
  return split(out, features, textured)
}

function cornerOf({ positions, normals, uvs }: Corners, i: number, textured: boolean): Corner {
  const at = [positions[i * 3], positions[i * 3 + 1], positions[i * 3 + 2]]
  const normal = [normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2]]
  return [...at, ...normal, ...(textured ? [uvs[i * 2], uvs[i * 2 + 1]] : [0, 0])] as number[]
}

function bandAt(bands: readonly Band[], heightM: number): number {
  let found = 0
  for (const [i, { floorM }] of bands.entries()) if (heightM >= floorM) found = i
  return found
}

/** The part of a convex polygon above (`side` 1) or below (−1) a height (Sutherland and Hodgman 1974). */
function clip(polygon: readonly Corner[], heightM: number, side: 1 | -1): Corner[] {
  const kept: Corner[] = []
  const above = (corner: Corner) => side * ((corner[HEIGHT] as number) - heightM)
  for (const [i, a] of polygon.entries()) {
    const b = polygon[(i + 1) % polygon.length] as Corner
    const [da, db] = [above(a), above(b)]
    if (da >= 0) kept.push(a)
    if ((da > 0 && db < 0) || (da < 0 && db > 0)) kept.push(between(a, b, da / (da - db)))
  }
  return kept
}

function between(a: Corner, b: Corner, t: number): Corner {
  return a.map((value, i) => value + ((b[i] as number) - value) * t)
}

/** Least area of a piece, m². */
const LEAST_AREA_M2 = 1e-7

function isSliver([a, b, c]: readonly [Corner, Corner, Corner]): boolean {
  const edge = (p: Corner) => [0, 1, 2].map((k) => (p[k] as number) - (a[k] as number))
  const [ux, uy, uz] = edge(b) as [number, number, number]
  const [vx, vy, vz] = edge(c) as [number, number, number]
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2 < LEAST_AREA_M2
}

function split(values: readonly number[], features: readonly number[], textured: boolean): CutCorners {
  const count = features.length
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const uvs = new Float32Array(textured ? count * 2 : 0)
  for (let i = 0; i < count; i++) {
    const corner = values.slice(i * 8, i * 8 + 8)
    positions.set(corner.slice(0, 3), i * 3)
    const [x, y, z] = corner.slice(3, 6) as [number, number, number]
    const length = Math.hypot(x, y, z) || 1
    normals.set([x / length, y / length, z / length], i * 3)
    if (textured) uvs.set(corner.slice(6, 8), i * 2)
  }
  return { positions, normals, uvs, features: Uint16Array.from(features) }
}
