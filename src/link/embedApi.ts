/** `window.sandTable`: the table's verbs for scripts on the page. The same verbs answer to postMessage, see messages.ts. */

import { OVERLAYS } from '../domain/overlays/index.ts'
import type { LocalizedText } from '../domain/scene/common.ts'
import type { TableState } from '../domain/state.ts'
import { type StageStats, serialisable, useTable } from '../store/index.ts'

export const LISTS = ['buildings', 'tenants', 'milestones', 'views', 'tours', 'overlays'] as const
export type ListName = (typeof LISTS)[number]

/** An entry of a list: what `setState` takes as an id, and its name in both languages. */
export interface ListEntry {
  readonly id: string
  readonly name: LocalizedText
  /** Milestones only, `YYYY-MM-DD`. */
  readonly date?: string
  /** Buildings only: lot id and gross floor area, m². */
  readonly lot?: string
  readonly grossFloorAreaM2?: number
}

export interface SandTable {
  /** Resolves once the models are on screen; rejects when the content has faults or nothing can be drawn. */
  readonly ready: Promise<void>
  /** The serialisable state, as a copy. */
  getState(): TableState
  /** Takes a partial state; what is not valid is dropped with a visible note. Returns the state that results. */
  setState(partial: Partial<TableState>): TableState
  /** Calls back on every change of the state; returns how to stop. */
  subscribe(listener: (state: TableState) => void): () => void
  /** @throws RangeError on a name that is no list. */
  list(name: ListName): ListEntry[]
  /** A PNG of the model alone, sizes in pixels, 1…8192. */
  screenshot(size: { width: number; height: number }): Promise<Blob>
  /** Figures of the renderer. */
  stats(): StageStats
}

/** Makes the interface; the store may still be empty. */
export function embedApi(): SandTable {
  const stage = () => {
    const { stage: port } = useTable.getState()
    if (!port) throw new Error('sandTable: the model is not on screen yet; wait for sandTable.ready')
    return port
  }
  return {
    ready: whenReady(),
    getState: () => structuredClone(serialisable(useTable.getState())),
    setState: (partial) => {
      if (!useTable.getState().campus) throw new Error('sandTable: the content is not open yet')
      useTable.getState().applyState(partial)
      return structuredClone(serialisable(useTable.getState()))
    },
    subscribe: (listener) =>
      useTable.subscribe(
        (table) => JSON.stringify(serialisable(table)),
        (text) => listener(JSON.parse(text) as TableState),
      ),
    list: (name) => listOf(name),
    screenshot: async (size) => stage().screenshot(size),
    stats: () => stage().stats(),
  }
}

function whenReady(): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    const check = () => {
      const { ready: onScreen, faults, broken } = useTable.getState()
      if (!onScreen && !faults && broken === null) return
      stop()
      if (onScreen) resolve()
      else if (faults) reject(new Error(`sandTable: the content has ${faults.length} fault(s)`))
      else reject(new Error(`sandTable: ${broken}`))
    }
    const stop = useTable.subscribe(check)
    check()
  })
  // Whoever waits on it gets the error; that nobody waits is no error of its own.
  ready.catch(() => {})
  return ready
}

function listOf(name: ListName): ListEntry[] {
  const { campus } = useTable.getState()
  if (!campus) return []
  switch (name) {
    case 'buildings':
      return [...campus.buildings.values()].map(({ building, areas }) => ({
        id: building.id,
        name: building.name,
        lot: building.lot,
        grossFloorAreaM2: Math.round(areas.grossM2),
      }))
    case 'tenants':
      return campus.pack.tenants.map(({ id, name: text }) => ({ id, name: text }))
    case 'milestones':
      return campus.milestones.map(({ id, title, date }) => ({ id, name: title, date }))
    case 'views':
      return campus.pack.viewpoints.map(({ id, name: text }) => ({ id, name: text }))
    case 'overlays':
      return OVERLAYS.map(({ id, name: text }) => ({ id, name: text }))
    case 'tours':
      return []
    default:
      throw new RangeError(`sandTable.list: "${String(name)}" is none of ${LISTS.join(', ')}`)
  }
}
