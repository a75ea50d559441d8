/** What lies and stands on a building site: the hoarding round it, site cabins, stacks of rebar and formwork, spoil. */
import { offset, type Point } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frameBox, frames } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'

/** Measures, metres. */
const FENCE = Object.freeze({ highM: 2.1, panelM: 3, postM: 0.12, thickM: 0.06, plinthM: 0.35 })
const CABIN = Object.freeze({ longM: 6.06, deepM: 2.44, highM: 2.6, gapM: 0.12 })

/** Adds panels along the offset outline, but for the gate and where `free` says that something else is. */
export function hoarding(
  mesh: Mesh,
  footprint: readonly Point[],
  awayM: number,
  gate: Point,
  free: (at: Point) => boolean,
  feature: number,
): void {
  for (const side of frames(offset(footprint, awayM))) {
    const count = Math.max(1, Math.floor(side.lengthM / FENCE.panelM))
    for (let i = 0; i < count; i++) {
      const [a, b] = [(i / count) * side.lengthM, ((i + 1) / count) * side.lengthM]
      const [x, , z] = side.at((a + b) / 2, 0, 0)
      if (!free([x, z]) || Math.hypot(x - gate[0], z - gate[1]) < awayM + FENCE.panelM) continue
      const box = (
        along: readonly [number, number],
        out: readonly [number, number],
        up: readonly [number, number],
      ) => ({ along, out, up })
      frameBox(
        mesh.on('hoarding'),
        side,
        box([a + FENCE.postM, b], [-FENCE.thickM / 2, FENCE.thickM / 2], [FENCE.plinthM, FENCE.highM]),
        feature,
        ['front', 'back', 'top'],
      )
      frameBox(
        mesh.on('site-dark'),
        side,
        box([a + FENCE.postM, b], [-FENCE.thickM / 2, FENCE.thickM / 2], [0, FENCE.plinthM]),
        feature,
        ['front', 'back'],
      )
      frameBox(
        mesh.on('site-dark'),
        side,
        box([a, a + FENCE.postM], [-FENCE.postM / 2, FENCE.postM / 2], [0, FENCE.highM + 0.1]),
        feature,
        ['front', 'back', 'left', 'right', 'top'],
      )
    }
  }
}

/** Adds a row of cabins, two high, with their outside stair. `alongM` is the row's left end on the wall's line. */
export function cabins(
  mesh: Mesh,
  wall: Frame,
  alongM: number,
  outM: number,
  count: number,
  feature: number,
): void {
  for (let level = 0; level < 2; level++) {
    const y = level * (CABIN.highM + CABIN.gapM) + 0.2
    for (let i = 0; i < count; i++) {
      const a = alongM + i * (CABIN.longM + CABIN.gapM)
      const box = (from: number, to: number, out: number, low: number, high: number) =>
        ({ along: [a + from, a + to], out: [outM, outM + out], up: [y + low, y + high] }) as const
      frameBox(mesh.on('hoarding'), wall, box(0, CABIN.longM, CABIN.deepM, 0, CABIN.highM), feature)
      for (const [from, to] of [
        [0.7, 2.3],
        [3.7, 5.3],
      ] as const)
        frameBox(mesh.on('site-dark'), wall, box(from, to, CABIN.deepM + 0.04, 1, 2.1), feature, [
          'front',
          'left',
          'right',
          'top',
          'bottom',
        ])
    }
  }
  const steel = mesh.on('site-dark')
  const walk = CABIN.highM + CABIN.gapM + 0.2
  const end = alongM + count * (CABIN.longM + CABIN.gapM)
  const front = outM + CABIN.deepM
  frameBox(steel, wall, { along: [alongM, end], out: [front, front + 1], up: [walk - 0.08, walk] }, feature)
  bar(steel, wall.at(alongM, front + 0.95, walk + 1), wall.at(end, front + 0.95, walk + 1), 0.06, feature)
  for (const o of [front + 0.15, front + 0.95])
    bar(steel, wall.at(end + 3, o, 0), wall.at(end, o, walk), 0.12, feature)
}

/** Adds a stack of bars or panels: layers on bearers. */
export function stack(
  mesh: Mesh,
  wall: Frame,
  [alongM, outM]: readonly [number, number],
  [longM, deepM]: readonly [number, number],
  kind: 'rebar' | 'formwork',
  feature: number,
): void {
  for (const share of [0.15, 0.5, 0.85])
    frameBox(
      mesh.on('formwork'),
      wall,
      {
        along: [alongM + longM * share - 0.1, alongM + longM * share + 0.1],
        out: [outM, outM + deepM],
        up: [0, 0.2],
      },
      feature,
      ['front', 'back', 'left', 'right'],
    )
  const rods = kind === 'rebar'
  const rows = rods ? 6 : 1
  for (let i = 0; i < rows; i++) {
    const share = rods ? 0.72 : 1
    const box = {
      along: [alongM, alongM + longM],
      out: [outM + (i / rows) * deepM, outM + ((i + share) / rows) * deepM],
      up: [0.2, rods ? 0.42 + 0.12 * (i % 2) : 1.1],
    } as const
    frameBox(mesh.on(rods ? 'site-dark' : 'formwork'), wall, box, feature)
  }
}
