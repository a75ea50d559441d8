/**
 * How a step of a tour arrives: from one moment to the next the date runs evenly and the camera glides. All of it is a
 * function of the seconds played, so that a tour can be stopped, sought and drawn frame by frame.
 */
import { LOWEST_EYE_M } from '../camera/cameraLimits.ts'
import { FIELD_OF_VIEW_DEG, LENS_DEG, lensOf, MOST_SHIFT } from '../camera/lens.ts'
import { clamp, lerp, smoothstep } from '../math/interpolate.ts'
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

/**
 * What a step shows at a time.
 * @param seconds since it began; before and after it stands still
 * @param cuts holds the place it comes from instead of gliding
 */
export function frameAt(
  { from, to, runSeconds, leadsCamera }: PlayedStep,
  seconds: number,
  cuts = false,
): StepFrame {
  const part = runSeconds > 0 ? clamp(seconds / runSeconds, 0, 1) : 1
  const instant = lerp(from.day + 1, to.day + 1, part)
  const day = Math.ceil(instant) - 1
  return {
    day,
    dayFraction: instant - day,
    hour: roundHour(lerp(from.hour, to.hour, part)),
    camera: leadsCamera ? cameraAt(from.place, to.place, cuts ? Math.floor(part) : part) : null,
  }
}

/** It sets off gently from one place and comes to rest at the other. */
function cameraAt(from: CameraPose, to: CameraPose, part: number): CameraPose {
  const eased = smoothstep(0, 1, part)
  // It arrives exactly, without what interpolation rounds off.
  const mix = (a: number, b: number) => (eased === 1 ? b : lerp(a, b, eased))
  const between = (a: Vec3, b: Vec3) => a.map((it, k) => mix(it, b[k] as number)) as MutableVec3
  const [x, y, z] = between(from.position, to.position)
  const [a, b] = [lensOf(from), lensOf(to)]
  return {
    position: [x, Math.max(LOWEST_EYE_M, y), z],
    target: between(from.target, to.target),
    ...movingLens(mix(a.lens, b.lens), mix(a.shift, b.shift)),
  }
}

/** The lens on its way, unrounded so that it moves evenly; left out where it is the camera's own. */
function movingLens(lens: number, shift: number): Pick<CameraPose, 'lens' | 'shift'> {
  return {
    ...(lens !== FIELD_OF_VIEW_DEG && { lens: clamp(lens, LENS_DEG.min, LENS_DEG.max) }),
    ...(shift !== 0 && { shift: clamp(shift, -MOST_SHIFT, MOST_SHIFT) }),
  }
}
