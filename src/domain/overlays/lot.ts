/** Buildings by lot, with each lot's floor area. */

import { grossFloorAreaM2 } from '../areas.ts'
import type { Campus } from '../campus.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

const legend = (campus: Campus): LegendEntry[] =>
  campus.pack.site.lots.map((lot, i) => {
    const own = campus.pack.buildings.filter((building) => building.lot === lot.id)
    const areaText = Math.round(grossFloorAreaM2(own)).toLocaleString('en-US')
    return {
      id: lot.id,
      name: lot.name,
      ...category(i),
      detail: { zh: `${own.length} 栋 · ${areaText} m²`, en: `${own.length} bldg · ${areaText} m²` },
    }
  })

export const lotOverlay: Overlay = {
  id: 'lot',
  name: { zh: '标段', en: 'Lot' },
  legend,
  paint(campus) {
    const byLot = new Map(legend(campus).map((entry) => [entry.id, entry]))
    return paintBuildings(campus, (id) => byLot.get(campus.buildings.get(id)?.building.lot ?? ''))
  },
}
