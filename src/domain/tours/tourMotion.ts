/**
 * How a step of a tour arrives: from one moment to the next the date runs evenly and the camera glides. All of it is a
 * function of the seconds played, so that a tour can be stopped, sought and drawn frame by frame.
 */
import { LOWEST_EYE_M } from '../camera/framing.ts'
import { FIELD_OF_VIEW_DEG, LENS_DEG, lensOf, MOST_SHIFT } from '../camera/lens.ts'
import { clamp, lerp } from '../math/interpolate.ts'
import type { MutableVec3, Vec3 } from '../math/vec3.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { type CameraPose, roundHour } from '../state/state.ts'
import type { PlayedStep } from './tours.ts'

/** One instant of a step. */
export interface StepFrame {
  readonly day: DayNumber
  /** Share of the day that has passed, (0, 1]. */
  readonly dayFraction: number
  /** Local clock hour, to a hundredth. */
  readonly hour: number
  /** Null where the camera is not led. */
  readonly camera: CameraPose | null
}

type Keys = PlayedStep['keys']

/**
 * What a step shows at a time.
 * @param seconds since it began; before and after it stands still
 * @param cuts holds the place it comes from instead of gliding
 */
export function frameAt(
  { keys, key, runSeconds, leadsCamera }: PlayedStep,
  seconds: number,
  cuts = false,
): StepFrame {
  const [from, to] = [keys[key], keys[key + 1]] as [Keys[number], Keys[number]]
  const part = runSeconds > 0 ? clamp(seconds / runSeconds, 0, 1) : 1
  const instant = lerp(from.day + 1, to.day + 1, part)
  const day = Math.ceil(instant) - 1
  return {
    day,
    dayFraction: instant - day,
    hour: roundHour(lerp(from.hour, to.hour, part)),
    camera: leadsCamera ? cameraAt(keys, key, cuts ? Math.floor(part) : part) : null,
  }
}

function cameraAt(keys: Keys, key: number, part: number): CameraPose {
  const [x, y, z] = glide(keys, key, part, (it) => it.place.position)
  const [lens, shift] = glide(keys, key, part, (it) => [lensOf(it.place).lens, lensOf(it.place).shift, 0])
  return {
    position: [x, Math.max(LOWEST_EYE_M, y), z],
    target: glide(keys, key, part, (it) => it.place.target),
    ...movingLens(lens, shift),
  }
}

/** The lens on its way, unrounded so that it moves evenly; left out where it is the camera's own. */
function movingLens(lens: number, shift: number): Pick<CameraPose, 'lens' | 'shift'> {
  return {
    ...(lens !== FIELD_OF_VIEW_DEG && { lens: clamp(lens, LENS_DEG.min, LENS_DEG.max) }),
    ...(shift !== 0 && { shift: clamp(shift, -MOST_SHIFT, MOST_SHIFT) }),
  }
}

/** A smooth way through the places of the keys: cubic Hermite with the slopes of the neighbors (Catmull and Rom 1974). */
function glide(keys: Keys, i: number, part: number, of: (key: Keys[number]) => Vec3): MutableVec3 {
  const [b, c] = [keys[i], keys[i + 1]] as [Keys[number], Keys[number]]
  const [a, d] = [keys[i - 1] ?? b, keys[i + 2] ?? c]
  const [p, q] = [of(b), of(c)]
  const slope = (from: Keys[number], to: Keys[number], k: number) => {
    const span = to.at - from.at
    return span > 0 ? (((of(to)[k] as number) - (of(from)[k] as number)) / span) * (c.at - b.at) : 0
  }
  const [t, t2, t3] = [part, part * part, part * part * part]
  return [0, 1, 2].map((k) => {
    // It sets off from the first place and comes to rest at the last one.
    const out = a === b ? 0 : slope(a, c, k)
    const into = d === c ? 0 : slope(b, d, k)
    return (
      (2 * t3 - 3 * t2 + 1) * (p[k] as number) +
      (t3 - 2 * t2 + t) * out +
      (3 * t2 - 2 * t3) * (q[k] as number) +
      (t3 - t2) * into
    )
  }) as MutableVec3
}
