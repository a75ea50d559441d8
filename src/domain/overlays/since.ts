/** Storeys by the year in which their company came. */
import type { Campus } from '../campus.ts'
import type { Tenant } from '../scene/tenant.ts'
import { paintLeases } from './leased.ts'
import type { LegendEntry, Overlay } from './overlay.ts'
import { sequence } from './palette.ts'

const yearOf = (tenant: Tenant) => tenant.since.date.slice(0, 4)

function entries({ pack }: Campus): LegendEntry[] {
  const years = [...new Set(pack.tenants.filter((it) => it.locations.length > 0).map(yearOf))].sort()
  return years.map((year, i) => ({
    id: `y${year}`,
    name: { zh: `${year} 年`, en: year },
    ...sequence(i, years.length),
  }))
}

export const sinceOverlay: Overlay = {
  id: 'since',
  name: { zh: '入驻年份', en: 'Year' },
  counts: 'tenants',
  entries,
  paint(campus) {
    const byYear = new Map(entries(campus).map((it) => [it.id, it]))
    return paintLeases(campus, (tenant) => byYear.get(`y${yearOf(tenant)}`))
  },
}
