/**
 * The heated corridor: glazed red tubes on columns between octagonal junctions, stairs down to the courtyards, portals
 * into the buildings. Each segment has a named anchor; the corridor's node says what can be walked on (see walkable.ts).
 */

import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import type { FeatureTable } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { hasCorridor } from '../../../src/domain/content/records/corridor.ts'
import type { DetailExtras } from '../detailExtras.ts'
import type { ModelNode } from '../document.ts'
import { Mesh } from '../kit/mesh.ts'
import { crowd, LOOKS } from '../people/crowd.ts'
import { drawSupports } from './columns.ts'
import { drawHub, drawHubLinings } from './hubs.ts'
import { drawInside, furnishHub } from './inside.ts'
import { walkers } from './people.ts'
import { corridorPlan } from './plan.ts'
import { drawDoorFrames, drawPortals } from './portals.ts'
import { drawRibs } from './ribs.ts'
import { stairsOf } from './stairPlan.ts'
import { drawStair } from './stairs.ts'
import { drawTube } from './tube.ts'
import { walkOf } from './walkable.ts'

export function corridorNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  if (!hasCorridor(pack)) return []
  const { deckElevationM: deckM, heightM, id } = pack.corridor
  const plan = corridorPlan(pack, features)
  const stairs = stairsOf(plan, pack)
  const mesh = new Mesh()
  for (const run of plan.runs) {
    drawTube(mesh, run)
    drawRibs(mesh, run)
    drawSupports(mesh, run, pack)
    drawPortals(mesh, run)
  }
  for (const hub of plan.hubs) {
    const stairFaces = new Set(stairs.filter((it) => it.hub === hub.id).map((it) => it.face))
    drawHub(mesh, hub, { deckM, heightM, stairFaces })
  }
  for (const stair of stairs) drawStair(mesh, stair, deckM)
  return [{ name: id, mesh, extras: { walk: walkOf(plan, stairs, pack) }, children: anchors(pack, features) }]
}

/** Distances within which a segment's fittings and the people are drawn, meters; people in a lit tube are seen from afar. */
const NEAR: Readonly<Record<'fittings' | 'people', DetailExtras>> = Object.freeze({
  fittings: { nearM: 70 },
  people: { nearM: 180 },
})

/**
 * Close detail: a node for each segment with the fittings of its tube and of the junction it is dated with, and one for
 * all people, whose bounds are the corridor's.
 */
export function corridorDetail(pack: ScenePack, features: FeatureTable): ModelNode[] {
  if (!hasCorridor(pack)) return []
  const plan = corridorPlan(pack, features)
  const stairs = stairsOf(plan, pack)
  const { deckElevationM, heightM } = pack.corridor
  const meshes = new Map<string, Mesh>()
  const meshOf = (segment: string) => {
    const mesh = meshes.get(segment) ?? new Mesh()
    meshes.set(segment, mesh)
    return mesh
  }
  for (const run of plan.runs) {
    const mesh = meshOf(run.placed.segment.id)
    drawInside(mesh, run)
    drawDoorFrames(mesh, run)
  }
  for (const hub of plan.hubs) {
    const stairFaces = new Set(stairs.filter((it) => it.hub === hub.id).map((it) => it.face))
    furnishHub(meshOf(hub.segment), hub, deckElevationM, stairFaces)
    drawHubLinings(meshOf(hub.segment), hub, deckElevationM, heightM)
  }
  const fittings = [...meshes].map(
    ([id, mesh]): ModelNode => ({ name: `detail/${id}`, mesh, extras: { ...NEAR.fittings } }),
  )
  const people = crowd('detail/corridor-people', LOOKS.corridor, walkers(plan))
  return [...fittings, ...people.map((it): ModelNode => ({ ...it, extras: { ...NEAR.people } }))]
}

/** A point at the middle of each segment that knows its feature. */
function anchors({ corridor }: ScenePack, features: FeatureTable): ModelNode[] {
  return placedSegments(corridor).flatMap(({ segment, from, to, lengthM }) => {
    const range = features.corridor.get(segment.id)
    if (!range) return []
    const at = [(from[0] + to[0]) / 2, corridor.deckElevationM, (from[1] + to[1]) / 2] as const
    return [
      { name: segment.id, at, extras: { feature: range.first, lengthM: Math.round(lengthM * 100) / 100 } },
    ]
  })
}
