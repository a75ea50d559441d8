/** The figures beside a legend: what of the park each entry colors on a day. */
import type { Campus } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { storeyPartings } from '../tenancy/storeyParts.ts'
import { isPlacementIllustrative } from '../tenancy/tenancy.ts'
import type { Overlay } from './overlay.ts'
import { paintedBy } from './painted.ts'
import { entryOn, forRuns } from './steps.ts'

export interface Tally {
  readonly buildings: number
  readonly tenants: number
  /** Floor area of the colored storeys and basements, m². */
  readonly areaM2: number
  /** Some of its companies are shown on storeys that are only drawn. */
  readonly placementIllustrative: boolean
}

/** Counts by id of entry; an entry that follows another counts towards none. */
export function tallyOf(overlay: Overlay, campus: Campus, day: DayNumber): ReadonlyMap<string, Tally> {
  const { entries, paints, steps } = paintedBy(overlay, campus)
  const areas = featureAreas(campus)
  const { features } = campus.features
  const partings = storeyPartings(campus)
  const now = day - campus.timeline.start
  const sums = entries.map(() => ({ buildings: new Set<string>(), tenants: new Set<string>(), areaM2: 0 }))
  forRuns(steps, (first, end, at) => {
    const sum = sums[entryOn(steps.codes, now, at) - 1]
    if (!sum) return
    for (let feature = first; feature < end; feature++) {
      const owner = features[partings[feature - features.length]?.feature ?? feature]?.owner
      if (!owner) continue
      sum.buildings.add(owner)
      sum.areaM2 += areas[feature] ?? 0
    }
  })
  const indices = new Map(entries.map((it, i) => [it.id, i]))
  for (const { tenant, entry, fromDay = -1, untilDay = Number.POSITIVE_INFINITY } of paints) {
    if (tenant && fromDay <= now && now < untilDay) sums[indices.get(entry.id) ?? -1]?.tenants.add(tenant)
  }
  return new Map(
    entries.map(({ id }, i) => {
      const { buildings, tenants, areaM2 } = sums[i] ?? {
        buildings: new Set(),
        tenants: new Set(),
        areaM2: 0,
      }
      const placementIllustrative = campus.pack.tenants.some(
        (it) => tenants.has(it.id) && isPlacementIllustrative(it),
      )
      return [id, { buildings: buildings.size, tenants: tenants.size, areaM2, placementIllustrative }]
    }),
  )
}

/** Floor area by feature, then of the parts of storeys beyond their line, m²; 0 for what is no floor. */
const featureAreas = memoizeWeak((campus: Campus): Float64Array => {
  const [count, partings] = [campus.features.features.length, storeyPartings(campus)]
  const areas = new Float64Array(count + partings.length)
  for (const { building, features } of campus.buildings.values())
    for (const [i, storey] of storeysOf(building).entries()) areas[features.first + i] = storey.areaM2
  for (const [i, { feature, share }] of partings.entries()) {
    const whole = areas[feature] ?? 0
    areas[feature] = whole * share
    areas[count + i] = whole * (1 - share)
  }
  return areas
})
