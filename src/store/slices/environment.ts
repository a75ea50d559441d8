/** Light and weather, how finely they are drawn, and the clocks that play a day or a year of them. */
import type { WeatherChoice } from '../../domain/content/records/climate.ts'
import type { SeasonChoice } from '../../domain/environment/season.ts'
import { clamp } from '../../domain/math/interpolate.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { launchState, type Quality, roundHour } from '../../domain/state/state.ts'
import type { Slice, TableStore } from '../types.ts'

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
  /** Gives hour, season and weather back to how the table opens; nothing of the light plays on. */
  resetLighting(): void
  /** Takes the season over by hand; a year that plays stops. */
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
  setHour: (hour) => set({ hour: roundHour(clamp(hour, 0, HOURS)), playingDay: false }),
  runHour: (hours) => set(({ hour }) => ({ hour: roundHour((hour + hours) % HOURS) })),
  resetLighting: () => {
    const { campus, stopLight } = get()
    if (!campus) return
    stopLight()
    const { hour, season, weather } = launchState(campus.pack)
    set({ hour, season, weather })
  },
  setSeason: (season) => {
    if (get().yearEnd !== null) get().stopLight()
    set({ season })
  },
  setWeather: (weather) => set({ weather }),
  setQuality: (quality) => set({ quality }),
  playDay: () => set({ playingDay: true, playing: false, yearEnd: null }),
  playYear: () => {
    const { campus, date, setDay } = get()
    if (!campus) return
    const { start, end } = campus.timeline
    const day = toDay(date)
    // Without room for a year after it the date is where the year ends; at the start there is only what comes.
    const onwards = day + YEAR_DAYS <= end || day === start
    const [from, to] = onwards
      ? [day, Math.min(end, day + YEAR_DAYS)]
      : [Math.max(start, day - YEAR_DAYS), day]
    setDay(from)
    set({ season: 'live', playingDay: false, playing: true, yearEnd: to })
  },
  stopLight: () =>
    set({ playingDay: false, ...(get().yearEnd === null ? {} : { playing: false, yearEnd: null }) }),
})

/** What of the light was taken over by hand: it differs from how the table opens, where the clock rules. */
export function lightByHand(table: TableStore): { hour: boolean; season: boolean; weather: boolean } {
  if (!table.campus) return { hour: false, season: false, weather: false }
  const launch = launchState(table.campus.pack)
  return {
    hour: table.hour !== launch.hour,
    season: table.season !== launch.season,
    weather: table.weather !== launch.weather,
  }
}
