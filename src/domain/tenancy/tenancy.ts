/** Who is where, and when: tenants by building and storey, as leases with a first and a last day. */
import type { Space } from '../content/records/space.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { kindOf } from '../evidence/kinds.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'

/** Days that something holds: from its first day on, until the day before its end. */
export interface Term {
  readonly from: DayNumber
  /** First day after; null where no end is known. */
  readonly until: DayNumber | null
}

/** A run of storeys, or a share of each, held for a time. */
export interface Holding extends Term {
  readonly building: string
  readonly storeys: readonly [number, number]
  readonly share: number
}

/** What a tenant holds in one building. */
export interface Lease extends Holding {
  readonly tenant: Tenant
  /** Index in the tenant's `locations`. */
  readonly index: number
}

/** The leases of a tenant; where one gives no days of its own, they are those of the tenant's presence. */
export function leasesOf(tenant: Tenant): Lease[] {
  const own = presenceOf(tenant)
  return tenant.locations.map((location, index) => ({
    tenant,
    index,
    building: location.building,
    storeys: location.storeys,
    share: location.share,
    from: location.since === undefined ? own.from : toDay(location.since),
    until: location.until === undefined ? own.until : toDay(location.until),
  }))
}

/** A space on offer as a holding. */
export function offerOf({ building, storeys, share, from, until }: Space): Holding {
  return { building, storeys, share, from: toDay(from), until: until === undefined ? null : toDay(until) }
}

/** The days a tenant is in the park. */
export function presenceOf(tenant: Tenant): Term {
  return { from: toDay(tenant.since.date), until: tenant.until ? toDay(tenant.until.date) : null }
}

/** Whether a term holds on a day: from its first day to the day before its end. */
export function holdsOn({ from, until }: Term, day: DayNumber): boolean {
  return day >= from && (until === null || day < until)
}

/** Whether a tenant is in the park on a day. */
export function isPresent(tenant: Tenant, day: DayNumber): boolean {
  return holdsOn(presenceOf(tenant), day)
}

/** Whether a holding reaches a storey of a building. */
export function coversStorey({ building, storeys }: Holding, of: string, storey: number): boolean {
  return building === of && storeys[0] <= storey && storey <= storeys[1]
}

/** Whether any of the storeys that a tenant is shown on, in one building or anywhere, is only drawn. */
export function isPlacementIllustrative({ locations }: Tenant, building?: string): boolean {
  return locations.some(
    (at) => (building === undefined || at.building === building) && kindOf(at) === 'illustrative',
  )
}

/** Tenants shown in a building, in the order of their lowest storey there. */
export function tenantsIn(tenants: readonly Tenant[], building: string): Tenant[] {
  const lowest = (tenant: Tenant) =>
    Math.min(...tenant.locations.filter((it) => it.building === building).map((it) => it.storeys[0]))
  return tenants
    .filter((tenant) => tenant.locations.some((it) => it.building === building))
    .sort((a, b) => lowest(a) - lowest(b))
}

/**
 * The most of a storey that is held at once, by whom, and from which day.
 * @param holdings those that reach the storey
 * @returns the first day on which the sum of shares is greatest; null where there are none
 */
export function fullest<T extends Holding>(
  holdings: readonly T[],
): { day: DayNumber; share: number; by: T[] } | null {
  let most: { day: DayNumber; share: number; by: T[] } | null = null
  // The sum only grows on a day on which a term begins.
  for (const day of [...new Set(holdings.map((it) => it.from))].sort((a, b) => a - b)) {
    const by = holdings.filter((it) => holdsOn(it, day))
    const share = by.reduce((sum, it) => sum + it.share, 0)
    if (!most || share > most.share + SHARE_SLACK) most = { day, share, by }
  }
  return most
}

/** Thirds do not add up to one exactly. */
export const SHARE_SLACK = 1e-6
