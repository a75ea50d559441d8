/**
 * The day of a table that visitors come to and leave: it draws them in, is theirs, asks whether anybody is still there,
 * covers itself, and only then forgets. A pure state machine; whoever runs it brings the clock, milliseconds of any
 * origin that never run backwards for long.
 */

/** Drawing visitors in; theirs; asking whether they are still there; covering what they leave. */
export type KioskPhase = 'attract' | 'awake' | 'countdown' | 'covered'

/** How long each phase lasts, milliseconds. */
export interface KioskTimes {
  /** Nobody touches anything for so long before it asks. */
  readonly idleMs: number
  /** So long it waits for an answer. */
  readonly countdownMs: number
  /** So long the cover takes to close; nothing is cleared before it has. */
  readonly coverMs: number
}

export interface KioskCycle {
  readonly phase: KioskPhase
  /** When the phase began; while the table is somebody's, when it was touched last. */
  readonly since: number
  /** Somebody stands there: a clean table follows the cover, not what draws others in. */
  readonly wanted: boolean
}

/**
 * What happens: a touch of anything; the two answers to the question; time passing — `busy` while a film or a tour
 * plays, which is watched without a touch.
 */
export type KioskEvent =
  | { readonly kind: 'touch' | 'keep' | 'start-over' }
  | { readonly kind: 'tick'; readonly busy: boolean }

export interface KioskStep {
  readonly cycle: KioskCycle
  /** The state goes back to how the table was opened. */
  readonly reset: boolean
  /** The touch does nothing else. */
  readonly consumed: boolean
}

export const FIRST_CYCLE: KioskCycle = Object.freeze({ phase: 'attract', since: 0, wanted: false })

/** What an event makes of the cycle at a time. */
export function stepCycle(cycle: KioskCycle, event: KioskEvent, now: number, times: KioskTimes): KioskStep {
  const stay = { cycle, reset: false, consumed: false }
  const go = (phase: KioskPhase, wanted = false): KioskStep => ({
    cycle: { phase, since: now, wanted },
    reset: false,
    consumed: false,
  })
  // A clock that was set back starts the wait anew.
  const passed = now - cycle.since
  if (passed < 0) return stepCycle({ ...cycle, since: now }, event, now, times)

  if (event.kind === 'start-over') {
    return cycle.phase === 'awake' || cycle.phase === 'countdown' ? go('covered', true) : stay
  }
  switch (cycle.phase) {
    case 'attract':
      // What draws visitors in has moved the table: the first of them finds it as it was opened.
      return event.kind === 'touch' ? { ...go('awake'), reset: true, consumed: true } : stay
    case 'awake':
      if (event.kind !== 'tick' || event.busy) return go('awake')
      return passed >= times.idleMs ? go('countdown') : stay
    case 'countdown':
      // A touch beside the answers is one: somebody is there. It was not aimed at what lies under the question.
      if (event.kind !== 'tick' || event.busy) return { ...go('awake'), consumed: event.kind === 'touch' }
      return passed >= times.countdownMs ? go('covered') : stay
    case 'covered':
      // Whoever comes now finds a clean table, once it is one.
      if (event.kind !== 'tick') return { ...stay, cycle: { ...cycle, wanted: true }, consumed: true }
      if (passed < times.coverMs) return stay
      return { ...go(cycle.wanted ? 'awake' : 'attract'), reset: true }
  }
}

/** Whole seconds until the question counts as answered. */
export function secondsLeft({ phase, since }: KioskCycle, now: number, { countdownMs }: KioskTimes): number {
  if (phase !== 'countdown') return 0
  return Math.max(0, Math.ceil((countdownMs - Math.max(0, now - since)) / 1000))
}
