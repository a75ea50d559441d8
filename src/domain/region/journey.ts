/**
 * The pull-out as one movement: where the camera is at every distance on the way from the table to the zone and on to the
 * schematic of two cities. All of it depends on the distance alone, whose logarithm runs evenly. Lengths on the ground are
 * to scale throughout; heights (the arc, the lights of the cities, the thickness of a land model) are not.
 */
import type { Manifest } from '../content/manifest.ts'
import { degToRad, radToDeg } from '../math/angle.ts'
import { lerp, smootherstep, smoothstep } from '../math/interpolate.ts'
import { type Orbit, orbitOf, type Pose, poseOf } from '../math/pose.ts'
import { lerpVec3 } from '../math/vec3.ts'
import type { MapExtent } from '../state/state.ts'
import { type FarFrame, type FarStop, type Lie, lieOf, marksOf, schematicOfPack } from './anchors.ts'
import { type Angle, fitView, type Stop } from './fitView.ts'
import type { Schematic } from './schematic.ts'

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

/** Where the pull-out rests on a screen. @param frame as the page has measured it, null before it has */
export function stopsOf(
  manifest: Manifest,
  screen: { readonly width: number; readonly height: number },
  frame: FarFrame | null = null,
): Partial<Record<MapExtent, Stop>> {
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
  const across = radToDeg(Math.atan2(side[0], side[1]))
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
  let from = orbitOf(base)
  if (distanceM <= from.distanceM) return base
  for (const { target, distanceM: far, tiltDeg, azimuthDeg } of stops) {
    const to = { target, distanceM: far, tiltRad: degToRad(tiltDeg), azimuthRad: degToRad(azimuthDeg) }
    if (distanceM <= far) return poseOf(between(from, to, distanceM))
    from = to
  }
  return poseOf(from)
}

/** Angles turn with the logarithm of the distance; what is looked at moves evenly over the screen. */
function between(from: Orbit, to: Orbit, distanceM: number): Orbit {
  const logs = smoothstep(
    0,
    1,
    Math.log(distanceM / from.distanceM) / Math.log(to.distanceM / from.distanceM),
  )
  const fraction = (distanceM - from.distanceM) / (to.distanceM - from.distanceM)
  return {
    target: lerpVec3(from.target, to.target, fraction),
    distanceM,
    tiltRad: lerp(from.tiltRad, to.tiltRad, logs),
    azimuthRad: lerp(from.azimuthRad, to.azimuthRad, logs),
  }
}

/** How long a flight between two distances takes, seconds. */
export function flightSeconds(fromM: number, toM: number): number {
  const decades = Math.abs(Math.log10(toM / fromM))
  return Math.min(FLIGHT_S.most, FLIGHT_S.least + FLIGHT_S.perDecade * Math.max(0, decades - 1))
}

/** The distance at a time of a flight: its logarithm leaves slowly and arrives slowly. @param fraction 0–1 of the time */
export function flightDistance(fromM: number, toM: number, fraction: number): number {
  if (fraction >= 1) return toM
  return fromM * (toM / fromM) ** smootherstep(Math.max(0, fraction))
}
