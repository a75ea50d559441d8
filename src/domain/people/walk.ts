/** How people who are on the move go round: to and fro on two straight legs, with a half circle at each end. */

/** A round, as seen by somebody who stands on its first leg and looks along it. */
export interface Walk {
  /** How far the leg goes on ahead and behind, meters; both are 0 in a circle. */
  readonly aheadM: number
  readonly behindM: number
  /** Radius of the half circles, meters; positive where they turn to the right. */
  readonly turnM: number
  /** Meters a second. */
  readonly speed: number
}

/** Where somebody is on a round, from where it was begun: meters ahead, meters to the right, turned to the right by radians. */
export interface WalkPlace {
  ahead: number
  right: number
  turnRad: number
}

/** Parts of a figure by their numbers: limbs swing as it walks, and what is worn in winter looks otherwise in summer; 0 is the rest. */
export const BODY_PART = Object.freeze({ leg: 1, sleeve: 2, hand: 3, coat: 4, hat: 5, scarf: 6 })

/** Two steps, meters. */
export const STRIDE_M = 1.45

/** What is faster than this is no walk: skaters glide. Meters a second. */
export const FASTEST_WALK = 2

/** Length of a round, meters. */
export function roundM({ aheadM, behindM, turnM }: Walk): number {
  return 2 * (aheadM + behindM) + 2 * Math.PI * Math.abs(turnM)
}

/**
 * Writes where somebody is who has gone so far.
 * @param goneM meters since the round was begun
 * @returns `target`
 */
export function placeOnWalk(walk: Walk, goneM: number, target: WalkPlace): WalkPlace {
  const { aheadM, behindM, turnM } = walk
  const [leg, radius, side] = [aheadM + behindM, Math.abs(turnM), Math.sign(turnM)]
  const bend = Math.PI * radius
  let left = (goneM + behindM) % roundM(walk)
  if (left < leg) return write(target, left - behindM, 0, 0)
  left -= leg
  if (left < bend) {
    const angle = left / radius
    return write(target, aheadM + radius * Math.sin(angle), turnM * (1 - Math.cos(angle)), side * angle)
  }
  left -= bend
  if (left < leg) return write(target, aheadM - left, 2 * turnM, side * Math.PI)
  const angle = (left - leg) / radius
  return write(
    target,
    -behindM - radius * Math.sin(angle),
    turnM * (1 + Math.cos(angle)),
    side * (Math.PI + angle),
  )
}

function write(target: WalkPlace, ahead: number, right: number, turnRad: number): WalkPlace {
  target.ahead = ahead
  target.right = right
  target.turnRad = turnRad
  return target
}
