/** Polygons with the part that lies in a box taken out. */
import { dot, lerpVec3, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Block, Place } from './blocks.ts'

/** A corner with how open it is, see `Surface.openness`. */
export interface Corner {
  readonly at: Vec3
  readonly open: number
}

/** A box that stands in a place. */
export interface Opening extends Block {
  readonly place: Place
}

/** Takes the box out of a flat convex polygon: convex pieces of what is left. */
export type ClearOf = (polygon: readonly Corner[]) => (readonly Corner[])[]

export function clearOf({ place, right, behind, up }: Opening): ClearOf {
  const origin = place.at(0, 0, 0)
  const axes: readonly (readonly [Vec3, readonly [number, number]])[] = [
    [sub(place.at(1, 0, 0), origin), right],
    [sub(place.at(0, 1, 0), origin), behind],
    [sub(place.at(0, 0, 1), origin), up],
  ]
  const sides = axes.flatMap(([axis, [from, to]]) => [
    ({ at }: Corner) => dot(sub(at, origin), axis) - from,
    ({ at }: Corner) => to - dot(sub(at, origin), axis),
  ])
  return (polygon) => {
    const outside: (readonly Corner[])[] = []
    let rest = polygon
    for (const inwards of sides) {
      const out = half(rest, (it) => -inwards(it))
      if (out.length >= 3) outside.push(out)
      rest = half(rest, inwards)
      if (rest.length < 3) break
    }
    // Left whole where the box takes nothing of it.
    return rest.length < 3 ? [polygon] : outside
  }
}

/** The part of a convex polygon where a distance is positive (Sutherland and Hodgman 1974). */
function half(polygon: readonly Corner[], distance: (it: Corner) => number): Corner[] {
  return polygon.flatMap((a, i) => {
    const b = polygon[(i + 1) % polygon.length] as Corner
    const [da, db] = [distance(a), distance(b)]
    const kept = da >= 0 ? [a] : []
    if (da >= 0 === db >= 0) return kept
    const t = da / (da - db)
    return [...kept, { at: lerpVec3(a.at, b.at, t), open: a.open + (b.open - a.open) * t }]
  })
}
