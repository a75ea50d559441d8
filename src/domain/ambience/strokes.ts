/** Strokes of a hammer on a building site, far off: a few in a row, then a pause. The same seconds bring the same strokes. */
import { lerp } from '../math/interpolate.ts'
import { randomOf } from '../math/random.ts'

/** One stroke as it is heard. */
export interface Stroke {
  /** When, seconds. */
  readonly at: number
  /** How hard, 0–1. */
  readonly strength: number
  /** From where, −1 (left) to 1. */
  readonly pan: number
  /** What is struck: 0 wood, 1 steel. */
  readonly hardness: number
}

/** In each span of so many seconds somebody strikes a few times, or nobody does. */
const SPAN_S = 8
/** Share of spans in which somebody does. */
const OFTEN = 0.72
/** A row begins within so many seconds of its span, and has so many strokes, so far apart, seconds. */
const ROW = { withinS: 4, least: 2, most: 6, closeS: 0.38, apartS: 0.66 }
/** No row is longer, seconds. */
const LONGEST_S = ROW.most * ROW.apartS * 1.1

/** The strokes from one second up to another, in order. */
export function strokesBetween(from: number, until: number): Stroke[] {
  const strokes: Stroke[] = []
  const first = Math.floor((from - ROW.withinS - LONGEST_S) / SPAN_S)
  for (let span = first; span * SPAN_S < until; span++) strokes.push(...rowOf(span))
  return strokes.filter(({ at }) => at >= from && at < until).sort((a, b) => a.at - b.at)
}

function rowOf(span: number): Stroke[] {
  const random = randomOf(span * 2654435761)
  if (random() > OFTEN) return []
  let at = span * SPAN_S + random() * ROW.withinS
  const count = Math.floor(lerp(ROW.least, ROW.most + 1, random()))
  const everyS = lerp(ROW.closeS, ROW.apartS, random())
  const pan = lerp(-0.7, 0.7, random())
  const [hardness, strength] = [random(), lerp(0.45, 1, random())]
  return Array.from({ length: count }, () => {
    const stroke = { at, strength: strength * lerp(0.75, 1, random()), pan, hardness }
    at += everyS * lerp(0.9, 1.1, random())
    return stroke
  })
}
