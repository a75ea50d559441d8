/**
 * The opening: out of the dark the line of light around the table draws itself, the site lifts, the day comes up, the
 * city lights up, and all the while the camera moves slowly in.
 */
import { easeOutCubic, lerp, linearstep } from '../math/interpolate.ts'
import { add, length, type MutableVec3, scale, sub, type Vec3 } from '../math/vec3.ts'

/** Length of the whole, seconds. */
export const OPENING_S = 8

/** How far each part is, 0–1. */
export interface OpeningLook {
  /** Line of light around the table. */
  readonly line: number
  /** Height of everything that stands. */
  readonly lift: number
  /** Sun and sky. */
  readonly day: number
  /** Lamps, windows, corridor, ice. */
  readonly lights: number
  /** Camera on its way. */
  readonly push: number
}

/** When each part begins and ends, seconds. */
const PARTS: Record<keyof OpeningLook, readonly [number, number]> = {
  line: [0.2, 2.4],
  lift: [1.6, 4.6],
  day: [1.4, 4.4],
  lights: [3.2, 6.8],
  push: [0, OPENING_S],
}

/** The finished look: what is shown at any other time. */
export const OPENED: OpeningLook = Object.freeze({ line: 1, lift: 1, day: 1, lights: 1, push: 1 })

/** The look at a time, seconds from the beginning. */
export function openingAt(seconds: number): OpeningLook {
  const part = (key: keyof OpeningLook) => {
    const [from, to] = PARTS[key]
    return easeOutCubic(linearstep(from, to, seconds))
  }
  return {
    line: part('line'),
    lift: part('lift'),
    day: part('day'),
    lights: part('lights'),
    push: part('push'),
  }
}

/** Where the push-in begins: so much further out, and so much lower, as shares of the final distance. */
const START_OFFSET = Object.freeze({ distance: 1.32, lower: 0.1 })

/** Camera position on its way to a pose, meters. @param push 0–1 */
export function pushIn(position: Vec3, target: Vec3, push: number): MutableVec3 {
  const away = sub(position, target)
  const [x, y, z] = add(target, scale(away, lerp(START_OFFSET.distance, 1, push)))
  return [x, y - START_OFFSET.lower * length(away) * (1 - push), z]
}
