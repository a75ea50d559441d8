/**
 * The pull-out as one movement: where the camera is at every distance on the way from the table to the zone and on to the
 * land between two cities. All of it depends on the distance alone, whose logarithm runs evenly: a zoom without end. The
 * scale is true throughout; only how far the land stands out of the floor is not.
 */
import { FIELD_OF_VIEW_DEG } from '../framing.ts'
import type { ScenePack } from '../scene/pack.ts'
import type { Reach } from '../state.ts'
import { circleRadiusM, cityOnPlan } from './reaches.ts'

type Vec3 = readonly [x: number, y: number, z: number]

/** Where the camera is and what it looks at, metres. */
interface Pose {
  readonly position: Vec3
  readonly target: Vec3
}

/** A place where the pull-out comes to rest, seen from the south. */
export interface Stop {
  readonly target: Vec3
  readonly distanceM: number
  /** Height of the camera over what it looks at. */
  readonly tiltDeg: number
}

/** What of the picture the interface covers, as shares of its half width and half height: at the right, at the foot. */
export interface Covered {
  readonly right: number
  readonly foot: number
}

const TILT_DEG = { zone: 50, land: 57 }
/** Share of the picture's half height, or half width, that what is shown may take. */
const FILL = { zone: 0.74, land: 0.7 }
/** Air over the arc, as a share of its length. */
const ARC_AIR = 0.1
/** Time of a flight by how many tenfold distances it leads over, seconds. */
const FLIGHT_S = { least: 2.4, perDecade: 0.5, most: 4 }

const radians = (degrees: number) => (degrees * Math.PI) / 180
const smooth = (share: number) => share * share * (3 - 2 * share)
const mix = (a: number, b: number, share: number) => a + (b - a) * share

/** Where the pull-out rests on a screen of this shape: the zone, then the land where the pack has one. */
export function stopsOf(
  manifest: ScenePack['manifest'],
  aspect: number,
  covered: Covered = { right: 0, foot: 0 },
): Partial<Record<Reach, Stop>> {
  const { handshake, models } = manifest
  const city = cityOnPlan(manifest)
  if (!handshake || !city) return {}
  const radius = circleRadiusM(handshake.zone.areaKm2.value)
  const [zoneX, zoneZ] = handshake.zone.centre
  const view = { aspect, covered }
  const zone = stop([zoneX, zoneZ], [radius, radius], TILT_DEG.zone, FILL.zone, view)
  if (models.land === undefined) return { zone }
  const [x, z] = [city[0] * 500, city[1] * 500]
  const air = Math.hypot(x, z) * ARC_AIR
  const land = stop([x, z - air], [Math.abs(x) + air, Math.abs(z) + air], TILT_DEG.land, FILL.land, view)
  return { zone, land }
}

interface View {
  readonly aspect: number
  readonly covered: Covered
}

/** Stands back until a part of the ground fits beside what the interface covers. Metres. */
function stop(
  [x, z]: readonly [number, number],
  [halfWidth, halfDepth]: readonly [number, number],
  tiltDeg: number,
  fill: number,
  { aspect, covered }: View,
): Stop {
  const slope = Math.tan(radians(FIELD_OF_VIEW_DEG / 2))
  const lean = Math.sin(radians(tiltDeg))
  const free = { width: 1 - covered.right / 2, height: 1 - covered.foot / 2 }
  const distanceM = Math.max(
    (halfDepth * lean) / (slope * fill * free.height),
    halfWidth / (slope * aspect * fill * free.width),
  )
  const reach = slope * distanceM
  return {
    target: [x + (covered.right / 2) * reach * aspect, 0, z + ((covered.foot / 2) * reach) / lean],
    distanceM,
    tiltDeg,
  }
}

/**
 * The pose at a distance on the way out.
 * @param base the pose at the table, where the way begins and ends
 * @param stops on the way, nearest first
 * @param distanceM from the camera to what it looks at; kept between the base and the last stop
 */
export function poseAt(base: Pose, stops: readonly Stop[], distanceM: number): Pose {
  let from = angledOf(base)
  if (distanceM <= from.distanceM) return base
  for (const { target, distanceM: far, tiltDeg } of stops) {
    const to = { target, distanceM: far, tilt: radians(tiltDeg), azimuth: 0 }
    if (distanceM <= far) return poseOf(between(from, to, distanceM))
    from = to
  }
  return poseOf(from)
}

interface Angled {
  readonly target: Vec3
  readonly distanceM: number
  readonly tilt: number
  /** From south towards east. */
  readonly azimuth: number
}

/** Angles turn with the logarithm of the distance; what is looked at moves evenly over the screen. */
function between(from: Angled, to: Angled, distanceM: number): Angled {
  const logs = smooth(Math.log(distanceM / from.distanceM) / Math.log(to.distanceM / from.distanceM))
  const share = (distanceM - from.distanceM) / (to.distanceM - from.distanceM)
  return {
    target: [0, 1, 2].map((i) => mix(from.target[i] as number, to.target[i] as number, share)) as never,
    distanceM,
    tilt: mix(from.tilt, to.tilt, logs),
    azimuth: mix(from.azimuth, to.azimuth, logs),
  }
}

function angledOf({ position, target }: Pose): Angled {
  const [x, y, z] = position.map((it, i) => it - (target[i] as number)) as unknown as Vec3
  const flat = Math.hypot(x, z)
  return {
    target,
    distanceM: Math.hypot(flat, y),
    tilt: Math.atan2(y, flat),
    azimuth: Math.atan2(x, z),
  }
}

function poseOf({ target, distanceM, tilt, azimuth }: Angled): Pose {
  const flat = distanceM * Math.cos(tilt)
  return {
    position: [
      target[0] + flat * Math.sin(azimuth),
      target[1] + distanceM * Math.sin(tilt),
      target[2] + flat * Math.cos(azimuth),
    ],
    target,
  }
}

/** How long a flight between two distances takes, seconds. */
export function flightSeconds(fromM: number, toM: number): number {
  const decades = Math.abs(Math.log10(toM / fromM))
  return Math.min(FLIGHT_S.most, FLIGHT_S.least + FLIGHT_S.perDecade * Math.max(0, decades - 1))
}

/** The distance at a time of a flight: its logarithm leaves slowly and arrives slowly. @param share 0–1 of the time */
export function flightDistance(fromM: number, toM: number, share: number): number {
  if (share >= 1) return toM
  const t = Math.max(0, share)
  const eased = t * t * t * (t * (6 * t - 15) + 10)
  return fromM * (toM / fromM) ** eased
}
