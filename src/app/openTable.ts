/** Opens the table: the pack that the link names, in the state that the link asks for. */

import type { Campus } from '../domain/campus/campus.ts'
import type { Fault } from '../domain/content/pack.ts'
import { LANGS, type Lang } from '../domain/language/languages.ts'
import { preferredLang } from '../domain/state/preferredLang.ts'
import { sameValue } from '../domain/state/state.ts'
import { attempt } from '../loader/attempt.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { type PartName, serializable, useTable } from '../store/index.ts'
import { DEFAULT_SCENE, decodeState } from '../sync/urlCodec.ts'
import { type Loaded, loadContent } from './loadContent.ts'

/** A pack's folder name; anything else never becomes part of an address. */
const PACK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Loads and opens; faults end up in the store, for the fault page. While the server cannot be reached it is tried again. */
export function openTable(search: string): Promise<void> {
  return attempt('content', () => open(search))
}

async function open(search: string): Promise<void> {
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
  if (patch.tour && isLost('tours')) tellLater(patch)
  table.open(campus)
  tellUndated(loaded.undated)
  table.setLang(langOf(campus, search))
  table.applyState(patch)
  table.keepOpened()
  const { mode, shortlist } = useTable.getState()
  if (mode === 'explore' && shortlist.length > 0) table.togglePanel('finder')
  if (MODE_RULES[mode].unattended) table.setPhase('attract')
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
export function openContent(search: string): Promise<void> {
  return attempt('content', () => openAlone(search))
}

async function openAlone(search: string): Promise<void> {
  const params = new URLSearchParams(search)
  const { loaded } = await loadWanted(params.get('scene'))
  const table = useTable.getState()
  if ('faults' in loaded) {
    table.fail(loaded.faults)
    return
  }
  await bringTours(loaded.campus)
  table.open(loaded.campus)
  table.setLang(langOf(loaded.campus, search))
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

/** Fetches the tours; without them everything else stands, and they come as soon as they can be had. */
export async function bringTours(campus: Campus): Promise<void> {
  if (!campus.pack.manifest.tours) return
  const table = useTable.getState()
  await attempt('tours', async () => {
    const { loadTours } = await import('./loadTours.ts')
    const loaded = await loadTours(campus)
    if ('tours' in loaded) table.setTours(loaded.tours)
    else for (const fault of loaded.faults.slice(0, 1)) table.notify({ kind: 'tours', fault })
  })
}

const isLost = (name: PartName) => useTable.getState().lost.some((it) => it.name === name)

/** Takes the tour out of a link whose tours have not come. It is told once they have, if nothing was touched by then. */
function tellLater(patch: Record<string, unknown>): void {
  const { tour, step } = patch
  delete patch.tour
  delete patch.step
  const stop = useTable.subscribe(
    ({ tours }) => tours,
    () => {
      stop()
      const table = useTable.getState()
      if (!sameValue(serializable(table), table.opened)) return
      table.applyState({ tour, ...(step === undefined ? {} : { step }) })
      table.keepOpened()
    },
  )
}

/** Calls once the models are on screen. */
export function whenReady(then: () => void): void {
  const stop = useTable.subscribe(
    (table) => table.ready,
    (ready) => {
      if (!ready) return
      stop()
      then()
    },
  )
}

/** The language that a link asks for, or that of the browser, before any content is there. */
export function firstLang(search: string): Lang {
  return linkLang(search) ?? preferredLang(navigator.languages)
}

/** The language a pack opens in by a link. */
function langOf({ pack }: Campus, search: string): Lang {
  const { launch, languages } = pack.manifest
  return linkLang(search) ?? launch.lang ?? preferredLang(navigator.languages, languages)
}

function linkLang(search: string): Lang | undefined {
  const lang = new URLSearchParams(search).get('lang')
  return LANGS.find((it) => it === lang)
}
