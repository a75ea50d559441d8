/** Where the vertices of a surface are looked from when light is baked. */
import { add, scale, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { SurfacePoint } from './rays.ts'

/** Vertices look from a little inside their face, so that a crease does not blacken a whole wall. */
const INSIDE = Object.freeze({ share: 0.25, mostM: 3 })

/** Indexed triangles with a normal at each vertex. */
export interface Shaded {
  readonly positions: ArrayLike<number>
  readonly normals: ArrayLike<number>
  readonly indices: ArrayLike<number>
}

/** Where a surface is looked from. */
export interface SurfacePoints {
  readonly places: readonly SurfacePoint[]
  /** Which of them each vertex takes. */
  readonly placeOf: readonly number[]
}

/**
 * Where the vertices of a surface are looked from: once for all that share a place and a direction.
 * @param clearM how far before the surface it is looked from, meters
 */
export function pointsOf(surface: Shaded, clearM: number): SurfacePoints {
  const middles = faceMiddles(surface)
  const places: SurfacePoint[] = []
  const known = new Map<string, number>()
  const placeOf = Array.from({ length: surface.positions.length / 3 }, (_, i) => {
    const normal = triple(surface.normals, i)
    const at = add(inwards(triple(surface.positions, i), middles, i), scale(normal, clearM))
    const key = [...at, ...normal].map((it) => Math.round(it * 50)).join()
    const place = known.get(key) ?? places.push({ at, normal }) - 1
    known.set(key, place)
    return place
  })
  return { places, placeOf }
}

/** Sum of the middles of the triangles around each vertex, and their number: x, y, z, n. */
function faceMiddles({ positions, indices }: Shaded): Float64Array {
  const sums = new Float64Array((positions.length / 3) * 4)
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => indices[i + k] as number)
    for (let axis = 0; axis < 3; axis++) {
      const middle = corners.reduce((sum, it) => sum + (positions[it * 3 + axis] as number), 0) / 3
      for (const corner of corners) sums[corner * 4 + axis] = (sums[corner * 4 + axis] as number) + middle
    }
    for (const corner of corners) sums[corner * 4 + 3] = (sums[corner * 4 + 3] as number) + 1
  }
  return sums
}

function inwards(at: Vec3, middles: Float64Array, i: number): Vec3 {
  const faces = middles[i * 4 + 3] as number
  if (faces === 0) return at
  const to = [0, 1, 2].map((axis) => (middles[i * 4 + axis] as number) / faces - (at[axis] as number))
  const length = Math.hypot(...to)
  const share = length > 0 ? Math.min(INSIDE.share, INSIDE.mostM / length) : 0
  return [
    at[0] + (to[0] as number) * share,
    at[1] + (to[1] as number) * share,
    at[2] + (to[2] as number) * share,
  ]
}

function triple(values: ArrayLike<number>, i: number): Vec3 {
  return [values[i * 3] as number, values[i * 3 + 1] as number, values[i * 3 + 2] as number]
}
