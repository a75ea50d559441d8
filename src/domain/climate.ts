/** Temperature and weather on a date, from the pack's climate. Temperatures in °C, monthly means. */
import { civilDate, type DayNumber, formatIsoDate, toDay } from './calendar.ts'
import type { Climate, Weather, WeatherChoice } from './scene/climate.ts'

const MONTHS = 12
/** Means belong to the middle of their month. */
const MIDDLE = 15
/** Snow falls below this mean temperature, °C; above it the sky stays clear whatever is asked for. */
const SNOWS_BELOW_C = 2

/** Mean temperature of the date's month. */
export function monthlyMean({ monthlyMeanC }: Climate, day: DayNumber): number {
  return monthlyMeanC.values[civilDate(day).month - 1] as number
}

/** Usual temperature of a date: between the middles of two months, their means blend. */
export function temperatureOn(climate: Climate, day: DayNumber): number {
  const { year, month } = civilDate(day)
  const middle = (offset: number) => {
    const index = month - 1 + offset
    const at = `${year + Math.floor(index / MONTHS)}-${pad((((index % MONTHS) + MONTHS) % MONTHS) + 1)}-${MIDDLE}`
    return { day: toDay(at), value: climate.monthlyMeanC.values[(index + MONTHS) % MONTHS] as number }
  }
  const later = day >= middle(0).day
  const [a, b] = later ? [middle(0), middle(1)] : [middle(-1), middle(0)]
  return a.value + ((b.value - a.value) * (day - a.day)) / (b.day - a.day)
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
    snowSeason ?? (documented === wanted || !climate || temperatureOn(climate, day) < SNOWS_BELOW_C)
  return cold ? wanted : 'clear'
}

const pad = (month: number) => String(month).padStart(2, '0')
