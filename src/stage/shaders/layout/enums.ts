/** Numbers that TypeScript and GLSL share: each list is in the order of its numbers, and the defines are made from it. */
import { BUILD_PHASES } from '../../../domain/construction/construction.ts'
import { PATTERNS, type Pattern } from '../../../domain/overlays/index.ts'
import { enumDefines } from './texels.ts'

/** When a material exists, by the dates of its feature; `phase` in the extras of a material. */
export const PHASE_ROLES = [
  'always',
  'ground',
  'pit',
  'structure',
  'permanent',
  'envelope',
  'landscape',
  'works',
  'scaffold',
  'earthworks',
  'yard',
  'lights',
] as const
export type PhaseRole = (typeof PHASE_ROLES)[number]

/** How a material lights up after dark; `glow` in the extras of a material. */
export const GLOWS = [
  'none',
  'windows',
  'corridor',
  'lit',
  'ice',
  'edge',
  'lamp',
  'line',
  'headlight',
  'taillight',
  'screen',
  'glazing',
  'sign',
] as const

/**
 * What comes, goes or changes its color with the season; `foliage` in the extras of a material. Of trees, the lower half of
 * their picture is shed.
 */
export const FOLIAGE = ['none', 'trees', 'grass', 'snow'] as const

/** Standing water, or the river, which freezes by dates of its own. */
export const WATERS = ['none', 'still', 'river'] as const

/** How an overlay colors: not, by the steps in the state texture, by the construction phase that follows from the date. */
export const OVERLAY_MODES = ['none', 'painted', 'by-phase'] as const

/** How a facade is lit at night. */
export const FACADES = ['none', 'offices', 'apartments', 'tower'] as const

/** Number of the first entry of an overlay; 0 is neutral. */
export const FIRST_ENTRY = 1

/** Number of a pattern; 0 stands for no paint. */
export const patternNumber = (pattern: Pattern) => PATTERNS.indexOf(pattern) + FIRST_PATTERN
const FIRST_PATTERN = 1
/** Added to the number of a pattern whose paint is broken by stripes. */
const STRIPED = 8

/** GLSL for the vertex stage: roles and kinds by which a part exists. */
export const ROLE_DEFINES = `${enumDefines('ROLE', PHASE_ROLES)}\n${enumDefines('FOLIAGE', FOLIAGE)}`

/** GLSL for the color pass: overlays. */
export const OVERLAY_DEFINES = [
  enumDefines('OVERLAY', OVERLAY_MODES),
  enumDefines('PATTERN', ['none', ...PATTERNS]),
  enumDefines('PHASE', BUILD_PHASES),
  `#define FIRST_ENTRY ${FIRST_ENTRY}`,
  `#define STRIPED ${STRIPED}`,
].join('\n')

/** GLSL for the fragment stage of the color pass: what a surface is. */
export const SURFACE_DEFINES = [
  enumDefines('GLOW', GLOWS),
  enumDefines('FOLIAGE', FOLIAGE),
  enumDefines('WATER', WATERS),
  enumDefines('FACADE', FACADES),
].join('\n')
