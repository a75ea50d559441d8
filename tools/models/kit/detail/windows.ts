/** Mullions, transoms and the frames of operable panes, standing in front of a wall's glass. */

import { pierCenters } from '../facade/storey.ts'
import type { StoreyWall } from '../facade/wall.ts'
import { frameBox, PROUD } from '../frame.ts'
import type { Mesh } from '../mesh.ts'

/** Aluminium sections, meters. */
const BAR = Object.freeze({ widthM: 0.07, proudM: 0.09 })
const TRANSOM = Object.freeze({ heightM: 0.06, proudM: 0.06, share: 0.7 })
const SASH = Object.freeze({ widthM: 0.05, proudM: 0.05, every: 3 })

export function windowBars(mesh: Mesh, storeyWall: StoreyWall, feature: number): void {
  const { wall, spec, count, open } = storeyWall
  const bars = mesh.on('mullion')
  const panes = count * spec.panesPerBay
  const pane = wall.lengthM / panes
  const glass = -spec.recessM
  const piers = pierCenters(storeyWall)
  const hidden = (at: number) => piers.some((pier) => Math.abs(pier - at) < spec.pierM / 2)
  const [sill, head] = open
  const transom = sill + (head - sill) * TRANSOM.share
  for (let i = 0; i <= panes; i++) {
    const at = i * pane
    if (!hidden(at)) {
      const along = [Math.max(0, at - BAR.widthM / 2), Math.min(wall.lengthM, at + BAR.widthM / 2)] as const
      frameBox(bars, wall, { along, out: [glass, glass + BAR.proudM], up: open }, feature, PROUD)
    }
    if (i < panes && (i + storeyWall.index) % SASH.every === 1)
      sash(mesh, storeyWall, i * pane, pane, transom, feature)
  }
  frameBox(
    bars,
    wall,
    {
      along: [0, wall.lengthM],
      out: [glass, glass + TRANSOM.proudM],
      up: [transom, transom + TRANSOM.heightM],
    },
    feature,
    ['front', 'top', 'bottom'],
  )
}

/** The frame of a pane that opens, between the sill and the transom. */
function sash(
  mesh: Mesh,
  { wall, spec, open }: StoreyWall,
  from: number,
  width: number,
  transom: number,
  feature: number,
): void {
  const surface = mesh.on('graphite')
  const glass = -spec.recessM
  const out = [glass, glass + SASH.proudM] as const
  const [l, r] = [from + BAR.widthM / 2, from + width - BAR.widthM / 2]
  const [b, t] = [open[0], transom]
  const w = SASH.widthM
  frameBox(surface, wall, { along: [l, l + w], out, up: [b, t] }, feature, ['front', 'right'])
  frameBox(surface, wall, { along: [r - w, r], out, up: [b, t] }, feature, ['front', 'left'])
  frameBox(surface, wall, { along: [l + w, r - w], out, up: [b, b + w] }, feature, ['front', 'top'])
  frameBox(surface, wall, { along: [l + w, r - w], out, up: [t - w, t] }, feature, ['front', 'bottom'])
}
