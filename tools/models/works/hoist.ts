/** A rack-and-pinion hoist: a mast tied to the slabs, a landing with its gate on each, and the cage. */
import type { Storey } from '../../../src/domain/campus/storeys.ts'
import { type Frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'

/** Measures, meters. */
const HOIST = Object.freeze({
  mastM: 0.65,
  /** Axis of the mast before the facade. */
  outM: 2.3,
  tubeM: 0.1,
  laceM: 0.06,
  stepM: 2.1,
  tieM: 1.2,
  cageM: 1.5,
  cageHighM: 2.5,
  landingM: 1.45,
  gateM: 1.9,
  baseHighM: 2,
})

/** Room that a hoist takes along its wall to either side of the mast, meters. */
export const HOIST_HALF_M = HOIST.cageM + HOIST.mastM / 2 + 0.35

/** Every so many storeys the mast is tied to the slab. */
const TIE_EVERY = 2

/** The storey whose floor the cage serves. */
const CAGE_STOREY = 2

/** Adds one storey of a hoist at a place along a wall. */
export function hoistStorey(
  mesh: Mesh,
  wall: Frame,
  alongM: number,
  { number, elevationM, heightM }: Pick<Storey, 'number' | 'elevationM' | 'heightM'>,
  feature: number,
): void {
  drawMast(mesh, wall, alongM, [elevationM, elevationM + heightM], number % TIE_EVERY === 0, feature)
  const box = (along: Pair, out: Pair, up: Pair) =>
    ({ along: [alongM + along[0], alongM + along[1]], out, up }) as const
  const half = HOIST.mastM / 2
  const [from, to] = [half + 0.1, half + 0.1 + HOIST.cageM]
  const deep: Pair = [HOIST.landingM + 0.1, HOIST.landingM + 1.5]
  if (number > 1) {
    const y = elevationM
    frameBox(
      coat(mesh, 'site-scaffold', 'timber'),
      wall,
      box([from, to], [0, HOIST.landingM], [y, y + 0.08]),
      feature,
      ['front', 'top', 'bottom'],
    )
    // The gate that the cage opens on to.
    frameBox(
      coat(mesh, 'site-scaffold', 'ochre'),
      wall,
      box([from + 0.1, to - 0.1], [HOIST.landingM - 0.04, HOIST.landingM], [y + 0.1, y + HOIST.gateM]),
      feature,
      ['front', 'back'],
    )
  }
  if (number === 1) {
    // Fence of the base.
    frameBox(
      coat(mesh, 'site-scaffold', 'gray'),
      wall,
      box([-half - 0.3, to + 0.2], [deep[1] + 0.3, deep[1] + 0.35], [0, HOIST.baseHighM]),
      feature,
      ['front', 'back', 'left', 'right', 'top'],
    )
  }
  if (number !== CAGE_STOREY) return
  const y = elevationM + 0.1
  frameBox(coat(mesh, 'site-scaffold', 'ochre'), wall, box([from, to], deep, [y, y + 0.9]), feature)
  frameBox(
    coat(mesh, 'site-scaffold', 'slate'),
    wall,
    box([from + 0.04, to - 0.04], [deep[0] + 0.04, deep[1] - 0.04], [y + 0.9, y + HOIST.cageHighM - 0.25]),
    feature,
    ['front', 'back', 'left', 'right'],
  )
  frameBox(
    coat(mesh, 'site-scaffold', 'ochre'),
    wall,
    box([from, to], deep, [y + HOIST.cageHighM - 0.25, y + HOIST.cageHighM]),
    feature,
  )
}

type Pair = readonly [number, number]

function drawMast(
  mesh: Mesh,
  wall: Frame,
  alongM: number,
  [low, high]: Pair,
  tied: boolean,
  feature: number,
): void {
  const steel = coat(mesh, 'site-scaffold', 'steel')
  const half = HOIST.mastM / 2
  const post = (a: number, o: number, y: number) => wall.at(alongM + a * half, HOIST.outM + o * half, y)
  const ring = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  const steps = Math.max(1, Math.round((high - low) / HOIST.stepM))
  const step = (high - low) / steps
  for (const [k, [a, o]] of ring.entries()) {
    const [b, p] = ring[(k + 1) % 4] as (typeof ring)[number]
    bar(steel, post(a, o, low), post(a, o, high), HOIST.tubeM, feature)
    // The face towards the building is out of sight.
    for (let i = k % 2; i < steps && k > 0; i += 2)
      bar(steel, post(a, o, low + i * step), post(b, p, low + (i + 1) * step), HOIST.laceM, feature)
  }
  if (!tied) return
  for (const a of [-1, 1])
    bar(
      steel,
      wall.at(alongM + a * HOIST.tieM, 0, high - 0.2),
      wall.at(alongM + a * half, HOIST.outM - half, high - 0.2),
      HOIST.laceM,
      feature,
    )
}
