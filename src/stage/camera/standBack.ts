/** Views are composed for a wide screen; on an upright one the camera stands further back from the park. */
import { FARTHEST_M } from '../../domain/camera/cameraLimits.ts'
import type { LensPose } from '../../domain/camera/lens.ts'
import { clamp, linearstep } from '../../domain/math/interpolate.ts'
import { add, length, scale, sub } from '../../domain/math/vec3.ts'

/** Width to height that views are composed for. */
const COMPOSED_ASPECT = 1.5
/** A view from so near shows one thing and stays as it is; from so far it shows the whole park. Meters. */
const NEAR_M = 200
const WHOLE_PARK_M = 260

/**
 * The pose from which what sheets leave of a screen shows as much of the park as the composed picture. Without a jump in the
 * distance, so that a glide from near to far stays one.
 * @param aspect width to height of the whole screen
 * @param room share of its height that sheets leave
 */
export function standBack(pose: LensPose, aspect: number, room = 1): LensPose {
  const { position, target } = pose
  const offset = sub(position, target)
  const distance = length(offset)
  const wider = widening(aspect, room)
  if (wider === 1 || distance <= NEAR_M) return pose
  const whole = linearstep(NEAR_M, WHOLE_PARK_M, distance)
  const back = 1 + (wider - 1) * whole
  const k = clamp(FARTHEST_M / distance, 1, back)
  const { shift } = pose
  return {
    ...pose,
    position: add(target, scale(offset, k)),
    // A shift is a share of the height, and grows smaller with what it was composed with.
    ...(shift !== undefined && { shift: shift * Math.max(room, 1 / k) }),
  }
}

/** How many times further back what was composed fits into what sheets leave. */
const widening = (aspect: number, room: number): number =>
  Math.max(1, Math.sqrt((COMPOSED_ASPECT * room) / aspect)) / room

/** A picture that lacks so much at its edges still shows what it was composed for. */
const CROPPED = 1.15

/** Whether a hand may go as far back as the pose would have to, see `standBack`. */
export const canStandBack = ({ position, target }: LensPose, aspect: number, room: number): boolean =>
  length(sub(position, target)) * widening(aspect, room) <= CROPPED * FARTHEST_M
