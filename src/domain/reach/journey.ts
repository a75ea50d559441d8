/**
 * The pull-out as one movement: where the camera is at every distance on the way from the table to the zone and on to the
 * schematic of two cities. All of it depends on the distance alone, whose logarithm runs evenly. Lengths on the ground are
 * to scale throughout; heights (the arc, the lights of the cities, the thickness of a land model) are not.
 */
import type { Manifest } from '../scene/manifest.ts'
import type { Reach } from '../state.ts'
import { type FarFrame, type FarStop, type Lie, lieOf, marksOf, schematicOfPack } from './anchors.ts'
import { type Angle, fitView, type Stop, type Vec3 } from './fitView.ts'
import type { Schematic } from './schematic.ts'

/** Where the camera is and what it looks at, metres. */
interface Pose {
  readonly position: Vec3
  readonly target: Vec3
}

/** The zone is seen from the south. */
const ZONE_ANGLE: Angle = { tiltDeg: 50, azimuthDeg: 0 }
/** The schematic from one side of its line, or along it; how far that is turned towards the south, degrees. */
const LAND: Record<Lie, { readonly tiltDeg: number; readonly turnedDeg: number }> = {
  flat: { tiltDeg: 30, turnedDeg: 10 },
  wide: { tiltDeg: 34, turnedDeg: 16 },
  tall: { tiltDeg: 52, turnedDeg: 16 },
}
/** Time of a flight by how many tenfold distances it leads over, seconds. */
const FLIGHT_S = { least: 2.4, perDecade: 0.5, most: 4 }

const radians = (degrees: number) => (degrees * Math.PI) / 180
const smooth = (share: number) => share * share * (3 - 2 * share)
const mix = (a: number, b: number, share: number) => a + (b - a) * share

/** Where the pull-out rests on a screen. @param frame as the page has measured it, null before it has */
export function stopsOf(
  manifest: Manifest,
  screen: { readonly width: number; readonly height: number },
  frame: FarFrame | null = null,
): Partial<Record<Reach, Stop>> {
  const schematic = schematicOfPack(manifest)
  if (!schematic) return {}
  const free = frame?.free ?? { left: 0, top: 0, right: screen.width, bottom: screen.height }
  const lie = frame?.lie ?? lieOf(free)
  const marks = (stop: FarStop) => marksOf(manifest, stop, { lie, boxes: frame?.boxes ?? {} })
  return {
    zone: fitView(marks('zone'), ZONE_ANGLE, { ...screen, free }),
    land: fitView(marks('land'), landAngle(schematic, lie), { ...screen, free }),
  }
}

function landAngle({ side }: Schematic, lie: Lie): Angle {
  const across = (Math.atan2(side[0], side[1]) * 180) / Math.PI
  const { tiltDeg, turnedDeg } = LAND[lie]
  const towardsSouth = across > 0 ? -turnedDeg : turnedDeg
  const azimuthDeg =
    lie === 'tall' ? across - Math.sign(across || 1) * 90 - towardsSouth : across + towardsSouth
  return { tiltDeg, azimuthDeg }
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
  for (const { target, distanceM: far, tiltDeg, azimuthDeg } of stops) {
    const to = { target, distanceM: far, tilt: radians(tiltDeg), azimuth: radians(azimuthDeg) }
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
