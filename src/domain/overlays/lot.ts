/** Buildings by lot. */
import type { Campus } from '../campus/campus.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

const entries = (campus: Campus): LegendEntry[] =>
  campus.pack.site.lots.map(({ id, name }, i) => ({ id, name, ...category(i) }))

export const lotOverlay: Overlay = {
  id: 'lot',
  name: 'overlay.lot',
  counts: 'buildings',
  entries,
  paint(campus) {
    const byLot = new Map(entries(campus).map((entry) => [entry.id, entry]))
    return paintBuildings(campus, (id) => byLot.get(campus.buildings.get(id)?.building.lot ?? ''))
  },
}
