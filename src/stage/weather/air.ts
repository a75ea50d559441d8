/** The air between the eye and what it sees: what each weather puts into it. */
import type { Weather } from '../../domain/content/records/climate.ts'
import type { Daylight } from '../lighting/daylight.ts'

/** Flakes, wind, and how much of the distance the air takes at the ground, 1/m. */
export const AIR: Record<
  Weather,
  { readonly amount: number; readonly storm: number; readonly haze: number }
> = {
  clear: { amount: 0, storm: 0, haze: 0.0004 },
  snowfall: { amount: 0.55, storm: 0, haze: 0.0007 },
  snowstorm: { amount: 1, storm: 1, haze: 0.0019 },
}

/** Color of falling snow in a light, linear. */
export function airColor({ horizon, night }: Daylight): [number, number, number] {
  return horizon.map((it) => it * (1 - 0.25 * night)) as [number, number, number]
}

/** Depth of falling snow before the sky, meters. */
const CURTAIN_M = 900

/** Share of the sky that falling snow hides, from how much of the distance the air takes. */
export function hides(haze: number): number {
  return 1 - Math.exp(-Math.max(0, haze - AIR.clear.haze) * CURTAIN_M)
}

/** Color of a flake or of steam, which the light of the whole sky reaches, linear. */
export function flakeColor(light: Daylight): [number, number, number] {
  return airColor(light).map((it) => Math.min(1, 0.12 + it * light.ambient * 1.5)) as [number, number, number]
}
