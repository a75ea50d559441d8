/**
 * The presentation in the audience's window: what lies over the picture, and how commands act on the table. It belongs to
 * one mode and is fetched with it.
 */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { StateNote } from '../domain/state/normalizeState.ts'
import { sameValue } from '../domain/state/state.ts'
import type { Command, SimpleCommand } from '../domain/tours/presenting.ts'
import type { StoryState } from '../domain/tours/tours.ts'
import { currentStep, type TableStore, useTable } from './index.ts'

export interface Presenter {
  /** The picture is dark; the state is kept. */
  readonly blank: boolean
  /** Caption, counter and legend are away. */
  readonly bare: boolean
  /** The audience keeps the picture and the caption of this place while the table goes on beneath. */
  readonly frozen: { readonly tour: string | null; readonly step: number } | null
  readonly help: boolean
  /** The dot of light follows the mouse. */
  readonly laser: boolean
  /** Where the dot of light is, shares of width and height. */
  readonly dot: readonly [number, number] | null
  /** When the story began, milliseconds since 1970; null before. */
  readonly startedAt: number | null
}

const INITIAL_PRESENTER: Presenter = {
  blank: false,
  bare: false,
  frozen: null,
  help: false,
  laser: false,
  dot: null,
  startedAt: null,
}

export const usePresenter = create<Presenter>()(subscribeWithSelector(() => INITIAL_PRESENTER))

/** Whether something was touched since the step arrived: there is a story to return to. */
export function isAway(table: TableStore): boolean {
  const played = currentStep(table)
  if (!played) return table.lastStep !== null
  if (table.tourPlaying) return false
  const keys = Object.keys(played.state) as (keyof StoryState)[]
  return keys.some((key) => !sameValue(table[key], played.state[key]))
}

/** Does what a presenter asks for. @returns what of it could not be done; the audience is told nothing of that */
export function perform(command: Command): readonly StateNote[] {
  const table = useTable.getState()
  switch (command.do) {
    case 'start':
      if (!table.tours.some((it) => it.id === command.tour)) return [unknown('tour', command.tour)]
      start(command.tour)
      break
    case 'jump':
      inStory((it) => it.goToStep(command.step))
      break
    case 'show':
      return table.applyState(command.patch, { tell: false })
    case 'visit':
      if (!table.campus?.select(command.id)) return [unknown('select', command.id)]
      table.setSelect(command.id)
      table.frame(command.id)
      break
    case 'point':
      usePresenter.setState({ dot: command.at })
      break
    default:
      SIMPLE[command.do]()
  }
  return []
}

const unknown = (key: string, given: string): StateNote => ({ key, given, reason: 'unknown-id' })

const SIMPLE: Readonly<Record<SimpleCommand, () => void>> = {
  begin: () => {
    const { lastStep, tours } = useTable.getState()
    start(lastStep?.tour ?? tours[0]?.id)
  },
  resume,
  next: () => inStory((it) => it.stepTour(1)),
  previous: () => inStory((it) => it.stepTour(-1)),
  first: () => inStory((it) => it.goToStep(0, { settled: true })),
  last: () => inStory((it) => it.goToStep(Number.MAX_SAFE_INTEGER, { settled: true })),
  return: () => useTable.getState().returnToStory(),
  leave,
  play: () => {
    const { tourPlaying, tourAuto, pauseTour, resumeTour } = useTable.getState()
    if (tourPlaying && tourAuto) pauseTour()
    else resumeTour()
  },
  blank: () => usePresenter.setState(({ blank }) => ({ blank: !blank })),
  freeze: () => {
    const { tour, step } = useTable.getState()
    usePresenter.setState(({ frozen }) => ({ frozen: frozen ? null : { tour, step } }))
  },
  hide: () => usePresenter.setState(({ bare }) => ({ bare: !bare })),
  pointer: () => usePresenter.setState(({ laser }) => ({ laser: !laser, dot: null })),
  update: () => useTable.getState().takeUpdate?.(),
  help: () => usePresenter.setState(({ help }) => ({ help: !help })),
}

function start(tour: string | undefined): void {
  if (tour === undefined) return
  useTable.getState().startTour(tour)
  usePresenter.setState({ startedAt: Date.now(), blank: false })
}

/** Goes on where one was: in the light, back from a detour, or with the story that was left; nothing is told anew. */
function resume(): void {
  const table = useTable.getState()
  if (table.tour === null && !table.lastStep) SIMPLE.begin()
  else if (table.tour === null || isAway(table)) table.returnToStory()
  usePresenter.setState({ blank: false })
}

/** Steps need a story: the one left last goes on, otherwise the first one begins. */
function inStory(step: (table: TableStore) => void): void {
  const table = useTable.getState()
  if (table.tour !== null) step(table)
  else if (table.lastStep) table.returnToStory()
  else SIMPLE.begin()
}

/** Takes one layer off: help, dark, frozen picture, dot, hidden caption, a detour, the story. */
function leave(): void {
  const { help, blank, frozen, laser, dot, bare } = usePresenter.getState()
  const table = useTable.getState()
  if (help) usePresenter.setState({ help: false })
  else if (blank) usePresenter.setState({ blank: false })
  else if (frozen) usePresenter.setState({ frozen: null })
  else if (laser || dot) usePresenter.setState({ laser: false, dot: null })
  else if (bare) usePresenter.setState({ bare: false })
  else if (table.tour !== null && isAway(table)) table.returnToStory()
  else table.stopTour()
}
