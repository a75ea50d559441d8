/** Buildings by use: exhibition, incubator, industrial, apartments, headquarters. */
import type { Campus } from '../campus/campus.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

const entries = (campus: Campus): LegendEntry[] =>
  campus.pack.uses.map(({ id, name }, i) => ({ id, name, ...category(i) }))

export const landUseOverlay: Overlay = {
  id: 'use',
  name: 'overlay.use',
  counts: 'buildings',
  entries,
  paint(campus) {
    const byUse = new Map(entries(campus).map((entry) => [entry.id, entry]))
    return paintBuildings(campus, (id) => byUse.get(campus.buildings.get(id)?.building.use ?? ''))
  },
}
