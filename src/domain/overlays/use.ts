/** Buildings by use: exhibition, incubator, industrial, apartments, headquarters. */

import { grossFloorAreaM2 } from '../areas.ts'
import type { Campus } from '../campus.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

const legend = (campus: Campus): LegendEntry[] =>
  campus.pack.uses.map((use, i) => {
    const inUse = campus.pack.buildings.filter((building) => building.use === use.id)
    const areaText = Math.round(grossFloorAreaM2(inUse)).toLocaleString('en-US')
    return {
      id: use.id,
      name: use.name,
      ...category(i),
      detail: { zh: `${inUse.length} 栋 · ${areaText} m²`, en: `${inUse.length} bldg · ${areaText} m²` },
    }
  })

export const useOverlay: Overlay = {
  id: 'use',
  name: { zh: '功能', en: 'Use' },
  legend,
  paint(campus) {
    const byUse = new Map(legend(campus).map((entry) => [entry.id, entry]))
    return paintBuildings(campus, (id) => byUse.get(campus.buildings.get(id)?.building.use ?? ''))
  },
}
