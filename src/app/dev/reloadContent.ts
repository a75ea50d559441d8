/**
 * While developing: takes a changed pack in place of the one that is open. Date, camera, selection and panels stay; what
 * the new pack no longer has goes back to how it opens, with a note. A pack with faults changes nothing.
 */
import type { Fault, ScenePack } from '../../domain/content/pack.ts'
import { normalizePatch } from '../../domain/state/normalizeState.ts'
import { launchState } from '../../domain/state/state.ts'
import { serializable, useTable } from '../../store/index.ts'
import { loadContent } from '../loadContent.ts'
import { bringTours, tellUndated } from '../openTable.ts'

export interface Reloaded {
  readonly faults: readonly Fault[]
  /** Whether the models show other shapes than the pack has now. */
  readonly outdated: boolean
}

/** The pack that the models on screen were fetched for. */
let drawn: ScenePack | null = null

/** Loads the open pack again; null when no pack is open, so that there is nothing to keep. */
export async function reloadContent(): Promise<Reloaded | null> {
  const before = useTable.getState().campus
  if (!before) return null
  drawn ??= before.pack
  const loaded = await loadContent(before.pack.manifest.id)
  if ('faults' in loaded)
    return { faults: loaded.faults, outdated: shapesOf(before.pack) !== shapesOf(drawn) }
  const { campus, undated } = loaded
  const table = useTable.getState()
  const { patch, notes } = normalizePatch(campus, serializable(table), table.tours)
  useTable.setState({
    campus,
    ...launchState(campus.pack),
    ...patch,
    // What is said of the pack, and what points into it, is said anew.
    notices: table.notices.filter((it) => it.kind !== 'model' && it.kind !== 'undated'),
    milestone: campus.milestones.some((it) => it.id === table.milestone) ? table.milestone : null,
    hover: null,
    found: [],
  })
  for (const note of notes) table.notify({ kind: 'state', note })
  tellUndated(undated)
  await bringTours(campus)
  return { faults: [], outdated: shapesOf(campus.pack) !== shapesOf(drawn) }
}

/** Everything that models are built from, as a text that can be compared. */
function shapesOf({ site, buildings, corridor, manifest }: ScenePack): string {
  const solids = buildings.map(
    ({
      name: _name,
      pinyin: _pinyin,
      facts: _facts,
      rooms: _rooms,
      existence: _existence,
      geometry: _geometry,
      ...solid
    }) => solid,
  )
  return JSON.stringify([site, solids, corridor, manifest.models])
}
