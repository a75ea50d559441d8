/** Where the storeys of a building stand while they are drawn apart. */
import type { Campus, CampusBuilding } from './campus.ts'
import { storeyFeature } from './features.ts'

/** Meters between a storey and the next while they are apart. */
export const GAP_M = 3.2
/** Gaps that open above the storey that lies open, beside its own. */
export const OPEN_GAPS = 3

export interface ExplodedStoreys {
  /** Features of the ground storey and of the roof. */
  readonly first: number
  readonly last: number
  /** Feature of the storey that lies open; null while none does. */
  readonly open: number | null
}

/** The storeys that are drawn apart, and the one of them that is selected; null while none are. */
export function explodedStoreys(
  campus: Campus,
  exploded: string | null,
  select: string | null,
): ExplodedStoreys | null {
  const entry = exploded === null ? undefined : campus.buildings.get(exploded)
  if (!entry) return null
  const { building, features } = entry
  const first = storeyFeature(features, building.basements.levels, 1)
  const chosen = select === null ? null : campus.select(select)
  const runs = chosen?.kind === 'storey' || chosen?.kind === 'tenant' ? campus.featuresOf(chosen.id) : []
  const open = runs.find((it) => it.first >= first && it.first < first + building.storeys)
  return { first, last: first + building.storeys, open: open ? open.first + open.count - 1 : null }
}

/** Meters that a storey of a building is lifted; 0 for the ground storey. */
export function liftM(
  { building, features }: CampusBuilding,
  { first, open }: ExplodedStoreys,
  storey: number,
): number {
  const feature = storeyFeature(features, building.basements.levels, storey)
  const gaps = feature - first + (open !== null && feature > open ? OPEN_GAPS : 0)
  return Math.max(0, gaps) * GAP_M
}
