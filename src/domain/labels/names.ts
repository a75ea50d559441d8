/**
 * What can be named on the model, from the content alone. A place is the one building of its use, where it is of some
 * size; three or more buildings of one use in one lot share a name when seen from afar.
 */

import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import type { LocalizedText } from '../content/common.ts'
import { hasCorridor } from '../content/records/corridor.ts'
import { centroid, distance, type Point } from '../geometry/polygon.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { LabelAnchor } from './placeLabels.ts'

export interface Name {
  /** Building or corridor id; for what cannot be selected, an id of its own. */
  readonly id: string
  readonly kind: 'place' | 'building' | 'group' | 'corridor' | 'ground'
  readonly anchor: LabelAnchor
  /** See RANKS. */
  readonly rank: number
  readonly text: LocalizedText
  /** A second, quieter line. */
  readonly sub?: LocalizedText
  /** Buildings it stands on or over. */
  readonly entries: readonly CampusBuilding[]
  /** Where it can be attached, the best first; empty for buildings, whose height changes with the date. */
  readonly spots: readonly Vec3[]
}

/** Which names take their places first. The largest building of the park is worth `size` more than the smallest. */
export const RANKS = Object.freeze({
  place: 90,
  room: 88,
  tenant: 85,
  corridor: 80,
  group: 70,
  road: 60,
  building: 45,
  size: 6,
  water: 40,
})

/** A building alone in its use is a place from this share of the mean floor area on. */
const PLACE_SHARE = 0.25
/** As many buildings of a use in a lot share a name. */
const GROUP_SIZE = 3
/** Corridor segments shorter than this carry no name; along roads a name can stand at every so many meters. */
const SEGMENT_M = 15
const ROAD_STEP_M = 60
/** Names of the ground float a little above it, meters. */
const GROUND_M = 0.5

/** Everything that can be named, in no particular order. */
export function namesOf(campus: Campus): Name[] {
  return [...buildingNames(campus), ...groupNames(campus), ...corridorNames(campus), ...groundNames(campus)]
}

function buildingNames(campus: Campus): Name[] {
  const all = [...campus.buildings.values()]
  const areas = all.map((it) => it.areas.grossM2)
  const mean = areas.reduce((sum, it) => sum + it, 0) / Math.max(1, all.length)
  const largest = Math.max(1, ...areas)
  const uses = new Map<string, number>()
  for (const { building } of all) uses.set(building.use, (uses.get(building.use) ?? 0) + 1)
  return all.map((entry) => {
    const { id, name, use } = entry.building
    const place = uses.get(use) === 1 && entry.areas.grossM2 >= PLACE_SHARE * mean
    return {
      id,
      kind: place ? 'place' : 'building',
      anchor: 'pin',
      rank: place ? RANKS.place : RANKS.building + (RANKS.size * entry.areas.grossM2) / largest,
      text: name,
      entries: [entry],
      spots: [],
    }
  })
}

function groupNames(campus: Campus): Name[] {
  return campus.pack.uses.flatMap((use) => {
    const groups = campus.pack.site.lots
      .map((lot) => ({
        lot,
        entries: [...campus.buildings.values()].filter(
          ({ building }) => building.use === use.id && building.lot === lot.id,
        ),
      }))
      .filter(({ entries }) => entries.length >= GROUP_SIZE)
    return groups.map(
      ({ lot, entries }): Name => ({
        id: `${use.id}/${lot.id}`,
        kind: 'group',
        anchor: 'pin',
        rank: RANKS.group,
        text: use.together ?? use.name,
        // Where the use names them, the lot would only say it again.
        ...(groups.length > 1 && { sub: lot.name }),
        entries,
        spots: [],
      }),
    )
  })
}

function corridorNames({ pack }: Campus): Name[] {
  if (!hasCorridor(pack)) return []
  const { corridor } = pack
  const top = corridor.deckElevationM + corridor.heightM
  const middle = meanOf(corridor.nodes.map((it) => it.at))
  return [
    {
      id: corridor.id,
      kind: 'corridor',
      anchor: 'pin',
      rank: RANKS.corridor,
      text: corridor.name,
      entries: [],
      spots: placedSegments(corridor)
        .filter((it) => it.lengthM >= SEGMENT_M)
        .map(({ from, to }) => meanOf([from, to]))
        .sort((a, b) => distance(a, middle) - distance(b, middle))
        .map(([x, z]) => [x, top, z]),
    },
  ]
}

/** Roads have a name only where a document gives one; waters say in theirs what of them is an impression. */
function groundNames({ pack: { site } }: Campus): Name[] {
  const ground = { kind: 'ground', anchor: 'on', entries: [] } as const
  const roads = site.roads.flatMap(({ id, name, centreline }): Name[] =>
    name ? [{ ...ground, id, rank: RANKS.road, text: name, spots: along(centreline) }] : [],
  )
  const waters = site.water.map(
    ({ id, name, outline }): Name => ({
      ...ground,
      id,
      rank: RANKS.water,
      text: name,
      spots: [onGround(centroid(outline))],
    }),
  )
  return [...roads, ...waters]
}

const meanOf = (points: readonly Point[]): Point => [
  points.reduce((sum, it) => sum + it[0], 0) / points.length,
  points.reduce((sum, it) => sum + it[1], 0) / points.length,
]

const onGround = ([x, z]: Point): Vec3 => [x, GROUND_M, z]

/** Points along a line, from its middle outwards, m apart as ROAD_STEP_M says. */
function along(line: readonly Point[]): Vec3[] {
  const points = line.slice(1).flatMap((to, i) => {
    const from = line[i] as Point
    const steps = Math.max(1, Math.floor(distance(from, to) / ROAD_STEP_M))
    return Array.from({ length: steps }, (_, k): Point => {
      const share = (k + 0.5) / steps
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    })
  })
  const middle = (points.length - 1) / 2
  return points
    .map((point, i) => ({ point, away: Math.abs(i - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ point }) => onGround(point))
}
