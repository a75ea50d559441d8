/**
 * The row that each building has in the texture of the building sites. Days are counted from the timeline's start; what
 * starts and ends the works is in working time, the spans of kits are in calendar days.
 */
import { texelLayout } from '../shaders/layout/texels.ts'

export const SITE = texelLayout({
  // The days of each kit, two kits a texel, in the order of `KITS`.
  craneScaffold: ['craneFrom', 'craneUntil', 'scaffoldFrom', 'scaffoldUntil'],
  earthworksYard: ['earthworksFrom', 'earthworksUntil', 'yardFrom', 'yardUntil'],
  lightsHoist: ['lightsFrom', 'lightsUntil', 'hoistFrom', 'hoistUntil'],
  /** And the structure: start of the ground storey, end of the last one. */
  rebar: ['rebarFrom', 'rebarUntil', 'worksStart', 'worksEnd'],
  /** Mast, least height of the jib over the structure, length of the jib, meters; 0 where there is none. */
  crane: ['craneX', 'craneZ', 'liftM', 'jibM'],
  /** How the jib swings, see `Swing`; its direction as built, radians. */
  swing: ['rangeRad', 'periodDays', 'phaseRad', 'turnRad'],
  /** Feature of the ground storey, storeys above ground, height of the roof, meters. */
  storeys: ['groundStorey', 'storeyCount', 'roofM'],
  /** Mast of the floodlights, meters; 1 where there is one. */
  lamp: ['lampX', 'lampZ', 'hasLamp'],
})

export const SPANS_PER_TEXEL = 2
