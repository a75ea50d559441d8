/** Storeys by the year in which their company moved in, or, where that is not published, was first reported as present. */
import type { Campus } from '../campus/campus.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { kindOf } from '../evidence/kinds.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'
import { paintLeases } from './leased.ts'
import type { LegendEntry, Overlay, Pattern } from './overlay.ts'
import { sequence } from './palette.ts'

/** What is known of the year: a documented move, a report that names the company as present, or nothing. */
type Basis = 'moved-in' | 'reported' | 'illustrative'

const PATTERNS: Record<Basis, Pattern> = {
  'moved-in': 'solid',
  reported: 'horizontal',
  illustrative: 'diagonal',
}

const NAMES: Record<Basis, DomainMessageKey> = {
  'moved-in': 'overlay.since.movedIn',
  reported: 'overlay.since.reported',
  illustrative: 'overlay.since.illustrative',
}

const yearOf = ({ since }: Tenant) => since.date.slice(0, 4)

function basisOf({ since }: Tenant): Basis {
  return kindOf(since) === 'illustrative' ? 'illustrative' : (since.basis ?? 'moved-in')
}

const idOf = (year: string, basis: Basis) => (basis === 'moved-in' ? `y${year}` : `y${year}-${basis}`)

function entries({ pack }: Campus): LegendEntry[] {
  const shown = pack.tenants.filter((tenant) => tenant.locations.length > 0)
  const years = [...new Set(shown.map(yearOf))].sort()
  return years.flatMap((year, i) =>
    (Object.keys(PATTERNS) as Basis[])
      .filter((basis) => shown.some((tenant) => yearOf(tenant) === year && basisOf(tenant) === basis))
      .map((basis) => ({
        id: idOf(year, basis),
        name: { message: NAMES[basis], values: { year } },
        color: sequence(i, years.length).color,
        pattern: PATTERNS[basis],
        ...(basis === 'illustrative' && { illustrative: true }),
      })),
  )
}

export const sinceOverlay: Overlay = {
  id: 'since',
  name: 'overlay.since',
  counts: 'tenants',
  entries,
  paint(campus) {
    const byId = new Map(entries(campus).map((entry) => [entry.id, entry]))
    return paintLeases(campus, (tenant) => byId.get(idOf(yearOf(tenant), basisOf(tenant))))
  },
}
