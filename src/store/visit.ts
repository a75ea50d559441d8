/** Visitors that come and go: where the table stands with them, and how it goes back to what it was opened as. */
import type { KioskPhase } from '../domain/kiosk/kioskCycle.ts'
import { launchState, type TableState } from '../domain/state/state.ts'
import { serializable } from './applyState.ts'
import { fieldsWith, initially, pick } from './fields.ts'
import type { Slice } from './types.ts'

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

export const visitSlice: Slice<VisitSlice> = (set, get, store) => ({
  opened: null,
  visit: 0,
  phase: 'awake',
  low: false,
  keepOpened: () => set({ opened: serializable(get()) }),
  startOver: (phase = get().phase) => {
    const { campus, opened, visit, notices, lost, autoplayFromState } = get()
    if (!campus) return
    set({
      ...initially(store, 'transient'),
      ...(opened ?? launchState(campus.pack)),
      ...pick(get(), fieldsWith('survives-visit')),
      // A picture that is lost stays so whoever comes, and is still to be minded.
      notices: notices.filter((it) => it.kind === 'context-lost'),
      // A panel that could not be opened was for the visitor who has gone.
      lost: lost.filter((it) => it.unasked),
      visit: visit + 1,
      // At once: who looks at the state between the two would take the tour of the link for one that has ended.
      phase,
    })
    if (phase === 'awake') autoplayFromState()
  },
  goHome: () => {
    const kept = pick(get(), fieldsWith('kept-at-home'))
    get().startOver()
    set(kept)
  },
  setPhase: (phase) => set({ phase }),
  setLow: (low) => set({ low }),
})
