/**
 * How long each field of the store lives. One line a field; the resets in the slices are derived from these lines, and a
 * field without a line fails the type check. A reset sets a field to its initial value, which stands in its slice.
 */
import type { TableState } from '../domain/state/state.ts'
import type { TableStore } from './types.ts'

/** The fields of a store: what is no verb. */
export type FieldOf<Store> = {
  [K in keyof Store]: Store[K] extends (...args: never[]) => unknown ? never : K
}[keyof Store]

/** What every field says first. */
type Class =
  /** Part of `TableState`, which links carry. Launch state when a pack is opened; opened state when a visit begins. */
  | 'serialized'
  /** Belongs to the page and not to a visitor: a new visit leaves it. */
  | 'survives-visit'
  /** Neither of them: a new visit resets it. */
  | 'transient'

type Tag =
  | Class
  | Reset
  /** Set by the steps of a tour: remembered when the tour starts, given back when it ends. */
  | 'overridden-by-tour'
  /** A choice of the visitor that the way back to the first picture (`goHome`) leaves. */
  | 'kept-at-home'

type Reset =
  /** When a tour ends. */
  | 'reset-by-tour-end'
  /** By each step of a tour, which has the table to itself. */
  | 'reset-by-step'
  /** When a pack is opened. */
  | 'reset-by-pack'
  /** When the picture goes out to the zone or the land, which has no room for it. */
  | 'reset-by-far-reach'

/** What each field of a store may say. Steps, packs and visits set all of what is serialized: no reset is needed there. */
export type Declarations<Store> = {
  readonly [K in FieldOf<Store>]: K extends keyof TableState
    ? readonly [
        'serialized',
        ...('survives-visit' | 'overridden-by-tour' | 'reset-by-tour-end' | 'kept-at-home')[],
      ]
    : readonly ['survives-visit', ...Reset[]] | readonly ['transient', ...(Reset | 'kept-at-home')[]]
}

export const FIELDS = {
  // The content and the page.
  scene: ['serialized'],
  mode: ['serialized', 'survives-visit'],
  lang: ['serialized', 'kept-at-home'],
  campus: ['survives-visit'],
  faults: ['survives-visit', 'reset-by-pack'],
  broken: ['survives-visit'],
  progress: ['survives-visit'],
  ready: ['survives-visit'],
  opening: ['transient'],
  stage: ['survives-visit'],
  linkTo: ['survives-visit'],
  pageScrolls: ['survives-visit'],
  offline: ['survives-visit'],
  takeUpdate: ['survives-visit'],
  // Those that a visitor has caused go with the visit, see `startOver`.
  lost: ['survives-visit'],
  // Those of the picture stay, see `startOver`.
  notices: ['transient'],

  // Open panels.
  panel: ['transient', 'reset-by-step', 'reset-by-far-reach'],
  source: ['transient', 'reset-by-step'],
  sheet: ['transient', 'reset-by-step', 'reset-by-pack'],
  help: ['transient'],
  bare: ['transient'],

  // Selection.
  select: ['serialized'],
  cutaway: ['serialized', 'reset-by-tour-end'],
  exploded: ['serialized', 'overridden-by-tour'],
  hover: ['transient', 'reset-by-far-reach'],
  hoverStorey: ['transient', 'reset-by-far-reach'],
  found: ['transient', 'reset-by-step', 'reset-by-pack'],

  // Overlay and what else is laid over the park.
  overlay: ['serialized', 'overridden-by-tour'],
  filter: ['serialized', 'overridden-by-tour'],
  patterns: ['transient', 'kept-at-home'],
  chain: ['serialized', 'overridden-by-tour'],
  evidence: ['serialized', 'overridden-by-tour'],
  lens: ['transient', 'reset-by-step', 'reset-by-pack', 'reset-by-far-reach'],
  lensSubject: ['transient', 'reset-by-step', 'reset-by-pack', 'reset-by-far-reach'],
  labels: ['serialized', 'overridden-by-tour'],
  reach: ['serialized', 'overridden-by-tour'],
  farFrame: ['survives-visit'],
  landShown: ['survives-visit'],

  // Space finder.
  need: ['transient', 'reset-by-pack'],
  shortlist: ['serialized'],

  // Timeline.
  date: ['serialized'],
  compare: ['serialized'],
  split: ['transient', 'reset-by-pack'],
  playing: ['transient', 'reset-by-step', 'reset-by-pack'],
  storySeconds: ['transient', 'reset-by-pack'],
  span: ['transient', 'reset-by-step', 'reset-by-pack'],
  playedSpan: ['transient', 'reset-by-step', 'reset-by-pack'],
  loop: ['transient', 'reset-by-pack'],
  stepUnit: ['transient', 'reset-by-pack'],
  milestone: ['transient', 'reset-by-step', 'reset-by-pack', 'reset-by-far-reach'],
  schedule: ['transient', 'reset-by-step', 'reset-by-pack', 'reset-by-far-reach'],

  // Light, weather, quality.
  hour: ['serialized', 'overridden-by-tour'],
  season: ['serialized', 'overridden-by-tour'],
  weather: ['serialized', 'overridden-by-tour'],
  quality: ['serialized'],
  playingDay: ['transient', 'reset-by-step', 'reset-by-pack'],
  yearEnd: ['transient', 'reset-by-step', 'reset-by-pack'],

  // Camera.
  view: ['serialized'],
  camera: ['serialized'],
  nudge: ['transient'],
  covered: ['transient'],
  framed: ['transient', 'reset-by-step', 'reset-by-pack', 'reset-by-far-reach'],
  aside: ['transient', 'reset-by-pack', 'reset-by-far-reach'],
  gestures: ['transient', 'kept-at-home'],
  tableFilm: ['transient', 'reset-by-step', 'reset-by-pack'],
  filmInside: ['transient', 'reset-by-step', 'reset-by-pack'],

  // Tours.
  tours: ['survives-visit'],
  tour: ['serialized', 'reset-by-tour-end'],
  step: ['serialized', 'reset-by-tour-end'],
  tourPlaying: ['transient', 'reset-by-tour-end', 'reset-by-pack'],
  tourAuto: ['transient', 'reset-by-tour-end', 'reset-by-pack'],
  tourSeconds: ['transient', 'reset-by-tour-end', 'reset-by-pack'],
  tourHeld: ['transient', 'reset-by-tour-end', 'reset-by-pack'],
  lastStep: ['transient', 'reset-by-pack'],
  stateBeforeTour: ['transient', 'reset-by-tour-end', 'reset-by-pack'],

  // Visits.
  opened: ['survives-visit'],
  visit: ['survives-visit'],
  phase: ['survives-visit'],
  low: ['transient', 'kept-at-home'],
} as const satisfies Declarations<TableStore>

export type FieldWith<T extends Tag> = {
  [K in keyof typeof FIELDS]: T extends (typeof FIELDS)[K][number] ? K : never
}[keyof typeof FIELDS]

/** The fields that carry a tag. */
export function fieldsWith<T extends Tag>(tag: T): readonly FieldWith<T>[] {
  return Object.entries(FIELDS).flatMap(([key, tags]: [string, readonly Tag[]]) =>
    tags.includes(tag) ? [key as FieldWith<T>] : [],
  )
}

/** Some of the fields of a store, or of a state. */
export function pick<From, K extends keyof From>(from: From, keys: readonly K[]): Pick<From, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, K>
}

/** The initial values of the fields that carry a tag. */
export function initially<T extends Tag>(
  store: { getInitialState(): TableStore },
  tag: T,
): Pick<TableStore, FieldWith<T>> {
  return pick(store.getInitialState(), fieldsWith(tag))
}
