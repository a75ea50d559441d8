/** Paint of the storeys that companies hold, each for its term. */
import type { Campus } from '../campus.ts'
import type { Tenant } from '../scene/tenant.ts'
import { leasesOf } from '../tenancy.ts'
import { type LegendEntry, onTimeline, type Paint } from './overlay.ts'

/** @param entryOf null leaves a company out */
export function paintLeases(
  campus: Campus,
  entryOf: (tenant: Tenant) => LegendEntry | null | undefined,
): Paint[] {
  const held = campus.pack.tenants.flatMap((tenant) => {
    const entry = entryOf(tenant)
    if (!entry) return []
    return leasesOf(tenant).flatMap((lease) =>
      campus.rangeOf(lease).map((range) => ({
        share: lease.share,
        paint: { ...range, ...onTimeline(campus, lease), entry, tenant: tenant.id },
      })),
    )
  })
  // Of two that share a storey, the larger is seen.
  return held.sort((a, b) => a.share - b.share).map((it) => it.paint)
}
