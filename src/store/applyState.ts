/** The gateway: state that comes in from outside, and the state that goes out or is compared. */
import { toDay } from '../domain/schedule/calendar.ts'
import { normalizePatch, type StateNote } from '../domain/state/normalizeState.ts'
import { STATE_KEYS, sameValue, type TableState } from '../domain/state/state.ts'
import { withStep } from '../domain/tours/tours.ts'
import { pick } from './fields.ts'
import { followed } from './slices/timeline.ts'
import type { Slice, TableStore } from './types.ts'

export interface ApplyStateSlice {
  /**
   * Takes a partial state from outside; what is not valid is dropped with a notice.
   * @param how `tell: false` for no notice on this page, where somebody else is to be told
   * @returns what could not be used
   */
  applyState(patch: unknown, how?: { readonly tell?: boolean }): readonly StateNote[]
}

export const applyStateSlice: Slice<ApplyStateSlice> = (set, get) => ({
  applyState: (given, { tell = true } = {}) => {
    const { campus, tours, notify } = get()
    if (!campus) return []
    const { patch, notes } = normalizePatch(campus, given, tours)
    if (tell) for (const note of notes) notify({ kind: 'state', note })
    const story = patch.tour === undefined ? get().tour : patch.tour
    const full = withStep(campus, tours, patch, story)
    if (patch.tour === null) get().stopTour()
    // Another step is gone to by itself, and has arrived.
    else if (story !== null && (story !== get().tour || (full.step ?? get().step) !== get().step))
      get().startTour(story, { step: full.step ?? 0, settled: true })
    // Whoever takes time or camera takes it from the tour.
    else if (['date', 'hour', 'camera', 'view'].some((key) => key in full)) get().pauseTour()
    // A hand that sets the date takes the clock over, and a year that plays needs the season of the date.
    const stopped = full.date !== undefined || (full.season !== undefined && get().yearEnd !== null)
    const clock = stopped ? { playing: false, yearEnd: null } : {}
    const light = full.hour === undefined ? {} : { playingDay: false }
    const shown = full.date === undefined ? {} : { milestone: null, ...followed(get(), toDay(full.date)) }
    // What another overlay showed alone means nothing here.
    const filter = full.overlay !== undefined && full.filter === undefined ? { filter: [] } : {}
    const beside = full.compare ? { milestone: null } : {}
    const card = full.select ? { sheet: 'card' as const } : {}
    set({ ...full, ...filter, ...clock, ...light, ...shown, ...beside, ...card, ...withMapExtent(full) })
    return notes
  },
})

/** What is to be looked at is at the table, unless the patch itself says how far the picture reaches. */
function withMapExtent({ reach, select, view, camera, exploded, cutaway }: Partial<TableState>) {
  return reach === undefined && [select, view, camera, exploded, cutaway].some(Boolean)
    ? { reach: 'park' as const }
    : {}
}

/** Whether two states are alike, key by key: what has not been set anew is the same object and costs nothing to compare. */
export function sameState(a: Stateful, b: Stateful): boolean {
  return STATE_KEYS.every((key) => sameValue(a[key], b[key]))
}

/** The fields of the state, in whatever holds them: a state or the store. */
type Stateful = Pick<TableStore, keyof TableState>

/** The serializable part of the store. */
export function serializable(store: TableStore): TableState {
  return pick(store, STATE_KEYS) as TableState
}
