/** Views are composed for a wide screen; on an upright one the camera stands further back from the park. */
import { FARTHEST_M } from '../../domain/cameraLimits.ts'

import type { LensPart } from '../../domain/lens.ts'

type Vec3 = readonly [number, number, number]

export interface Pose extends LensPart {
  readonly position: Vec3
  readonly target: Vec3
}

/** Width to height that views are composed for. */
const COMPOSED_ASPECT = 1.5
/** A view from so near shows one thing and stays as it is; from so far it shows the whole park. Metres. */
const NEAR_M = 200
const WHOLE_PARK_M = 260

/**
 * The pose from which a screen shows as much of the park as the composed one. Without a jump in the distance, so that a
 * glide from near to far stays one.
 * @param aspect width to height of the screen
 */
export function standBack(pose: Pose, aspect: number): Pose {
  const { position, target } = pose
  const [dx, dy, dz] = position.map((it, i) => it - (target[i] as number)) as [number, number, number]
  const distance = Math.hypot(dx, dy, dz)
  if (aspect >= COMPOSED_ASPECT || distance <= NEAR_M) return pose
  const whole = Math.min(1, (distance - NEAR_M) / (WHOLE_PARK_M - NEAR_M))
  const back = 1 + (Math.sqrt(COMPOSED_ASPECT / aspect) - 1) * whole
  const k = Math.min(back, Math.max(1, FARTHEST_M / distance))
  return { ...pose, position: [target[0] + dx * k, target[1] + dy * k, target[2] + dz * k] }
}
