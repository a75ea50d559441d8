/** Opens the table: the pack that the link names, in the state that the link asks for. */

import type { Campus } from '../domain/campus.ts'
import { LANGS, type Lang } from '../domain/state.ts'
import { DEFAULT_SCENE, decodeState } from '../link/urlCodec.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { useTable } from '../store/index.ts'
import { loadContent } from './loadContent.ts'

/** A pack's folder name; anything else never becomes part of an address. */
const PACK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Loads and opens; faults end up in the store, for the fault page. */
export async function openTable(search: string): Promise<void> {
  const patch = decodeState(new URLSearchParams(search))
  const wanted = typeof patch.scene === 'string' ? patch.scene : DEFAULT_SCENE
  let loaded = PACK_ID.test(wanted) ? await loadContent(wanted) : null
  const unknown = loaded === null || ('missing' in loaded && loaded.missing)
  if (unknown && wanted !== DEFAULT_SCENE) loaded = await loadContent(DEFAULT_SCENE)
  else delete patch.scene
  const table = useTable.getState()
  if (!loaded || 'faults' in loaded) {
    table.fail(loaded?.faults ?? [])
    return
  }
  const { campus } = loaded
  table.open(campus)
  // A link into a tour waits for it; otherwise the first picture comes first.
  if (patch.tour) await bringTours(campus)
  else whenReady(() => void bringTours(campus))
  // One note for each building: its first fault.
  for (const building of new Set(loaded.undated.map((it) => it.undated))) {
    const fault = loaded.undated.find((it) => it.undated === building)
    if (building && fault)
      table.notify({ kind: 'undated', building, reason: `${fault.path}: ${fault.reason}` })
  }
  table.applyState(patch)
  table.keepOpened()
  if (MODE_RULES[useTable.getState().mode].unattended) table.setPhase('attract')
}

/** Fetches the tours; without them everything else stands. */
async function bringTours(campus: Campus): Promise<void> {
  if (!campus.pack.manifest.tours) return
  const table = useTable.getState()
  try {
    const { loadTours } = await import('./loadTours.ts')
    const loaded = await loadTours(campus)
    if ('tours' in loaded) table.setTours(loaded.tours)
    else for (const fault of loaded.faults.slice(0, 1)) table.notify({ kind: 'tours', fault })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    table.notify({ kind: 'tours', fault: { file: 'tours.json', path: '', reason } })
  }
}

function whenReady(then: () => void): void {
  const stop = useTable.subscribe(
    (table) => table.ready,
    (ready) => {
      if (!ready) return
      stop()
      then()
    },
  )
}

/** The language a link asks for before any content is there; the pack decides otherwise. */
export function firstLang(search: string): Lang {
  const lang = new URLSearchParams(search).get('lang')
  return LANGS.find((it) => it === lang) ?? 'zh'
}
