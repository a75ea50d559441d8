/** The lens as part of a pose in content, links and scripts. */
import * as z from 'zod/mini'
import { LENS_DEG, MOST_SHIFT } from './lens.ts'

/** Optional parts of a pose: vertical angle in degrees, rise of the lens as a share of the picture's height. */
export const lensParts = {
  lens: z.optional(z.number().check(z.gte(LENS_DEG.min), z.lte(LENS_DEG.max))),
  shift: z.optional(z.number().check(z.gte(-MOST_SHIFT), z.lte(MOST_SHIFT))),
}
