/**
 * Light that the ground around the table throws back at what stands on it: the lower half of the environment map. Linear
 * radiance, in the units of the sky's colors.
 */
import type { SeasonLook } from '../../domain/environment/season.ts'
import type { Daylight, Rgb } from './daylight.ts'

/** Diffuse albedo of open ground, linear: fresh snow, and paving and grass together. */
const SNOW: Rgb = [0.85, 0.85, 0.86]
const BARE: Rgb = [0.2, 0.2, 0.17]

/** Cosine-weighted share that the zenith has in the mean of a sky that goes from horizon to zenith by the sine to 0.52. */
const ZENITH_SHARE = 0.79
/** Radiance that the park's own lamps give to snow after dark, as buildings see it. */
const LAMPLIT: Rgb = [0.055, 0.042, 0.03]
/** Share of the sky that ground between buildings sees. */
const OPEN_SHARE = 0.55

/** Radiance of the ground where it lies in shade, and what the sun adds where it is lit. */
export interface Bounce {
  readonly shade: Rgb
  readonly sun: Rgb
}

/**
 * @param sunAltitude of the key light, sine of it
 * @param snow share of open ground under snow
 */
export function groundBounce(
  { key, keyStrength, zenith, horizon, ambient, night }: Daylight,
  sunAltitude: number,
  { snow }: Pick<SeasonLook, 'snow'>,
): Bounce {
  const albedo = SNOW.map((white, i) => (BARE[i] as number) + (white - (BARE[i] as number)) * snow)
  const mean = zenith.map((up, i) => up * ZENITH_SHARE + (horizon[i] as number) * (1 - ZENITH_SHARE))
  // The map's radiance is multiplied with the strength of ambient light; the sun's part must not be.
  const direct = (keyStrength * Math.max(0, sunAltitude)) / (Math.PI * Math.max(ambient, 0.01))
  return {
    shade: albedo.map(
      (it, i) => it * ((mean[i] as number) * OPEN_SHARE + ((LAMPLIT[i] as number) * night) / ambient),
    ) as unknown as Rgb,
    sun: albedo.map((it, i) => it * (key[i] as number) * direct) as unknown as Rgb,
  }
}
