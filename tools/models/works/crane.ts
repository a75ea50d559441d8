/**
 * A hammerhead tower crane in parts that are set one on the other: foot, sections of the mast, the head with cab, A-frame,
 * jib and counter-jib, and what hangs from the trolley. Built around the axis of the mast, the jib towards +x.
 */
import { MAST, type Swing } from '../../../src/domain/construction/craneMotion.ts'
import { type CraneNumbers, LAMP, PART } from '../../../src/domain/construction/siteParts.ts'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { clamp } from '../../../src/domain/math/interpolate.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame, frameBox } from '../kit/frame.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { lathe } from '../landscape/solids.ts'
import type { SiteColor } from '../textures/palette.ts'
import { bar } from './bar.ts'
import type { Batches } from './batches.ts'
import { coat } from './coat.ts'
import { wholePart } from './part.ts'

/** Copies are numbered when they are set down. */
const FEATURE = 0

/** Measures, meters; those of a crane for about 100 t·m. */
const CRANE = Object.freeze({
  mastM: 2,
  chordM: 0.16,
  laceM: 0.1,
  counterJibM: 14,
  /** Half width of the jib's lower chords and height of its upper one. */
  jibHalfM: 0.62,
  jibHeightM: 1.35,
  /** Height of the upper chord over the outer part, which begins at this share of the jib. */
  jibTipHeightM: 0.85,
  slimFrom: 0.62,
  panelM: 3.5,
  apexM: 6.2,
  baseM: 4.6,
})

/** Reach of the counter-jib behind the mast, meters. */
export const COUNTER_JIB_M = CRANE.counterJibM

/** Height of the head above the foot of the jib, meters. */
export const APEX_M = CRANE.apexM

/** Where the trolley stands on the jib, share of its length. */
export const TROLLEY_AT = 0.62

/** How far below the jib each kind of load hangs, meters. */
const HOOKS = Object.freeze({
  drawnUp: { hangM: 2.6, loaded: false },
  landing: { hangM: 1.6, loaded: true },
})
export type HookKind = keyof typeof HOOKS

export interface CranePlan {
  readonly at: Point
  /** Sections of the mast. */
  readonly sections: number
  /** Least height of the jib above the structure as it rises, meters. */
  readonly liftM: number
  /** Reach of the jib, meters. */
  readonly jibM: number
  /** Middle direction of the jib, clockwise from east seen from above. */
  readonly turnDeg: number
  readonly swing: Swing
  readonly hook: HookKind
}

/** Height of a crane's jib above ground when the structure stands, meters. */
export function jibHeightM({ sections }: Pick<CranePlan, 'sections'>): number {
  return MAST.footM + sections * MAST.sectionM + MAST.ringM
}

/** What the app must know of a crane to move it. */
export function craneNumbers({ at, liftM, jibM, swing, turnDeg }: CranePlan): CraneNumbers {
  const { rangeRad, periodDays, phaseRad } = swing
  return [...at, liftM, jibM, rangeRad, periodDays, phaseRad, degToRad(turnDeg)]
}

/** Sets a crane down, part by part. */
export function placeCrane(batches: Batches, plan: CranePlan, feature: number): void {
  const { jibM, hook, sections } = plan
  const turnDeg = -plan.turnDeg
  const put = (name: string, make: () => Mesh, y: number, turn: number) =>
    batches.put(`crane/${name}`, make, { at: [plan.at[0], y, plan.at[1]], turnDeg: turn, feature })
  put('foot', craneFoot, 0, 0)
  for (let i = 0; i < sections; i++)
    put('section', () => wholePart(mastSection(), PART.mast), MAST.footM + i * MAST.sectionM, (i % 2) * 90)
  const y = jibHeightM(plan)
  put('cage', () => wholePart(climbingCage(), PART.cage), y, 0)
  put(`head-${jibM}`, () => wholePart(craneHead(jibM), PART.head), y, turnDeg)
  put(`hook-${hook}-${jibM}`, () => wholePart(craneHook(jibM, hook), PART.hook), y, turnDeg)
}

type Pair = readonly [number, number]

const paint = (mesh: Mesh, color: SiteColor) => coat(mesh, 'site-works', color)

/** A point `m` meters out along the jib, `s` to its side, `y` above its foot. */
const at = (m: number, s: number, y: number): Vec3 => [m, y, s]

/** A box along the jib's axis. */
function box(surface: Surface, m: Pair, s: Pair, y: Pair): void {
  frameBox(surface, frame([m[0], 0], [m[1], 0]), { along: [0, m[1] - m[0]], out: s, up: y }, FEATURE)
}

