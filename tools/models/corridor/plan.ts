/**
 * The corridor's plan: the graph of the content laid out as runs of tube between junctions, building portals and free
 * ends. All that is drawn of the corridor, and all that can be walked on, follows from it.
 */
import { type PlacedSegment, placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import type { FeatureTable } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { CorridorNode } from '../../../src/domain/content/records/corridor.ts'
import { distance, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frame, frames } from '../kit/frame.ts'
import { hubOutline, type Spoke } from './hubOutline.ts'
import { type Profile, profileOf } from './section.ts'

/** How a run of tube ends. */
export type RunEnd =
  | { readonly kind: 'hub'; readonly hub: string }
  | { readonly kind: 'portal'; readonly building: string }
  /** Straight on into a tube of another width, or of the same. */
  | { readonly kind: 'joint'; readonly otherWidthM: number }
  | { readonly kind: 'closed' }

/** A segment's tube. Distances along it count from the segment's first node, meters. */
export interface Run {
  readonly placed: PlacedSegment
  readonly feature: number
  readonly line: Frame
  readonly span: readonly [start: number, end: number]
  readonly ends: readonly [RunEnd, RunEnd]
  readonly profile: Profile
}

/** One wall of a junction, seen from outside; `mouth` is the tube that leaves through it. */
export interface HubFace {
  readonly wall: Frame
  readonly mouth?: { readonly profile: Profile; readonly centerM: number; readonly segment: string }
}

export interface Hub {
  /** Id of its first node. */
  readonly id: string
  readonly feature: number
  /** Segment the hub is drawn and dated with. */
  readonly segment: string
  readonly center: Point
  readonly outline: Polygon
  readonly faces: readonly HubFace[]
}

export interface CorridorPlan {
  readonly runs: readonly Run[]
  readonly hubs: readonly Hub[]
}

/** Nodes nearer than this share a junction; a shorter run would not be worth a tube, meters. */
const CLUSTER_M = 11
const SHORTEST_RUN_M = 0.5
/** What a junction leaves of a tube before a building, meters. */
const BEFORE_PORTAL_M = 0.8
/** Tubes end this far inside a facade, meters. */
export const PORTAL_INSIDE_M = 0.9
/** Two segments that meet at no more than this angle run straight on. */
const STRAIGHT_COS = -0.995

export function corridorPlan(pack: ScenePack, features: FeatureTable): CorridorPlan {
  const { corridor } = pack
  const placed = placedSegments(corridor).filter((it) => features.corridor.has(it.segment.id))
  const featureOf = (it: PlacedSegment) => features.corridor.get(it.segment.id)?.first ?? 0
  const profile = (it: PlacedSegment) => profileOf(it.widthM, corridor.deckElevationM, corridor.heightM)
  const meeting = (id: string) => placed.filter((it) => it.segment.from === id || it.segment.to === id)
  const clusters = junctions(corridor.nodes, placed, meeting)

  const hubOf = new Map<string, string>()
  const mouthOf = new Map<string, number>()
  const hubs = clusters.map((nodes): Hub => {
    const ids = new Set(nodes.map((it) => it.id))
    const [first] = nodes as [CorridorNode]
    const inner = placed.filter((it) => ids.has(it.segment.from) && ids.has(it.segment.to))
    const arms = nodes.flatMap((node) =>
      meeting(node.id)
        .filter((it) => !inner.includes(it))
        .map((it) => ({ node, placed: it, spoke: spokeOf(node, it, corridor.nodes) })),
    )
    const { outline, mouthsM } = hubOutline(
      nodes.map((it) => it.at),
      arms.map((it) => it.spoke),
    )
    for (const it of nodes) hubOf.set(it.id, first.id)
    for (const [i, arm] of arms.entries())
      mouthOf.set(mouthKey(arm.node.id, arm.placed), mouthsM[i] as number)
    const owner = inner[0] ?? arms[0]?.placed
    if (!owner) throw new Error(`corridor: nothing meets at "${first.id}"`)
    const faces = frames(outline).map((wall): HubFace => {
      for (const [i, { spoke, placed: it }] of arms.entries()) {
        const square = spoke.direction[0] * wall.outward[0] + spoke.direction[1] * wall.outward[1] > 0.999
        const at = mouthsM[i] as number
        const mouth: Point = [
          spoke.from[0] + spoke.direction[0] * at,
          spoke.from[1] + spoke.direction[1] * at,
        ]
        const [x, , z] = wall.at(0, 0, 0)
        const centerM = (mouth[0] - x) * wall.direction[0] + (mouth[1] - z) * wall.direction[1]
        const off = Math.abs((mouth[0] - x) * wall.outward[0] + (mouth[1] - z) * wall.outward[1])
        if (square && off < 0.01 && centerM > 0 && centerM < wall.lengthM)
          return { wall, mouth: { profile: profile(it), centerM, segment: it.segment.id } }
      }
      return { wall }
    })
    const center: Point = [
      outline.reduce((sum, p) => sum + p[0], 0) / outline.length,
      outline.reduce((sum, p) => sum + p[1], 0) / outline.length,
    ]
    return { id: first.id, feature: featureOf(owner), segment: owner.segment.id, center, outline, faces }
  })

  const endOf = (segment: PlacedSegment, id: string): RunEnd => {
    const hub = hubOf.get(id)
    if (hub !== undefined) return { kind: 'hub', hub }
    const portal = corridor.nodes.find((node) => node.id === id)?.portal
    if (portal !== undefined) return { kind: 'portal', building: portal }
    const other = meeting(id).find((that) => that !== segment)
    return other ? { kind: 'joint', otherWidthM: other.widthM } : { kind: 'closed' }
  }
  const runs = placed.flatMap((box): Run[] => {
    const { from, to } = box.segment
    if (hubOf.has(from) && hubOf.get(from) === hubOf.get(to)) return []
    const ends = [endOf(box, from), endOf(box, to)] as const
    const cut = (id: string, end: RunEnd) =>
      mouthOf.get(mouthKey(id, box)) ?? (end.kind === 'portal' ? -PORTAL_INSIDE_M : 0)
    const span = [cut(from, ends[0]), box.lengthM - cut(to, ends[1])] as const
    if (span[1] - span[0] < SHORTEST_RUN_M) return []
    return [
      {
        placed: box,
        feature: featureOf(box),
        line: frame(box.from, box.to),
        span,
        ends,
        profile: profile(box),
      },
    ]
  })
  return { runs, hubs }
}

const mouthKey = (node: string, it: PlacedSegment) => `${node} ${it.segment.id}`

function spokeOf(node: CorridorNode, segment: PlacedSegment, nodes: readonly CorridorNode[]): Spoke {
  const outwards = segment.segment.from === node.id
  const [near, far] = outwards ? [segment.from, segment.to] : [segment.to, segment.from]
  const farNode = nodes.find((other) => other.id === (outwards ? segment.segment.to : segment.segment.from))
  return {
    from: near,
    direction: [(far[0] - near[0]) / segment.lengthM, (far[1] - near[1]) / segment.lengthM],
    widthM: segment.widthM,
    mostM: farNode?.portal === undefined ? Infinity : segment.lengthM - BEFORE_PORTAL_M,
  }
}

/** Nodes where segments meet at an angle, those that are close together joined. */
function junctions(
  nodes: readonly CorridorNode[],
  placed: readonly PlacedSegment[],
  meeting: (id: string) => PlacedSegment[],
): CorridorNode[][] {
  const joins = nodes.filter((node) => {
    const here = meeting(node.id)
    if (here.length !== 2) return here.length > 2
    const [a, b] = here.map((it) => spokeOf(node, it, nodes).direction) as [Point, Point]
    return a[0] * b[0] + a[1] * b[1] > STRAIGHT_COS
  })
  const cluster = new Map(joins.map((node) => [node.id, [node]]))
  for (const { segment, from, to } of placed) {
    const [a, b] = [cluster.get(segment.from), cluster.get(segment.to)]
    if (!a || !b || a === b || distance(from, to) >= CLUSTER_M) continue
    a.push(...b)
    for (const node of b) cluster.set(node.id, a)
  }
  return [...new Set(cluster.values())]
}
