/** spaces.json: storeys, or parts of them, that can be had. */
import * as z from 'zod/mini'
import { exactlyOneProvenance, id, isoDate, storeyRange, storeyShare, withProvenance } from '../common.ts'

/** How a space is handed over: bare structure, fitted out, or with furniture. */
const SPACE_CONDITIONS = ['shell', 'fitted', 'furnished'] as const
export type SpaceCondition = (typeof SPACE_CONDITIONS)[number]

export const space = exactlyOneProvenance(
  z.strictObject({
    id,
    building: id,
    storeys: storeyRange,
    share: storeyShare,
    condition: z.enum(SPACE_CONDITIONS),
    /** First day it can be had. */
    from: isoDate,
    /** First day it no longer can. */
    until: z.optional(isoDate),
    ...withProvenance,
  }),
)
export type Space = z.infer<typeof space>
