/** Where each company is seen from in the picture of the model on its page: its storeys in sight, the sun on them. */

import { cornersOf, frameInto } from '../../src/domain/camera/framing.ts'
import type { Campus } from '../../src/domain/campus/campus.ts'
import type { Tenant } from '../../src/domain/content/records/tenant.ts'
import { sunPosition } from '../../src/domain/environment/sun.ts'
import { degToRad } from '../../src/domain/math/angle.ts'
import { poseOf } from '../../src/domain/math/pose.ts'
import { toDay } from '../../src/domain/schedule/calendar.ts'
import { leasesOf } from '../../src/domain/tenancy/tenancy.ts'
import { pictureDate } from '../../src/domain/tenancy/tenantPicture.ts'
import { shareInSight } from '../../src/domain/tours/shotList.ts'
import { BASE } from './shot.ts'

export const TENANT_PICTURE = { width: 480, height: 270 }
/** Local time, hours: a low sun from the south, so that there is a side with light and one in shade. */
const HOUR = 11
const DIRECTIONS = 16
const TILT_DEG = 22
/** What the side with the sun counts against storeys in sight. */
const SUN = 0.3

/** Name and state of each picture. */
export function tenantShots(campus: Campus): { name: string; state: Record<string, unknown> }[] {
  const { tenants, manifest } = campus.pack
  return tenants.flatMap((tenant) => {
    const date = pictureDate(tenant, manifest.launch.date)
    if (date === null) return []
    const camera = cameraOf(campus, tenant, date)
    return [{ name: tenant.id, state: { ...BASE, hour: HOUR, date, select: tenant.id, camera } }]
  })
}

/** Of the directions around the buildings the one from which most of the storeys is in sight, on the side of the sun. */
function cameraOf(campus: Campus, tenant: Tenant, date: string) {
  const day = toDay(date)
  const sun = sunPosition(campus.pack.manifest.location, day, HOUR)
  const corners = cornersOf(
    campus,
    leasesOf(tenant).map((it) => it.building),
  )
  const screen = { ...TENANT_PICTURE, obstacles: [] }
  const poses = Array.from({ length: DIRECTIONS }, (_, i) => {
    const azimuthRad = (2 * Math.PI * i) / DIRECTIONS
    const from = poseOf({ target: [0, 0, 0], distanceM: 100, tiltRad: degToRad(TILT_DEG), azimuthRad })
    const { pose } = frameInto(campus, corners, from, screen)
    // Azimuths of orbits begin in the south and turn to the east, those of the sun begin in the north.
    const sunny = Math.cos(azimuthRad - (Math.PI - degToRad(sun.azimuthDeg)))
    return { pose, worth: shareInSight(campus, tenant.id, day, pose) + SUN * sunny }
  })
  return poses.reduce((best, it) => (it.worth > best.worth ? it : best)).pose
}
