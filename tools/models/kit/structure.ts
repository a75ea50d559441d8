/** The bare structure of a storey: slab edge, columns and cores, seen until the envelope closes. */
import {
  centroid,
  extentOf,
  interiorPoint,
  isSimple,
  isWithin,
  offset,
  type Point,
  type Polygon,
  rectangle,
  wound,
} from '../../../src/domain/geometry/polygon.ts'
import { bays, frame, frameBox, frames } from './frame.ts'
import type { Mesh, Surface } from './mesh.ts'

/** Measures of a reinforced-concrete frame, meters. */
const STRUCTURE = Object.freeze({
  slabM: 0.35,
  columnM: 0.7,
  /** Distance of the column axis behind the facade line. */
  insetM: 0.75,
  bayM: 8.4,
  coreM: 8.4,
})

/**
 * How open the parts of a bare storey are to the sky: floors and ceilings at their edge, and further in. The storey above
 * takes most of it; nothing is baked here, because what shades the frame is gone when the park is finished.
 */
const OPEN = Object.freeze({
  floor: [0.78, 0.62],
  ceiling: [0.5, 0.24],
  edge: 1,
  column: 0.8,
  core: 0.4,
} as const)
/** Light from aside reaches so far in, meters. */
const REACH_M = 5

interface Level {
  readonly outline: Polygon
  readonly elevationM: number
  readonly heightM: number
}

/** Slab over the storey, columns along its outline and one core in its middle. */
export function structureStorey(mesh: Mesh, { outline, elevationM, heightM }: Level, feature: number): void {
  const concrete = mesh.on('concrete')
  const top = elevationM + heightM
  const under = top - STRUCTURE.slabM
  const line = offset(outline, -(STRUCTURE.insetM - STRUCTURE.columnM / 2))
  const shaded = (open: number) => {
    while (concrete.openness.length < concrete.features.length) concrete.openness.push(open)
  }
  shadedCap(concrete, line, top, feature, OPEN.floor, false)
  shadedCap(concrete, line, under, feature, OPEN.ceiling, true)
  for (const wall of frames(line)) {
    const edge = { along: [0, wall.lengthM], out: [0, 0], up: [under, top] } as const
    frameBox(concrete, wall, edge, feature, ['front'])
    shaded(OPEN.edge)
    for (const along of columnsAlong(wall.lengthM)) {
      const column = {
        along: [along, along + STRUCTURE.columnM],
        out: [-STRUCTURE.columnM, 0],
        up: [elevationM, under],
      } as const
      frameBox(concrete, wall, column, feature, ['front', 'back', 'left', 'right'])
    }
    shaded(OPEN.column)
  }
  prism(concrete, coreOutline(outline), elevationM, under, feature)
  shaded(OPEN.core)
}

/** A floor or a ceiling that is darker further in. */
function shadedCap(
  surface: Surface,
  outline: Polygon,
  y: number,
  feature: number,
  [edge, inside]: readonly [number, number],
  down: boolean,
): void {
  const inner = offset(outline, -REACH_M)
  const hasInside = isSimple(inner) && isWithin(inner, outline)
  if (hasInside) {
    surface.cap(outline, y, feature, { holes: [inner], down })
    surface.openness.push(...outline.map(() => edge), ...inner.map(() => inside))
  }
  surface.cap(hasInside ? inner : outline, y, feature, { down })
  while (surface.openness.length < surface.features.length) surface.openness.push(inside)
}

/** Where the columns of a wall begin along it, meters. */
function columnsAlong(lengthM: number): number[] {
  const count = bays(lengthM, STRUCTURE.bayM)
  return Array.from({ length: count }, (_, i) => (i / count) * lengthM)
}

/** Axes of the columns of a storey on the plan. */
export function columnsOf(outline: Polygon): Point[] {
  const half = STRUCTURE.columnM / 2
  return frames(offset(outline, -(STRUCTURE.insetM - half))).flatMap((wall) =>
    columnsAlong(wall.lengthM).map((along): Point => {
      const [x, , z] = wall.at(along + half, -half, 0)
      return [x, z]
    }),
  )
}

/** A square core near the middle of the outline, kept small enough to stay inside slender plans. */
export function coreOutline(outline: Polygon): Polygon {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  let side = Math.min(STRUCTURE.coreM, (maxX - minX) / 3, (maxZ - minZ) / 3)
  // The center of an L may lie in its notch: the core then moves into the wider wing.
  const places = [centroid(outline), interiorPoint(outline)]
  for (;;) {
    for (const place of places) {
      const core = rectangle(place, side, side)
      if (isWithin(core, outline)) return core
    }
    side *= 0.8
  }
}

/** Vertical walls around an outline from y0 to y1, facing outwards (or inwards). */
export function prism(
  surface: Surface,
  outline: Polygon,
  y0: number,
  y1: number,
  feature: number,
  inwards = false,
): void {
  const ring = wound(outline)
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] as (typeof ring)[number]
    const wall = inwards ? frame(a, b) : frame(b, a)
    frameBox(surface, wall, { along: [0, wall.lengthM], out: [0, 0], up: [y0, y1] }, feature, ['front'])
  }
}
