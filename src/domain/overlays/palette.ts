/**
 * Categorical colors of the overlays. They sit beside silver facades and the red corridor (so none is red), and stay
 * apart under protanopia, deuteranopia and tritanopia: overlays.test.ts measures the distances.
 */
import { PATTERNS, type Pattern } from './overlay.ts'

export const CATEGORY_COLORS = ['#2f6fb5', '#e8b021', '#1f8a78', '#a396dd', '#8adcd0', '#59406e'] as const

/** Steps of an order, from dark to light, so that it reads without the legend. */
export const SEQUENCE_COLORS = ['#27456f', '#2f6fb5', '#5fb0c9', '#a8dcd0', '#f0ecc0'] as const

/** Anything without a category. */
export const NEUTRAL_COLOR = '#9aa5ad'

/** Construction phases: earth, then from dark to light, so that the order reads without the legend. */
export const PHASE_COLORS = {
  excavation: '#8c7b73',
  basement: '#47476b',
  structure: '#2f6fb5',
  envelope: '#5fb0c9',
  'fit-out': '#e8b021',
  'in-use': '#f4ecd0',
} as const

/** Color and pattern of the n-th category; they repeat with the next pattern when the colors run out. */
export function category(index: number): { color: string; pattern: Pattern } {
  const round = Math.floor(index / CATEGORY_COLORS.length)
  return {
    color: CATEGORY_COLORS[index % CATEGORY_COLORS.length] as string,
    pattern: PATTERNS[(index + round) % PATTERNS.length] as Pattern,
  }
}

/** Color and pattern of the n-th step of an order of so many; a longer one goes on with the next pattern. */
export function sequence(index: number, length: number): { color: string; pattern: Pattern } {
  const count = SEQUENCE_COLORS.length
  const spread =
    length > 1 && length <= count ? Math.round((index * (count - 1)) / (length - 1)) : index % count
  return {
    color: SEQUENCE_COLORS[spread] as string,
    pattern: PATTERNS[(index + Math.floor(index / count)) % PATTERNS.length] as Pattern,
  }
}
