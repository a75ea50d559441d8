/** A rack-and-pinion hoist: a mast beside the facade, growing and tied storey by storey, with its cage. */
import type { Storey } from '../../../src/domain/storeys.ts'
import { type Frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'

/** Measures, metres. */
const HOIST = Object.freeze({
  mastM: 0.65,
  outM: 1.9,
  tubeM: 0.1,
  laceM: 0.06,
  stepM: 1.6,
  tieM: 1.2,
  cageM: 1.5,
  cageHighM: 2.6,
  cageLongM: 3,
})

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
  const steel = mesh.on('scaffold')
  const half = HOIST.mastM / 2
  const top = elevationM + heightM
  const post = (a: number, o: number, y: number) => wall.at(alongM + a * half, HOIST.outM + o * half, y)
  const ring = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  const steps = Math.max(1, Math.round(heightM / HOIST.stepM))
  const step = heightM / steps
  for (const [k, [a, o]] of ring.entries()) {
    const [b, p] = ring[(k + 1) % 4] as (typeof ring)[number]
    bar(steel, post(a, o, elevationM), post(a, o, top), HOIST.tubeM, feature)
    for (let i = k % 2; i < steps; i += 2)
      bar(
        steel,
        post(a, o, elevationM + i * step),
        post(b, p, elevationM + (i + 1) * step),
        HOIST.laceM,
        feature,
      )
  }
  for (const a of [-1, 1])
    bar(
      steel,
      wall.at(alongM + a * HOIST.tieM, 0, top - 0.2),
      wall.at(alongM + a * half, HOIST.outM - half, top - 0.2),
      HOIST.laceM,
      feature,
    )
  if (number !== CAGE_STOREY) return
  const near = alongM + half + 0.1
  frameBox(
    steel,
    wall,
    {
      along: [near, near + HOIST.cageM],
      out: [0.35, 0.35 + HOIST.cageLongM],
      up: [elevationM + 0.1, elevationM + 0.1 + HOIST.cageHighM],
    },
    feature,
  )
}
