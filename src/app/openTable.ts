/** Opens the table: the pack that the link names, in the state that the link asks for. */

import type { Campus } from '../domain/campus.ts'
import type { Fault } from '../domain/scene/pack.ts'
import { LANGS, type Lang } from '../domain/state.ts'
import { DEFAULT_SCENE, decodeState } from '../link/urlCodec.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { useTable } from '../store/index.ts'
import { type Loaded, loadContent } from './loadContent.ts'

/** A pack's folder name; anything else never becomes part of an address. */
const PACK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Loads and opens; faults end up in the store, for the fault page. */
export async function openTable(search: string): Promise<void> {
  const patch = decodeState(new URLSearchParams(search))
  const { loaded, known } = await loadWanted(patch.scene)
  if (known) delete patch.scene
  const table = useTable.getState()
  if ('faults' in loaded) {
    table.fail(loaded.faults)
    return
  }
  const { campus } = loaded
  // A link into a tour waits for it; otherwise the first picture comes first.
  if (patch.tour) await bringTours(campus)
  else whenReady(() => void bringTours(campus))
  table.open(campus)
  tellUndated(loaded.undated)
  table.applyState(patch)
  table.keepOpened()
  if (MODE_RULES[useTable.getState().mode].unattended) table.setPhase('attract')
}

/** One note for each building whose dates cannot be used: its first fault. */
export function tellUndated(undated: readonly Fault[]): void {
  for (const building of new Set(undated.map((it) => it.undated))) {
    const fault = undated.find((it) => it.undated === building)
    if (building && fault)
      useTable.getState().notify({ kind: 'undated', building, reason: `${fault.path}: ${fault.reason}` })
  }
}

/** Opens no more than the content, in the language of the link: for a window without a stage. */
export async function openContent(search: string): Promise<void> {
  const params = new URLSearchParams(search)
  const { loaded } = await loadWanted(params.get('scene'))
  const table = useTable.getState()
  if ('faults' in loaded) {
    table.fail(loaded.faults)
    return
  }
  await bringTours(loaded.campus)
  table.open(loaded.campus)
  table.setLang(firstLang(search))
}

/** The pack that is asked for, or the usual one where there is none of that name. */
async function loadWanted(scene: unknown): Promise<{ loaded: Loaded; known: boolean }> {
  const wanted = typeof scene === 'string' ? scene : DEFAULT_SCENE
  // The poster shows the park that opens by itself, and no other.
  if (wanted !== DEFAULT_SCENE) document.getElementById('poster')?.setAttribute('data-plain', '')
  const loaded = PACK_ID.test(wanted) ? await loadContent(wanted) : null
  if (loaded && (wanted === DEFAULT_SCENE || !('missing' in loaded && loaded.missing)))
    return { loaded, known: true }
  return { loaded: await loadContent(DEFAULT_SCENE), known: false }
}

/** Fetches the tours; without them everything else stands. */
export async function bringTours(campus: Campus): Promise<void> {
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
