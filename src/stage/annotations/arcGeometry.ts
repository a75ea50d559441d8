/** One ribbon with a mark at either end, drawn once for each arc of a chain; the shader bends it along the arc's curve. */
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { ChainArc } from '../../domain/industry/chainArcs.ts'

/** Pieces of a ribbon; enough to be round from near by. */
const PIECES = 56
/** What a knot belongs to: the ribbon, or the mark at one of its ends. */
const KIND = Object.freeze({ ribbon: 0, mark: 1 })
/** A term without an end. */
const NO_END = 1e9

/** Names of the four points of a curve in the shader. */
const CURVE = ['aFrom', 'aLeave', 'aArrive', 'aTo'] as const

export function arcGeometry({ timeline }: Campus, arcs: readonly ChainArc[]): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const { knots, index } = ribbon()
  // Along the curve, across it, up (for marks), kind.
  geometry.setAttribute('aKnot', new BufferAttribute(Float32Array.from(knots), 4))
  geometry.setIndex(index)
  const each = (name: string, size: number, values: (arc: ChainArc) => readonly number[]) =>
    geometry.setAttribute(name, new InstancedBufferAttribute(Float32Array.from(arcs.flatMap(values)), size))
  for (const [i, name] of CURVE.entries()) each(name, 3, (it) => it.curve[i] ?? [])
  each('aFeatures', 2, (it) => it.features)
  each('aTerm', 2, ({ from, until }) => [
    from - timeline.start,
    until === null ? NO_END : until - timeline.start,
  ])
  geometry.instanceCount = arcs.length
  return geometry
}

function ribbon() {
  const knots: number[] = []
  const index: number[] = []
  for (let i = 0; i <= PIECES; i++) {
    knots.push(i / PIECES, -1, 0, KIND.ribbon, i / PIECES, 1, 0, KIND.ribbon)
    const first = i * 2
    if (i < PIECES) index.push(first, first + 1, first + 2, first + 1, first + 3, first + 2)
  }
  for (const along of [0, 1]) {
    const first = knots.length / 4
    for (const [x, y] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ])
      knots.push(along, x as number, y as number, KIND.mark)
    index.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  return { knots, index }
}
