/**
 * Parts of storeys. The pack says which share of a storey somebody holds, not where: those who share one lie along its
 * longer side, companies before offers, in the order of the pack.
 *
 * The model parts a storey once, where the first of them ends. What lies beyond has a record of its own in the state texture,
 * after those of the features. Of several beyond, the last that is painted is seen; the floor plan has them all.
 */
import type { Campus } from '../campus/campus.ts'
import type { FeatureRange } from '../campus/features.ts'
import { storeysOf } from '../campus/storeys.ts'
import { longAxisRad, partingAlong } from '../geometry/longAxis.ts'
import type { Point } from '../geometry/polygon.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { spaceRun } from './shortlist.ts'
import { type Holding, type Lease, leasesOf, offerOf, SHARE_SLACK, type Term } from './tenancy.ts'

/** What lies from one share of a storey's area to another, along its longer side. */
export interface StoreyPart {
  /** Id of the space, or of the company with the index of its lease. */
  readonly holder: string
  readonly holding: Holding
  readonly from: number
  readonly to: number
}

/** A storey that is parted in two. */
export interface StoreyParting {
  /** Of the storey. */
  readonly feature: number
  /** Share of its area before the line. */
  readonly share: number
  /** Direction of the longer side, and how far along it from the origin the line lies, meters. */
  readonly axisRad: number
  readonly atM: number
}

/** A run of features; before or beyond the line that parts them, where it is not the whole. */
export interface PartRange extends FeatureRange {
  readonly part?: 'near' | 'far' | undefined
}

const meet = (a: Term, b: Term) =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)

/** Places for those who share a storey: each at the first that is free while it is held. */
export function laidAlong(held: readonly Pick<StoreyPart, 'holder' | 'holding'>[]): StoreyPart[] {
  const parts: StoreyPart[] = []
  for (const { holder, holding } of held) {
    const others = parts.filter((it) => meet(it.holding, holding))
    const isFree = (from: number) =>
      from + holding.share <= 1 + SHARE_SLACK &&
      others.every((it) => it.to <= from + SHARE_SLACK || it.from >= from + holding.share - SHARE_SLACK)
    const from = [0, ...others.map((it) => it.to)].sort((a, b) => a - b).find(isFree) ?? 1 - holding.share
    parts.push({ holder, holding, from, to: from + holding.share })
  }
  return parts
}

/** Those who share storeys, by the feature of each storey. */
export const storeyParts = memoizeWeak((campus: Campus): ReadonlyMap<number, readonly StoreyPart[]> => {
  const { tenants, spaces } = campus.pack
  const leases = tenants.flatMap((tenant) =>
    leasesOf(tenant).map((holding) => ({ holder: leaseHolder(holding), holding })),
  )
  const held = new Map<number, Pick<StoreyPart, 'holder' | 'holding'>[]>()
  for (const it of [...leases, ...spaces.map((space) => ({ holder: space.id, holding: offerOf(space) }))])
    if (it.holding.share < 1)
      for (const { first, count } of campus.rangeOf(it.holding))
        for (let feature = first; feature < first + count; feature++)
          held.set(feature, [...(held.get(feature) ?? []), it])
  // In the order of features, so that the records of a building follow one another.
  return new Map([...held].sort(([a], [b]) => a - b).map(([feature, own]) => [feature, laidAlong(own)]))
})

/** Where somebody lies along a storey, shares of its area: all of it where nobody shares it. @param holder as in `StoreyPart` */
export function placeInStorey(campus: Campus, storey: string, holder: string): { from: number; to: number } {
  const parts = campus.featuresOf(storey).flatMap(({ first }) => storeyParts(campus).get(first) ?? [])
  const { from = 0, to = 1 } = parts.find((it) => it.holder === holder) ?? {}
  return { from, to }
}

export const leaseHolder = ({ tenant, index }: Lease): string => tenant.id + index

/** The storeys that the model parts; the record of the part beyond has their place in this list, after all features. */
export const storeyPartings = memoizeWeak((campus: Campus): readonly StoreyParting[] =>
  [...storeyParts(campus)].map(([feature, parts]) => {
    const { owner, storey } = campus.features.features[feature] ?? { owner: '', storey: 0 }
    const building = campus.buildings.get(owner)?.building
    const outline = (building && storeysOf(building).find((it) => it.number === storey)?.outline) ?? []
    const share = parts[0]?.to ?? 1
    const axisRad = longAxisRad(outline)
    return { feature, share, axisRad, atM: partingAlong(outline, axisRad, share) }
  }),
)

/** What a holding is drawn on. @param holder as in `StoreyPart` */
export function partsOf(campus: Campus, holder: string, holding: Holding): PartRange[] {
  const ranges = campus.rangeOf(holding)
  if (holding.share === 1) return [...ranges]
  return ranges.flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, i): PartRange => {
      const parts = storeyParts(campus).get(first + i) ?? []
      const { from = 0, to = 1 } = parts.find((it) => it.holder === holder) ?? {}
      const parting = parts[0]?.to ?? 1
      const part = to <= parting + SHARE_SLACK ? 'near' : from >= parting - SHARE_SLACK ? 'far' : undefined
      return { first: first + i, count: 1, part }
    }),
  )
}

/** Runs with the records of the parts that they reach, in the order given: what the state texture has of them. */
export function withParts<R extends PartRange>(campus: Campus, ranges: readonly R[]): R[] {
  const partings = storeyPartings(campus)
  if (partings.length === 0) return [...ranges]
  const beyond = campus.features.features.length
  return ranges.flatMap((range) => {
    const { first, count, part } = range
    const far = partings.flatMap(({ feature }, i) =>
      part !== 'near' && feature >= first && feature < first + count
        ? [{ ...range, first: beyond + i, count: 1 }]
        : [],
    )
    return part === 'far' ? far : [range, ...far]
  })
}

/** What something that is selected or found is drawn on: as `featuresOf`, with parts of storeys; answers of the space finder as well. */
export function drawnOf(campus: Campus, id: string): FeatureRange[] {
  const tenant = campus.tenants.get(id)
  if (tenant)
    return withParts(
      campus,
      leasesOf(tenant).flatMap((it) => partsOf(campus, leaseHolder(it), it)),
    )
  const run = spaceRun(campus.pack, id)
  return withParts(
    campus,
    run
      ? partsOf(campus, run.space.id, { ...offerOf(run.space), storeys: run.storeys })
      : campus.featuresOf(id),
  )
}

/** Whether a point of the plan is on that side of the line of its top storey on which a lease lies. */
export function isOnPart(campus: Campus, lease: Lease, [x, z]: Point): boolean {
  const top = partsOf(campus, leaseHolder(lease), lease).at(-1)
  const parting = top?.part && storeyPartings(campus).find((it) => it.feature === top.first)
  if (!parting) return true
  const { axisRad, atM } = parting
  return x * Math.cos(axisRad) + z * Math.sin(axisRad) > atM === (top.part === 'far')
}

/** The storey of a record beyond the features; any other run as it is. */
export function storeyOfRecord(campus: Campus, range: FeatureRange): FeatureRange {
  const parting = storeyPartings(campus)[range.first - campus.features.features.length]
  return parting ? { first: parting.feature, count: 1 } : range
}
