/**
 * Told stories: which tour is told, at which step, and whether its time runs. Steps follow one another by themselves
 * (a film, an attract loop) or by hand (a presenter, a visitor); it is one player either way.
 */
import type { Tour } from '../../domain/content/tour.ts'
import { clamp } from '../../domain/math/interpolate.ts'
import { formatIsoDate } from '../../domain/schedule/calendar.ts'
import { launchState, roundPose, type TableState } from '../../domain/state/state.ts'
import { frameAt } from '../../domain/tours/tourMotion.ts'
import { type PlayedStep, type Story, storyOf } from '../../domain/tours/tours.ts'
import { fieldsWith, initially, pick } from '../fields.ts'
import type { Slice, TableStore } from '../types.ts'

export interface TourSlice {
  /** The tours of the pack; none until they have been fetched. */
  readonly tours: readonly Tour[]
  readonly tour: string | null
  readonly step: number
  /** The time of the step runs. */
  readonly tourPlaying: boolean
  /** Steps follow one another by themselves. */
  readonly tourAuto: boolean
  /** Seconds of the step that have been played. */
  readonly tourSeconds: number
  /** Steps that follow one another by themselves wait where they have arrived: the voice has not ended. */
  readonly tourHeld: boolean
  /** Where the story was left last. */
  readonly lastStep: { readonly tour: string; readonly step: number } | null
  /** The fields that a tour overrides, as they were before it: it gives them back when it ends. Null while none is told. */
  readonly stateBeforeTour: Partial<Pick<TableStore, keyof TableState>> | null
  setTours(tours: readonly Tour[]): void
  /** Tells a tour from its first step, or from another one; `auto` for one that goes on by itself, `settled` as in `goToStep`. */
  startTour(
    id: string,
    how?: { readonly step?: number; readonly auto?: boolean; readonly settled?: boolean },
  ): void
  /** Goes to a step, kept within the tour; `settled` where it has arrived, without the way there. */
  goToStep(step: number, how?: { readonly settled?: boolean }): void
  /** One step on (1), which arrives as it is told, or back (−1), where it has arrived. */
  stepTour(direction: -1 | 1): void
  /** Moves on by seconds while the step's time runs. */
  runTour(seconds: number): void
  /** Keeps steps from following one another, or no longer. */
  holdTour(held: boolean): void
  /** Waits where it is. */
  pauseTour(): void
  /** Goes on by itself from where it waits, whatever was looked at meanwhile; at its end it starts over. */
  resumeTour(): void
  /** Lets the tour that the state stands in go on by itself, from that state as it is. */
  autoplayFromState(): void
  /** Back to the step that is told, or was told last, exactly as it arrives, whatever was touched meanwhile. */
  returnToStory(): void
  /** Ends it; date and camera stay where they are. */
  stopTour(): void
}

const OVERRIDDEN_BY_TOUR = fieldsWith('overridden-by-tour')

