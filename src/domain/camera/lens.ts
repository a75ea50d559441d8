/** The lens of the table's camera: its vertical angle, and its shift, which keeps verticals upright where the aim would tilt them. */
import { clamp } from '../math/interpolate.ts'
import type { Pose } from '../math/pose.ts'

/** Vertical angle of the lens where nothing else is said, degrees. */
export const FIELD_OF_VIEW_DEG = 34

export const LENS_DEG = Object.freeze({ min: 8, max: 75 })
/**
 * The lens can rise or fall by so much, as a share of the picture's height. Risen, it shows more of what is above; with a
 * target as high as the camera this is a picture in two-point perspective.
 */
export const MOST_SHIFT = 0.5

/** Optional parts of a pose: left out where they are the camera's own. */
export interface LensPart {
  readonly lens?: number | undefined
  readonly shift?: number | undefined
}

/** A pose with its lens. */
export interface LensPose extends Pose, LensPart {}

/** Both numbers of a lens. */
export interface Lens {
  readonly lens: number
  readonly shift: number
}

export function lensOf({ lens = FIELD_OF_VIEW_DEG, shift = 0 }: LensPart): Lens {
  return { lens, shift }
}

/** The parts of a pose that say something: a tenth of a degree and a thousandth of the height are kept. */
export function lensPart({ lens, shift }: LensPart): { lens?: number; shift?: number } {
  const own = within(lens ?? FIELD_OF_VIEW_DEG, LENS_DEG.min, LENS_DEG.max, 10)
  const rise = within(shift ?? 0, -MOST_SHIFT, MOST_SHIFT, 1000)
  return {
    ...(own !== FIELD_OF_VIEW_DEG && { lens: own }),
    ...(rise !== 0 && { shift: rise }),
  }
}

function within(value: number, min: number, max: number, parts: number): number {
  return Math.round(clamp(value, min, max) * parts) / parts
}
