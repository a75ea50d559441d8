/** Whether the table shows the inside of the building with the sand table, of which little is documented. */
import { standsIn } from '../camera/cameraLimits.ts'
import type { ScenePack } from '../content/pack.ts'
import type { TableState } from '../state/state.ts'
import { smallParkOf } from './smallPark.ts'

/** Cut open, or seen by a saved view from within. */
export function showsInside(
  pack: ScenePack,
  { reach, cutaway, view }: Pick<TableState, 'reach' | 'cutaway' | 'view'>,
): boolean {
  if (reach !== 'park' || (cutaway === null && view === null)) return false
  const building = pack.buildings.find((it) => it.id === smallParkOf(pack)?.building)
  const from = pack.viewpoints.find((it) => it.id === view)
  if (!building) return false
  return cutaway === building.id || (from !== undefined && standsIn(building, from.position))
}
