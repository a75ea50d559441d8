/** Whether cranes are in each other's way: jibs that cross at one height, masts, and what hangs from a trolley. */
import { distanceToSegment, type Point } from '../../../src/domain/geometry/polygon.ts'
import { APEX_M, COUNTER_JIB_M } from './crane.ts'

/** Direction and height of a jib, and how far out its trolley is. */
export interface Pose {
  readonly turn: number
  readonly heightM: number
  readonly trolleyM: number
}

/** A crane at each look of its life. */
export interface Moving {
  readonly at: Point
  readonly jibM: number
  readonly poses: ReadonlyMap<number, Pose>
}

/** Measures of what is in the way, meters. */
const CLEAR = Object.freeze({
  /** Jibs closer than this in height must not cross; what hangs from the upper one must clear the lower one. */
  passM: 3.4,
  hangM: 6.5,
  /** Distance of a jib from a mast, and of a load from a jib. */
  besideM: 2.6,
})

/** At how many looks two cranes are in each other's way. */
export function clashesOf(a: Moving, b: Moving): number {
  let clashes = 0
  for (const [k, one] of a.poses) {
    const two = b.poses.get(k)
    if (two && clash(a, one, b, two)) clashes++
  }
  return clashes
}

function clash(a: Moving, one: Pose, b: Moving, two: Pose): boolean {
  const [jibA, jibB] = [jibOf(a, one), jibOf(b, two)]
  const apart = Math.abs(one.heightM - two.heightM)
  if (apart < CLEAR.passM && crosses(jibA, jibB)) return true
  if (one.heightM < two.heightM + APEX_M && distanceToSegment(b.at, ...jibA) < CLEAR.besideM) return true
  if (two.heightM < one.heightM + APEX_M && distanceToSegment(a.at, ...jibB) < CLEAR.besideM) return true
  if (apart > CLEAR.hangM) return false
  const [high, pose, low] = one.heightM > two.heightM ? [a, one, jibB] : [b, two, jibA]
  return distanceToSegment(along(high.at, pose.turn, pose.trolleyM), ...low) < CLEAR.besideM
}

const along = (at: Point, turn: number, m: number): Point => [
  at[0] + Math.cos(turn) * m,
  at[1] + Math.sin(turn) * m,
]

const jibOf = ({ at, jibM }: Moving, { turn }: Pose): readonly [Point, Point] => [
  along(at, turn, -COUNTER_JIB_M),
  along(at, turn, jibM),
]

function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
