/** The faces of the cut: the slabs where the plane goes through them, seen only while the building is open. */
import type { Storey } from '../../../src/domain/campus/storeys.ts'
import type { Point, Polygon } from '../../../src/domain/geometry/polygon.ts'
import type { Mesh } from '../kit/mesh.ts'
import type { Inside } from './place.ts'

/** Half the width that the plane is looked for along, meters: wider than any plan. */
const WIDE_M = 200

/** Fills the cut through a slab between two heights. */
function slabSection(
  mesh: Mesh,
  inside: Inside,
  outline: Polygon,
  [low, high]: readonly [number, number],
  feature: number,
): void {
  const crossings = outline
    .flatMap((a, i) => crossing(inside, a, outline[(i + 1) % outline.length] as Point))
    .sort((a, b) => a - b)
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i] as number, crossings[i + 1] as number]
    const face = (bottom: number, top: number, proudM: number) =>
      [
        inside.at(from, -proudM, bottom),
        inside.at(to, -proudM, bottom),
        inside.at(to, -proudM, top),
        inside.at(from, -proudM, top),
      ] as const
    mesh.on('section').quad(...face(low, high, 0), feature)
    mesh.on('section-line').quad(...face(high - LINE_M, high, PROUD_M), feature)
  }
}

/** The line along the top of a cut slab, and how far it stands before the face; the cut itself takes what is further out. */
const LINE_M = 0.13
const PROUD_M = 0.018

/** Fills what the cut from above goes through: a solid that stands up to it. */
export function capSection(mesh: Mesh, outline: Polygon, up: number, feature: number): void {
  mesh.on('section').cap(outline, up, feature)
}

/** Where an edge of the plan meets the cut: meters to the right of the cut's middle. */
function crossing(inside: Inside, a: Point, b: Point): number[] {
  const [left, right] = [inside.plan(-WIDE_M, 0), inside.plan(WIDE_M, 0)]
  const along: Point = [(right[0] - left[0]) / (2 * WIDE_M), (right[1] - left[1]) / (2 * WIDE_M)]
  const normal: Point = [-along[1], along[0]]
  const side = (p: Point) => (p[0] - left[0]) * normal[0] + (p[1] - left[1]) * normal[1]
  const [sa, sb] = [side(a), side(b)]
  if (sa > 0 === sb > 0) return []
  const t = sa / (sa - sb)
  const p: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
  return [(p[0] - left[0]) * along[0] + (p[1] - left[1]) * along[1] - WIDE_M]
}

/** Thickness of a floor's slab: from under the beams to the finished floor, meters from the storey's level. */
export const FLOOR = Object.freeze({ underM: -0.35, overM: 0.12 })

export function floorSection(
  mesh: Mesh,
  inside: Inside,
  plate: Polygon,
  storey: Storey,
  feature: number,
): void {
  slabSection(
    mesh,
    inside,
    plate,
    [storey.elevationM + FLOOR.underM, storey.elevationM + FLOOR.overM],
    feature,
  )
}
