/** The outline of a junction: an octagon with a face square to every arm. */
import { distance, type Point, type Polygon, wound } from '../../../src/domain/geometry/polygon.ts'
import { clamp } from '../../../src/domain/math/interpolate.ts'

/** Measures, meters: wall beside an arm's clear width, and the chamfer of the corners. */
const HUB = Object.freeze({ cheekM: 0.45, chamferM: 1.6, growM: 0.25, growths: 80 })

/** A segment that leaves a junction. */
export interface Spoke {
  /** Its node, one of the junction's. */
  readonly from: Point
  /** Unit vector away from the junction. */
  readonly direction: Point
  readonly widthM: number
  /** As far as the junction may reach along it, meters from its node. */
  readonly mostM: number
}

export interface HubOutline {
  readonly outline: Polygon
  /** Where each spoke leaves through the wall, meters from its node, in the order given. */
  readonly mouthsM: readonly number[]
}

/**
 * An octagon around the nodes of a junction, aligned with its widest spoke; spokes that run askew push a face of their own
 * out of it.
 */
export function hubOutline(nodes: readonly Point[], spokes: readonly Spoke[]): HubOutline {
  const [main] = [...spokes].sort((a, b) => b.widthM - a.widthM)
  if (!main) throw new Error('a junction without segments')
  const axis = main.direction
  const center = middle(nodes)
  const local = (p: Point): Point => {
    const [x, z] = [p[0] - center[0], p[1] - center[1]]
    return [x * axis[0] + z * axis[1], z * axis[0] - x * axis[1]]
  }
  const world = ([u, v]: Point): Point => [
    center[0] + u * axis[0] - v * axis[1],
    center[1] + u * axis[1] + v * axis[0],
  ]
  const half = main.widthM / 2 + HUB.cheekM
  const room = Math.min(...spokes.map((it) => it.mostM))
  const offsetM = clamp(room, half + 0.2, half + HUB.chamferM)
  const spread = nodes.map(local)
  const [U, V] = [0, 1].map((k) => offsetM + Math.max(...spread.map((it) => Math.abs(it[k] as number)))) as [
    number,
    number,
  ]
  const c = offsetM - half
  const octagon = [
    [U - c, V],
    [U, V - c],
  ].flatMap(([u = 0, v = 0]): Point[] => [
    [u, v],
    [-u, v],
    [u, -v],
    [-u, -v],
  ])
  const mouths = spokes.map(() => 0)
  let ring = convexHull(octagon)
  for (let i = 0; i < HUB.growths; i++) {
    const wanting = spokes.flatMap((spoke, k) => {
      const at = mouthOn(ring.map(world), spoke)
      mouths[k] = at ?? (mouths[k] || offsetM) + HUB.growM
      return at === undefined ? [k] : []
    })
    if (wanting.length === 0) break
    const pushed = wanting.flatMap((k) => mouthEnds(spokes[k] as Spoke, mouths[k] as number).map(local))
    ring = convexHull([...ring, ...pushed])
  }
  return { outline: wound(ring.map(world)), mouthsM: mouths }
}

const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, p) => sum + p[0], 0) / points.length,
  points.reduce((sum, p) => sum + p[1], 0) / points.length,
]

/** The two ends of a spoke's mouth on the plan. */
function mouthEnds({ from, direction: [x, z], widthM }: Spoke, atM: number): [Point, Point] {
  const half = widthM / 2 + HUB.cheekM
  const at: Point = [from[0] + x * atM, from[1] + z * atM]
  return [
    [at[0] - z * half, at[1] + x * half],
    [at[0] + z * half, at[1] - x * half],
  ]
}

/** Where a spoke leaves through an edge square to it and wide enough; nothing where there is none. */
function mouthOn(ring: Polygon, spoke: Spoke): number | undefined {
  const { from, direction: d } = spoke
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] as Point
    const length = distance(a, b)
    const square = Math.abs((b[0] - a[0]) * d[0] + (b[1] - a[1]) * d[1]) / length < 0.01
    const atM = (a[0] - from[0]) * d[0] + (a[1] - from[1]) * d[1]
    if (!square || atM <= 0) continue
    const on = (p: Point) => distance(a, p) + distance(p, b) < length + 1e-3
    if (mouthEnds(spoke, atM).every(on)) return atM
  }
  return undefined
}

/** Andrew's monotone chain; points on its edges are left out. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const turn = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
  const chain = (list: readonly Point[]) => {
    const result: Point[] = []
    for (const p of list) {
      while (
        result.length > 1 &&
        turn(result[result.length - 2] as Point, result[result.length - 1] as Point, p) <= 1e-6
      )
        result.pop()
      result.push(p)
    }
    return result.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.reverse())]
}
