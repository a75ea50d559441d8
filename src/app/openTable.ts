/** Opens the table: the pack that the link names, in the state that the link asks for. */

import type { Fault } from '../domain/scene/pack.ts'
import { LANGS, type Lang } from '../domain/state.ts'
import { DEFAULT_SCENE, decodeState } from '../link/urlCodec.ts'
import { useTable } from '../store/index.ts'
import { loadContent } from './loadContent.ts'

/** A pack's folder name; anything else never becomes part of an address. */
const PACK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Loads and opens; faults end up in the store, for the fault page. */
export async function openTable(search: string): Promise<void> {
  const patch = decodeState(new URLSearchParams(search))
  const wanted = typeof patch.scene === 'string' ? patch.scene : DEFAULT_SCENE
  // The poster shows the park that opens by itself, and no other.
  if (wanted !== DEFAULT_SCENE) document.getElementById('poster')?.setAttribute('data-plain', '')
  let loaded = PACK_ID.test(wanted) ? await loadContent(wanted) : null
  const unknown = loaded === null || ('missing' in loaded && loaded.missing)
  if (unknown && wanted !== DEFAULT_SCENE) loaded = await loadContent(DEFAULT_SCENE)
  else delete patch.scene
  const table = useTable.getState()
  if (!loaded || 'faults' in loaded) {
    table.fail(loaded?.faults ?? [])
    return
  }
  table.open(loaded.campus)
  tellUndated(loaded.undated)
  table.applyState(patch)
}

/** One note for each building whose dates cannot be used: its first fault. */
export function tellUndated(undated: readonly Fault[]): void {
  for (const building of new Set(undated.map((it) => it.undated))) {
    const fault = undated.find((it) => it.undated === building)
    if (building && fault)
      useTable.getState().notify({ kind: 'undated', building, reason: `${fault.path}: ${fault.reason}` })
  }
}

/** The language a link asks for before any content is there; the pack decides otherwise. */
export function firstLang(search: string): Lang {
  const lang = new URLSearchParams(search).get('lang')
  return LANGS.find((it) => it === lang) ?? 'zh'
}
