/** A hammerhead tower crane: lattice mast, cab, apex with ties, lattice jib with trolley and hook, ballasted counter-jib. */
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import type { Vec3 } from '../kit/vec.ts'
import { bar } from './bar.ts'

/** Measures, metres; those of a crane for about 100 t·m. */
const CRANE = Object.freeze({
  mastM: 1.8,
  chordM: 0.2,
  laceM: 0.11,
  /** Height of a mast section. */
  sectionM: 3.6,
  jibM: 42,
  counterJibM: 14,
  /** Half width of the jib's lower chords and height of its upper one. */
  jibHalfM: 0.62,
  jibHeightM: 1.3,
  panelM: 3.5,
  apexM: 5.2,
  baseM: 4.4,
})

/** Where the trolley stands on the jib, share of its length, and how far the hook hangs, share of the height. */
const LOAD = Object.freeze({ at: 0.62, hangs: 0.22 })

/** Adds a crane whose jib clears `heightM`, turned by `turnDeg`. */
export function towerCrane(
  mesh: Mesh,
  [x, z]: Point,
  heightM: number,
  turnDeg: number,
  feature: number,
): void {
  const steel = mesh.on('crane')
  drawMast(mesh, [x, z], heightM, feature)
  const turn = (turnDeg * Math.PI) / 180
  const [dx, dz] = [Math.cos(turn), Math.sin(turn)]
  /** A point `m` metres out along the jib, `s` to its side, at height `y`. */
  const at = (m: number, s: number, y: number): Vec3 => [x + dx * m - dz * s, y, z + dz * m + dx * s]
  const { jibM, counterJibM, jibHalfM: h, jibHeightM, panelM, chordM, laceM, apexM } = CRANE
  const top = heightM + apexM

  // Jib: two lower chords, one upper, laced.
  for (const s of [-h, h]) bar(steel, at(0, s, heightM), at(jibM, s, heightM), chordM, feature)
  const ridge = heightM + jibHeightM
  bar(steel, at(1, 0, ridge), at(jibM - 1.5, 0, ridge), chordM, feature)
  const panels = Math.floor(jibM / panelM)
  for (let i = 0; i < panels; i++) {
    const [a, b] = [i * panelM, (i + 1) * panelM]
    const middle = Math.min(jibM - 1.5, (a + b) / 2)
    for (const s of [-h, h]) {
      bar(steel, at(a, s, heightM), at(middle, 0, ridge), laceM, feature)
      bar(steel, at(middle, 0, ridge), at(b, s, heightM), laceM, feature)
    }
    bar(steel, at(b, -h, heightM), at(b, h, heightM), laceM, feature)
  }
  // Counter-jib with its deck, winch and ballast.
  const jib = frame(pointOf(at(-counterJibM, 0, 0)), pointOf(at(jibM, 0, 0)))
  const box = (along: readonly [number, number], half: number, up: readonly [number, number]) =>
    ({ along: [along[0] + counterJibM, along[1] + counterJibM], out: [-half, half], up }) as const
  frameBox(steel, jib, box([-counterJibM, -0.9], 0.7, [heightM - 0.12, heightM + 0.16]), feature)
  frameBox(
    mesh.on('crane-dark'),
    jib,
    box([-counterJibM + 0.4, -counterJibM + 3.4], 0.62, [heightM - 2.3, heightM - 0.12]),
    feature,
  )
  frameBox(mesh.on('crane-light'), jib, box([-6.4, -4.2], 0.6, [heightM + 0.16, heightM + 1.5]), feature)
  for (const s of [-0.68, 0.68])
    bar(steel, at(-counterJibM, s, heightM + 1.1), at(-1, s, heightM + 1.1), 0.07, feature)
  // Turntable, cab, apex and ties.
  frameBox(steel, jib, box([-1.1, 1.1], 1.1, [heightM - 1.5, heightM]), feature)
  const cab = {
    along: [counterJibM + 0.3, counterJibM + 2],
    out: [1.1, 2.5],
    up: [heightM - 2.1, heightM - 0.1],
  } as const
  frameBox(mesh.on('crane-dark'), jib, cab, feature)
  for (const s of [-0.8, 0.8])
    for (const m of [-0.8, 0.8]) bar(steel, at(m, s, heightM), at(0, 0, top), 0.16, feature)
  for (const m of [jibM * 0.4, jibM * 0.78]) bar(steel, at(0, 0, top), at(m, 0, ridge), 0.08, feature)
  for (const s of [-0.5, 0.5]) bar(steel, at(0, 0, top), at(-counterJibM + 2, s, heightM), 0.08, feature)
  // Trolley, ropes, hook block.
  const out = jibM * LOAD.at
  const hook = heightM - 2 - heightM * LOAD.hangs
  frameBox(
    mesh.on('crane-dark'),
    jib,
    box([out - 0.7, out + 0.7], 0.55, [heightM - 0.5, heightM - 0.1]),
    feature,
  )
  for (const m of [out - 0.25, out + 0.25])
    bar(mesh.on('crane-dark'), at(m, 0, heightM - 0.4), at(m, 0, hook), 0.05, feature)
  frameBox(mesh.on('crane'), jib, box([out - 0.35, out + 0.35], 0.2, [hook - 0.9, hook]), feature)
}

const pointOf = ([x, , z]: Vec3): Point => [x, z]

/** Four chords laced on every face, on a concrete foot. */
function drawMast(mesh: Mesh, [x, z]: Point, heightM: number, feature: number): void {
  const steel = mesh.on('crane')
  const half = CRANE.mastM / 2 - CRANE.chordM / 2
  const foot = CRANE.baseM / 2
  const ground = frame([x - foot, z], [x + foot, z])
  frameBox(
    mesh.on('crane-dark'),
    ground,
    { along: [0, CRANE.baseM], out: [-foot, foot], up: [0, 0.7] },
    feature,
    ['front', 'back', 'left', 'right', 'top'],
  )
  const corners: Point[] = [
    [x - half, z - half],
    [x + half, z - half],
    [x + half, z + half],
    [x - half, z + half],
  ]
  const sections = Math.max(1, Math.round(heightM / CRANE.sectionM))
  const step = heightM / sections
  for (const [k, [cx, cz]] of corners.entries()) {
    const [nx, nz] = corners[(k + 1) % 4] as Point
    bar(steel, [cx, 0.7, cz], [cx, heightM, cz], CRANE.chordM, feature)
    for (let i = 0; i < sections; i++) {
      const [low, high] = [Math.max(0.7, i * step), (i + 1) * step]
      const rises = (i + k) % 2 === 0
      bar(steel, [cx, rises ? low : high, cz], [nx, rises ? high : low, nz], CRANE.laceM, feature)
      bar(steel, [cx, high, cz], [nx, high, nz], CRANE.laceM, feature)
    }
  }
}
