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
  | { readonly kind: 'sunlit snow' | 'snow in shade' | 'white facade in shade' | 'brand red'; readonly box: Box }
  /** Places under lamps and between them on one plaza. */
  | { readonly kind: 'lamps'; readonly pools: readonly Box[]; readonly gaps: readonly Box[] }
  /** Share of the picture that is sky. */
  | { readonly kind: 'sky' }
  /** Dark panes of a facade far away and of one like it near by: air lies between. */
  | { readonly kind: 'air'; readonly near: Box; readonly far: Box }

export const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
}
