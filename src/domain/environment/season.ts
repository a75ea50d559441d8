/** Seasons from the date and the climate: how much snow lies, how full the trees are. Shares run 0–1. */

import type { Climate } from '../content/records/climate.ts'
import { lerp } from '../math/interpolate.ts'
import { civilDate, type DayNumber, dayOfYear } from '../schedule/calendar.ts'
import { coldestC } from './climate.ts'

export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const
export type Season = (typeof SEASONS)[number]
/** A season chosen by hand, or `live`: the season of the timeline's date. */
export type SeasonChoice = 'live' | Season

export interface SeasonLook {
  /** Share of open, level ground under snow. */
  readonly snow: number
  /** Share of leaves on deciduous trees. */
  readonly foliage: number
  /** 0 green, 1 gold. */
  readonly gold: number
}

/** With a smaller share of leaves trees are drawn bare. */
export const BARE_FOLIAGE = 0.03
/** With a smaller share of snow none is ploughed to the side of roads. */
export const BANK_SNOW = 0.3

const LOOKS: Record<Season, SeasonLook> = {
  winter: { snow: 1, foliage: 0, gold: 0 },
  spring: { snow: 0, foliage: 0.6, gold: 0 },
  summer: { snow: 0, foliage: 1, gold: 0 },
  autumn: { snow: 0, foliage: 0.85, gold: 1 },
}

/**
 * The year's course in a snow climate of the north as fixed points (day of a common year → look), linear between them. Snow comes after the usual
 * first snow (20 October – 5 November, F119) and is gone by the mean break-up of the river (8 April, F123); leaves and
 * colors are illustrative.
 */
const COURSE: readonly { readonly day: number; readonly look: SeasonLook }[] = [
  { day: 0, look: LOOKS.winter },
  { day: 68, look: LOOKS.winter },
  { day: 97, look: { snow: 0, foliage: 0, gold: 0 } },
  { day: 112, look: { snow: 0, foliage: 0, gold: 0 } },
  { day: 145, look: LOOKS.summer },
  { day: 248, look: LOOKS.summer },
  { day: 270, look: LOOKS.autumn },
  { day: 292, look: { snow: 0, foliage: 0.15, gold: 1 } },
  { day: 300, look: { snow: 0, foliage: 0, gold: 1 } },
  { day: 308, look: { snow: 0.15, foliage: 0, gold: 0 } },
  { day: 330, look: LOOKS.winter },
  { day: 366, look: LOOKS.winter },
]

/** Meteorological season of a date: December–February is winter. */
export function seasonOf(day: DayNumber): Season {
  const { month } = civilDate(day)
  return SEASONS[Math.floor((month % 12) / 3)] as Season
}

/** A place whose coldest month is at least so warm keeps its leaves all year, °C (illustrative: evergreen broadleaf forest). */
const EVERGREEN_C = 10
/** Without a month below this mean no snow cover lasts, °C (the limit of the snow climates, Köppen D). */
const SNOW_COVER_C = -3

/**
 * The look of the park on a date, or of a season chosen by hand, in its climate: without one, in that of the course above.
 */
export function seasonLook(
  day: DayNumber,
  choice: SeasonChoice,
  climate?: Pick<Climate, 'monthlyMeanC'>,
): SeasonLook {
  const look = choice === 'live' ? courseOn(day) : LOOKS[choice]
  const coldest = climate ? coldestC(climate) : Number.NEGATIVE_INFINITY
  if (coldest >= EVERGREEN_C) return LOOKS.summer
  return coldest < SNOW_COVER_C ? look : { ...look, snow: 0 }
}

function courseOn(day: DayNumber): SeasonLook {
  const today = dayOfYear(day)
  const after = COURSE.findIndex((it) => it.day > today)
  const [a, b] = [COURSE[after - 1], COURSE[after]]
  if (!a || !b) return LOOKS.winter
  const t = (today - a.day) / (b.day - a.day)
  const mixed = (key: keyof SeasonLook) => lerp(a.look[key], b.look[key], t)
  return { snow: mixed('snow'), foliage: mixed('foliage'), gold: mixed('gold') }
}

/** How wet open ground is while snow melts or first lies: most where half of it is white (illustrative), 0–1. */
export function thaw({ snow, foliage }: SeasonLook): number {
  return foliage > 0 ? 0 : Math.max(0, 1 - Math.abs(snow - 0.4) / 0.4)
}
