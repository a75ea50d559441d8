/** Visitors that come and go: where the table stands with them, and how it goes back to what it was opened as. */
import type { KioskPhase } from '../domain/kiosk/kioskCycle.ts'
import { launchState, type TableState } from '../domain/state/state.ts'
import { serializable } from './slices/session.ts'
import type { Slice, TableStore } from './types.ts'

export interface VisitSlice {
  /** The state that the pack and the link opened the table in; null until it is open. */
  readonly opened: TableState | null
  /** Counts visits; whatever belongs to one goes when the next begins. */
  readonly visit: number
  /** Where the table stands with its visitors; always theirs where nobody is drawn in. */
  readonly phase: KioskPhase
  /** Controls stand within reach of a child and of a wheelchair. */
  readonly low: boolean
  /** Remembers the present state as the one that every visit begins with. */
  keepOpened(): void
  /**
   * Begins a new visit: everything is as it was when the table was opened, save what this page has fetched. A tour that
   * the link named is told from its step on.
   * @param phase where the table stands with its visitors from then on
   */
  startOver(phase?: KioskPhase): void
  /** Back to the first picture with nothing open; language, height of the controls and gestures stay. */
  goHome(): void
  setPhase(phase: KioskPhase): void
  setLow(low: boolean): void
}

/** What is of the page and not of a visit. Everything else, whatever a slice may bring, goes with the visit. */
const LASTING: readonly (keyof TableStore)[] = [
  'campus',
  'tours',
  'faults',
  'broken',
  'progress',
  'ready',
  'stage',
  'linkTo',
  'pageScrolls',
  'offline',
  'takeUpdate',
  'lost',
  'opened',
  'visit',
  'phase',
  'farFrame',
  'landShown',
  // Belongs to whoever set the table up.
  'mode',
]

export const visitSlice: Slice<VisitSlice> = (set, get, store) => ({
  opened: null,
  visit: 0,
  phase: 'awake',
  low: false,
  keepOpened: () => set({ opened: serializable(get()) }),
  startOver: (phase = get().phase) => {
    const { campus, opened, visit, mode, notices, lost, tellOn } = get()
    if (!campus) return
    const untouched = Object.entries(store.getInitialState()).filter(
      ([key, value]) => typeof value !== 'function' && !LASTING.includes(key as keyof TableStore),
    )
    set({
      ...Object.fromEntries(untouched),
      ...(opened ?? launchState(campus.pack)),
      // A picture that is lost stays so whoever comes, and is still to be minded.
      notices: notices.filter((it) => it.kind === 'context-lost'),
      // A panel that could not be opened was for the visitor who has gone.
      lost: lost.filter((it) => it.unasked),
      mode,
      visit: visit + 1,
      // At once: who looks at the state between the two would take the tour of the link for one that has ended.
      phase,
    })
    if (phase === 'awake') tellOn()
  },
  goHome: () => {
    const { lang, low, gestures, startOver } = get()
    startOver()
    set({ lang, low, gestures })
  },
  setPhase: (phase) => set({ phase }),
  setLow: (low) => set({ low }),
})
