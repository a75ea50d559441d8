/**
 * The feature table: one numbered row for every part of the park that has a life of its own on the timeline — each
 * storey, each roof, each corridor segment, the landscape of each lot. Model vertices carry the number
 * (`_FEATURE_ID_0`), the state texture has a row per number; both are computed from the same content by this module.
 */
import type { ScenePack } from '../content/pack.ts'

export type FeatureKind = 'static' | 'basement' | 'storey' | 'roof' | 'works' | 'corridor' | 'landscape'

export interface Feature {
  readonly index: number
  readonly kind: FeatureKind
  /** Building, corridor segment or lot it belongs to; empty for `static`. */
  readonly owner: string
  /** Storey number as in `Storey.number`; 0 where there is none. */
  readonly storey: number
}

/** A run of feature numbers, `first … first + count − 1`. */
export interface FeatureRange {
  readonly first: number
  readonly count: number
}

export interface FeatureTable {
  readonly features: readonly Feature[]
  /** Basements upwards, storeys, the roof, then the works (cranes). */
  readonly buildings: ReadonlyMap<string, FeatureRange>
  readonly corridor: ReadonlyMap<string, FeatureRange>
  readonly landscape: ReadonlyMap<string, FeatureRange>
}

/** Row 0: ground, roads and everything else that was always there. */
export const STATIC_FEATURE = 0

/** Numbers the features of a pack, in the order of its files. */
export function featureTable(pack: Pick<ScenePack, 'buildings' | 'corridor' | 'site'>): FeatureTable {
  const features: Feature[] = []
  const add = (kind: FeatureKind, owner: string, storey = 0) =>
    features.push({ index: features.length, kind, owner, storey })
  const range = (build: () => void): FeatureRange => {
    const first = features.length
    build()
    return { first, count: features.length - first }
  }

  add('static', '')
  const buildings = new Map<string, FeatureRange>()
  for (const building of pack.buildings) {
    const block = range(() => {
      for (let level = building.basements.levels; level >= 1; level--) add('basement', building.id, -level)
      for (let number = 1; number <= building.storeys; number++) add('storey', building.id, number)
      add('roof', building.id, building.storeys)
      add('works', building.id)
    })
    buildings.set(building.id, block)
  }
  const single = (kind: FeatureKind, owners: readonly { id: string }[]) =>
    new Map(owners.map((owner) => [owner.id, range(() => add(kind, owner.id))]))
  return {
    buildings,
    corridor: single('corridor', pack.corridor.segments),
    landscape: single('landscape', pack.site.lots),
    features,
  }
}

/** Number of a storey's feature; the roof is `storeys + 1`, the works follow it. Basements are negative. */
export function storeyFeature(range: FeatureRange, basementLevels: number, storey: number): number {
  return range.first + basementLevels + (storey > 0 ? storey - 1 : storey)
}
