/** The sky of a date as the track of the hour slider: night, dusk and day where the sun puts them. */
import { type GeoPosition, sunPosition } from '../../domain/environment/sun.ts'
import { lerp } from '../../domain/math/interpolate.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'

/** Quiet colors of the sky at sun altitudes in degrees, from below to above; equal beyond the ends. */
const SKY = [
  [-12, [20, 29, 48]],
  [-6, [52, 74, 112]],
  [-1, [148, 132, 140]],
  [3, [214, 186, 152]],
  [10, [152, 190, 214]],
  [40, [190, 220, 236]],
] as const

const HOURS = 24
const STEP_H = 0.5

/** Color of the sky at a sun altitude, sRGB 0–255. */
export function skyColor(altitudeDeg: number): readonly [number, number, number] {
  const above = SKY.findIndex(([at]) => at > altitudeDeg)
  const [a, b] = [SKY[above - 1] ?? SKY[0], SKY[above] ?? SKY[SKY.length - 1]] as [
    (typeof SKY)[number],
    (typeof SKY)[number],
  ]
  if (above <= 0) return above === 0 ? a[1] : b[1]
  const t = (altitudeDeg - a[0]) / (b[0] - a[0])
  const channel = (i: 0 | 1 | 2) => Math.round(lerp(a[1][i], b[1][i], t))
  return [channel(0), channel(1), channel(2)]
}

/** CSS gradient of a whole day, midnight to midnight. */
export function skyTrack(place: GeoPosition, day: DayNumber): string {
  const stops = Array.from({ length: HOURS / STEP_H + 1 }, (_, i) => {
    const { altitudeDeg } = sunPosition(place, day, i * STEP_H)
    return `rgb(${skyColor(altitudeDeg).join(' ')})`
  })
  return `linear-gradient(90deg, ${stops.join(', ')})`
}
