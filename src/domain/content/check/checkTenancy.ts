/** No storey is let twice: at no time do leases and offers hold more than the whole of it; and no term ends before it begins. */
import { storeyLabel } from '../../campus/storeys.ts'
import { type DayNumber, formatIsoDate, toDay } from '../../schedule/calendar.ts'
import {
  coversStorey,
  fullest,
  type Holding,
  leasesOf,
  offerOf,
  presenceOf,
  SHARE_SLACK,
} from '../../tenancy/tenancy.ts'
import type { PackFile, ScenePack } from '../pack.ts'
import type { Report } from './report.ts'

/** A lease or an offer, and where it is written. */
interface Claim extends Holding {
  readonly file: PackFile
  readonly path: string
  readonly by: string
}

export function checkTenancy(pack: ScenePack, report: Report): void {
  const buildings = new Map(pack.buildings.map((it) => [it.id, it]))
  const claims: Claim[] = []
  const forwards = (from: DayNumber, until: DayNumber | null, file: PackFile, path: string) => {
    if (until !== null && until <= from)
      report(file, path, `${formatIsoDate(until)} is not after the beginning, ${formatIsoDate(from)}`)
  }
  const stands = ({ building, storeys }: Holding, file: PackFile, path: string) => {
    const found = buildings.get(building)
    if (!found) report(file, `${path}.building`, `there is no building "${building}"`)
    else if (storeys[1] > found.storeys)
      report(file, `${path}.storeys`, `"${building}" has only ${found.storeys} storeys`)
  }

  for (const [i, tenant] of pack.tenants.entries()) {
    const at = `tenants[${i}]`
    const stay = presenceOf(tenant)
    forwards(stay.from, stay.until, 'tenants.json', `${at}.until.date`)
    for (const lease of leasesOf(tenant)) {
      const path = `${at}.locations[${lease.index}]`
      stands(lease, 'tenants.json', path)
      forwards(lease.from, lease.until, 'tenants.json', `${path}.until`)
      if (lease.from < stay.from)
        report('tenants.json', `${path}.since`, `begins before "${tenant.id}" is in the park`)
      if (stay.until !== null && (lease.until === null || lease.until > stay.until))
        report('tenants.json', `${path}.until`, `ends after "${tenant.id}" has left the park`)
      claims.push({ ...lease, file: 'tenants.json', path, by: tenant.id })
    }
  }
  for (const [i, space] of pack.spaces.entries()) {
    const path = `spaces[${i}]`
    const offer = offerOf(space)
    stands(offer, 'spaces.json', path)
    forwards(offer.from, offer.until, 'spaces.json', `${path}.until`)
    if (space.until !== undefined && toDay(space.until) < toDay(pack.manifest.timeline.start))
      report('spaces.json', `${path}.until`, 'is over before the timeline begins')
    claims.push({ ...offer, file: 'spaces.json', path, by: space.id })
  }
  checkShares(claims, report)
}

/** Tells of each claim that asks for more than is left, once, at its first storey. */
function checkShares(claims: readonly Claim[], report: Report): void {
  const reported = new Set<string>()
  for (const building of new Set(claims.map((it) => it.building))) {
    const own = claims.filter((it) => it.building === building)
    const top = Math.max(...own.map((it) => it.storeys[1]))
    for (let storey = 1; storey <= top; storey++) {
      const most = fullest(own.filter((it) => coversStorey(it, building, storey)))
      if (!most || most.share <= 1 + SHARE_SLACK) continue
      const last = most.by.at(-1) as Claim
      if (reported.has(last.path + last.file)) continue
      reported.add(last.path + last.file)
      const parts = most.by.map((it) => `"${it.by}" ${percent(it.share)}`).join(', ')
      const what = `${storeyLabel(storey)} of "${building}" on ${formatIsoDate(most.day)}`
      report(last.file, `${last.path}.storeys`, `${what} is taken ${percent(most.share)}: ${parts}`)
    }
  }
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
