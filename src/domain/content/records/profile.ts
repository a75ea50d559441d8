/** How a phase of building looks, apart from its dates: its color, and what is to be seen on the site. */
import * as z from 'zod/mini'
import { hexColor } from '../common.ts'

/** What stands on a building site. */
export const KITS = ['crane', 'scaffold', 'earthworks', 'yard', 'lights', 'hoist', 'rebar'] as const
export type Kit = (typeof KITS)[number]

const profile = z.strictObject({
  /** In the status overlay, the schedule and what is being built now; sRGB, `#rrggbb`. */
  color: z.optional(hexColor),
  /** What stands on the site while the phase is under way; left out: what usually does. */
  kits: z.optional(z.array(z.enum(KITS))),
})

/** By phase; a phase that is left out looks as it usually does. */
export const profiles = z.strictObject({
  excavation: z.optional(profile),
  basement: z.optional(profile),
  structure: z.optional(profile),
  envelope: z.optional(profile),
  'fit-out': z.optional(profile),
  'in-use': z.optional(profile),
})
export type Profiles = z.infer<typeof profiles>
