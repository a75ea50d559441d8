/**
 * The room tone of a place: how loud each of its layers is by date, season, hour, weather and ear, 0–1. Illustrative: no
 * document says how the park sounds.
 */
import type { Campus } from '../campus/campus.ts'
import { isWorkStop } from '../construction/activity.ts'
import { type Phase, phaseAt } from '../construction/construction.ts'
import type { Weather, WeatherChoice } from '../content/records/climate.ts'
import { weatherOn } from '../environment/climate.ts'
import { iceLook } from '../environment/ice.ts'
import { type SeasonChoice, seasonLook } from '../environment/season.ts'
import { clamp, lerp, linearstep, smoothstep } from '../math/interpolate.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { shoreM, soundPlaces, streetM } from './soundPlaces.ts'
import { underRoof } from './underRoof.ts'

/** What the room tone is made of. */
export const LAYERS = ['wind', 'snow', 'city', 'water', 'works', 'indoors'] as const
export type Layer = (typeof LAYERS)[number]

/** Each layer with its level, 0–1; `indoors` is also how much of the others a roof keeps out. */
export interface Ambience extends Readonly<Record<Layer, number>> {
  /** How much of the highs of what is far off lying and falling snow takes, 0–1. */
  readonly damping: number
}

/** When and where one listens. */
export interface Listening {
  readonly day: DayNumber
  /** Local clock hour, 0–24. */
  readonly hour: number
  readonly season: SeasonChoice
  readonly weather: WeatherChoice
  /** Where the ear is, `[x east, y up, z south]`, meters. */
  readonly ear: Vec3
  /** The building that lies open. */
  readonly opened: string | null
}

/** Nothing is heard. */
export const SILENCE: Ambience = Object.freeze({
  wind: 0,
  snow: 0,
  city: 0,
  water: 0,
  works: 0,
  indoors: 0,
  damping: 0,
})

export function ambienceAt(campus: Campus, at: Listening): Ambience {
  const { day, hour, season, weather: chosen, ear, opened } = at
  const { climate } = campus.pack.manifest
  const { snow: lying } = seasonLook(day, season, climate)
  const weather = weatherOn(climate, day, chosen, season === 'live' ? undefined : season === 'winter')
  const falling = FALLING[weather]
  return {
    wind: windAt(weather, ear[1]),
    snow: falling,
    city: traffic(hour) * cityAt(campus, day, ear) * (1 - 0.45 * lying) * (1 - 0.5 * falling),
    water: waterAt(campus, at),
    works: worksAt(campus, day, hour, ear),
    indoors: underRoof(campus, day, ear, opened),
    damping: 0.6 * lying + 0.4 * falling,
  }
}

/** How thick the snow falls. */
const FALLING: Readonly<Record<Weather, number>> = { clear: 0, snowfall: 0.5, snowstorm: 1 }

/** A breeze at the ground, what height adds to it, and what the weather does. */
const BREEZE = 0.4
const ALOFT = { fromM: 5, toM: 160, more: 0.22 }
const GALE: Readonly<Record<Weather, number>> = { clear: 0, snowfall: 0.06, snowstorm: 0.38 }

const windAt = (weather: Weather, heightM: number): number =>
  clamp(BREEZE + ALOFT.more * smoothstep(ALOFT.fromM, ALOFT.toM, heightM) + GALE[weather], 0, 1)

/** Traffic by the hour: hour, share. */
const TRAFFIC: readonly (readonly [hour: number, share: number])[] = [
  [0, 0.2],
  [4.5, 0.14],
  [8, 1],
  [12, 0.8],
  [18, 1],
  [22, 0.45],
  [24, 0.2],
]

/** How much traffic there is at an hour, 0–1. */
function traffic(hour: number): number {
  const next = TRAFFIC.findIndex(([it]) => it > hour)
  const [before, after] = [TRAFFIC.at(next - 1), TRAFFIC.at(next)]
  if (!before || !after) return 0
  return next <= 0 ? (TRAFFIC[0]?.[1] ?? 0) : lerp(before[1], after[1], linearstep(before[0], after[0], hour))
}

/** The city all around, which sinks away from high up, and the nearest street, which is half as loud so far off, meters. */
const AROUND = { share: 0.45, fromM: 120, toM: 1000, aloft: 0.3 }
const STREET = { share: 0.55, halfM: 45 }

function cityAt(campus: Campus, day: DayNumber, [x, y, z]: Vec3): number {
  const around = AROUND.share * lerp(1, AROUND.aloft, linearstep(AROUND.fromM, AROUND.toM, y))
  const street = streetM(soundPlaces(campus), day, [x, z])
  return around + STREET.share * fading(Math.hypot(street, y), STREET.halfM)
}

/** From so far off water is half as loud, meters. */
const SHORE_M = { pond: 26, river: 80 } as const
/** Floes on open water take so much of it. */
const FLOES = 0.5

function waterAt(campus: Campus, { day, season, ear: [x, y, z] }: Listening): number {
  const ice = iceLook(campus.pack.manifest.climate, day, season)
  const open = { pond: 1 - ice.pond, river: (1 - ice.river) * (1 - FLOES * ice.floes) }
  let most = 0
  for (const water of soundPlaces(campus).water)
    if (day >= water.from && open[water.kind] > 0)
      most = Math.max(
        most,
        open[water.kind] * fading(Math.hypot(shoreM(water, [x, z]), y), SHORE_M[water.kind]),
      )
  return most
}

/** How loud a building site is in each phase; fit-out goes on behind facades. */
const SITE_SHARE: Readonly<Record<Phase, number>> = {
  planned: 0,
  excavation: 0.7,
  basement: 0.8,
  structure: 1,
  envelope: 0.5,
  'fit-out': 0.12,
  'in-use': 0,
}
/** From so far off a site is half as loud, meters. */
const SITE_M = 110
/** Working hours, and how long a morning takes to begin and an evening to end, hours. */
const SHIFT = { from: 7, to: 18, fade: 0.5 }

function worksAt(campus: Campus, day: DayNumber, hour: number, [x, y, z]: Vec3): number {
  const shift =
    linearstep(SHIFT.from - SHIFT.fade, SHIFT.from, hour) * linearstep(SHIFT.to + SHIFT.fade, SHIFT.to, hour)
  if (shift === 0 || isWorkStop(campus, day)) return 0
  let sum = 0
  for (const { times, center } of soundPlaces(campus).sites) {
    const share = SITE_SHARE[phaseAt(times, day)]
    if (share > 0) sum += share * fading(Math.hypot(x - center[0], y, z - center[1]), SITE_M)
  }
  // Many sites are louder than one, though not many times as loud.
  return shift * (1 - Math.exp(-sum))
}

/** How much of a sound is left at a distance: half of it at `halfM`. */
const fading = (distanceM: number, halfM: number): number => 1 / (1 + (distanceM / halfM) ** 2)
