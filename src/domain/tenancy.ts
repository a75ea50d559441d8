/** Who is where: tenants by building and storey, and the search of the directory. */
import { type DayNumber, toDay } from './calendar.ts'
import type { LocalizedText } from './scene/common.ts'
import type { Tenant } from './scene/tenant.ts'

/** Tenants shown in a building, in the order of their lowest storey there. */
export function tenantsIn(tenants: readonly Tenant[], building: string): Tenant[] {
  const lowest = (tenant: Tenant) =>
    Math.min(...tenant.locations.filter((it) => it.building === building).map((it) => it.storeys[0]))
  return tenants
    .filter((tenant) => tenant.locations.some((it) => it.building === building))
    .sort((a, b) => lowest(a) - lowest(b))
}

/** Whether a tenant is present on a date: from its first day on. */
export function isPresent(tenant: Tenant, day: DayNumber): boolean {
  return day >= toDay(tenant.since.date)
}

/**
 * Whether every word of a query occurs in any of the texts; case, width and spaces are ignored, so that a visitor
 * finds "QI-ANXIN" by "qi anxin" and 奇安信 by 奇 安信.
 */
export function matchesQuery(query: string, texts: readonly (LocalizedText | string)[]): boolean {
  const haystack = texts
    .map((text) => normalize(typeof text === 'string' ? text : `${text.zh} ${text.en}`))
    .join(' ')
  return query
    .split(/\s+/)
    .map(normalize)
    .every((word) => haystack.includes(word))
}

const normalize = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-·・()（）,，.]/g, '')