/** The concrete foot of the mast. */
function craneFoot(): Mesh {
  const mesh = new Mesh()
  const half = CRANE.baseM / 2
  box(paint(mesh, 'concrete'), [-half, half], [-half, half], [0, MAST.footM])
  return mesh
}

/** One section of the mast: four chords, a diagonal on every face, a ring at its top. */
export function mastSection(): Mesh {
  const mesh = new Mesh()
  const steel = paint(mesh, 'ochre')
  const high = MAST.sectionM
  const corners = square(CRANE.mastM / 2 - CRANE.chordM / 2)
  for (const [k, [cx, cz]] of corners.entries()) {
    const [nx, nz] = corners[(k + 1) % 4] as Point
    const rises = k % 2 === 0
    bar(steel, [cx, 0, cz], [cx, high, cz], CRANE.chordM, FEATURE)
    bar(steel, [cx, rises ? 0 : high, cz], [nx, rises ? high : 0, nz], CRANE.laceM, FEATURE)
    bar(steel, [cx, high, cz], [nx, high, nz], CRANE.laceM, FEATURE)
  }
  return mesh
}

/** The cage in which the crane climbs, round the top of its mast; measured from the foot of the jib. */
function climbingCage(): Mesh {
  const mesh = new Mesh()
  const dark = paint(mesh, 'ochre-dark')
  const corners = square(CRANE.mastM / 2 + 0.25)
  const top = -MAST.ringM
  for (const [k, [cx, cz]] of corners.entries()) {
    const [nx, nz] = corners[(k + 1) % 4] as Point
    bar(dark, [cx, top - 7.5, cz], [cx, top - 2, cz], 0.16, FEATURE)
    for (const y of [top - 7.5, top - 4.7, top - 2]) bar(dark, [cx, y, cz], [nx, y, nz], 0.14, FEATURE)
  }
  // Floodlights look out under the slewing ring, on two opposite sides.
  const [low, high] = [-LAMP.craneM - 0.3, -LAMP.craneM + 0.3]
  for (const s of [-1, 1]) {
    const [near, far] = [s * 1.32, s * 1.56].sort((a, b) => a - b) as [number, number]
    box(dark, [-0.7, 0.7], [near, far], [low - 0.1, high + 0.1])
    const [glass, out] = [s * 1.56, s * 1.6].sort((a, b) => a - b) as [number, number]
    for (const m of [-0.34, 0.34])
      box(coat(mesh, 'site-light', 'white'), [m - 0.28, m + 0.28], [glass, out], [low, high])
  }
  return mesh
}

/** Corners of a square about the axis. */
function square(half: number): Point[] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ]
}

/** Everything that turns, but for the hook. */
export function craneHead(jibM: number): Mesh {
  const mesh = new Mesh()
  drawTop(mesh, jibM)
  drawJib(mesh, jibM)
  drawCounterJib(mesh)
  return mesh
}

/** Slewing ring, cab and the A-frame with its ties. */
function drawTop(mesh: Mesh, jibM: number): void {
  const [steel, dark] = [paint(mesh, 'ochre'), paint(mesh, 'graphite')]
  lathe(
    dark,
    [
      { y: -1.15, rx: 0.95, rz: 0.95 },
      { y: -1.1, rx: 1.2, rz: 1.2 },
      { y: -0.75, rx: 1.2, rz: 1.2 },
      { y: -0.7, rx: 0.95, rz: 0.95 },
    ],
    10,
  )
  box(steel, [-1.05, 1.05], [-1.05, 1.05], [-0.7, 0.1])
  // Cab beside the jib: painted below, glass above, a roof over it.
  box(paint(mesh, 'white'), [0.2, 2], [1.1, 2.5], [-2, -1.35])
  box(paint(mesh, 'glass'), [0.24, 1.96], [1.14, 2.46], [-1.35, -0.2])
  box(paint(mesh, 'white'), [0.1, 2.1], [1.05, 2.55], [-0.2, -0.05])
  box(dark, [0.2, 2], [0.9, 1.1], [-0.35, -0.2])
  const top = CRANE.apexM
  const foot = 0.85
  const apex = (s: number): Vec3 => at(-0.2, s * 0.28, top)
  for (const s of [-1, 1]) {
    for (const m of [-foot, foot]) bar(steel, at(m, s * foot, 0), apex(s), 0.16, FEATURE)
    for (const share of [0.33, 0.66]) {
      const [m, w, h] = [foot * (1 - share), s * (foot + (0.28 - foot) * share), CRANE.apexM * share]
      bar(steel, at(-m - 0.2 * share, w, h), at(m - 0.2 * share, w, h), CRANE.laceM, FEATURE)
      if (s > 0) bar(steel, at(m - 0.2 * share, -w, h), at(m - 0.2 * share, w, h), CRANE.laceM, FEATURE)
    }
    bar(dark, apex(s), at(2 - CRANE.counterJibM, s * 0.6, 0.2), 0.07, FEATURE)
  }
  bar(steel, apex(-1), apex(1), 0.2, FEATURE)
  for (const share of [0.36, 0.76])
    bar(dark, at(-0.2, 0, top), at(jibM * share, 0, ridge(jibM, jibM * share)), 0.08, FEATURE)
}

