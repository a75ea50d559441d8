/** Views are composed for a wide screen; on an upright one the camera stands further back from the park. */
import { FARTHEST_M } from '../../domain/camera/cameraLimits.ts'
import type { LensPose } from '../../domain/camera/lens.ts'
import { clamp, lerp, linearstep } from '../../domain/math/interpolate.ts'
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
  const wider = Math.max(1, Math.sqrt((COMPOSED_ASPECT * room) / aspect)) / room
  if (wider === 1 || distance <= NEAR_M) return pose
  const whole = linearstep(NEAR_M, WHOLE_PARK_M, distance)
  const back = 1 + (wider - 1) * whole
  const k = clamp(FARTHEST_M / distance, 1, back)
  const { shift } = pose
  return {
    ...pose,
    position: add(target, scale(offset, k)),
    // A shift is a share of the height, of which sheets leave less.
    ...(shift !== undefined && { shift: shift * lerp(1, room, whole) }),
  }
}
