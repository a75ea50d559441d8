/** Light and weather, and how finely they are drawn. */
import type { SeasonChoice } from '../domain/season.ts'
import { type Quality, roundHour } from '../domain/state.ts'
import type { Slice } from './types.ts'

export interface EnvironmentSlice {
  /** Local clock hour, 0–24. */
  readonly hour: number
  readonly season: SeasonChoice
  readonly quality: Quality
  setHour(hour: number): void
  setSeason(season: SeasonChoice): void
  setQuality(quality: Quality): void
}

const HOURS = 24

export const environmentSlice: Slice<EnvironmentSlice> = (set) => ({
  hour: 12,
  season: 'live',
  quality: 'auto',
  setHour: (hour) => set({ hour: roundHour(Math.min(HOURS, Math.max(0, hour))) }),
  setSeason: (season) => set({ season }),
  setQuality: (quality) => set({ quality }),
})
