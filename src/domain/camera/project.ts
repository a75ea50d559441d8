/** Where points are on the screen, worked out from a pose and its lens. */
import type { Rect, Spot } from '../labels/placeLabels.ts'
import { degToRad } from '../math/angle.ts'
import type { Pose } from '../math/pose.ts'
import { cross, dot, length, normalize, sub, type Vec3 } from '../math/vec3.ts'

/** Nearer than this a point is beside the camera or behind it, meters. */
const NEAR_M = 0.5
const UP: Vec3 = [0, 1, 0]

/** Pixels by which a meter is seen from a meter away. */
export function focalPx(lensDeg: number, heightPx: number): number {
  return heightPx / 2 / Math.tan(degToRad(lensDeg / 2))
}

/**
 * The upright rectangle around points on the screen, CSS pixels.
 * @param focal see `focalPx`
 * @param axis where the axis of the lens meets the screen
 * @returns null where a point lies beside the camera or behind it
 */
export function rectOf(
  points: readonly Vec3[],
  { position, target }: Pose,
  focal: number,
  axis: Spot,
): Rect | null {
  const ahead = normalize(sub(target, position))
  const across = cross(ahead, UP)
  const right: Vec3 = length(across) < 1e-6 ? [1, 0, 0] : normalize(across)
  const above = cross(right, ahead)
  const rect = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const point of points) {
    const away = sub(point, position)
    const depth = dot(away, ahead)
    if (depth < NEAR_M) return null
    const x = axis.x + (focal * dot(away, right)) / depth
    const y = axis.y - (focal * dot(away, above)) / depth
    rect.left = Math.min(rect.left, x)
    rect.right = Math.max(rect.right, x)
    rect.top = Math.min(rect.top, y)
    rect.bottom = Math.max(rect.bottom, y)
  }
  return points.length > 0 ? rect : null
}
