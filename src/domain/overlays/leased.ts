/** Paint of the storeys that companies hold, each for its term. */
import type { Campus } from '../campus.ts'
import type { Tenant } from '../scene/tenant.ts'
import { type Lease, leasesOf } from '../tenancy.ts'
import { type LegendEntry, onTimeline, type Paint } from './overlay.ts'

/** @param entryOf null leaves what a company holds out */
export function paintLeases(
  campus: Campus,
  entryOf: (tenant: Tenant, lease: Lease) => LegendEntry | null | undefined,
): Paint[] {
  const held = campus.pack.tenants.flatMap(leasesOf).flatMap((lease) => {
    const { tenant, share } = lease
    const entry = entryOf(tenant, lease)
    if (!entry) return []
    return campus.rangeOf(lease).map((range) => ({
      share,
      paint: { ...range, ...onTimeline(campus, lease), entry, tenant: tenant.id },
    }))
  })
  // Of two that share a storey, the larger is seen.
  return held.sort((a, b) => a.share - b.share).map((it) => it.paint)
}
