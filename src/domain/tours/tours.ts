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
export type StoryState = Omit<TableState, 'scene' | 'mode' | 'lang' | 'shortlist' | 'quality'>

/** A moment of a tour that a movement leads from or to. */
interface Moment {
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
  /** Seconds that it is given where steps follow one another by themselves: whoever reads has time once it has arrived. */
  readonly lengthSeconds: number
  /** Whether it leads through dates: its words are for the last of them. */
  readonly travels: boolean
  /** Whether the camera is led all the way, or only flies to where the step is seen from. */
  readonly leadsCamera: boolean
  readonly from: Moment
  readonly to: Moment
}

export interface Story {
  readonly tour: Tour
  readonly steps: readonly PlayedStep[]
  /** Length where steps follow one another by themselves, seconds. */
  readonly seconds: number
}

/** What is read once a step has come to its day stays at least so long, seconds. */
const READING_S = 4

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
  const settled = states.map((state): Moment => {
    return { day: toDay(state.date), hour: state.hour, place: placeOf(campus, state) }
  })
  const comesFrom = (i: number): Moment => {
    const [it, from] = [settled[i] as Moment, tour.steps[i]?.from]
    return {
      day: from?.date === undefined ? it.day : toDay(from.date),
      hour: from?.hour ?? it.hour,
      place: from?.camera ? roundPose(from.camera) : it.place,
    }
  }
  const steps = tour.steps.map((step, i): PlayedStep => {
    const settledHere = settled[i] as Moment
    // One take comes to each step from the one before; otherwise each has a movement of its own, if any.
    const before = tour.flow ? settled[i - 1] : undefined
    const start = before ?? comesFrom(i)
    const runSeconds = tour.flow ? step.dwellSeconds : (step.from?.seconds ?? 0)
    const travels = start.day !== settledHere.day
    const reading = tour.flow || travels ? READING_S : 0
    return {
      step,
      state: states[i] as StoryState,
      runSeconds,
      lengthSeconds: Math.max(step.dwellSeconds, runSeconds + reading),
      travels,
      leadsCamera: tour.flow || step.from?.camera !== undefined,
      from: start,
      to: settledHere,
    }
  })
  return { tour, seconds: steps.reduce((sum, it) => sum + it.lengthSeconds, 0), steps }
}

function stateOf(campus: Campus, tour: Tour, tourStep: TourStep, step: number): StoryState {
  const { scene, mode, lang, shortlist, quality, ...launch } = launchState(campus.pack)
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
