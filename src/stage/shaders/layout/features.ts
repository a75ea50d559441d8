/**
 * The record that each feature has in the state texture. Days are counted from the timeline's start; `structure…` are in
 * working time, all others in calendar days.
 */
import { texelLayout } from './texels.ts'

/** Features in one row of the texture. */
export const FEATURES_PER_ROW = 256

export const FEATURE = texelLayout({
  rising: ['structureStart', 'structureEnd', 'envelopeStart', 'envelopeEnd'],
  /** `litTerm`: when it is lit for a search or a chain, see `litTerm` below. */
  dates: ['excavationStart', 'fitOutStart', 'inUse', 'litTerm'],
  /** Steps of the overlay, see `domain/overlays/steps.ts`. */
  paint: ['step1', 'step2', 'step3', 'step4'],
  /** Meters; 1 in apartment buildings; a bit for each phase whose start no source states as having happened. */
  place: ['baseM', 'heightM', 'apartment', 'illustrativePhases'],
  /** Days on which the building site is lit; height of the building, meters; one of `FACADES`. */
  site: ['siteLitFrom', 'siteLitUntil', 'buildingHeightM', 'facade'],
  morePaint: ['step5', 'step6', 'step7', 'step8'],
  /** The line that parts a storey: its axis, how far along it, meters; record of what lies beyond it, 0 where it is whole. */
  parting: ['partingX', 'partingZ', 'partingM', 'farRecord'],
})

/** Days that a term of light can tell apart; two of them in one number are exact in a 32-bit float. */
export const LIT_BASE = 4096
/** The last day of a term that does not end on the timeline. */
const NO_END = LIT_BASE - 1

/**
 * A term of light as one number: `(from + 1) × LIT_BASE + until`, days since the timeline's start; 0 is unlit.
 * @param fromDay absent: from the beginning
 * @param untilDay the first day after it; absent: without end
 */
export function litTerm(fromDay = -1, untilDay = NO_END): number {
  return within(fromDay + 1) * LIT_BASE + within(untilDay)
}

const within = (day: number) => Math.min(Math.max(day, 0), NO_END)
