/** Facade scaffolding: standards, plank decks with toe boards and rails, braces, stairs and netting, storey by storey. */

import type { Storey } from '../../../src/domain/campus/storeys.ts'
import { normalize } from '../../../src/domain/math/vec3.ts'
import { bays, type Frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'

/** Measures, meters. */
const SCAFFOLD = Object.freeze({
  bayM: 3.1,
  liftM: 2.1,
  /** Gap between facade and inner standards, and depth of the deck. */
  gapM: 0.35,
  deckM: 1.05,
  tubeM: 0.06,
  plankM: 0.06,
  toeM: 0.18,
  railM: 1.1,
  /** Bays that a brace spans, and bays from one brace to the next. */
  braceBays: 2,
  braceEvery: 5,
  /** How far a slack edge of a net panel hangs out. */
  slackM: 0.12,
})

/** How far the scaffolding reaches out from its wall, meters. */
export const SCAFFOLD_DEPTH_M = SCAFFOLD.gapM + SCAFFOLD.deckM + 0.2

type Level = Pick<Storey, 'elevationM' | 'heightM'>

/**
 * Adds one storey of scaffolding before a part of a wall.
 * @param span from and to along the wall, meters
 * @param netted tells for each bay in turn whether its net is hung
 */
export function scaffoldStorey(
  mesh: Mesh,
  wall: Frame,
  span: readonly [number, number],
  level: Level,
  netted: () => boolean,
  feature: number,
): void {
  const tubes = coat(mesh, 'site-scaffold', 'steel')
  const { gapM, deckM, tubeM } = SCAFFOLD
  const [inner, outer] = [gapM, gapM + deckM]
  const { elevationM, heightM } = level
  const top = elevationM + heightM
  const count = bays(span[1] - span[0], SCAFFOLD.bayM)
  const at = (i: number) => span[0] + (i / count) * (span[1] - span[0])
  for (let i = 0; i <= count; i++) {
    bar(tubes, wall.at(at(i), outer, elevationM), wall.at(at(i), outer, top), tubeM, feature)
    // Of the inner ones those at the ends: the rest hide behind planks and nets.
    if (i === 0 || i === count)
      bar(tubes, wall.at(at(i), inner, elevationM), wall.at(at(i), inner, top), tubeM, feature)
  }
  for (let i = 0; i < count; i += SCAFFOLD.braceEvery) {
    const j = Math.min(count, i + SCAFFOLD.braceBays)
    bar(tubes, wall.at(at(i), outer, elevationM), wall.at(at(j), outer, top), tubeM, feature)
  }
  const lifts = Math.max(1, Math.round(heightM / SCAFFOLD.liftM))
  for (let lift = 0; lift < lifts; lift++) {
    const y = elevationM + (lift / lifts) * heightM
    drawDeck(mesh, wall, span, y, feature)
    if (count > 2) drawFlight(mesh, wall, [at(count - 1), at(count)], [y, y + heightM / lifts], feature)
  }
  for (let i = 0; i < count; i++)
    if (netted()) drawNet(mesh, wall, [at(i), at(i + 1)], [elevationM, top], i, feature)
}

type Pair = readonly [number, number]

/** Planks, toe board and guard rails of one lift. */
function drawDeck(mesh: Mesh, wall: Frame, span: Pair, y: number, feature: number): void {
  const { gapM, deckM, plankM, toeM, tubeM } = SCAFFOLD
  const outer = gapM + deckM
  frameBox(
    coat(mesh, 'site-scaffold', 'timber'),
    wall,
    { along: span, out: [gapM, outer], up: [y, y + plankM] },
    feature,
    ['front', 'top', 'bottom'],
  )
  frameBox(
    coat(mesh, 'site-scaffold', 'plywood'),
    wall,
    { along: span, out: [outer - 0.03, outer], up: [y + plankM, y + plankM + toeM] },
    feature,
    ['front'],
  )
  const tubes = coat(mesh, 'site-scaffold', 'steel')
  const rail = y + SCAFFOLD.railM
  bar(tubes, wall.at(span[0], outer, rail), wall.at(span[1], outer, rail), tubeM, feature)
}

/** A flight of steps between two decks, seen from both sides. */
function drawFlight(mesh: Mesh, wall: Frame, [from, to]: Pair, [low, high]: Pair, feature: number): void {
  const steps = coat(mesh, 'site-scaffold', 'gray')
  const [near, far] = [SCAFFOLD.gapM + 0.2, SCAFFOLD.gapM + SCAFFOLD.deckM - 0.2]
  const [a, b] = [wall.at(from + 0.2, far, low), wall.at(to - 0.2, far, high)]
  const [c, d] = [wall.at(to - 0.2, near, high), wall.at(from + 0.2, near, low)]
  steps.quad(a, b, c, d, feature)
  steps.quad(d, c, b, a, feature)
}

/**
 * One bay of netting, laced to the standards, hung by turns tight and slack. The wind fills it: it is shaded as if it were
 * round between the standards, fuller at its lower edge.
 */
function drawNet(
  mesh: Mesh,
  wall: Frame,
  [from, to]: Pair,
  [low, high]: Pair,
  turn: number,
  feature: number,
) {
  const tight = SCAFFOLD.gapM + SCAFFOLD.deckM + 0.05
  const [left, right] = turn % 2 === 0 ? [tight, tight + SCAFFOLD.slackM] : [tight + SCAFFOLD.slackM, tight]
  const net = mesh.on('scaffold-net')
  const [dx, dz] = wall.direction
  const [ox, oz] = wall.outward
  const corner = (along: number, out: number, up: number, aside: number) =>
    net.vertex(
      wall.at(along, out, up),
      normalize([ox + dx * aside, (turn % 3) * 0.12 - 0.1, oz + dz * aside]),
      [0, 0],
      feature,
    )
  const [a, b, c, d] = [
    corner(from, left, low, -FULLNESS.low),
    corner(to, right, low, FULLNESS.low),
    corner(to, right, high, FULLNESS.high),
    corner(from, left, high, -FULLNESS.high),
  ]
  net.indices.push(a, b, c, a, c, d)
}

/** How far the shading of a net turns aside at its edges. */
const FULLNESS = Object.freeze({ low: 0.75, high: 0.4 })
