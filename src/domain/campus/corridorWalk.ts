/** How far it is between two buildings indoors, along the corridor. */
import type { Corridor } from '../content/records/corridor.ts'
import type { Campus } from './campus.ts'
import { placedSegments } from './corridorGraph.ts'

/**
 * Shortest way along the corridor from any portal of one building to any of another, meters along the centreline; 0
 * within one building, null where there is no way indoors.
 */
export function corridorWalkM(corridor: Corridor, from: string, to: string): number | null {
  if (from === to) return 0
  const portals = (building: string) =>
    corridor.nodes.filter((it) => it.portal === building).map((it) => it.id)
  const goals = new Set(portals(to))
  const ways = new Map<string, { to: string; lengthM: number }[]>()
  for (const { segment, lengthM } of placedSegments(corridor)) {
    for (const [a, b] of [
      [segment.from, segment.to],
      [segment.to, segment.from],
    ] as const)
      ways.set(a, [...(ways.get(a) ?? []), { to: b, lengthM }])
  }
  const distances = new Map(portals(from).map((id) => [id, 0]))
  const settled = new Set<string>()
  // The graph has tens of nodes: the nearest one is found by looking at all.
  for (;;) {
    let next: string | null = null
    for (const [id, far] of distances)
      if (!settled.has(id) && (next === null || far < (distances.get(next) ?? 0))) next = id
    if (next === null) return null
    if (goals.has(next)) return distances.get(next) ?? null
    settled.add(next)
    for (const way of ways.get(next) ?? []) {
      const far = (distances.get(next) ?? 0) + way.lengthM
      if (far < (distances.get(way.to) ?? Number.POSITIVE_INFINITY)) distances.set(way.to, far)
    }
  }
}

/** Walking pace in advertisements of real estate, meters a minute: Japan's fair competition code counts 80 m as one minute. */
const PACE_M_PER_MINUTE = 80

/** A building that can be reached indoors. */
export interface IndoorWalk {
  readonly building: string
  readonly lengthM: number
  /** Begun minutes. */
  readonly minutes: number
}

/** The nearest other building of each use that can be reached along the corridor, the nearest first. */
export function indoorWalks({ pack: { buildings, corridor } }: Campus, from: string): IndoorWalk[] {
  const nearest = new Map<string, IndoorWalk>()
  for (const { id, use } of buildings) {
    const lengthM = id === from ? null : corridorWalkM(corridor, from, id)
    if (lengthM === null || lengthM >= (nearest.get(use)?.lengthM ?? Number.POSITIVE_INFINITY)) continue
    nearest.set(use, { building: id, lengthM, minutes: Math.max(1, Math.ceil(lengthM / PACE_M_PER_MINUTE)) })
  }
  return [...nearest.values()].sort((a, b) => a.lengthM - b.lengthM)
}
