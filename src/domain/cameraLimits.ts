/** Where the camera may not go: under the ground, into a building. */
import type { Campus } from './campus.ts'
import { LOWEST_EYE_M } from './framing.ts'
import { contains, distanceToOutline } from './geometry/polygon.ts'

/** Distance kept from facades, metres. */
const FACADE_M = 1.2

export function isBlocked(campus: Campus, at: { x: number; y: number; z: number }): boolean {
  if (at.y < LOWEST_EYE_M) return true
  for (const { building, heightM } of campus.buildings.values()) {
    if (at.y > heightM + FACADE_M) continue
    const near =
      contains(building.footprint, [at.x, at.z]) ||
      distanceToOutline([at.x, at.z], building.footprint) < FACADE_M
    if (near) return true
  }
  return false
}
