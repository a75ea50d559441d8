/** The campus index: a content pack with everything that is looked up or derived more than once. Built once a pack. */

import { buildingTimes, storeyTimes, workCalendarOf } from '../construction/construction.ts'
import { type FeatureTimes, featureTimes } from '../construction/featureTimes.ts'
import { shownFrom } from '../construction/undated.ts'
import type { WorkCalendar } from '../construction/workTime.ts'
import type { ScenePack } from '../content/pack.ts'
import { hasCorridor } from '../content/records/corridor.ts'
import type { Tenant } from '../content/records/tenant.ts'
import type { Industry, Milestone, Source } from '../content/story.ts'
import { centroid } from '../geometry/polygon.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'
import { type ProgressTable, progressTable } from '../schedule/progress.ts'
import type { Holding } from '../tenancy/tenancy.ts'
import { floorAreas } from './areas.ts'
import { type FeatureRange, type FeatureTable, featureTable, storeyFeature } from './features.ts'
import { buildingHeightM, storeyOfId } from './storeys.ts'
import type { CampusBuilding } from './types.ts'

export type { CampusBuilding }

/** A thing a visitor can select, by its id. */
export type Selectable =
  | { readonly kind: 'building'; readonly id: string; readonly entry: CampusBuilding }
  | { readonly kind: 'storey'; readonly id: string; readonly entry: CampusBuilding; readonly storey: number }
  | { readonly kind: 'tenant'; readonly id: string; readonly tenant: Tenant }
  | { readonly kind: 'corridor'; readonly id: string }

export interface Campus {
  readonly pack: ScenePack
  readonly features: FeatureTable
  readonly featureTimes: readonly FeatureTimes[]
  readonly work: WorkCalendar
  readonly buildings: ReadonlyMap<string, CampusBuilding>
  readonly tenants: ReadonlyMap<string, Tenant>
  readonly industries: ReadonlyMap<string, Industry>
  readonly sources: ReadonlyMap<string, Source>
  /** In order of date. */
  readonly milestones: readonly (Milestone & { readonly day: DayNumber })[]
  readonly timeline: { readonly start: DayNumber; readonly end: DayNumber }
  readonly progress: ProgressTable
  /** Finds a building, a tenant or the corridor by id. */
  select(id: string): Selectable | null
  /** The features of the storeys something holds; none where its building is not there. */
  rangeOf(held: Pick<Holding, 'building' | 'storeys'>): readonly FeatureRange[]
  /** The features an id stands for: a building's block, a storey, a tenant's storeys, the whole corridor. */
  featuresOf(id: string): readonly FeatureRange[]
}

/** Indexes a pack whose references have been checked. */
export function campusOf(pack: ScenePack): Campus {
  const timeline = { start: toDay(pack.manifest.timeline.start), end: toDay(pack.manifest.timeline.end) }
  const features = featureTable(pack)
  const work = workCalendarOf(pack.schedule)
  const lots = new Map(pack.site.lots.map((lot) => [lot.id, lot]))
  const buildings = new Map<string, CampusBuilding>()
  for (const building of pack.buildings) {
    const lot = lots.get(building.lot)
    const range = features.buildings.get(building.id)
    if (!lot || !range) continue
    const schedule = pack.schedule.buildings[building.id]
    const times = schedule ? buildingTimes(schedule) : null
    buildings.set(building.id, {
      building,
      lot,
      areas: floorAreas(building),
      heightM: buildingHeightM(building),
      center: centroid(building.footprint),
      features: range,
      times,
      shownFrom: times ? timeline.start : shownFrom(pack, building),
      storeyTimes: times ? storeyTimes(building, times, work) : [],
    })
  }
  const tenants = new Map(pack.tenants.map((tenant) => [tenant.id, tenant]))

  const select = (id: string): Selectable | null => {
    const entry = buildings.get(id)
    if (entry) return { kind: 'building', id, entry }
    const tenant = tenants.get(id)
    if (tenant) return { kind: 'tenant', id, tenant }
    const storey = storeyOfId(id)
    const holder = storey && buildings.get(storey.building)
    if (holder && storey.storey <= holder.building.storeys)
      return { kind: 'storey', id, entry: holder, storey: storey.storey }
    return hasCorridor(pack) && id === pack.corridor.id ? { kind: 'corridor', id } : null
  }

  const rangeOf: Campus['rangeOf'] = ({ building, storeys: [from, to] }) => {
    const entry = buildings.get(building)
    if (!entry) return []
    const first = storeyFeature(entry.features, entry.building.basements.levels, from)
    return [{ first, count: to - from + 1 }]
  }

  const featuresOf = (id: string): readonly FeatureRange[] => {
    const found = select(id)
    if (!found) return []
    if (found.kind === 'building') return [found.entry.features]
    if (found.kind === 'corridor') return [...features.corridor.values()]
    if (found.kind === 'storey')
      return rangeOf({ building: found.entry.building.id, storeys: [found.storey, found.storey] })
    return found.tenant.locations.flatMap(rangeOf)
  }

  return {
    pack,
    features,
    featureTimes: featureTimes(pack, features),
    work,
    buildings,
    tenants,
    industries: new Map(pack.industries.map((it) => [it.id, it])),
    sources: new Map(pack.sources.map((it) => [it.id, it])),
    milestones: pack.milestones
      .map((it) => ({ ...it, day: toDay(it.date) }))
      .sort((a, b) => a.day - b.day || a.id.localeCompare(b.id)),
    timeline,
    progress: progressTable({ timeline, buildings, work }),
    select,
    rangeOf,
    featuresOf,
  }
}
