/** `window.sandTable`: the table's verbs for scripts on the page. The same verbs answer to postMessage, see messages.ts. */

import { overlaysOf } from '../domain/overlays/index.ts'
import { inAllLanguages } from '../i18n/translate.ts'
import { serializable, subscribeToState, useTable } from '../store/index.ts'
import { LISTS, type ListEntry, type ListName, type SandTable } from '../store/sandTable.ts'

/** Makes the interface; the store may still be empty. */
export function embedApi(): SandTable {
  const stage = () => {
    const { stage: port } = useTable.getState()
    if (!port) throw new Error('sandTable: the model is not on screen yet; wait for sandTable.ready')
    return port
  }
  return {
    ready: whenReady(),
    getState: () => structuredClone(serializable(useTable.getState())),
    setState: (partial) => {
      if (!useTable.getState().campus) throw new Error('sandTable: the content is not open yet')
      useTable.getState().applyState(partial)
      return structuredClone(serializable(useTable.getState()))
    },
    subscribe: (listener) => subscribeToState((table) => listener(structuredClone(serializable(table)))),
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
      return overlaysOf(campus.pack).map(({ id, name: text }) => ({ id, name: inAllLanguages(text) }))
    case 'chains':
      return campus.pack.chains.map(({ id, name: text }) => ({ id, name: text }))
    case 'tours':
      return useTable.getState().tours.map(({ id, name: text }) => ({ id, name: text }))
    default:
      throw new RangeError(`sandTable.list: "${String(name)}" is none of ${LISTS.join(', ')}`)
  }
}
