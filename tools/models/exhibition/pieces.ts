/** Furniture of an exhibition, each piece about its own middle, its front towards the cut. */
import type { SiteColor } from '../textures/palette.ts'
import { block, glassPane, hanging, lamp, type Pen } from './blocks.ts'

/** A free-standing wall with a picture on its front. */
export function pictureWall(pen: Pen, widthM: number, heightM: number): void {
  const half = widthM / 2
  block(pen, { right: [-half, half], behind: [-0.14, 0.14], up: [0, heightM] }, 'white')
  screen(pen, [-half + 0.35, half - 0.35], -0.15, [0.7, heightM - 0.4])
  hanging(pen, { right: [-half, half], behind: [-0.5, -0.36], up: [heightM, heightM + 0.1] }, 'graphite')
}

/** A panel with text and pictures, without light of its own. */
export function panelWall(pen: Pen, widthM: number, heightM: number, color: SiteColor): void {
  const half = widthM / 2
  block(pen, { right: [-half, half], behind: [-0.12, 0.12], up: [0, heightM] }, 'cream')
  const count = Math.max(1, Math.round(widthM / 1.3))
  for (let i = 0; i < count; i++) {
    const [from, to] = [-half + ((i + 0.12) / count) * widthM, -half + ((i + 0.88) / count) * widthM]
    const up = [0.9, i % 2 === 0 ? heightM - 0.5 : heightM - 1.1] as const
    block(pen, { right: [from, to], behind: [-0.15, -0.12], up }, i % 2 === 0 ? color : 'mist', [
      'front',
      'top',
    ])
  }
}

/** A model under glass on a plinth. */
export function showcase(pen: Pen, color: SiteColor): void {
  block(pen, { right: [-0.55, 0.55], behind: [-0.55, 0.55], up: [0, 0.9] }, 'white')
  block(pen, { right: [-0.26, 0.2], behind: [-0.2, 0.3], up: [0.9, 1.25] }, color)
  block(pen, { right: [0.02, 0.36], behind: [-0.34, 0.02], up: [0.9, 1.42] }, 'steel')
  const h = 0.53
  const up = [0.9, 1.75] as const
  for (const pane of [
    [
      [-h, -h],
      [h, -h],
    ],
    [
      [h, -h],
      [h, h],
    ],
    [
      [h, h],
      [-h, h],
    ],
    [
      [-h, h],
      [-h, -h],
    ],
  ] as const)
    glassPane(pen, pane, up)
}

/** A plinth with a larger thing on it. */
export function plinth(pen: Pen, color: SiteColor): void {
  block(pen, { right: [-0.9, 0.9], behind: [-0.9, 0.9], up: [0, 0.35] }, 'white')
  block(pen, { right: [-0.6, 0.3], behind: [-0.4, 0.5], up: [0.35, 1.5] }, color)
  block(pen, { right: [-0.1, 0.65], behind: [-0.6, 0.1], up: [0.35, 2.2] }, 'steel')
}

export function seatBench(pen: Pen): void {
  block(pen, { right: [-1.1, 1.1], behind: [-0.28, 0.28], up: [0.36, 0.45] }, 'oak')
  for (const r of [-0.8, 0.8])
    block(pen, { right: [r - 0.06, r + 0.06], behind: [-0.22, 0.22], up: [0, 0.36] }, 'graphite', [
      'front',
      'back',
      'left',
      'right',
    ])
}

/** A plant in a tub, 2 m. */
export function tubPlant(pen: Pen): void {
  block(pen, { right: [-0.38, 0.38], behind: [-0.38, 0.38], up: [0, 0.55] }, 'slate')
  hanging(pen, { right: [-0.5, 0.42], behind: [-0.4, 0.5], up: [0.9, 1.5] }, 'leaf')
  hanging(pen, { right: [-0.3, 0.5], behind: [-0.5, 0.28], up: [1.3, 2] }, 'leaf')
  block(pen, { right: [-0.04, 0.04], behind: [-0.04, 0.04], up: [0.55, 1.3] }, 'plywood', [
    'front',
    'back',
    'left',
    'right',
  ])
}

/** The desk before which everybody arrives. */
export function reception(pen: Pen): void {
  block(pen, { right: [-2.8, 2.8], behind: [-0.4, 0.4], up: [0.12, 1.02] }, 'white')
  block(pen, { right: [-2.7, 2.7], behind: [-0.32, 0.32], up: [0, 0.12] }, 'night', [
    'front',
    'left',
    'right',
  ])
  hanging(pen, { right: [-2.9, 2.9], behind: [-0.5, 0.45], up: [1.02, 1.1] }, 'oak')
  lamp(pen, { right: [-2.7, 2.7], behind: [-0.42, -0.4], up: [0.16, 0.22] })
  for (const r of [-1.4, 1.3])
    block(pen, { right: [r - 0.3, r + 0.3], behind: [0.05, 0.1], up: [1.1, 1.5] }, 'night')
}

/** A counter of a service with two desks. */
export function counter(pen: Pen): void {
  block(pen, { right: [-1.8, 1.8], behind: [-0.35, 0.35], up: [0, 0.78] }, 'cream')
  hanging(pen, { right: [-1.9, 1.9], behind: [-0.45, 0.4], up: [0.78, 0.84] }, 'oak')
  for (const r of [-0.9, 0.9])
    block(pen, { right: [r - 0.28, r + 0.28], behind: [0.1, 0.14], up: [0.9, 1.26] }, 'night')
  block(pen, { right: [-0.03, 0.03], behind: [-0.4, 0.35], up: [0.84, 1.5] }, 'mist')
}

/** A low table between four armchairs. */
export function lounge(pen: Pen): void {
  hanging(pen, { right: [-0.5, 0.5], behind: [-0.5, 0.5], up: [0.34, 0.4] }, 'oak')
  for (const [r, b] of [
    [-1.3, 0],
    [1.3, 0],
    [0, -1.3],
    [0, 1.3],
  ] as const) {
    block(pen, { right: [r - 0.38, r + 0.38], behind: [b - 0.38, b + 0.38], up: [0, 0.42] }, 'navy')
    const back = (at: number, other: number) =>
      other === 0 ? [at + Math.sign(at) * 0.24, at + Math.sign(at) * 0.38] : [at - 0.38, at + 0.38]
    const [right, behind] = [back(r, b), back(b, r)].map(
      (it) => [Math.min(...it), Math.max(...it)] as const,
    ) as [readonly [number, number], readonly [number, number]]
    block(pen, { right, behind, up: [0.42, 0.78] }, 'navy')
  }
}

function screen(
  { mesh, place, feature }: Pen,
  [r0, r1]: readonly [number, number],
  behind: number,
  [u0, u1]: readonly [number, number],
): void {
  mesh
    .on('screen')
    .quad(
      place.at(r0, behind, u0),
      place.at(r1, behind, u0),
      place.at(r1, behind, u1),
      place.at(r0, behind, u1),
      feature,
    )
}
