/** A tower crane: lattice mast, jib, counter-jib with ballast. It stands while the structure rises. */
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { frame, frameBox } from './frame.ts'
import type { Mesh } from './mesh.ts'

/** Measures, metres. */
const CRANE = Object.freeze({
  mastM: 1.8,
  chordM: 0.22,
  tieEveryM: 4.2,
  jibM: 42,
  counterJibM: 14,
  jibHeightM: 1.5,
})

/** Adds a crane whose jib clears `heightM`, turned by `turnDeg`. */
export function towerCrane(
  mesh: Mesh,
  [x, z]: Point,
  heightM: number,
  turnDeg: number,
  feature: number,
): void {
  const steel = mesh.on('crane')
  const half = CRANE.mastM / 2
  const mast = frame([x - half, z + half], [x + half, z + half])
  const side = [0, CRANE.mastM] as const
  const depth = [-CRANE.mastM, 0] as const
  const thin = CRANE.chordM
  for (const [a, o] of [
    [0, 0],
    [CRANE.mastM - thin, 0],
    [0, -CRANE.mastM + thin],
    [CRANE.mastM - thin, -CRANE.mastM + thin],
  ] as const) {
    const chord = { along: [a, a + thin], out: [o - thin, o], up: [0, heightM] } as const
    frameBox(steel, mast, chord, feature, ['front', 'back', 'left', 'right'])
  }
  for (let y = CRANE.tieEveryM; y < heightM; y += CRANE.tieEveryM) {
    const tie = { along: side, out: depth, up: [y, y + thin] } as const
    frameBox(steel, mast, tie, feature, ['front', 'back', 'left', 'right'])
  }
  const turn = (turnDeg * Math.PI) / 180
  const [dx, dz] = [Math.cos(turn), Math.sin(turn)]
  const along = (m: number): Point => [x + dx * m, z + dz * m]
  const jib = frame(along(-CRANE.counterJibM), along(CRANE.jibM))
  const total = CRANE.jibM + CRANE.counterJibM
  const beam = (from: number, to: number, out: number, y: number, size: number) =>
    frameBox(
      steel,
      jib,
      { along: [from, to], out: [out - size / 2, out + size / 2], up: [y, y + size] },
      feature,
    )
  beam(0, total, -0.6, heightM, thin)
  beam(0, total, 0.6, heightM, thin)
  beam(CRANE.counterJibM, total - 4, 0, heightM + CRANE.jibHeightM, thin)
  for (let m = CRANE.counterJibM + 3; m < total - 4; m += 4.2) {
    frameBox(
      steel,
      jib,
      { along: [m, m + thin], out: [-0.6, 0.6], up: [heightM, heightM + CRANE.jibHeightM] },
      feature,
      ['front', 'back', 'left', 'right'],
    )
  }
  frameBox(
    steel,
    jib,
    {
      along: [CRANE.counterJibM - 0.9, CRANE.counterJibM + 0.9],
      out: [-0.9, 0.9],
      up: [heightM - 2.2, heightM + 5.4],
    },
    feature,
    ['front', 'back', 'left', 'right', 'top'],
  )
  frameBox(
    mesh.on('crane'),
    jib,
    { along: [0.5, 4], out: [-0.9, 0.9], up: [heightM - 1.6, heightM] },
    feature,
  )
}
