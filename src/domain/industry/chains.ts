/**
 * Industry chains: who belongs to one, in which position, and which storeys that lights. A chain is either pieced
 * together company by company, with a leader where a source names one, or all of an industry.
 */
import type { Campus } from '../campus/campus.ts'
import type { FeatureRange } from '../campus/features.ts'
import type { Provenance } from '../content/common.ts'
import type { IndustryChain } from '../content/records/chain.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { category } from '../overlays/palette.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { holdingAreaM2 } from '../tenancy/occupancy.ts'
import { leaseHolder, partsOf, withParts } from '../tenancy/storeyParts.ts'
import { holdsOn, isPresent, type Lease, leasesOf, type Term } from '../tenancy/tenancy.ts'

export interface ChainMember {
  readonly tenant: Tenant
  /** Null where no source ranks it, or where the chain is all of an industry. */
  readonly position: 'leader' | 'ecosystem' | null
  /** Where it is stated that it belongs here. */
  readonly origin: Provenance
}

/** A member and storeys it holds. */
export interface Seat {
  readonly member: ChainMember
  readonly lease: Lease
  readonly areaM2: number
}

export function chainById({ pack }: Campus, id: string | null): IndustryChain | null {
  return pack.chains.find((it) => it.id === id) ?? null
}

/** Everybody who belongs to a chain at some time: leaders first, then in the order of the pack. */
export function membersOf({ pack }: Campus, chain: IndustryChain): ChainMember[] {
  if (chain.industry !== undefined)
    return pack.tenants
      .filter((it) => it.industry.id === chain.industry)
      .map((tenant) => ({ tenant, position: null, origin: tenant.industry }))
  const members = pack.tenants.flatMap((tenant) =>
    tenant.chain?.id === chain.id
      ? [{ tenant, position: tenant.chain.position ?? null, origin: tenant.chain }]
      : [],
  )
  return [
    ...members.filter((it) => it.position === 'leader'),
    ...members.filter((it) => it.position !== 'leader'),
  ]
}

/** Those of a chain who are in the park on a day. */
export function membersOn(campus: Campus, chain: IndustryChain, day: DayNumber): ChainMember[] {
  return membersOf(campus, chain).filter((it) => isPresent(it.tenant, day))
}

/** Every lease of a chain's members, at any time; a registered address is none. */
export function heldBy(campus: Campus, chain: IndustryChain): Seat[] {
  return membersOf(campus, chain).flatMap((member) =>
    leasesOf(member.tenant)
      .filter((it) => campus.buildings.has(it.building))
      .map((lease) => ({ member, lease, areaM2: holdingAreaM2(campus, lease) })),
  )
}

/** Of leases, those a company is found at on a day: the largest of each, the first one of those as large. */
export function seatsAmong(held: readonly Seat[], day: DayNumber): Seat[] {
  const seats = new Map<string, Seat>()
  for (const seat of held) {
    if (!holdsOn(seat.lease, day)) continue
    const { id } = seat.member.tenant
    const before = seats.get(id)
    if (!before || seat.areaM2 > before.areaM2) seats.set(id, seat)
  }
  return [...seats.values()]
}

/** Where the members of a chain sit on a day. */
export function seatsOn(campus: Campus, chain: IndustryChain, day: DayNumber): Seat[] {
  return seatsAmong(heldBy(campus, chain), day)
}

/** A run of storeys that a chain lights, for a term. */
export type ChainStoreys = FeatureRange & Term

/** Every storey that members of a chain hold, and from when to when. */
export function chainStoreys(campus: Campus, chain: IndustryChain): ChainStoreys[] {
  return membersOf(campus, chain)
    .flatMap((it) => leasesOf(it.tenant))
    .flatMap((lease) =>
      withParts(campus, partsOf(campus, leaseHolder(lease), lease)).map((range) => ({
        ...range,
        from: lease.from,
        until: lease.until,
      })),
    )
}

/** Color of a chain, sRGB: that of the industry most of its companies are in. */
export function chainColor(campus: Campus, chain: IndustryChain): string {
  const ids = membersOf(campus, chain).map((it) => it.tenant.industry.id)
  const count = (id: string) => ids.filter((it) => it === id).length
  const most = ids.reduce<string | undefined>(
    (best, id) => (best === undefined || count(id) > count(best) ? id : best),
    chain.industry,
  )
  return category(
    Math.max(
      0,
      campus.pack.industries.findIndex((it) => it.id === most),
    ),
  ).color
}