/** Height of the jib's upper chord above its foot, `m` meters out. */
function ridge(jibM: number, m: number): number {
  const slim = jibM * CRANE.slimFrom
  const share = clamp((m - slim) / 4, 0, 1)
  return CRANE.jibHeightM + (CRANE.jibTipHeightM - CRANE.jibHeightM) * share
}

/** Two lower chords and an upper one, laced. */
function drawJib(mesh: Mesh, jibM: number): void {
  const steel = paint(mesh, 'ochre')
  const { jibHalfM: h, laceM } = CRANE
  for (const s of [-h, h]) bar(steel, at(0.9, s, 0), at(jibM, s, 0), 0.16, FEATURE)
  const count = Math.round(jibM / CRANE.panelM)
  const panel = (jibM - 1) / count
  const node = (i: number): Vec3 => {
    const m = 1 + (clamp(i, 0, count - 1) + 0.5) * panel
    return at(m, 0, ridge(jibM, m))
  }
  for (let i = 0; i < count; i++) {
    const [a, b] = [1 + i * panel, 1 + (i + 1) * panel]
    if (i > 0) bar(steel, node(i - 1), node(i), 0.16, FEATURE)
    for (const s of [-h, h]) {
      bar(steel, at(a, s, 0), node(i), laceM, FEATURE)
      bar(steel, node(i), at(b, s, 0), laceM, FEATURE)
    }
    if (i % 2 === 0) continue
    bar(steel, at(a, i % 4 === 1 ? -h : h, 0), at(b, i % 4 === 1 ? h : -h, 0), laceM * 0.8, FEATURE)
  }
}

/** Deck with railings, winch and cabinet, slabs of ballast at its end. */
function drawCounterJib(mesh: Mesh): void {
  const { counterJibM: back } = CRANE
  const [steel, dark] = [paint(mesh, 'ochre'), paint(mesh, 'graphite')]
  for (const s of [-0.72, 0.54]) box(steel, [-back, -0.9], [s, s + 0.18], [-0.15, 0.25])
  box(dark, [-back + 2.6, -0.9], [-0.54, 0.54], [0.02, 0.08])
  for (const s of [-1, 1]) {
    for (const high of [0.75, 1.25])
      bar(steel, at(-back, s * 0.8, high), at(-1, s * 0.8, high), 0.05, FEATURE)
    for (let m = back; m > 1; m -= 4) bar(steel, at(-m, s * 0.8, 0.2), at(-m, s * 0.8, 1.25), 0.05, FEATURE)
  }
  for (let i = 0; i < 5; i++) {
    const from = -back + 0.2 + i * 0.46
    box(paint(mesh, 'concrete'), [from, from + 0.38], [-0.52, 0.52], [-2.1, 0.55])
  }
  box(paint(mesh, 'gray'), [-6.2, -4.6], [-0.5, 0.5], [0.08, 1.55])
  box(dark, [-9.4, -8.2], [-0.5, 0.5], [0.08, 0.95])
}

/** Trolley under the jib, ropes, hook block, and what hangs from it. */
export function craneHook(jibM: number, kind: HookKind): Mesh {
  const mesh = new Mesh()
  const { hangM, loaded } = HOOKS[kind]
  const dark = paint(mesh, 'graphite')
  const out = jibM * TROLLEY_AT
  const hook = -0.4 - hangM
  box(dark, [out - 0.8, out + 0.8], [-0.75, 0.75], [-0.42, -0.24])
  for (const m of [-0.45, 0.45]) bar(dark, at(out + m, 0, -0.4), at(out + m * 0.5, 0, hook), 0.05, FEATURE)
  box(paint(mesh, 'ochre'), [out - 0.4, out + 0.4], [-0.2, 0.2], [hook - 0.9, hook])
  bar(dark, at(out, 0, hook - 0.9), at(out, 0, hook - 1.5), 0.11, FEATURE)
  if (!loaded) return mesh
  const lift = hook - 3.4
  for (const m of [-1.3, 1.3])
    for (const s of [-0.5, 0.5]) bar(dark, at(out, 0, hook - 1.5), at(out + m, s, lift + 0.7), 0.04, FEATURE)
  box(paint(mesh, 'plywood'), [out - 1.8, out + 1.8], [-0.6, 0.6], [lift, lift + 0.7])
  return mesh
}
