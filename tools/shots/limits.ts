/**
 * What the light of a picture must keep to, by shot. Places are shares of the picture; they belong to the composition of
 * the view and move with it.
 */
import type { Box } from './pixels.ts'

export type Limit =
  /** A picture by day uses the whole range and burns out nowhere: 99 % of its pixels reach so far, so few are white. */
  | { readonly kind: 'day' }
  /** A picture by night shows something nearly everywhere. */
  | { readonly kind: 'night' }
  | {
      readonly kind: 'sunlit snow' | 'snow in shade' | 'white facade in shade' | 'brand red'
      readonly box: Box
    }
  /** A surface in the sun that wears a color of the legend. */
  | { readonly kind: 'swatch'; readonly color: string; readonly box: Box }
  /** Places under lamps and between them on one plaza. */
  | { readonly kind: 'lamps'; readonly pools: readonly Box[]; readonly gaps: readonly Box[] }
  /** Leaves of a crown in the sun, in its shade and in between. */
  | { readonly kind: 'crown'; readonly box: Box }
  /** Share of the picture that is sky. */
  | { readonly kind: 'sky' }
  /** A building of facets: some of it is dark and some of it bright. */
  | { readonly kind: 'facets'; readonly box: Box }
  /** Facades far away and near by: between their dark panes lies air. */
  | { readonly kind: 'air'; readonly near: Box; readonly far: Box }
  /** Ice that mirrors the red of the corridor. */
  | { readonly kind: 'mirrored red'; readonly box: Box }
  /** Open ground, which is nowhere of one color. */
  | { readonly kind: 'ground'; readonly box: Box }

/** A box about a place in a picture of 1280 × 720. */
const about = (x: number, y: number, width = 14, height = 10): Box => [
  (x - width / 2) / 1280,
  (y - height / 2) / 720,
  width / 1280,
  height / 720,
]

const DAY: Limit = { kind: 'day' }
const NIGHT: Limit = { kind: 'night' }
const SKY: Limit = { kind: 'sky' }

export const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  '02-overview': [
    DAY,
    { kind: 'sunlit snow', box: about(647, 645) },
    { kind: 'snow in shade', box: about(137, 545) },
    { kind: 'snow in shade', box: about(1187, 475) },
  ],
  '03-ice-cube': [NIGHT],
  '15-ice-cube-day': [{ kind: 'facets', box: about(660, 345, 720, 330) }],
  '21-winter-noon': [
    DAY,
    SKY,
    { kind: 'sunlit snow', box: about(940, 660) },
    { kind: 'sunlit snow', box: about(987, 565) },
    { kind: 'white facade in shade', box: about(140, 395, 160, 90) },
    { kind: 'brand red', box: about(1140, 490, 220, 240) },
    { kind: 'ground', box: about(730, 630, 380, 150) },
    { kind: 'air', near: about(855, 415, 120, 80), far: about(781, 220, 50, 120) },
  ],
  '22-winter-dusk': [NIGHT, SKY],
  '23-winter-night': [
    NIGHT,
    {
      kind: 'lamps',
      pools: [about(725, 581), about(680, 609), about(867, 609), about(963, 552)],
      gaps: [about(707, 597), about(772, 605), about(822, 605)],
    },
  ],
  '25-summer-noon': [DAY],
  '27-summer-night': [NIGHT],
  '30-rink-at-night': [NIGHT],
  '55-street-noon': [DAY, { kind: 'ground', box: about(640, 640, 1280, 150) }],
  '56-skyline-noon': [DAY, { kind: 'brand red', box: about(640, 600, 1000, 160) }],
  '83-street-with-plough-banks': [DAY, { kind: 'ground', box: about(560, 600, 1000, 230) }],
  '84-plaza-in-summer': [DAY, { kind: 'ground', box: about(320, 600, 640, 200) }],
  '60-from-the-crown': [NIGHT],
  '87-mirror-of-the-rink': [NIGHT, { kind: 'mirrored red', box: about(480, 508, 860, 56) }],
  '85-avenue-summer': [{ kind: 'crown', box: about(610, 170, 130, 180) }],
  '80-cube-at-night-with-people': [NIGHT],
  '82-through-the-door': [NIGHT],
  '61-use': [
    { kind: 'swatch', color: '#2f6fb5', box: about(171, 260) },
    { kind: 'swatch', color: '#2f6fb5', box: about(1043, 312) },
    { kind: 'swatch', color: '#a396dd', box: about(1183, 268) },
  ],
}
