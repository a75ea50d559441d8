/** How a phase of building looks, apart from its dates: its colour, and what is to be seen on the site. */
import { z } from 'zod'

/** What stands on a building site. */
export const KITS = ['crane', 'scaffold', 'earthworks', 'yard', 'lights', 'hoist', 'rebar'] as const
export type Kit = (typeof KITS)[number]

const profile = z.strictObject({
  /** In the status overlay, the schedule and what is being built now; sRGB, `#rrggbb`. */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  /** What stands on the site while the phase is under way; left out: what usually does. */
  kits: z.array(z.enum(KITS)).optional(),
})

/** By phase; a phase that is left out looks as it usually does. */
export const profiles = z.strictObject({
  excavation: profile.optional(),
  basement: profile.optional(),
  structure: profile.optional(),
  envelope: profile.optional(),
  'fit-out': profile.optional(),
  'in-use': profile.optional(),
})
export type Profiles = z.infer<typeof profiles>
