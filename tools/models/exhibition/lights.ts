/** Luminaires: downlights in the ceilings, strips under the roof of ice. */
import { contains, distanceToOutline, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { lamp, type Pen } from './blocks.ts'
import type { Inside } from './place.ts'

/** Rows of downlights, meters. */
const DOWNLIGHTS = Object.freeze({ rowM: 3.6, everyM: 2.4, halfM: 0.13, clearM: 0.6, belowM: 0.015 })
/** Strips that hang under the roof, meters. */
const STRIPS = Object.freeze({ rowM: 4.5, everyM: 7.5, longM: 6, halfM: 0.09, clearM: 3 })
/** Rows reach so far from the middle of the cut, meters: beyond any plan. */
const REACH_M = 60

/** Downlights of a ceiling: not over its openings, nor into what stands up to it. */
export function downlights(
  pen: Pen,
  inside: Inside,
  ceiling: number,
  plate: Polygon,
  without: readonly Polygon[],
): void {
  const { rowM, everyM, halfM, clearM, belowM } = DOWNLIGHTS
  const up = ceiling - belowM
  for (const [r, b] of rows(rowM, everyM)) {
    const at = inside.plan(r, b)
    if (!contains(plate, at) || distanceToOutline(at, plate) < clearM) continue
    if (without.some((it) => contains(it, at) || distanceToOutline(at, it) < clearM)) continue
    lamp(pen, { right: [r - halfM, r + halfM], behind: [b - halfM, b + halfM], up: [up, up] })
  }
}

/** Strips of light at one height over a floor that has no ceiling. */
export function hangingStrips(pen: Pen, inside: Inside, up: number, plate: Polygon): void {
  const { rowM, everyM, longM, halfM, clearM } = STRIPS
  for (const [r, b] of rows(rowM, everyM)) {
    const ends = [inside.plan(r, b - longM / 2), inside.plan(r, b + longM / 2)]
    if (!ends.every((it) => contains(plate, it) && distanceToOutline(it, plate) > clearM)) continue
    lamp(pen, { right: [r - halfM, r + halfM], behind: [b - longM / 2, b + longM / 2], up: [up, up] })
  }
}

/** Places of a grid about the middle of the cut: right of it and behind it. */
function* rows(rowM: number, everyM: number): Generator<readonly [right: number, behind: number]> {
  const [n, m] = [Math.floor(REACH_M / rowM), Math.floor(REACH_M / everyM)]
  for (let i = -n; i <= n; i++) for (let j = -m; j <= m; j++) yield [i * rowM, (j + 0.5) * everyM]
}
