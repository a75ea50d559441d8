/** Narrows the companies of the directory by industry, class, building and floor area. */
import type { Campus } from '../campus/campus.ts'
import type { Tenant } from '../content/records/tenant.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { holdingAreaM2 } from './occupancy.ts'
import { holdsOn, leasesOf } from './tenancy.ts'

/** Sizes of company by the floor area held, m²: from the first figure up to below the second. */
export const SIZES = {
  small: [1, 3000],
  medium: [3000, 6000],
  large: [6000, Number.POSITIVE_INFINITY],
} as const
export type TenantSize = keyof typeof SIZES

/** What is chosen of each property; nothing chosen lets everything through. */
export interface TenantFilter {
  readonly industry: readonly string[]
  readonly class: readonly string[]
  readonly building: readonly string[]
  readonly size: readonly string[]
}
export type FilterKey = keyof TenantFilter

export const NO_FILTER: TenantFilter = { industry: [], class: [], building: [], size: [] }

/** What a company is told by under each property, on a day. */
export function traitsOf(
  campus: Campus,
  tenant: Tenant,
  day: DayNumber,
): Record<FilterKey, readonly string[]> {
  const leases = leasesOf(tenant).filter((it) => holdsOn(it, day))
  const area = leases.reduce((sum, it) => sum + holdingAreaM2(campus, it), 0)
  const sizes = Object.entries(SIZES) as [TenantSize, readonly [number, number]][]
  return {
    industry: [tenant.industry.id],
    class: tenant.classes.map((it) => it.class),
    building: [...new Set(leases.map((it) => it.building))],
    size: sizes.filter(([, [from, to]]) => from <= area && area < to).map(([id]) => id),
  }
}

/** Whether a company has one of what is chosen of every property. */
export function passes(traits: Record<FilterKey, readonly string[]>, filter: TenantFilter): boolean {
  return (Object.keys(filter) as FilterKey[]).every(
    (key) => filter[key].length === 0 || filter[key].some((it) => traits[key].includes(it)),
  )
}

/** Chooses or leaves one value of a property. */
export function toggled(filter: TenantFilter, key: FilterKey, value: string): TenantFilter {
  const own = filter[key]
  return { ...filter, [key]: own.includes(value) ? own.filter((it) => it !== value) : [...own, value] }
}
