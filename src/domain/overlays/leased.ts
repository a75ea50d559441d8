/** Paint of the storeys that companies hold, each for its term. */
import type { Campus } from '../campus/campus.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { leaseHolder, partsOf } from '../tenancy/storeyParts.ts'
import { type Lease, leasesOf } from '../tenancy/tenancy.ts'
import { type LegendEntry, type Paint, paintTerm } from './overlay.ts'

/** @param entryOf null leaves what a company holds out */
export function paintLeases(
  campus: Campus,
  entryOf: (tenant: Tenant, lease: Lease) => LegendEntry | null | undefined,
): Paint[] {
  const leases = campus.pack.tenants.flatMap(leasesOf)
  // Of two that share a part of a storey, the larger is seen.
  leases.sort((a, b) => a.share - b.share)
  return leases.flatMap((lease) => {
    const entry = entryOf(lease.tenant, lease)
    return entry
      ? paintTerm(campus, partsOf(campus, leaseHolder(lease), lease), lease, entry, lease.tenant.id)
      : []
  })
}
