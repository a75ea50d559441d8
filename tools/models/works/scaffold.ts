/** Facade scaffolding: standards, ledgers, plank decks, braces and netting, storey by storey with the structure. */
import type { Storey } from '../../../src/domain/storeys.ts'
import { bays, type Frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from './bar.ts'

/** Measures, metres. */
const SCAFFOLD = Object.freeze({
  bayM: 3,
  liftM: 2.1,
  /** Gap between facade and inner standards, and depth of the deck. */
  gapM: 0.35,
  deckM: 1,
  tubeM: 0.075,
  plankM: 0.06,
  railM: 1,
  /** A brace crosses every so many bays. */
  braceEvery: 4,
})

/** How far the scaffolding reaches out from its wall, metres. */
export const SCAFFOLD_DEPTH_M = SCAFFOLD.gapM + SCAFFOLD.deckM + 0.1

/**
 * Adds one storey of scaffolding before a part of a wall.
 * @param span from and to along the wall, metres
 */
export function scaffoldStorey(
  mesh: Mesh,
  wall: Frame,
  span: readonly [number, number],
  { elevationM, heightM }: Pick<Storey, 'elevationM' | 'heightM'>,
  feature: number,
): void {
  const tubes = mesh.on('scaffold')
  const { gapM, deckM, tubeM, plankM, railM } = SCAFFOLD
  const [inner, outer] = [gapM, gapM + deckM]
  const length = span[1] - span[0]
  const count = bays(length, SCAFFOLD.bayM)
  const top = elevationM + heightM
  const at = (i: number) => span[0] + (i / count) * length
  for (let i = 0; i <= count; i++)
    for (const out of [inner, outer])
      bar(tubes, wall.at(at(i), out, elevationM), wall.at(at(i), out, top), tubeM, feature)
  const lifts = Math.max(1, Math.round(heightM / SCAFFOLD.liftM))
  for (let lift = 0; lift < lifts; lift++) {
    const y = elevationM + (lift / lifts) * heightM
    frameBox(
      mesh.on('site-timber'),
      wall,
      { along: [span[0], span[1]], out: [inner, outer], up: [y, y + plankM] },
      feature,
      ['front', 'top', 'bottom'],
    )
    bar(tubes, wall.at(span[0], outer, y + railM), wall.at(span[1], outer, y + railM), tubeM, feature)
  }
  for (let i = 0; i < count; i += SCAFFOLD.braceEvery) {
    const j = Math.min(count, i + 2)
    bar(tubes, wall.at(at(i), outer, elevationM), wall.at(at(j), outer, top), tubeM, feature)
  }
  // Dense netting over the outside.
  const net = mesh.on('scaffold-net')
  const sheet = outer + 0.08
  net.quad(
    wall.at(span[0], sheet, elevationM),
    wall.at(span[1], sheet, elevationM),
    wall.at(span[1], sheet, top),
    wall.at(span[0], sheet, top),
    feature,
  )
}
