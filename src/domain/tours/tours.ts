/**
 * Tours as they are played: each step as the complete state it shows, so that every step can be gone to from anywhere
 * and looks the same each time.
 */

import type { Campus } from '../campus/campus.ts'
import type { Tour, TourStep } from '../content/tour.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'
import { type StatePatch, withViewpoint } from '../state/normalizeState.ts'
import { type CameraPose, launchState, roundHour, roundPose, type TableState } from '../state/state.ts'

/** All of the state but what belongs to whoever looks: place, language, quality. */
export type StoryState = Omit<TableState, 'scene' | 'mode' | 'lang' | 'quality'>

/** A moment of a tour that its movement leads through. */
interface Key {
  /** Seconds from the beginning of what is one movement. */
  readonly at: number
  readonly day: DayNumber
  readonly hour: number
  readonly place: CameraPose
}

/** A step, and how it is arrived at. */
export interface PlayedStep {
  readonly step: TourStep
  /** What the table shows once the step has arrived. */
  readonly state: StoryState
  /** Seconds until it has; 0 where it is there at once. */
  readonly runSeconds: number
  /** Whether the camera is led all the way, or only flies to where the step is seen from. */
  readonly leadsCamera: boolean
  /** The movement it is part of, and its part in it: from this key to the next. */
  readonly keys: readonly Key[]
  readonly key: number
}

export interface Story {
  readonly tour: Tour
  readonly steps: readonly PlayedStep[]
  /** Length where steps follow one another by themselves, seconds. */
  readonly seconds: number
}

const storiesOf = memoizeWeak((campus: Campus) => memoizeWeak((tour: Tour) => buildStory(campus, tour)))

/** A tour with all of its steps worked out; a tour is worked out once. */
export function storyOf(campus: Campus, tour: Tour): Story {
  return storiesOf(campus)(tour)
}

/** The step of a story as a complete state; null where there is none. */
export function stepState(
  campus: Campus,
  tours: readonly Tour[],
  id: string | null,
  step: number,
): StoryState | null {
  const tour = tours.find((it) => it.id === id)
  return (tour && storyOf(campus, tour).steps[step]?.state) ?? null
}

/**
 * Adds what a step brings along where a patch names one, by its tour or within the tour that is told: all of its state,
 * where the patch, or a saved view in it, does not say otherwise.
 * @param current the tour that is told
 */
export function withStep(
  campus: Campus,
  tours: readonly Tour[],
  patch: StatePatch,
  current: string | null = null,
): StatePatch {
  const viewed = withViewpoint(campus, patch)
  const tour = patch.tour === undefined && patch.step !== undefined ? current : (patch.tour ?? null)
  const state = stepState(campus, tours, tour, patch.step ?? 0)
  return state ? { ...state, ...viewed } : viewed
}

function buildStory(campus: Campus, tour: Tour): Story {
  const states = tour.steps.map((it, i) => stateOf(campus, tour, it, i))
  const settled = states.map((state): Omit<Key, 'at'> => {
    return { day: toDay(state.date), hour: state.hour, place: placeOf(campus, state) }
  })
  const comesFrom = (i: number): Omit<Key, 'at'> => {
    const [it, from] = [settled[i] as Omit<Key, 'at'>, tour.steps[i]?.from]
    return {
      day: from?.date === undefined ? it.day : toDay(from.date),
      hour: from?.hour ?? it.hour,
      place: from?.camera ? roundPose(from.camera) : it.place,
    }
  }
  // One take leads through all of its steps; otherwise each has a movement of its own, if any.
  const ends = tour.steps.map((_, i) =>
    tour.steps.slice(0, i + 1).reduce((sum, it) => sum + it.dwellSeconds, 0),
  )
  const take: Key[] = tour.flow
    ? [{ ...comesFrom(0), at: 0 }, ...settled.map((it, i) => ({ ...it, at: ends[i] as number }))]
    : []
  return {
    tour,
    seconds: ends.at(-1) ?? 0,
    steps: tour.steps.map((step, i): PlayedStep => {
      const state = states[i] as StoryState
      if (tour.flow)
        return { step, state, runSeconds: step.dwellSeconds, leadsCamera: true, keys: take, key: i }
      const runSeconds = step.from?.seconds ?? 0
      const keys = [
        { ...comesFrom(i), at: 0 },
        { ...(settled[i] as Omit<Key, 'at'>), at: runSeconds },
      ]
      return { step, state, runSeconds, leadsCamera: step.from?.camera !== undefined, keys, key: 0 }
    }),
  }
}

function stateOf(campus: Campus, tour: Tour, tourStep: TourStep, step: number): StoryState {
  const { scene, mode, lang, quality, ...launch } = launchState(campus.pack)
  const brought =
    tourStep.view === undefined ? {} : withViewpoint(campus, { view: tourStep.view, camera: null })
  const own = {
    date: tourStep.date,
    hour: tourStep.hour === undefined ? undefined : roundHour(tourStep.hour),
    season: tourStep.season,
    weather: tourStep.weather,
    select: tourStep.select,
    overlay: tourStep.overlay,
    filter: tourStep.filter && [...new Set(tourStep.filter)].sort(),
    cutaway: tourStep.cutaway,
    exploded: tourStep.exploded,
    chain: tourStep.chain,
    evidence: tourStep.evidence,
    reach: tourStep.reach,
  }
  const named = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  const camera = tourStep.camera ? { view: null, camera: roundPose(tourStep.camera) } : {}
  return { ...launch, ...brought, ...named, ...camera, tour: tour.id, step }
}

/** Where a state puts the camera. */
function placeOf({ pack }: Campus, { camera, view }: StoryState): CameraPose {
  if (camera) return camera
  const seen = pack.viewpoints.find((it) => it.id === view) ?? pack.viewpoints[0]
  return seen ? roundPose(seen) : { position: [0, 0, 0], target: [0, 0, 0] }
}
