/** Guided showings: tours, which packs of this version do not bring, and the directed play through the years. */
import { formatIsoDate } from '../domain/calendar.ts'
import { type Film, filmAt, filmOf } from '../domain/film.ts'
import { roundDecimetre, roundHour, type TableState } from '../domain/state.ts'
import type { Slice } from './types.ts'

export interface TourSlice {
  readonly tour: string | null
  readonly step: number
  /** The directed play: not shown, running, or waiting where it was stopped. */
  readonly film: 'off' | 'playing' | 'paused'
  /** Seconds of it that have been played. */
  readonly filmSeconds: number
  /** Light as it was before the film, to be given back after it. */
  readonly lightBefore: Pick<TableState, 'hour' | 'season' | 'weather'> | null
  /** Plays from the beginning. */
  startFilm(): void
  /** Moves on by seconds while it plays; it waits at its end. */
  runFilm(seconds: number): void
  /** Waits where it is. */
  pauseFilm(): void
  resumeFilm(): void
  /** Ends it; date and camera stay where they are. */
  stopFilm(): void
}

export const tourSlice: Slice<TourSlice> = (set, get) => ({
  tour: null,
  step: 0,
  film: 'off',
  filmSeconds: 0,
  lightBefore: null,
  startFilm: () => {
    const { campus, film, lightBefore, hour, season, weather } = get()
    if (!campus || !filmOf(campus)) return
    set({
      film: 'playing',
      filmSeconds: 0,
      lightBefore: film === 'off' ? { hour, season, weather } : lightBefore,
      season: 'live',
      weather: 'live',
      reach: 'park',
      playing: false,
      playingDay: false,
      yearEnd: null,
      until: null,
      span: null,
      milestone: null,
      compare: null,
      select: null,
      chain: null,
      cutaway: null,
      panel: null,
      schedule: false,
    })
    get().runFilm(0)
  },
  runFilm: (seconds) => {
    const { campus, film, filmSeconds, pauseFilm } = get()
    const shown = campus && filmOf(campus)
    if (film !== 'playing' || !shown) return
    const now = Math.min(shown.seconds, filmSeconds + seconds)
    const { day, hour } = filmAt(shown, now)
    set({ filmSeconds: now, date: formatIsoDate(day), hour: roundHour(hour) })
    if (now === shown.seconds) pauseFilm()
  },
  pauseFilm: () => {
    const { campus, film, filmSeconds } = get()
    const shown = campus && filmOf(campus)
    if (film !== 'playing' || !shown) return
    // The state tells where the camera is, as after any other movement.
    set({ film: 'paused', camera: poseAt(shown, filmSeconds), view: null })
  },
  resumeFilm: () => {
    const { campus, film, filmSeconds, startFilm } = get()
    if (film !== 'paused' || !campus) return
    if (filmSeconds === filmOf(campus)?.seconds) startFilm()
    else set({ film: 'playing', playing: false, until: null })
  },
  stopFilm: () => {
    get().pauseFilm()
    if (get().film !== 'off') set({ film: 'off', filmSeconds: 0, ...get().lightBefore, lightBefore: null })
  },
})

function poseAt(film: Film, seconds: number): TableState['camera'] {
  const { position, target } = filmAt(film, seconds).camera
  const rounded = ([x, y, z]: typeof position) =>
    [roundDecimetre(x), roundDecimetre(y), roundDecimetre(z)] as typeof position
  return { position: rounded(position), target: rounded(target) }
}