export const tourSlice: Slice<TourSlice> = (set, get, store) => {
  /** Shows a step; `arrived` leaves out the way there. */
  const enter = (story: Story, index: number, arrived: boolean) => {
    const step = clamp(Math.round(index), 0, story.steps.length - 1)
    const played = story.steps[step] as PlayedStep
    set({
      ...initially(store, 'reset-by-step'),
      ...played.state,
      stateBeforeTour: get().stateBeforeTour ?? pick(get(), OVERRIDDEN_BY_TOUR),
      lastStep: { tour: story.tour.id, step },
      tourSeconds: arrived ? played.runSeconds : 0,
      tourPlaying: get().tourAuto || (!arrived && played.runSeconds > 0),
    })
    get().runTour(0)
  }

  return {
    tours: [],
    tour: null,
    step: 0,
    tourPlaying: false,
    tourAuto: false,
    tourSeconds: 0,
    tourHeld: false,
    lastStep: null,
    stateBeforeTour: null,
    setTours: (tours) => set({ tours }),
    holdTour: (held) => {
      if (held !== get().tourHeld) set({ tourHeld: held })
    },
    startTour: (id, { step = 0, auto = false, settled = false } = {}) => {
      const story = storyById(get(), id)
      if (!story) return
      set({ tourAuto: auto })
      enter(story, step, settled)
    },
    goToStep: (step, { settled = false } = {}) => {
      const story = storyById(get(), get().tour)
      if (!story) return
      // Whoever goes to a step leads on by hand.
      set({ tourAuto: false })
      enter(story, step, settled)
    },
    stepTour: (direction) => {
      const { step, goToStep, tour } = get()
      const last = (storyById(get(), tour)?.steps.length ?? 1) - 1
      const next = clamp(step + direction, 0, last)
      // At either end there is nowhere to go but the step itself, as it is.
      goToStep(next, { settled: direction < 0 || next === step })
    },
    runTour: (seconds) => {
      const { tour, step, tourPlaying, tourAuto, tourSeconds, tourHeld } = get()
      const story = storyById(get(), tour)
      const played = story?.steps[step]
      if (!story || !played || !tourPlaying) return
      const length = tourAuto ? played.lengthSeconds : played.runSeconds
      const now = tourSeconds + seconds
      const waits = tourAuto && tourHeld
      if (tourAuto && !waits && now >= length && step + 1 < story.steps.length) {
        enter(story, step + 1, false)
        get().runTour(now - length)
        return
      }
      const { day, hour } = frameAt(played, now)
      const light = tourSeconds < played.runSeconds ? { date: formatIsoDate(day), hour } : {}
      set({ tourSeconds: Math.min(now, length), tourPlaying: now < length || waits, ...light })
    },
    pauseTour: () => {
      const { tourPlaying, tourSeconds, tour, step } = get()
      if (!tourPlaying) return
      const played = storyById(get(), tour)?.steps[step]
      const camera = played && tourSeconds < played.runSeconds ? frameAt(played, tourSeconds).camera : null
      // The state tells where the camera is, as after any other movement.
      set({ tourPlaying: false, ...(camera && { camera: roundPose(camera), view: null }) })
    },
    resumeTour: () => {
      const { tour, step, tourSeconds, startTour } = get()
      const story = storyById(get(), tour)
      if (!story || !tour) return
      if (tourEnded(get())) startTour(tour, { auto: true })
      else {
        set({ tourAuto: true })
        enter(story, step, false)
        get().runTour(tourSeconds)
      }
    },
    autoplayFromState: () => {
      const { tour, step } = get()
      const played = currentStep(get())
      if (!played || tour === null) return
      const lastStep = { tour, step }
      set({ tourAuto: true, tourPlaying: true, tourSeconds: played.runSeconds, lastStep })
    },
    returnToStory: () => {
      const { lastStep, tour, goToStep } = get()
      if (!lastStep) return
      if (tour === null) set({ tour: lastStep.tour })
      goToStep(lastStep.step, { settled: true })
    },
    stopTour: () => {
      const { campus, tour, pauseTour } = get()
      if (!campus || tour === null) return
      pauseTour()
      set({
        ...(get().stateBeforeTour ?? pick(launchState(campus.pack), OVERRIDDEN_BY_TOUR)),
        ...initially(store, 'reset-by-tour-end'),
      })
    },
  }
}

function storyById({ campus, tours }: TableStore, id: string | null): Story | null {
  const tour = tours.find((it) => it.id === id)
  return campus && tour ? storyOf(campus, tour) : null
}

/** The step that is told, worked out; null while none is. */
export function currentStep(table: TableStore): PlayedStep | null {
  return storyById(table, table.tour)?.steps[table.step] ?? null
}

/** Whether a tour or a film leads the camera at this moment. */
export function cameraIsLed(table: TableStore): boolean {
  const played = table.tourPlaying ? currentStep(table) : null
  return table.tableFilm || ((played?.leadsCamera && table.tourSeconds < played.runSeconds) ?? false)
}

/** Whether the step that is told is still on its way to its day: what it says comes when that is reached. */
export function onItsWay(table: TableStore): boolean {
  const played = currentStep(table)
  if (!played?.travels || table.tourSeconds >= played.runSeconds) return false
  return table.date !== played.state.date
}

/** Whether the tour that is told waits at its end. */
export function tourEnded(table: TableStore): boolean {
  const story = storyById(table, table.tour)
  const played = story?.steps[table.step]
  if (!story || !played || table.tourPlaying || table.step + 1 < story.steps.length) return false
  return table.tourSeconds >= played.lengthSeconds
}
