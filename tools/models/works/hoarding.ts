/** The hoarding round a lot while it is built: painted panels between posts, a base board, gates with leaves pushed open. */
import {
  distance,
  distanceToSegment,
  edges,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { bays, type Frame, frameBox, frames } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'

/** Measures, meters. */
const FENCE = Object.freeze({
  highM: 2.5,
  panelM: 5,
  postM: 0.12,
  thickM: 0.06,
  baseM: 0.4,
  capM: 0.09,
  gatePostM: 0.5,
  gateHighM: 5.2,
  strutM: 1.5,
  leafM: 6,
})

/** Every so many panels one is gray, where the bills go. */
const GRAY_EVERY = 6

/** A way in: the fence is open within half its width of its middle. */
export interface Gate {
  readonly at: Point
  readonly widthM: number
}

/**
 * Adds the hoarding along a boundary.
 * @param featureAt feature of a panel by the place of its middle
 */
export function hoarding(
  mesh: Mesh,
  boundary: Polygon,
  gates: readonly Gate[],
  featureAt: (at: Point) => number,
): void {
  for (const side of frames(boundary)) {
    const count = bays(side.lengthM, FENCE.panelM)
    const step = side.lengthM / count
    const middle = (i: number): Point => {
      const [x, , z] = side.at((i + 0.5) * step, 0, 0)
      return [x, z]
    }
    const open = (i: number) =>
      gates.some(({ at, widthM }) => Math.hypot(at[0] - middle(i)[0], at[1] - middle(i)[1]) < widthM / 2)
    for (let i = 0; i < count; i++) {
      const feature = featureAt(middle(i))
      if (!open(i)) drawPanel(mesh, side, [i * step, (i + 1) * step], i, feature)
      else {
        if (i === 0 || !open(i - 1)) {
          drawGatePost(mesh, side, i * step, feature)
          // The leaf goes to the side where there is fence enough.
          if (i * step > FENCE.leafM + 1) drawLeaf(mesh, side, i * step - 0.6 - FENCE.leafM, feature)
        }
        if (i === count - 1 || !open(i + 1)) drawGatePost(mesh, side, (i + 1) * step, feature)
      }
    }
  }
}

type Pair = readonly [number, number]

function drawPanel(mesh: Mesh, side: Frame, [from, to]: Pair, i: number, feature: number): void {
  const { thickM, postM, baseM, highM, capM } = FENCE
  const [a, b] = [from + postM / 2, to - postM / 2]
  const sheet: Pair = [-thickM / 2, thickM / 2]
  const dark = coat(mesh, 'site-yard', 'graphite')
  const paint = coat(mesh, 'site-yard', i % GRAY_EVERY === GRAY_EVERY - 1 ? 'gray' : 'white')
  frameBox(paint, side, { along: [a, b], out: sheet, up: [baseM, highM] }, feature, ['front', 'back'])
  frameBox(dark, side, { along: [a, b], out: [-0.08, 0.08], up: [0, baseM] }, feature, ['front', 'back'])
  frameBox(dark, side, { along: [a, b], out: [-0.06, 0.06], up: [highM, highM + capM] }, feature, [
    'front',
    'back',
  ])
  const post = {
    along: [from - postM / 2, from + postM / 2],
    out: [-postM, postM / 2],
    up: [0, highM],
  } as const
  frameBox(dark, side, post, feature, ['front', 'left', 'right'])
  // A strut inside holds it against the wind.
  if (i % 2 === 0)
    bar(dark, side.at(from, -0.08, highM * 0.75), side.at(from, -FENCE.strutM, 0), 0.07, feature)
}

function drawGatePost(mesh: Mesh, side: Frame, along: number, feature: number): void {
  const half = FENCE.gatePostM / 2
  const post = { along: [along - half, along + half], out: [-half, half], up: [0, FENCE.gateHighM] } as const
  frameBox(coat(mesh, 'site-yard', 'white'), side, post, feature, ['front', 'back', 'left', 'right', 'top'])
  const foot = {
    along: [along - half - 0.15, along + half + 0.15],
    out: [-half - 0.15, half + 0.15],
  } as const
  frameBox(coat(mesh, 'site-yard', 'graphite'), side, { ...foot, up: [0, 0.9] }, feature)
}

/** The leaf of a sliding gate, pushed back behind the fence. */
function drawLeaf(mesh: Mesh, side: Frame, from: number, feature: number): void {
  const steel = coat(mesh, 'site-yard', 'steel')
  for (const y of [0.2, 1.2, 2.2])
    bar(steel, side.at(from, -0.5, y), side.at(from + FENCE.leafM, -0.5, y), 0.09, feature)
  for (let k = 0; k <= 12; k++) {
    const along = from + (k / 12) * FENCE.leafM
    bar(steel, side.at(along, -0.5, 0.2), side.at(along, -0.5, 2.2), 0.05, feature)
  }
}

/** Gates where streets of the lot cross its boundary, and one facing the nearest street, meters. */
export function gatesOf(
  boundary: Polygon,
  streets: readonly {
    readonly centreline: readonly Point[]
    readonly widthM: number
    readonly own: boolean
  }[],
): Gate[] {
  const gates: Gate[] = []
  for (const { centreline, widthM, own } of streets) {
    if (!own) continue
    for (const [i, b] of centreline.slice(1).entries()) {
      const a = centreline[i] as Point
      for (const [p, q] of edges(boundary)) {
        const at = crossing(a, b, p, q)
        if (at) gates.push({ at, widthM: widthM + 2 })
      }
    }
  }
  if (gates.length > 0) return gates
  const sides = edges(boundary).map(([p, q]) => ({
    at: [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] as Point,
    long: distance(q, p),
  }))
  const toStreet = (at: Point) =>
    Math.min(
      ...streets.flatMap(({ centreline }) =>
        centreline.slice(1).map((b, i) => distanceToSegment(at, centreline[i] as Point, b)),
      ),
    )
  const best = sides.reduce((a, b) => (toStreet(b.at) - b.long / 8 < toStreet(a.at) - a.long / 8 ? b : a))
  return [{ at: best.at, widthM: 10 }]
}

/** Where two segments cross. */
function crossing(a: Point, b: Point, p: Point, q: Point): Point | null {
  const [rx, rz, sx, sz] = [b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]]
  const cross = rx * sz - rz * sx
  if (Math.abs(cross) < 1e-9) return null
  const t = ((p[0] - a[0]) * sz - (p[1] - a[1]) * sx) / cross
  const u = ((p[0] - a[0]) * rz - (p[1] - a[1]) * rx) / cross
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + rx * t, a[1] + rz * t] : null
}
