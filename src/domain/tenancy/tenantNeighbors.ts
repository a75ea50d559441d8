/** Who shares a building with a company on a day. */
import type { Tenant } from '../content/records/tenant.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { holdsOn, type Lease, leasesOf } from './tenancy.ts'

/**
 * The leases of other companies in the buildings that a company is shown in, on a day: those nearest to its own storeys
 * first, the lower first where two are equally near. Nobody where the company itself holds nothing on that day.
 */
export function tenantNeighbors(
  tenants: readonly Tenant[],
  tenant: Tenant,
  day: DayNumber,
): readonly Lease[] {
  const own = leasesOf(tenant).filter((it) => holdsOn(it, day))
  const storeysAway = ({ building, storeys: [from, to] }: Lease) =>
    Math.min(
      ...own
        .filter((it) => it.building === building)
        .map(({ storeys: [low, high] }) => Math.max(0, from - high, low - to)),
    )
  return tenants
    .filter((it) => it.id !== tenant.id)
    .flatMap(leasesOf)
    .filter((it) => holdsOn(it, day) && own.some(({ building }) => building === it.building))
    .toSorted((a, b) => storeysAway(a) - storeysAway(b) || a.storeys[0] - b.storeys[0])
}
