/**
 * Selects the labels for a date, a camera distance and a selection: places and groups from afar, the buildings themselves
 * from nearby, the companies on a selected building. Nothing is labeled before it stands.
 */
import type { Campus, CampusBuilding, Selectable } from '../campus/campus.ts'
import { type ExplodedStoreys, explodedStoreys, liftM } from '../campus/exploded.ts'
import { storeyHeightM, storeyLabel, storeyRangeLabel, storeysOf } from '../campus/storeys.ts'
import { builtHeightM, corridorStands } from '../construction/built.ts'
import { contains, distance, interiorPoint, type Point } from '../geometry/polygon.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'
import { type DomainText, type LocalizedText, sameInAll } from '../language/text.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { isOnPart } from '../tenancy/storeyParts.ts'
import { isPresent, type Lease, leasesOf, tenantsIn } from '../tenancy/tenancy.ts'
import { type Name, RANKS } from './names.ts'

/** What the selection of labels depends on. */
export interface LabelQuery {
  /** Names are of what stands at its end. */
  readonly day: DayNumber
  readonly select: string | null
  readonly hover: string | null
  /** Storey under the pointer. */
  readonly hoverStorey: number | null
  readonly exploded: string | null
  /** Building that is cut open: its rooms are named. */
  readonly cutaway: string | null
  /** Names at rest are wanted, not only what is selected or pointed at. */
  readonly resting: boolean
  /** Buildings that something else on the screen already names. */
  readonly named: ReadonlySet<string>
  /** Buildings on the screen, and those of them near enough for their own names. */
  readonly seen: ReadonlySet<string>
  readonly near: ReadonlySet<string>
}

/** A label that may be shown, before it is given a place on the screen. */
export interface LabelCandidate {
  readonly id: string
  readonly kind: Name['kind'] | 'tenant' | 'room'
  readonly anchor: Name['anchor']
  readonly rank: number
  readonly active: boolean
  readonly text: LocalizedText
  readonly sub?: DomainText
  /** Building or corridor it belongs to, which never hides it. */
  readonly owner: string | null
  readonly spots: readonly Vec3[]
}

/** From so many pixels for a meter on a building has its own name; it keeps it down to a little less. */
const NEAR_PX_PER_M = 4
const HELD_PX_PER_M = 3.5
/** A group has its name while less than this share of it that is on the screen is near. */
const GROUP_SHARE = 0.34
/** Companies of one building are attached so many corners apart. */
const STRIDE = 2
/** What selected and pointed-at names are worth above all ranks. */
const ACTIVE = Object.freeze({ selected: 1000, pointed: 2000 })
const POSITION_ILLUSTRATIVE: DomainMessageKey = 'label.positionIllustrative'

/**
 * The buildings on the screen, and those of them near enough for their own names.
 * @param meterPx pixels that a meter takes at a point of the model, at the table's smallest lettering; 0 off the screen
 * @param before those that were near last time
 */
export function nearBuildings(
  campus: Campus,
  meterPx: (point: Vec3) => number,
  before: ReadonlySet<string>,
): Pick<LabelQuery, 'seen' | 'near'> {
  const seen = new Set<string>()
  const near = new Set<string>()
  for (const [id, { center, heightM }] of campus.buildings) {
    const px = meterPx([center[0], heightM, center[1]])
    if (px > 0) seen.add(id)
    if (px >= (before.has(id) ? HELD_PX_PER_M : NEAR_PX_PER_M)) near.add(id)
  }
  return { seen, near }
}

export function selectLabels(campus: Campus, names: readonly Name[], query: LabelQuery): LabelCandidate[] {
  const actives = activeIds(campus, query)
  const heightOf = (entry: CampusBuilding) => builtHeightM(campus, entry, query.day)
  const isNear = (entry: CampusBuilding) => query.near.has(entry.building.id)
  const wanted = names.flatMap((name): LabelCandidate[] => {
    const active = actives.get(name.id)
    if (!active && (!query.resting || query.named.has(name.id))) return []
    if (name.kind === 'building' && !active && !name.entries.every(isNear)) return []
    if (name.kind === 'corridor' && !corridorStands(campus, query.day)) return []
    const entries = name.entries.filter((it) => heightOf(it) > 0)
    if (name.entries.length > 0 && entries.length === 0) return []
    const [first] = entries
    if (name.kind === 'group') {
      const seen = entries.filter((it) => query.seen.has(it.building.id))
      if (seen.filter(isNear).length >= GROUP_SHARE * Math.max(1, seen.length)) return []
    }
    const spots =
      name.kind === 'group'
        ? onOneOf(entries, heightOf)
        : first
          ? onBuilding(campus, first, heightOf(first), query)
          : name.spots
    return [
      {
        ...name,
        rank: name.rank + (active ? active.rank : 0),
        active: active !== undefined,
        ...(active?.sub && { sub: active.sub }),
        owner: name.kind === 'group' || name.kind === 'ground' ? null : name.id,
        spots,
      },
    ]
  })
  return [...wanted, ...tenantNames(campus, query), ...roomNames(campus, query)]
}

