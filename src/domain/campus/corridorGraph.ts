/** The heated corridor as a graph: its length, and what one can reach indoors. */
import type { Corridor, CorridorSegment } from '../content/records/corridor.ts'
import { distance, outwardNormal, type Point, type Polygon } from '../geometry/polygon.ts'

/** A segment with its end points on the plan. */
export interface PlacedSegment {
  readonly segment: CorridorSegment
  readonly from: Point
  readonly to: Point
  readonly widthM: number
  readonly lengthM: number
}

/** Every segment whose nodes exist, with coordinates and width, meters. */
export function placedSegments(corridor: Corridor): PlacedSegment[] {
  const at = new Map(corridor.nodes.map((node) => [node.id, node.at]))
  return corridor.segments.flatMap((segment) => {
    const [from, to] = [at.get(segment.from), at.get(segment.to)]
    if (!from || !to) return []
    return [{ segment, from, to, widthM: segment.widthM ?? corridor.widthM, lengthM: distance(from, to) }]
  })
}

/** Length of all segments together, meters along the centreline. */
export function corridorLengthM(corridor: Corridor): number {
  return placedSegments(corridor).reduce((sum, it) => sum + it.lengthM, 0)
}

/** Nodes and buildings that can be reached indoors from the first node. */
export function corridorConnections(corridor: Corridor): { nodes: Set<string>; buildings: Set<string> } {
  const neighbors = new Map<string, string[]>()
  for (const { from, to } of corridor.segments) {
    neighbors.set(from, [...(neighbors.get(from) ?? []), to])
    neighbors.set(to, [...(neighbors.get(to) ?? []), from])
  }
  const nodes = new Set<string>()
  const queue = corridor.nodes.slice(0, 1).map((node) => node.id)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (nodes.has(id)) continue
    nodes.add(id)
    queue.push(...(neighbors.get(id) ?? []))
  }
  const buildings = new Set<string>()
  for (const node of corridor.nodes) if (node.portal && nodes.has(node.id)) buildings.add(node.portal)
  return { nodes, buildings }
}

/** The ground area a segment covers, meters. */
export function segmentOutline({ from, to, widthM }: PlacedSegment): Polygon {
  const normal = outwardNormal(from, to)
  const side = (p: Point, k: number): Point => [
    p[0] + (normal[0] * widthM * k) / 2,
    p[1] + (normal[1] * widthM * k) / 2,
  ]
  return [side(from, 1), side(from, -1), side(to, -1), side(to, 1)]
}
