/** Light and weather, how finely they are drawn, and the clocks that play a day or a year of them. */
import { toDay } from '../domain/calendar.ts'
import type { WeatherChoice } from '../domain/scene/climate.ts'
import type { SeasonChoice } from '../domain/season.ts'
import { launchState, type Quality, roundHour } from '../domain/state.ts'
import type { Slice } from './types.ts'

export interface EnvironmentSlice {
  /** Local clock hour, 0–24. */
  readonly hour: number
  readonly season: SeasonChoice
  readonly weather: WeatherChoice
  readonly quality: Quality
  /** The hour runs around the clock. */
  readonly playingDay: boolean
  /** Day on which a year that plays will stop; null while none does. */
  readonly yearEnd: number | null
  /** Takes the hour over by hand; a day that plays stops. */
  setHour(hour: number): void
  /** Moves the hour on while the day plays, around midnight. */
  runHour(hours: number): void
  /** Gives hour, season and weather back to how the table opens. */
  giveBackLight(): void
  setSeason(season: SeasonChoice): void
  setWeather(weather: WeatherChoice): void
  setQuality(quality: Quality): void
  playDay(): void
  /** Plays a year from the date, or the year up to it where the timeline has no room left; the season follows. */
  playYear(): void
  stopLight(): void
}

const HOURS = 24
const YEAR_DAYS = 365
/** Project days that pass in a second while a year plays: some half a minute for all of it. */
export const YEAR_SPEED = 12

export const environmentSlice: Slice<EnvironmentSlice> = (set, get) => ({
  hour: 12,
  season: 'live',
  weather: 'live',
  quality: 'auto',
  playingDay: false,
  yearEnd: null,
  setHour: (hour) => set({ hour: roundHour(Math.min(HOURS, Math.max(0, hour))), playingDay: false }),
  runHour: (hours) => set(({ hour }) => ({ hour: roundHour((hour + hours) % HOURS) })),
  giveBackLight: () => {
    const { campus } = get()
    if (!campus) return
    const { hour, season, weather } = launchState(campus.pack)
    set({ hour, season, weather, playingDay: false })
  },
  setSeason: (season) => set({ season }),
  setWeather: (weather) => set({ weather }),
  setQuality: (quality) => set({ quality }),
  playDay: () => set({ playingDay: true, playing: false, yearEnd: null }),
  playYear: () => {
    const { campus, date, setDay } = get()
    if (!campus) return
    const { start, end } = campus.timeline
    const day = toDay(date)
    const from = Math.max(start, day + YEAR_DAYS <= end ? day : day - YEAR_DAYS)
    setDay(from)
    set({ season: 'live', playingDay: false, playing: true, yearEnd: Math.min(end, from + YEAR_DAYS) })
  },
  stopLight: () =>
    set({ playingDay: false, ...(get().yearEnd === null ? {} : { playing: false, yearEnd: null }) }),
})
