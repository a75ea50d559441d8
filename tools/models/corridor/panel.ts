/** Flat panels with openings, standing in a wall. */
import earcut from 'earcut'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frame } from '../kit/frame.ts'
import type { Surface } from '../kit/mesh.ts'
import type { Run } from './plan.ts'
import type { Side } from './section.ts'

interface PanelOptions {
  readonly holes?: readonly (readonly Side[])[]
  /** Distance outside the wall's plane, meters. */
  readonly out?: number
  /** Faces inwards. */
  readonly back?: boolean
}

/** Adds a polygon of points (along, up) in a wall, facing outwards. */
export function panel(
  surface: Surface,
  wall: Frame,
  outline: readonly Side[],
  feature: number,
  { holes = [], out = 0, back = false }: PanelOptions = {},
): void {
  const points = [outline, ...holes].flat()
  let corners = 0
  const starts = [outline, ...holes].slice(0, -1).map((ring) => {
    corners += ring.length
    return corners
  })
  const triangles = earcut(points.flat(), starts.length > 0 ? starts : undefined)
  const at = (i: number) => points[triangles[i] as number] as Side
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)]
    const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    const [q, r] = turn > 0 === !back ? [b, c] : [c, b]
    surface.triangle(wall.at(a[0], out, a[1]), wall.at(q[0], out, q[1]), wall.at(r[0], out, r[1]), feature)
  }
}

/** A rectangle of points (along, up). */
export function rectangleOf(
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): Side[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ]
}

/** The wall across one end of a run, seen from beyond it; `along` 0 is the centreline. */
export function endWall({ line, span }: Run, end: 0 | 1, insetM = 0): Frame {
  const along = end === 0 ? span[0] + insetM : span[1] - insetM
  const side = end === 0 ? 1 : -1
  const plan = (out: number): Point => {
    const [x, , z] = line.at(along, out, 0)
    return [x, z]
  }
  // From the centreline to the right: the frame begins in the middle, so both halves share its coordinates.
  return frame(plan(0), plan(side))
}
