/**
 * How a tower crane moves with the building it serves. It climbs section by section, always some meters above the
 * structure, and slews in working time, so that a date always gives the same picture and a winter stop stands still. The
 * vertex shader of the building sites follows the same formulas; the model builder plans by them.
 */
import { smoothstep } from '../math/interpolate.ts'

/** Measures of the mast, meters. */
export const MAST = Object.freeze({
  /** Height of its foot. */
  footM: 0.6,
  sectionM: 4.5,
  /** From the top of the mast to the foot of the jib. */
  ringM: 1.15,
  leastSections: 3,
})

/** Share of the way to the next section from which the crane climbs; before that it rests. */
export const CLIMB_FROM = 0.55

/** The part of a swing that a second, quicker one has, and how much quicker it is. */
export const SECOND = Object.freeze({ share: 0.28, pace: 2.6 })

/** The trolley's way to either side of its middle place, share of the jib, and its pace beside the swing's. */
export const TROLLEY = Object.freeze({ share: 0.24, pace: 3.3 })

/** How a jib swings about the direction it was built in. */
export interface Swing {
  /** To either side at most, radians. */
  readonly rangeRad: number
  /** Of one swing there and back, working days. */
  readonly periodDays: number
  /** Where in its swing it is at the start of the timeline, radians. */
  readonly phaseRad: number
}

/**
 * Height of the foot of the jib above ground, meters. Never less than `liftM` above the structure.
 * @param topM height of the structure that stands, meters
 * @param liftM least height of the jib above it, meters
 */
export function jibHeightM(topM: number, liftM: number): number {
  const { footM, sectionM, ringM, leastSections } = MAST
  const need = Math.max((topM + liftM - footM - ringM) / sectionM, leastSections - 1)
  const whole = Math.floor(need)
  return footM + ringM + sectionM * (whole + 1 + smoothstep(CLIMB_FROM, 1, need - whole))
}

/** Turn of the jib from the direction it was built in, radians, clockwise seen from above. */
export function slewRad({ rangeRad, periodDays, phaseRad }: Swing, work: number): number {
  const turn = (2 * Math.PI * work) / periodDays
  const { share, pace } = SECOND
  return rangeRad * ((1 - share) * Math.sin(turn + phaseRad) + share * Math.sin(pace * turn + 2 * phaseRad))
}

/** How far the trolley is from its middle place, share of the jib, outwards positive. */
export function trolleyShare({ periodDays, phaseRad }: Swing, work: number): number {
  return TROLLEY.share * Math.sin(TROLLEY.pace * ((2 * Math.PI * work) / periodDays) + 3 * phaseRad)
}
