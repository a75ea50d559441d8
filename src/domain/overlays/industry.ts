/**
 * Storeys by industry. Named tenants' storeys are drawn in full color while they are present; where a building is only
 * imagined for an industry, its other storeys carry a lighter tint of the same color with another pattern.
 */
import type { Campus } from '../campus/campus.ts'
import { paintLeases } from './leased.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

const FOCUS_PATTERN = 'diagonal'

const ofTenants = (campus: Campus): LegendEntry[] =>
  campus.pack.industries.map(({ id, name }, i) => ({ id, name, color: category(i).color, pattern: 'solid' }))

const ofFocus = (campus: Campus): LegendEntry[] =>
  ofTenants(campus).map((entry) => ({
    ...entry,
    id: `${entry.id}-focus`,
    pattern: FOCUS_PATTERN,
    illustrative: true,
    follows: entry.id,
  }))

/** The one legend line that explains the hatching. */
const FOCUS_LINE: LegendEntry = {
  id: 'focus',
  name: 'overlay.industry.focus',
  color: '#9aa5ad',
  pattern: FOCUS_PATTERN,
  illustrative: true,
}

export const industryOverlay: Overlay = {
  id: 'industry',
  name: 'overlay.industry',
  counts: 'tenants',
  entries: (campus) => [...ofTenants(campus), ...ofFocus(campus)],
  notes: () => [FOCUS_LINE],
  paint(campus) {
    const solid = new Map(ofTenants(campus).map((it) => [it.id, it]))
    const focus = new Map(ofFocus(campus).map((it) => [it.follows, it]))
    return [
      ...paintBuildings(campus, (id) =>
        focus.get(campus.buildings.get(id)?.building.industryFocus?.industry),
      ),
      ...paintLeases(campus, (tenant) => solid.get(tenant.industry.id)),
    ]
  },
}
