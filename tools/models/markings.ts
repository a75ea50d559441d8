/** Markings along public streets (after GB 5768.3): lanes, edges, arrows before junctions, a bus bay. */
import type { Road } from '../../src/domain/content/records/site.ts'
import { distanceToOutline, type Point, type Polygon } from '../../src/domain/geometry/polygon.ts'
import { type Frame, frame } from './kit/frame.ts'
import { isClearOf, legs, runs } from './roads.ts'

/** Width of a lane, of a line; least width left between the outer lane and the kerb for an edge line. Meters. */
const LANE_M = 3.5
const LINE_M = 0.15
const EDGE = Object.freeze({ leastM: 0.5, inM: 0.35 })
/** Line between lanes of one direction, and distance of the two lines between directions from the middle, meters. */
const DIVIDER = Object.freeze({ lengthM: 6, gapM: 9 })
const DOUBLE_M = 0.2
/** An arrow of a lane: how far before the junction, length, width of its shaft, length and half width of its head, meters. */
const ARROW = Object.freeze({ awayM: 9, longM: 5, shaftM: 0.16, headM: 1.7, halfM: 0.45, leastRunM: 34 })
/** A bus bay in the outer lane: length, width, distance from the end of its street's longest open stretch, meters. */
const BUS_BAY = Object.freeze({ longM: 30, wideM: 3, awayM: 46, zigzagM: 5 })
/** Lines end so far before the edge of a street that crosses, and before a zebra, meters. */
const CLEAR = Object.freeze({ roadM: 8.4, zebraM: 1.2 })

/** A stretch of a leg that nothing crosses. */
interface Stretch {
  readonly line: Frame
  readonly from: number
  readonly to: number
}

/**
 * Lines and arrows of a street, as outlines on the ground.
 * @param others roads that may cross it
 * @param zebras crossings on it
 * @param parkSide a place on that side of the street where its bus stops
 */
export function laneMarkings(
  road: Road,
  others: readonly Road[],
  zebras: readonly Polygon[],
  parkSide: Point,
): Polygon[] {
  const halfM = road.widthM / 2
  const lanes = Math.floor(halfM / LANE_M)
  if (lanes === 0) return []
  const stretches = legs(road.centreline).flatMap(([a, b]): Stretch[] => {
    const line = frame(a, b)
    const open = (m: number) => {
      const at = place(line, m, 0)
      return (
        others.every((it) => isClearOf(it, at, CLEAR.roadM)) &&
        zebras.every((it) => distanceToOutline(at, it) > CLEAR.zebraM + halfM / 2)
      )
    }
    return runs(line.lengthM, open).map(([from, to]) => ({ line, from, to }))
  })
  const marks = stretches.flatMap((it) => lines(it, halfM, lanes))
  const longest = stretches.reduce<Stretch | null>(
    (best, it) => (best && best.to - best.from >= it.to - it.from ? best : it),
    null,
  )
  if (
    longest &&
    lanes > 1 &&
    road.kind === 'avenue' &&
    longest.to - longest.from > BUS_BAY.awayM + BUS_BAY.longM
  )
    marks.push(...busBay(longest, halfM, parkSide))
  return marks
}

function place(line: Frame, along: number, out: number): Point {
  const [x, , z] = line.at(along, out, 0)
  return [x, z]
}

const strip = (line: Frame, [from, to]: readonly [number, number], out: number, widthM = LINE_M): Polygon => [
  place(line, from, out - widthM / 2),
  place(line, to, out - widthM / 2),
  place(line, to, out + widthM / 2),
  place(line, from, out + widthM / 2),
]

function lines({ line, from, to }: Stretch, halfM: number, lanes: number): Polygon[] {
  const whole = [from, to] as const
  const marks: Polygon[] = []
  if (lanes > 1) for (const side of [-1, 1]) marks.push(strip(line, whole, side * DOUBLE_M))
  for (const side of [-1, 1] as const) {
    if (halfM - lanes * LANE_M >= EDGE.leastM) marks.push(strip(line, whole, side * (halfM - EDGE.inM)))
    for (let k = 1; k < lanes; k++)
      for (let m = from; m + DIVIDER.lengthM <= to; m += DIVIDER.lengthM + DIVIDER.gapM)
        marks.push(strip(line, [m, m + DIVIDER.lengthM], side * k * LANE_M))
    if (to - from < ARROW.leastRunM) continue
    // Outwards of a frame lies to the right of its direction, on which traffic keeps.
    const tip = side > 0 ? to - ARROW.awayM : from + ARROW.awayM
    for (let k = 0; k < lanes; k++) marks.push(...arrow(line, tip, side, side * (k + 0.5) * LANE_M))
  }
  return marks
}

/** An arrow straight on, its tip ahead. */
function arrow(line: Frame, tip: number, ahead: 1 | -1, out: number): Polygon[] {
  const neck = tip - ahead * ARROW.headM
  const foot = tip - ahead * ARROW.longM
  return [
    strip(line, [Math.min(foot, neck), Math.max(foot, neck)], out, ARROW.shaftM),
    [place(line, tip, out), place(line, neck, out + ARROW.halfM), place(line, neck, out - ARROW.halfM)],
  ]
}

/** A box in the outer lane, open to the kerb, with a zigzag along it. */
function busBay({ line, from, to }: Stretch, halfM: number, parkSide: Point): Polygon[] {
  const [near, far] = [1, -1].map((side) => {
    const [x, z] = place(line, (from + to) / 2, side * halfM)
    return Math.hypot(x - parkSide[0], z - parkSide[1])
  }) as [number, number]
  const side = near <= far ? 1 : -1
  const end = side > 0 ? to - BUS_BAY.awayM : from + BUS_BAY.awayM + BUS_BAY.longM
  const start = end - BUS_BAY.longM
  const [inner, outer] = [halfM - BUS_BAY.wideM - EDGE.inM, halfM - 2 * EDGE.inM]
  const marks = [strip(line, [start, end], side * inner, 0.2)]
  for (const m of [start, end])
    marks.push(strip(line, [m - 0.1, m + 0.1], side * ((inner + outer) / 2), outer - inner))
  const count = Math.floor(BUS_BAY.longM / BUS_BAY.zigzagM)
  for (let i = 0; i < count; i++) {
    const [a, b] = [start + i * BUS_BAY.zigzagM, start + (i + 1) * BUS_BAY.zigzagM]
    const [p, q] = i % 2 === 0 ? [inner + 0.4, outer - 0.2] : [outer - 0.2, inner + 0.4]
    marks.push([
      place(line, a, side * p),
      place(line, a + 0.3, side * p),
      place(line, b + 0.3, side * q),
      place(line, b, side * q),
    ])
  }
  return marks
}
