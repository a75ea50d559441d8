/** Balustrades of glass with a handrail, along openings and along the edges of floors. */
import { distance, edges, offset, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { type Pen, solid } from './blocks.ts'

/** Measures, meters. */
const RAIL = Object.freeze({ behindM: 0.25, heightM: 1.1, halfM: 0.035, thickM: 0.05, nearM: 1 })

/** A place where a balustrade is left open, on the plan. */
export interface Gap {
  readonly at: Point
  readonly widthM: number
}

/** Around an opening in a floor. */
export function railAround(pen: Pen, opening: Polygon, floor: number, gaps: readonly Gap[] = []): void {
  for (const [a, b] of edges(offset(opening, RAIL.behindM)))
    for (const piece of pieces(a, b, gaps)) rail(pen, piece, floor)
}

/** Along the edge of a floor. */
export function railAlong(pen: Pen, plate: Polygon, floor: number): void {
  for (const edge of edges(offset(plate, -RAIL.behindM))) rail(pen, edge, floor)
}

/** What gaps leave of an edge. */
function pieces(a: Point, b: Point, gaps: readonly Gap[]): (readonly [Point, Point])[] {
  const longM = distance(a, b)
  const [dx, dz] = [(b[0] - a[0]) / longM, (b[1] - a[1]) / longM]
  const open = gaps.flatMap(({ at, widthM }) => {
    const [x, z] = [at[0] - a[0], at[1] - a[1]]
    const along = x * dx + z * dz
    const aside = Math.abs(x * dz - z * dx)
    return aside < RAIL.nearM && along > 0 && along < longM
      ? [[along - widthM / 2, along + widthM / 2] as const]
      : []
  })
  const ends = open.sort((p, q) => p[0] - q[0]).flat()
  const stops = [0, ...ends, longM]
  const point = (along: number): Point => [a[0] + dx * along, a[1] + dz * along]
  return stops.flatMap((from, i) => {
    const to = stops[i + 1]
    return i % 2 === 0 && to !== undefined && to - from > 0.2 ? [[point(from), point(to)] as const] : []
  })
}

function rail(pen: Pen, [a, b]: readonly [Point, Point], floor: number): void {
  const { heightM, halfM, thickM } = RAIL
  const longM = distance(a, b)
  const [nx, nz] = [((b[1] - a[1]) / longM) * halfM, (-(b[0] - a[0]) / longM) * halfM]
  const top = floor + heightM
  const at = ([x, z]: Point, side: number, y: number): Vec3 => [x + side * nx, y, z + side * nz]
  pen.mesh
    .on('balcony-glass')
    .quad(at(a, 0, floor), at(b, 0, floor), at(b, 0, top), at(a, 0, top), pen.feature)
  const ring = (y: number): [Vec3, Vec3, Vec3, Vec3] => [at(a, -1, y), at(a, 1, y), at(b, 1, y), at(b, -1, y)]
  solid(pen, [...ring(top), ...ring(top + thickM)], 'graphite', ['front', 'back', 'top', 'bottom'])
}
