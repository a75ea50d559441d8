/**
 * Storeys by industry. Named tenants' storeys are drawn in full colour from the day they are present; where a building
 * is only imagined for an industry, its other storeys carry a lighter tint of the same colour with another pattern.
 */
import { toDay } from '../calendar.ts'
import type { Campus } from '../campus.ts'
import type { LegendEntry, Overlay, Paint } from './overlay.ts'
import { category } from './palette.ts'

const FOCUS_PATTERN = 'diagonal'

function entries(campus: Campus): { tenant: Map<string, LegendEntry>; focus: Map<string, LegendEntry> } {
  const tenant = new Map<string, LegendEntry>()
  const focus = new Map<string, LegendEntry>()
  for (const [i, industry] of campus.pack.industries.entries()) {
    const { color } = category(i)
    const named = campus.pack.tenants.filter((it) => it.industry.id === industry.id).length
    tenant.set(industry.id, {
      id: industry.id,
      name: industry.name,
      color,
      pattern: 'solid',
      detail: { zh: `${named} 家已列名`, en: `${named} named` },
    })
    focus.set(industry.id, {
      id: `${industry.id}-focus`,
      name: industry.name,
      color,
      pattern: FOCUS_PATTERN,
      illustrative: true,
    })
  }
  return { tenant, focus }
}

/** The one legend line that explains the hatching. */
const FOCUS_LEGEND: LegendEntry = {
  id: 'focus',
  name: { zh: '设想的产业方向（示意）', en: 'Imagined focus (illustrative)' },
  color: '#9aa5ad',
  pattern: FOCUS_PATTERN,
  illustrative: true,
}

export const industryOverlay: Overlay = {
  id: 'industry',
  name: { zh: '产业', en: 'Industry' },
  legend: (campus) => [...entries(campus).tenant.values(), FOCUS_LEGEND],
  paint(campus) {
    const { tenant: solid, focus } = entries(campus)
    const paints = new Map<number, Paint>()
    for (const { building, features } of campus.buildings.values()) {
      const entry = building.industryFocus && focus.get(building.industryFocus.industry)
      if (!entry) continue
      for (let i = 0; i < features.count; i++) {
        paints.set(features.first + i, { feature: features.first + i, entry })
      }
    }
    for (const tenant of campus.pack.tenants) {
      const entry = solid.get(tenant.industry.id)
      if (!entry) continue
      const fromDay = toDay(tenant.since.date) - campus.timeline.start
      for (const range of campus.featuresOf(tenant.id)) {
        for (let i = 0; i < range.count; i++) {
          paints.set(range.first + i, { feature: range.first + i, entry, fromDay })
        }
      }
    }
    return [...paints.values()]
  },
}
