/** What a facade family is given to draw one storey, and the parts the families share. */
import type { Building } from '../../../../src/domain/scene/building.ts'
import type { Storey } from '../../../../src/domain/storeys.ts'
import type { MaterialName } from '../../materials.ts'
import { bays, type Frame, frameBox, frames, PROUD } from '../frame.ts'
import type { Mesh } from '../mesh.ts'

export interface FacadeStorey {
  readonly mesh: Mesh
  readonly building: Building
  readonly storey: Storey
  readonly feature: number
  /** A number in [0, 1) that is the building's own, so that neighbours differ. */
  readonly character: number
}

/** Draws one storey's envelope. */
export type FacadeFamily = (it: FacadeStorey) => void

/** A banded wall: sill and head bands, recessed glass between them, piers at the bay lines. Metres. */
export interface BandedWall {
  readonly bayM: number
  readonly panesPerBay: number
  readonly sillM: number
  readonly headM: number
  readonly pierM: number
  /** How far piers stand in front of the bands. */
  readonly pierProudM: number
  /** How far the glass lies behind the bands. */
  readonly recessM: number
  readonly band: MaterialName
  readonly pier: MaterialName
  /** Piers at every n-th bay line. */
  readonly pierEvery?: number
  /** Shifts the pier rhythm by this share of a bay. */
  readonly shift?: number
  /** Piers reach over the bands instead of standing between them. */
  readonly throughPiers?: boolean
}

/** Seen through u: each wall starts at another whole pane, so that windows of two walls are never the same cell. */
const PANES_PER_WALL = 96

/** Draws every wall of the storey as bands; `each` may add to a wall. */
export function bandedStorey(
  it: FacadeStorey,
  wallOf: (wall: Frame, index: number) => BandedWall,
  each?: (wall: Frame, spec: BandedWall, count: number) => void,
): void {
  const { elevationM: base, heightM } = it.storey
  for (const [index, wall] of frames(it.storey.outline).entries()) {
    const spec = wallOf(wall, index)
    const count = bays(wall.lengthM, spec.bayM)
    const [sill, head] = [base + spec.sillM, base + heightM - spec.headM]
    const band = it.mesh.on(spec.band)
    const all = [0, wall.lengthM] as const
    frameBox(band, wall, { along: all, out: [-spec.recessM, 0], up: [base, sill] }, it.feature, [
      'front',
      'top',
    ])
    frameBox(band, wall, { along: all, out: [-spec.recessM, 0], up: [head, base + heightM] }, it.feature, [
      'front',
      'bottom',
    ])
    glazing(it, wall, { out: -spec.recessM, up: [sill, head], panes: count * spec.panesPerBay, index })
    piers(it, wall, spec, count, [sill, head])
    each?.(wall, spec, count)
  }
}

interface Glazing {
  readonly out: number
  readonly up: readonly [number, number]
  readonly panes: number
  readonly index: number
}

/** One sheet of panes the length of the wall; u counts panes, v runs from sill to head. */
function glazing(it: FacadeStorey, wall: Frame, { out, up, panes, index }: Glazing): void {
  const [bottom, top] = up
  const u0 = index * PANES_PER_WALL
  const u1 = u0 + panes
  const corner = (along: number, y: number) => wall.at(along, out, y)
  it.mesh
    .on('glass')
    .quad(
      corner(0, bottom),
      corner(wall.lengthM, bottom),
      corner(wall.lengthM, top),
      corner(0, top),
      it.feature,
      [
        [u0, 1],
        [u1, 1],
        [u1, 0],
        [u0, 0],
      ],
    )
}

function piers(
  it: FacadeStorey,
  wall: Frame,
  spec: BandedWall,
  count: number,
  open: readonly [number, number],
): void {
  const { elevationM: base, heightM } = it.storey
  const every = spec.pierEvery ?? 1
  const up = spec.throughPiers ? ([base, base + heightM] as const) : open
  const surface = it.mesh.on(spec.pier)
  const half = spec.pierM / 2
  const shift = ((spec.shift ?? 0) * wall.lengthM) / count
  for (let i = 0; i <= count; i += every) {
    const centre = (i / count) * wall.lengthM + (i === 0 || i === count ? 0 : shift)
    const along = [Math.max(0, centre - half), Math.min(wall.lengthM, centre + half)] as const
    if (along[1] - along[0] < half) continue
    frameBox(surface, wall, { along, out: [-spec.recessM, spec.pierProudM], up }, it.feature, PROUD)
  }
}

/** A wall of the ground storey: high glazing over a graphite base, under a deep band. */
export function groundWall(bayM: number, panesPerBay: number): BandedWall {
  return {
    bayM,
    panesPerBay,
    sillM: 0.45,
    headM: 0.9,
    pierM: 0.7,
    pierProudM: 0.05,
    recessM: 0.5,
    band: 'graphite',
    pier: 'aluminium-dark',
  }
}
