/** Camera poses, and the same poses as an orbit: target, distance and two angles. */
import { sub, type Vec3 } from './vec3.ts'

/** Where a camera is and what it looks at, meters `[x east, y up, z south]`. */
export interface Pose {
  readonly position: Vec3
  readonly target: Vec3
}

/** A pose as seen from its target. */
export interface Orbit {
  readonly target: Vec3
  /** From the camera to the target, meters. */
  readonly distanceM: number
  /** Elevation of the camera over the target's horizon, radians. */
  readonly tiltRad: number
  /** Direction from the target to the camera: 0 south, π/2 east, radians. */
  readonly azimuthRad: number
}

/** @returns azimuth 0 where the camera is straight above or below its target */
export function orbitOf({ position, target }: Pose): Orbit {
  const [x, y, z] = sub(position, target)
  const level = Math.hypot(x, z)
  return {
    target,
    distanceM: Math.hypot(level, y),
    tiltRad: Math.atan2(y, level),
    azimuthRad: Math.atan2(x, z),
  }
}

/** A camera less than this beside its target, meters, looks straight down or up: where it stands says nothing. */
const NO_HEADING_M = 1

/** Azimuth of a pose that others are made from, radians; 0 where the camera looks straight down or up. */
export function headingRad({ position, target }: Pose): number {
  const [x, , z] = sub(position, target)
  return Math.hypot(x, z) < NO_HEADING_M ? 0 : Math.atan2(x, z)
}

/** Inverse of `orbitOf`. */
export function poseOf({ target, distanceM, tiltRad, azimuthRad }: Orbit): Pose {
  const level = distanceM * Math.cos(tiltRad)
  return {
    position: [
      target[0] + level * Math.sin(azimuthRad),
      target[1] + distanceM * Math.sin(tiltRad),
      target[2] + level * Math.cos(azimuthRad),
    ],
    target,
  }
}
