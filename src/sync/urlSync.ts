/** Keeps the address bar at the present state, so that copying it shares exactly what is seen. */
import type { Mode, TableState } from '../domain/state/state.ts'
import { serializable, subscribeToState, type TableStore, useTable } from '../store/index.ts'
import { encodeState } from './urlCodec.ts'

/** Browsers limit how often the address may change; a drag of the scrubber writes once it pauses this long. */
const QUIET_MS = 300

/** The link to what the store shows now, save for what is said otherwise. */
function linkOf(store: TableStore, base: string, otherwise: Partial<TableState> = {}): string {
  const url = new URL(base)
  const state = { ...serializable(store), ...otherwise }
  url.search = store.campus ? encodeState(store.campus, state, store.tours).toString() : ''
  return url.href
}

/** Keys that say how the page stands in another one. They stay in its address, and are of no use elsewhere. */
const PAGE_KEYS = ['scroll']

function withPageKeys(href: string, search: string): string {
  const url = new URL(href)
  const before = new URLSearchParams(search)
  for (const key of PAGE_KEYS) {
    const value = before.get(key)
    if (value !== null) url.searchParams.set(key, value)
  }
  return url.href
}

/** What is shown belongs on the way; how this machine shows it does not. */
const TO_GO: Partial<TableState> = { mode: 'explore', quality: 'auto' }

export interface UrlSync {
  /** Writes the present state at once: a step of the back button leads to an entry with an older one. */
  write(): void
  stop(): void
}

/**
 * Starts writing. Entries of the history are replaced, never added: those are the back button's (backButton.ts).
 * @param follows whether the address follows the state in a mode; where it does not, loading again opens the table as
 * its link did
 */
export function startUrlSync(follows: (mode: Mode) => boolean): UrlSync {
  let timer = 0
  useTable.getState().setLinkTo((base) => linkOf(useTable.getState(), base, TO_GO))
  const write = () => {
    if (!follows(useTable.getState().mode)) return
    const href = withPageKeys(linkOf(useTable.getState(), window.location.href), window.location.search)
    if (href !== window.location.href) window.history.replaceState(window.history.state, '', href)
  }
  const stop = subscribeToState(({ campus }) => {
    if (!campus) return
    window.clearTimeout(timer)
    timer = window.setTimeout(write, QUIET_MS)
  })
  return {
    write,
    stop: () => {
      stop()
      window.clearTimeout(timer)
    },
  }
}
