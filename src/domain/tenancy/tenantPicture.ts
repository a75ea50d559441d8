/** The picture of the model with a company's storeys, for a company without a picture of its own. */
import type { Tenant } from '../content/records/tenant.ts'
import { toDay } from '../schedule/calendar.ts'
import { holdsOn, isPresent, leasesOf } from './tenancy.ts'

/**
 * The day that the picture shows: that on which the table opens while the company is there, otherwise its first.
 * @param launchDate the day on which the table opens, YYYY-MM-DD
 * @returns null where the company has no storeys on that day
 */
export function pictureDate(tenant: Tenant, launchDate: string): string | null {
  const date = isPresent(tenant, toDay(launchDate)) ? launchDate : tenant.since.date
  return leasesOf(tenant).some((it) => holdsOn(it, toDay(date))) ? date : null
}
