/** The way in: a portal through the skin, glazed doors at both ends of a vestibule, a canopy with lights. */
import { block, glassPane, hanging, lamp, type Pen, type Span } from './blocks.ts'

/** Measures, meters; outwards from the facade line. */
const WAY_IN = Object.freeze({
  halfM: 3.3,
  topM: 3.75,
  jambM: 0.34,
  outM: 2.4,
  inM: 3.6,
  floorM: 0.3,
  canopyOutM: 5.4,
  canopyHalfM: 4.6,
  leafM: 1.25,
})

/** The part of the skin that the portal takes: right of the door's middle, behind the facade line, up. */
export const PORTAL = Object.freeze({
  right: [-WAY_IN.halfM, WAY_IN.halfM] as Span,
  behind: [-8, 6] as Span,
  up: [-1, WAY_IN.topM] as Span,
})

/** @param pen its place has the middle of the door as its origin, the inside behind */
export function vestibule(pen: Pen): void {
  const { halfM, topM, jambM, outM, inM, floorM, canopyOutM, canopyHalfM, leafM } = WAY_IN
  const behind = [-outM, inM] as const
  block(pen, { right: [-halfM, halfM], behind: [-outM - 1.6, -outM], up: [0, floorM / 2] }, 'gray')
  block(pen, { right: [-halfM, halfM], behind, up: [0, floorM] }, 'gray')
  for (const side of [-1, 1]) {
    const [a, b] = [side * (halfM - jambM), side * halfM]
    hanging(pen, { right: [Math.min(a, b), Math.max(a, b)], behind, up: [0, topM] }, 'steel')
  }
  // Ceiling of the vestibule, and the canopy before it.
  hanging(pen, { right: [-halfM, halfM], behind, up: [topM - 0.5, topM] }, 'steel')
  hanging(
    pen,
    { right: [-canopyHalfM, canopyHalfM], behind: [-canopyOutM, -outM], up: [topM - 0.28, topM] },
    'steel',
  )
  for (const r of [-2.2, 0, 2.2]) {
    lamp(pen, { right: [r - 0.5, r + 0.5], behind: [-1.2, -1], up: [topM - 0.515, topM - 0.515] })
    lamp(pen, { right: [r - 0.5, r + 0.5], behind: [1.6, 1.8], up: [topM - 0.515, topM - 0.515] })
    lamp(pen, { right: [r - 0.5, r + 0.5], behind: [-4.1, -3.96], up: [topM - 0.295, topM - 0.295] })
  }
  for (const at of [-outM + 0.5, inM - 0.3]) {
    for (let r = -halfM + jambM; r < halfM - jambM - 0.1; r += leafM) {
      const to = Math.min(r + leafM, halfM - jambM)
      // The middle leaves stand open.
      if (Math.abs((r + to) / 2) > leafM * 0.6)
        glassPane(
          pen,
          [
            [r, at],
            [to, at],
          ],
          [floorM, topM - 0.5],
        )
      block(
        pen,
        { right: [r - 0.03, r + 0.03], behind: [at - 0.04, at + 0.04], up: [floorM, topM - 0.5] },
        'steel',
        ['front', 'back', 'left', 'right'],
      )
    }
    hanging(
      pen,
      { right: [-halfM + jambM, halfM - jambM], behind: [at - 0.05, at + 0.05], up: [2.55, 2.66] },
      'steel',
    )
  }
}
