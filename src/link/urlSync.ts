/** Keeps the address bar at the present state, so that copying it shares exactly what is seen. */
import { serialisable, type TableStore, useTable } from '../store/index.ts'
import { encodeState } from './urlCodec.ts'

/** Browsers limit how often the address may change; a drag of the scrubber writes once it pauses this long. */
const QUIET_MS = 300

/** The link to what the store shows now. */
function linkOf(store: TableStore, base: string): string {
  const url = new URL(base)
  url.search = store.campus ? encodeState(store.campus, serialisable(store), store.tours).toString() : ''
  return url.href
}

/** Starts writing; returns how to stop. */
export function startUrlSync(): () => void {
  let timer = 0
  const write = () => {
    const href = linkOf(useTable.getState(), window.location.href)
    if (href !== window.location.href) window.history.replaceState(window.history.state, '', href)
  }
  const stop = useTable.subscribe(
    (table) => (table.campus ? JSON.stringify(serialisable(table)) : ''),
    (text) => {
      if (!text) return
      window.clearTimeout(timer)
      timer = window.setTimeout(write, QUIET_MS)
    },
  )
  return () => {
    stop()
    window.clearTimeout(timer)
  }
}
