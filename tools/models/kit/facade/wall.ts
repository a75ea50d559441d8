/** How one wall of a storey is composed, and who composes it. */
import type { Storey } from '../../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../../src/domain/content/records/building.ts'
import type { MaterialName } from '../../materials.ts'
import type { Frame } from '../frame.ts'

/** What a facade family is asked about. */
export interface FacadeStorey {
  readonly building: Building
  readonly storey: Storey
  /** A number in [0, 1) that is the building's own, so that neighbors differ. */
  readonly character: number
}

/** Composes the walls of one storey; seen from outside, a wall runs from left to right. */
export type FacadeFamily = (it: FacadeStorey) => (wall: Frame, index: number) => BandedWall

/** A banded wall: sill and head bands, recessed glass between them, piers at the bay lines. Meters. */
export interface BandedWall {
  readonly bayM: number
  readonly panesPerBay: number
  readonly sillM: number
  readonly headM: number
  readonly pierM: number
  /** How far piers stand in front of the bands. */
  readonly pierProudM: number
  /** How far the glass lies behind the bands. */
  readonly recessM: number
  readonly band: MaterialName
  readonly pier: MaterialName
  /** Piers at every n-th bay line. */
  readonly pierEvery?: number
  /** Shifts the pier rhythm by this share of a bay. */
  readonly shift?: number
  /** Piers reach over the bands instead of standing between them. */
  readonly throughPiers?: boolean
  /** A thin shelf over the sill band, this far in front of it: the horizontal shadow line of a ribbon facade. */
  readonly shelfM?: number
  /** Balconies in pairs in front of the bays. */
  readonly balconies?: boolean
}

/** A wall of the ground storey: high glazing over a graphite plinth, under a deep band. */
export function groundWall(bayM: number, panesPerBay: number): BandedWall {
  return {
    bayM,
    panesPerBay,
    sillM: 0.45,
    headM: 0.9,
    pierM: 0.7,
    pierProudM: 0.05,
    recessM: 0.5,
    band: 'graphite',
    pier: 'aluminium-dark',
  }
}

/** One wall of a storey as it is drawn. */
export interface StoreyWall {
  readonly wall: Frame
  readonly index: number
  readonly spec: BandedWall
  /** Bays along the wall. */
  readonly count: number
  /** Heights of the glass, meters above ground. */
  readonly open: readonly [sill: number, head: number]
}
