/** What the sky holds besides its air: clouds, belt, sun disc, moon and stars, by weather and place of the sun. */
import type { Weather } from '../../domain/content/records/climate.ts'
import { degToRad } from '../../domain/math/angle.ts'
import { smoothstep } from '../../domain/math/interpolate.ts'
import { lerpVec3 } from '../../domain/math/vec3.ts'
import type { Daylight, Rgb } from './daylight.ts'

export interface SkyLook {
  /** Share of the sky that clouds cover, and their opacity. */
  readonly cloud: readonly [cover: number, opacity: number]
  readonly cloudLit: Rgb
  readonly cloudShade: Rgb
  /** Rose belt opposite the sun: height of its middle as a sine, and strength. */
  readonly belt: readonly [height: number, strength: number]
  readonly sunDisc: Rgb
  /** Brightness of the disc of a full moon that stands high. */
  readonly moon: number
  readonly stars: number
}

/** Clouds by weather: share of the sky, opacity. */
const CLOUDS: Record<Weather, readonly [cover: number, opacity: number]> = {
  clear: [0.3, 0.55],
  snowfall: [0.9, 0.7],
  snowstorm: [1, 0.8],
}
/** Altitudes of the sun between which the rose belt stands, degrees, and how far above the horizon it is at sunset. */
const BELT = Object.freeze({ fromDeg: 4, fullDeg: -1.5, endDeg: -7, atSunsetDeg: 5 })

/** @param altitudeDeg of the sun */
export function skyLook(light: Daylight, weather: Weather, altitudeDeg: number): SkyLook {
  const { key, keyStrength, zenith, horizon, glow, night } = light
  const [cover, opacity] = CLOUDS[weather]
  const clear = weather === 'clear' ? 1 : 0
  const day = smoothstep(-2, 9, altitudeDeg)
  // By day the sun is on them; in twilight they glow from below; at night they are a shade lighter than the sky.
  const sunlit = key.map((it) => it * Math.min(0.82, 0.2 + 0.08 * keyStrength)) as unknown as Rgb
  const twilit = horizon.map((it, i) => it * 0.75 + (glow[i] as number) * 0.4) as unknown as Rgb
  const cloudShade = lerpVec3(zenith, horizon, 0.75)
  const beltUp = Math.sin(degToRad(BELT.atSunsetDeg - Math.min(0, altitudeDeg)))
  return {
    cloud: [cover, opacity * (1 - 0.5 * night * clear)],
    cloudLit: lerpVec3(twilit, sunlit, day),
    cloudShade,
    belt: [
      beltUp,
      clear *
        smoothstep(BELT.fromDeg, BELT.fullDeg, altitudeDeg) *
        (1 - smoothstep(BELT.fullDeg, BELT.endDeg, altitudeDeg)),
    ],
    sunDisc: key.map((it) => it * 60 * clear * smoothstep(-0.6, 0.4, altitudeDeg)) as unknown as Rgb,
    moon: clear * (0.35 + 1.4 * night),
    stars: clear * smoothstep(-8, -15, altitudeDeg),
  }
}
