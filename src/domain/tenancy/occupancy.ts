/** How much of the park is let: floor area that can be let, what is free of it, and what is left. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { type Storey, storeysOf } from '../campus/storeys.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { coversStorey, type Holding, holdsOn, offerOf } from './tenancy.ts'

export interface Occupancy {
  /** Storeys above ground of buildings in use whose use is lettable, m². */
  readonly lettableM2: number
  /** What is on offer of it, m². */
  readonly freeM2: number
  /** Let share of what can be let, 0–1; null while nothing can be let. */
  readonly share: number | null
}

/** Whether storeys of a building are let to companies. */
export function isLettable(campus: Campus, { building }: CampusBuilding): boolean {
  return campus.pack.uses.some((it) => it.id === building.use && it.lettable)
}

/** The first day a building is in use. */
export function inUseFrom({ times, shownFrom }: CampusBuilding): DayNumber {
  return times?.inUse ?? shownFrom
}

/** Occupancy on a day: what is not on offer counts as let. */
export function occupancyOn(campus: Campus, day: DayNumber): Occupancy {
  let lettableM2 = 0
  let freeM2 = 0
  const offers = campus.pack.spaces.map(offerOf).filter((it) => holdsOn(it, day))
  for (const entry of campus.buildings.values()) {
    if (!isLettable(campus, entry) || day < inUseFrom(entry)) continue
    for (const storey of storeysOf(entry.building)) {
      if (storey.number < 1) continue
      lettableM2 += storey.areaM2
      for (const offer of offers)
        if (coversStorey(offer, entry.building.id, storey.number)) freeM2 += storey.areaM2 * offer.share
    }
  }
  return { lettableM2, freeM2, share: lettableM2 > 0 ? 1 - freeM2 / lettableM2 : null }
}

/** Floor area of a holding from the outlines of its storeys, m²; 0 where its building is not there. */
export function holdingAreaM2(campus: Campus, holding: Holding): number {
  return storeysHeld(campus, holding).reduce((sum, it) => sum + it.areaM2 * holding.share, 0)
}

/** The storeys a holding reaches. */
function storeysHeld(campus: Campus, holding: Holding): Storey[] {
  const entry = campus.buildings.get(holding.building)
  return entry
    ? storeysOf(entry.building).filter((it) => coversStorey(holding, holding.building, it.number))
    : []
}