/** What is selected, and before it what is pointed at, with the storey that is meant. */
function activeIds(
  campus: Campus,
  { select, hover, hoverStorey }: LabelQuery,
): Map<string, { rank: number; sub?: DomainText }> {
  const actives = new Map<string, { rank: number; sub?: DomainText }>()
  const selected = select === null ? null : campus.select(select)
  if (selected?.kind === 'storey')
    actives.set(selected.entry.building.id, {
      rank: ACTIVE.selected,
      sub: sameInAll(storeyLabel(selected.storey)),
    })
  else if (selected) actives.set(selected.id, { rank: ACTIVE.selected })
  if (hover !== null)
    actives.set(hover, {
      rank: ACTIVE.pointed,
      ...(hoverStorey !== null && { sub: sameInAll(storeyLabel(hoverStorey)) }),
    })
  return actives
}

/** The companies of what is selected: of a building all that are there on the day, else the one that is meant. */
function tenantNames(campus: Campus, query: LabelQuery): LabelCandidate[] {
  const selected = query.select === null ? null : campus.select(query.select)
  if (!selected || selected.kind === 'corridor') return []
  const inside = ownerOf(selected)
  if (inside !== null && !query.resting) return []
  const tenants =
    selected.kind === 'tenant'
      ? [selected.tenant]
      : tenantsIn(campus.pack.tenants, inside ?? '').filter((it) => isPresent(it, query.day))
  return tenants.flatMap(leasesOf).flatMap((lease, turn): LabelCandidate[] => {
    const { tenant, building, storeys, index } = lease
    const entry = campus.buildings.get(building)
    const elsewhere = inside !== null && building !== inside
    if (!entry || elsewhere || builtHeightM(campus, entry, query.day) <= 0) return []
    const range = storeyRangeLabel(storeys)
    return [
      {
        id: `${tenant.id}/${index}`,
        kind: 'tenant',
        anchor: 'side',
        rank: RANKS.tenant,
        active: inside === null,
        text: tenant.name,
        sub: tenant.locations[index]?.illustrative
          ? { message: 'label.storeysIllustrative', values: { storeys: range } }
          : sameInAll(range),
        owner: building,
        spots: onFacade(campus, entry, lease, apartStoreys(campus, entry, query), turn),
      },
    ]
  })
}

/** The rooms of a building that is cut open; where they are is illustrative, whatever is known of them. */
function roomNames(campus: Campus, { cutaway, day, resting }: LabelQuery): LabelCandidate[] {
  const entry = cutaway === null ? undefined : campus.buildings.get(cutaway)
  if (!entry || !resting || builtHeightM(campus, entry, day) <= 0) return []
  return entry.building.rooms.map(({ id, name, at }) => ({
    id: `${entry.building.id}/${id}`,
    kind: 'room',
    anchor: 'pin',
    rank: RANKS.room,
    // Seen through the cut, which the model's own outline knows nothing of.
    active: true,
    text: name,
    sub: POSITION_ILLUSTRATIVE,
    owner: entry.building.id,
    spots: [at],
  }))
}

function ownerOf(selected: Selectable): string | null {
  return selected.kind === 'building' || selected.kind === 'storey' ? selected.entry.building.id : null
}

/** Above the middle of the roof; where that is off the screen, on the way down to the ground. */
function onBuilding(campus: Campus, entry: CampusBuilding, heightM: number, query: LabelQuery): Vec3[] {
  const { footprint } = entry.building
  const [x, z] = contains(footprint, entry.center) ? entry.center : interiorPoint(footprint)
  const apart = apartStoreys(campus, entry, query)
  const lift = apart ? liftM(entry, apart, entry.building.storeys) : 0
  return [heightM + lift, heightM * 0.6, Math.min(heightM, 6)].map((y) => [x, y, z])
}

/** How the storeys of a building are drawn apart; null where they are not. */
function apartStoreys(campus: Campus, { building }: CampusBuilding, { exploded, select }: LabelQuery) {
  return building.id === exploded ? explodedStoreys(campus, exploded, select) : null
}

/** On the roof of one of several buildings: of the one nearest to their middle that is in sight. */
function onOneOf(entries: readonly CampusBuilding[], heightOf: (entry: CampusBuilding) => number): Vec3[] {
  const mean = (axis: 0 | 1) => entries.reduce((sum, it) => sum + it.center[axis], 0) / entries.length
  const middle: Point = [mean(0), mean(1)]
  return entries
    .toSorted((a, b) => distance(a.center, middle) - distance(b.center, middle))
    .map((it): Vec3 => [it.center[0], heightOf(it), it.center[1]])
}

/** The corners of a building at the middle of the storeys of a lease, on its part of them, from another one on each turn. */
function onFacade(
  campus: Campus,
  entry: CampusBuilding,
  lease: Lease,
  apart: ExplodedStoreys | null,
  turn: number,
): Vec3[] {
  const [from, to] = lease.storeys
  const storeys = storeysOf(entry.building)
  const lift = (storey: number) => (apart ? liftM(entry, apart, storey) : 0)
  const bottom = (storeys.find((it) => it.number === from)?.elevationM ?? 0) + lift(from)
  const upper = storeys.find((it) => it.number === to)
  const top = (upper?.elevationM ?? 0) + storeyHeightM(entry.building, to) + lift(to)
  const outline = upper?.outline ?? entry.building.footprint
  const own = outline.filter((it) => isOnPart(campus, lease, it))
  const corners = own.length > 0 ? own : outline
  return corners.map((_, i) => {
    const [x, z] = corners[(i + turn * STRIDE) % corners.length] as Point
    return [x, (bottom + top) / 2, z]
  })
}
