/** What vertices of a building site and the model's extras say of it. */

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

/** What a model says of the crane of a site: meters, radians, working days; see `CranePlan` of the model builder. */
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

/** What a model says of a site. */
export interface SiteNumbers {
  readonly crane?: CraneNumbers
  /** Foot of the mast with the floodlights on the plan, meters. */
  readonly lamp?: readonly [x: number, z: number]
}

/** Height of the floodlights: on their mast above ground, on the crane below the foot of the jib, meters. */
export const LAMP = Object.freeze({ mastM: 13.4, craneM: 2.4 })
