/** The ways up: a core of lifts and stairs, and escalators across the atrium. */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { block, lamp, type Pen, type Span, solid } from './blocks.ts'
import { ATRIUM, CORE } from './place.ts'

/** Doors of the lifts, meters: their middles right of the core's axis. */
const LIFT = Object.freeze({ at: [-2.1, 0, 2.1], widthM: 1.2, heightM: 2.3, frameM: 0.14, deepM: 0.06 })

/** The core on one storey, from its floor to the ceiling; its lifts open to the atrium. */
export function core(pen: Pen, [floor, ceiling]: Span): void {
  const { right, behind } = CORE
  block(pen, { right, behind, up: [floor, ceiling] }, 'slate', ['front', 'back', 'left', 'right'])
  const front = behind[0]
  for (const at of LIFT.at) {
    const leaf = (halfM: number, top: number, out: number) => ({
      right: [at - halfM, at + halfM] as const,
      behind: [front - out, front] as const,
      up: [floor, floor + top] as const,
    })
    const { widthM, heightM, frameM, deepM } = LIFT
    block(pen, leaf(widthM / 2 + frameM, heightM + frameM, deepM), 'graphite')
    block(pen, leaf(widthM / 2, heightM, 2 * deepM), 'steel')
    lamp(pen, {
      right: [at - 0.3, at + 0.3],
      behind: [front - 0.05, front],
      up: [floor + heightM + 0.3, floor + heightM + 0.38],
    })
  }
}

/** Escalators run along the sides of the atrium, so far from its axis, meters. */
export const ESCALATOR_RIGHT_M = 6.4

/** Measures of an escalator, meters: 30° steep, between two flat ends. */
const ESCALATOR = Object.freeze({
  halfM: 0.62,
  trussM: 0.85,
  endM: 1.3,
  slope: Math.tan(Math.PI / 6),
  glassM: 0.92,
  railM: 0.09,
})
/** Ends lie so far on the floor, meters. */
const ONTO_M = 0.4

/**
 * An escalator from one floor to the next over the atrium.
 * @param right of the cut's middle, meters
 * @param climbs away from the door, or towards it; on the ground it begins within the atrium, higher up at its edge
 */
export function escalator(
  pen: Pen,
  right: number,
  [low, high]: Span,
  { climbs, onGround }: { readonly climbs: 'in' | 'out'; readonly onGround: boolean },
): void {
  const { halfM, trussM, endM, slope, glassM, railM } = ESCALATOR
  const run = (high - low) / slope
  const [front, back] = ATRIUM.behind
  const [edge, other, inwards] = climbs === 'in' ? [back, front, -1] : [front, back, 1]
  // From the floor above, down to the one below.
  const path: readonly (readonly [behind: number, up: number])[] = [
    [edge - inwards * ONTO_M, high],
    [edge + inwards * endM, high],
    [edge + inwards * (endM + run), low],
    [onGround ? edge + inwards * (2 * endM + run) : other + inwards * ONTO_M, low],
  ]
  const legs = path.slice(1).map((to, i) => {
    const from = path[i] as (typeof path)[number]
    return inwards > 0 ? ([from, to] as const) : ([to, from] as const)
  })
  for (const leg of legs) {
    beam(pen, leg, [right - halfM, right + halfM], [-trussM, 0], 'gray', 'graphite')
    for (const side of [-1, 1]) {
      const at = right + side * (halfM - railM / 2)
      beam(pen, leg, [at - railM / 2, at + railM / 2], [glassM, glassM + railM], 'graphite', 'graphite')
      pane(pen, leg, at, glassM)
    }
  }
}

type Leg = readonly [from: readonly [behind: number, up: number], to: readonly [behind: number, up: number]]

/** A piece along a leg, between two heights over it. */
function beam(
  pen: Pen,
  [[b0, u0], [b1, u1]]: Leg,
  [r0, r1]: Span,
  [under, over]: Span,
  color: 'gray' | 'graphite',
  top: 'gray' | 'graphite',
): void {
  const at = pen.place.at
  const ring = (by: number): [Vec3, Vec3, Vec3, Vec3] => [
    at(r0, b0, u0 + by),
    at(r0, b1, u1 + by),
    at(r1, b1, u1 + by),
    at(r1, b0, u0 + by),
  ]
  const corners = [...ring(under), ...ring(over)] as const
  solid(pen, corners, color, ['left', 'right', 'front', 'back', 'bottom'])
  solid(pen, corners, top, ['top'])
}

function pane({ mesh, place, feature }: Pen, [[b0, u0], [b1, u1]]: Leg, right: number, high: number): void {
  mesh
    .on('balcony-glass')
    .quad(
      place.at(right, b0, u0),
      place.at(right, b1, u1),
      place.at(right, b1, u1 + high),
      place.at(right, b0, u0 + high),
      feature,
    )
}
