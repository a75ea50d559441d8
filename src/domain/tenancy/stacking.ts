/** The stacking plan: a section through a building, its storeys with who holds them and what of them is free on a day. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { Space } from '../content/records/space.ts'
import type { LegendEntry, Overlay } from '../overlays/overlay.ts'
import { paintedBy } from '../overlays/painted.ts'
import { entryOn, forRuns } from '../overlays/steps.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { coversStorey, holdsOn, type Lease, leasesOf, offerOf } from './tenancy.ts'

/** Storeys on top of one another that are alike: same color, same holders, same offer. */
export interface StackBlock {
  /** Lowest and highest storey, both included. */
  readonly storeys: readonly [number, number]
  readonly entry: LegendEntry | null
  readonly leases: readonly Lease[]
  readonly spaces: readonly Space[]
  readonly areaM2: number
  /** Area of its widest storey as a share of the building's widest, 0–1. */
  readonly width: number
}

/** The blocks of a building on a day, from the top down. */
export function stackOf(
  campus: Campus,
  { building, features }: CampusBuilding,
  overlay: Overlay,
  day: DayNumber,
): StackBlock[] {
  const { entries, steps } = paintedBy(overlay, campus)
  const shown = new Map<number, LegendEntry>()
  forRuns(steps, (first, end, at) => {
    const entry = entries[entryOn(steps.codes, day - campus.timeline.start, at) - 1]
    if (entry) for (let feature = first; feature < end; feature++) shown.set(feature, entry)
  })
  const leases = campus.pack.tenants.flatMap(leasesOf).filter((it) => holdsOn(it, day))
  const spaces = campus.pack.spaces.filter((it) => holdsOn(offerOf(it), day))
  const storeys = storeysOf(building).filter((it) => it.number > 0)
  const widest = Math.max(...storeys.map((it) => it.areaM2))

  const blocks: StackBlock[] = []
  for (const { number, areaM2 } of storeys) {
    const at = {
      entry: shown.get(features.first + building.basements.levels + number - 1) ?? null,
      leases: leases.filter((it) => coversStorey(it, building.id, number)),
      spaces: spaces.filter((it) => coversStorey(offerOf(it), building.id, number)),
    }
    const below = blocks.at(-1)
    if (below && alike(below, at)) {
      blocks[blocks.length - 1] = {
        ...below,
        storeys: [below.storeys[0], number],
        areaM2: below.areaM2 + areaM2,
        width: Math.max(below.width, areaM2 / widest),
      }
    } else blocks.push({ ...at, storeys: [number, number], areaM2, width: areaM2 / widest })
  }
  return blocks.reverse()
}

type Content = Pick<StackBlock, 'entry' | 'leases' | 'spaces'>

function alike(a: Content, b: Content): boolean {
  const same = <T>(x: readonly T[], y: readonly T[], idOf: (it: T) => string) =>
    x.length === y.length && x.every((it, i) => idOf(it) === idOf(y[i] as T))
  return (
    a.entry?.id === b.entry?.id &&
    same(a.leases, b.leases, (it) => it.tenant.id) &&
    same(a.spaces, b.spaces, (it) => it.id)
  )
}
