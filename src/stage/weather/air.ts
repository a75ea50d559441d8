/** The air between the eye and the table: what each weather puts into it. */
import type { Weather } from '../../domain/scene/climate.ts'
import type { Daylight } from '../light/daylight.ts'

/** Flakes, wind, and how much of the distance the air takes, 1/m. */
export const AIR: Record<
  Weather,
  { readonly amount: number; readonly storm: number; readonly haze: number }
> = {
  clear: { amount: 0, storm: 0, haze: 0 },
  snowfall: { amount: 0.55, storm: 0, haze: 0.0005 },
  snowstorm: { amount: 1, storm: 1, haze: 0.0017 },
}

/** Colour of the air in a light, linear. */
export function airColor({ horizon, sky, night }: Daylight): [number, number, number] {
  return horizon.map((it) => it * (0.35 + 0.65 * sky) * (1 - 0.45 * night)) as [number, number, number]
}
