/** A raised bed round a plaza's tree: a stone kerb to sit on, clipped evergreens. Around the origin. */
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'

/** Measures, meters. */
const PLANTER = Object.freeze({ sizeM: 2.8, wallM: 0.36, highM: 0.45, hedgeM: 0.72, topM: 0.12 })
const FEATURE = 0

export function planter(): Mesh {
  const mesh = new Mesh()
  const half = PLANTER.sizeM / 2
  for (const [a, b] of [
    [
      [-half, half],
      [half, half],
    ],
    [
      [half, half],
      [half, -half],
    ],
    [
      [half, -half],
      [-half, -half],
    ],
    [
      [-half, -half],
      [-half, half],
    ],
  ] as const) {
    const side = frame(a, b)
    frameBox(
      mesh.on('bank'),
      side,
      { along: [0, PLANTER.sizeM], out: [-PLANTER.wallM, 0], up: [0, PLANTER.highM] },
      FEATURE,
      ['front', 'back', 'top'],
    )
  }
  // The hedge is beveled: clipped, not cast.
  const hedge = mesh.on('needles')
  const foot = half - PLANTER.wallM
  const [crown, low, high] = [foot - PLANTER.topM, PLANTER.hedgeM - PLANTER.topM, PLANTER.hedgeM]
  const ring = [
    [-1, 1],
    [1, 1],
    [1, -1],
    [-1, -1],
  ] as const
  for (const [k, [x, z]] of ring.entries()) {
    const [p, q] = ring[(k + 1) % 4] as (typeof ring)[number]
    hedge.quad(
      [x * foot, 0.3, z * foot],
      [p * foot, 0.3, q * foot],
      [p * foot, low, q * foot],
      [x * foot, low, z * foot],
      FEATURE,
    )
    hedge.quad(
      [x * foot, low, z * foot],
      [p * foot, low, q * foot],
      [p * crown, high, q * crown],
      [x * crown, high, z * crown],
      FEATURE,
    )
  }
  hedge.cap(
    ring.map(([x, z]) => [x * crown, z * crown] as const),
    high,
    FEATURE,
  )
  return mesh
}
