/** Where a box is on screen. */
import { type Box3, type Camera, Vector3, Vector4 } from 'three'

const corner = new Vector3()

/**
 * The rectangle of normalized device coordinates that a box covers: left, bottom, right, top, −1…1. All of the screen
 * where the box is empty, or reaches behind the camera.
 * @param pad added on each side
 */
export function screenRect(box: Box3, camera: Camera, pad: number, out = new Vector4()): Vector4 {
  if (box.isEmpty()) return out.set(-1, -1, 1, 1)
  out.set(1, 1, -1, -1)
  for (let i = 0; i < 8; i++) {
    corner.set(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z)
    corner.applyMatrix4(camera.matrixWorldInverse)
    if (corner.z > -NEAR_M) return out.set(-1, -1, 1, 1)
    corner.applyMatrix4(camera.projectionMatrix)
    out.x = Math.min(out.x, corner.x - pad)
    out.y = Math.min(out.y, corner.y - pad)
    out.z = Math.max(out.z, corner.x + pad)
    out.w = Math.max(out.w, corner.y + pad)
  }
  return out.clampScalar(-1, 1)
}

/** Closer than this a corner's place on screen means nothing, meters. */
const NEAR_M = 1
