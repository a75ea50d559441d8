/** Numbers by which vertices of a building site say how they move (`_PART`); 0 stands where it is. */
export const PART = Object.freeze({
  /** Shown up to the top of the mast. */
  mast: 1,
  /** Climbs with the jib. */
  cage: 2,
  /** Climbs and slews. */
  head: 3,
  /** The same, and runs along the jib. */
  hook: 4,
  /** Rises with its storey, and goes with the crane. */
  tie: 5,
  /** Rises with its storey. */
  hoist: 6,
  /** Stands on the storey that rises; the number of storeys with the same columns is added. */
  rebar: 7,
})

/**
 * What a model says of a crane: mast x and z, least height of the jib over the structure, and reach, metres; then range
 * of its swing, radians, period, working days, and phase, radians.
 */
export type CraneNumbers = readonly [
  x: number,
  z: number,
  liftM: number,
  jibM: number,
  rangeRad: number,
  periodDays: number,
  phaseRad: number,
  turnRad: number,
]
