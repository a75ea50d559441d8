/** Places inside the exhibition center, seen from the cut: to the right, behind the cut, up. */
import { cutPlane } from '../../../src/domain/campus/cutaway.ts'
import { type Storey, storeysOf } from '../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { HALL_STOREYS, TABLE_HALL } from '../../../src/domain/film/smallPark.ts'
import { centroid, isWithin, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'

export interface Inside {
  readonly building: Building
  /** The point of the plan `right` meters along the cut from its middle and `behind` meters behind it. */
  plan(right: number, behind: number): Point
  at(right: number, behind: number, up: number): Vec3
  /**
   * An arc on the plan about a center between two angles, degrees: 0 points right, 90 away from the cut. Seen from the
   * center its points run from left to right.
   */
  arc(center: Point, radiusM: number, fromDeg: number, toDeg: number, steps: number): Point[]
  storey(number: number): Storey
}

export function insideOf(building: Building): Inside {
  const { normal, distanceM } = cutPlane(building)
  const [cx, cz] = centroid(building.footprint)
  const ahead = distanceM - (normal[0] * cx + normal[1] * cz)
  const right: Point = [normal[1], -normal[0]]
  const plan = (r: number, b: number): Point => [
    cx + right[0] * r + normal[0] * (ahead - b),
    cz + right[1] * r + normal[1] * (ahead - b),
  ]
  const storeys = storeysOf(building)
  return {
    building,
    plan,
    at: (r, b, up) => {
      const [x, z] = plan(r, b)
      return [x, up, z]
    },
    arc: ([r, b], radius, from, to, steps) =>
      Array.from({ length: steps + 1 }, (_, i) => {
        const t = degToRad(to + ((from - to) * i) / steps)
        return plan(r + radius * Math.cos(t), b + radius * Math.sin(t))
      }),
    storey: (number) => {
      const storey = storeys.find((it) => it.number === number)
      if (!storey) throw new Error(`exhibition: "${building.id}" has no storey ${number}`)
      return storey
    },
  }
}

/** The cinema rises through the second and third storey, as the table's hall does: meters right of and behind the cut. */
export const CINEMA = Object.freeze({ right: -12.5, behind: 12, radiusM: 9.6 })

/** The atrium over the way in goes through all floors above the ground: meters right of and behind the cut. */
export const ATRIUM = Object.freeze({ right: [-8, 8], behind: [-15, -1] } as const)
/** Lifts and stairs, between the atrium and the halls. */
export const CORE = Object.freeze({ right: [-3.3, 3.3], behind: [1.6, 8] } as const)

/** A rectangle on the plan, its sides along and across the cut. */
export function rectangleOf(
  inside: Inside,
  {
    right,
    behind,
  }: { readonly right: readonly [number, number]; readonly behind: readonly [number, number] },
): Polygon {
  return [
    inside.plan(right[0], behind[0]),
    inside.plan(right[1], behind[0]),
    inside.plan(right[1], behind[1]),
    inside.plan(right[0], behind[1]),
  ]
}

/** The round openings that the halls leave in the floor above theirs. */
export function hallVoids(inside: Inside): Polygon[] {
  return [CINEMA, TABLE_HALL].map(({ right, behind, radiusM }) =>
    inside.arc([right, behind], radiusM, 0, 360, 28).slice(0, -1),
  )
}

/** Openings in the floor of a storey, those that lie within its plate. */
export function voidsOf(inside: Inside, storey: number, plate: Polygon): Polygon[] {
  if (storey <= 1) return []
  const halls = storey === HALL_STOREYS.open ? hallVoids(inside) : []
  const atrium = rectangleOf(inside, ATRIUM)
  return isWithin(atrium, plate) ? [...halls, atrium] : halls
}
