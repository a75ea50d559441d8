/** Rounds for people on the move: as long as the ground around them is free. */

import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { placeOnWalk, roundM, type Walk, type WalkPlace } from '../../../src/domain/people/walk.ts'

/** Whether a point of the plan may be walked on. */
export type IsFree = (at: Point) => boolean

/** Measures, meters and meters a second: how fine the ground is looked at, the shortest and the longest leg. */
const WALKING = Object.freeze({ stepM: 0.5, shortestM: 7, longestM: 32, speed: 1.3 })
const SKATING = Object.freeze({ radiiM: [10, 8, 6.5, 5, 4], longestM: 14, stepM: 1, speed: 3.4 })

/** Where the strip between the legs is looked at, as shares of its width. */
const ACROSS = [0, 0.25, 0.5, 0.75, 1]

/** A place of a round on the plan. */
export function onPlan([x, z]: Point, turnDeg: number, { ahead, right }: WalkPlace): Point {
  const [cos, sin] = [Math.cos(degToRad(turnDeg)), Math.sin(degToRad(turnDeg))]
  // Turned by an angle, a figure looks along (cos, −sin) and has (sin, cos) at its right.
  return [x + cos * ahead + sin * right, z - sin * ahead + cos * right]
}

/**
 * A walk to and fro along the line somebody looks along.
 * @param turnsM radii of the half circles that may be taken, the best first; positive to the right
 * @returns undefined where there is no room for one
 */
export function walkFrom(
  at: Point,
  turnDeg: number,
  isFree: IsFree,
  turnsM: readonly number[],
): Walk | undefined {
  const { stepM, shortestM, longestM, speed } = WALKING
  for (const turnM of turnsM) {
    const across = (ahead: number) =>
      ACROSS.every((share) => isFree(onPlan(at, turnDeg, { ahead, right: share * 2 * turnM, turnRad: 0 })))
    if (!across(0)) continue
    const reach = (sign: 1 | -1) => {
      let free = 0
      while (free < longestM && across(sign * (free + stepM))) free += stepM
      return free - Math.abs(turnM)
    }
    const [aheadM, behindM] = [reach(1), reach(-1)]
    // Both ends have room to turn in.
    if (aheadM >= 0 && behindM >= 0 && aheadM + behindM >= shortestM) return { aheadM, behindM, turnM, speed }
  }
  return undefined
}

/** A round on ice to the left, as large as there is room for. */
export function skateFrom(at: Point, turnDeg: number, isFree: IsFree): Walk | undefined {
  const { radiiM, longestM, stepM, speed } = SKATING
  for (const radius of radiiM) {
    const round = (aheadM: number): Walk => ({ aheadM, behindM: 0, turnM: -radius, speed })
    if (!isFreeRound(round(0), at, turnDeg, isFree)) continue
    let aheadM = 0
    while (aheadM < longestM && isFreeRound(round(aheadM + stepM), at, turnDeg, isFree)) aheadM += stepM
    return round(aheadM)
  }
  return undefined
}

/** Whether every place of a round is free. */
function isFreeRound(walk: Walk, at: Point, turnDeg: number, isFree: IsFree): boolean {
  const place = { ahead: 0, right: 0, turnRad: 0 }
  for (let gone = 0; gone < roundM(walk); gone += WALKING.stepM)
    if (!isFree(onPlan(at, turnDeg, placeOnWalk(walk, gone, place)))) return false
  return true
}
