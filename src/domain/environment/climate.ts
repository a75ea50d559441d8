/** Temperature and weather on a date, from the pack's climate. Temperatures in °C, monthly means. */
import type { Climate, Weather, WeatherChoice } from '../content/records/climate.ts'
import { civilDate, type DayNumber, formatIsoDate, toDay } from '../schedule/calendar.ts'
import type { Season, SeasonChoice } from './season.ts'

const MONTHS = 12
/** Means belong to the middle of their month. */
const MIDDLE = 15
/** Snow falls below this mean temperature, °C; above it the sky stays clear whatever is asked for. */
const SNOWS_BELOW_C = 2

/** Middle month of each season, 1–12. */
const MIDDLE_MONTH: Readonly<Record<Season, number>> = { winter: 1, spring: 4, summer: 7, autumn: 10 }

/** Mean temperature of the date's month; of a season that is chosen by hand, that of its middle month. */
export function monthlyMean(
  { monthlyMeanC }: Climate,
  day: DayNumber,
  season: SeasonChoice = 'live',
): number {
  const month = season === 'live' ? civilDate(day).month : MIDDLE_MONTH[season]
  return monthlyMeanC.values[month - 1] as number
}

/** Mean temperature of the coldest month. */
export const coldestC = ({ monthlyMeanC }: Pick<Climate, 'monthlyMeanC'>): number =>
  Math.min(...monthlyMeanC.values)

/** Usual temperature of a date: a smooth curve through the months' means, each in the middle of its month. */
export function temperatureOn(climate: Climate, day: DayNumber): number {
  const { year, month } = civilDate(day)
  const first = day >= middleOf(year, month) ? month : month - 1
  const [from, to] = [middleOf(year, first), middleOf(year, first + 1)]
  const t = (day - from) / (to - from)
  const [before, a, b, after] = [-1, 0, 1, 2].map((offset) => {
    const index = (((first - 1 + offset) % MONTHS) + MONTHS) % MONTHS
    return climate.monthlyMeanC.values[index] as number
  }) as [number, number, number, number]
  // Catmull–Rom: without kinks, and the mean over a month stays near the one that is documented.
  const [bend, turn] = [2 * before - 5 * a + 4 * b - after, 3 * (a - b) + after - before]
  return a + (t * (b - before + t * (bend + t * turn))) / 2
}

/** The middle of a month; months before January and after December lie in the years beside. */
function middleOf(year: number, month: number): DayNumber {
  const index = month - 1
  const own = (((index % MONTHS) + MONTHS) % MONTHS) + 1
  return toDay(`${year + Math.floor(index / MONTHS)}-${String(own).padStart(2, '0')}-${MIDDLE}`)
}

/**
 * Weather that is shown on a date.
 * @param snowSeason whether the season that is drawn has snow, when it was chosen by hand
 */
export function weatherOn(
  climate: Climate | undefined,
  day: DayNumber,
  choice: WeatherChoice,
  snowSeason?: boolean,
): Weather {
  const documented = climate?.weather.find((it) => it.date === formatIsoDate(day))?.kind
  const wanted = choice === 'live' ? (documented ?? 'clear') : choice
  const cold =
    snowSeason === undefined
      ? documented === wanted || !climate || temperatureOn(climate, day) < SNOWS_BELOW_C
      : snowSeason && (!climate || coldestC(climate) < SNOWS_BELOW_C)
  return cold ? wanted : 'clear'
}
