/** Draws one storey's envelope: every wall as its family composed it. */

import type { MaterialName } from '../../materials.ts'
import { bays, type Frame, frameBox, frames, PROUD } from '../frame.ts'
import type { Mesh } from '../mesh.ts'
import { balconies } from './balcony.ts'
import { FACADES } from './index.ts'
import type { FacadeStorey, StoreyWall } from './wall.ts'

/** Seen through u: each wall starts at another whole pane, so that windows of two walls are never the same cell. */
const PANES_PER_WALL = 96
const SHELF = Object.freeze({ heightM: 0.09, chamferM: 0.05 })

/** The walls of a storey, composed by the building's family. */
export function storeyWalls(storey: FacadeStorey): StoreyWall[] {
  const { style } = storey.building
  if (style === 'ice') return []
  const compose = FACADES[style](storey)
  const { elevationM: base, heightM } = storey.storey
  return frames(storey.storey.outline).map((wall, index) => {
    const spec = compose(wall, index)
    return {
      wall,
      index,
      spec,
      count: bays(wall.lengthM, spec.bayM),
      open: [base + spec.sillM, base + heightM - spec.headM],
    }
  })
}

/** Draws the envelope of a storey. */
export function drawFacade(mesh: Mesh, storey: FacadeStorey, feature: number): void {
  for (const wall of storeyWalls(storey)) {
    bands(mesh, storey, wall, feature)
    glazing(mesh, wall, feature)
    piers(mesh, storey, wall, feature)
    if (wall.spec.balconies) balconies(mesh, storey.storey, wall, feature)
  }
}

/** In front of the glass by this much, so that nothing fights in the depth buffer from far away, meters. */
const FLAT = Object.freeze({ glassM: 0.3, pierM: 0.12 })

/**
 * Draws the same envelope for the distance: the same bands, panes and piers in one plane, without reveals, soffits and
 * shelves, which are less than a pixel deep there. A third of the triangles.
 */
export function drawFarFacade(mesh: Mesh, storey: FacadeStorey, feature: number): void {
  const top = storey.storey.elevationM + storey.storey.heightM
  for (const drawn of storeyWalls(storey)) {
    const { wall, spec, open } = drawn
    const front = (material: MaterialName, along: Span, up: Span, out: number) =>
      frameBox(mesh.on(material), wall, { along, out: [-spec.recessM, out], up }, feature, ['front'])
    front(spec.band, [0, wall.lengthM], [storey.storey.elevationM, open[0]], 0)
    front(spec.band, [0, wall.lengthM], [open[1], top], 0)
    glazing(mesh, { ...drawn, spec: { ...spec, recessM: Math.min(spec.recessM, FLAT.glassM) } }, feature)
    const half = spec.pierM / 2
    for (const center of pierCenters(drawn)) {
      const along = [Math.max(0, center - half), Math.min(wall.lengthM, center + half)] as const
      if (along[1] - along[0] < half) continue
      front(spec.pier, along, spec.throughPiers ? [storey.storey.elevationM, top] : open, FLAT.pierM)
    }
    if (spec.balconies) balconies(mesh, storey.storey, drawn, feature)
  }
}

type Span = readonly [number, number]

function bands(mesh: Mesh, { storey }: FacadeStorey, { wall, spec, open }: StoreyWall, feature: number) {
  const band = mesh.on(spec.band)
  const along = [0, wall.lengthM] as const
  const out = [-spec.recessM, 0] as const
  const top = storey.elevationM + storey.heightM
  frameBox(band, wall, { along, out, up: [storey.elevationM, open[0]] }, feature, ['front', 'top'])
  frameBox(band, wall, { along, out, up: [open[1], top] }, feature, ['front', 'bottom'])
  if (spec.shelfM) shelf(mesh, wall, spec.shelfM, open[0], feature)
}

/** A shelf with a chamfered nose, so that its edge catches light. */
function shelf(mesh: Mesh, wall: Frame, depth: number, y: number, feature: number): void {
  const surface = mesh.on('aluminium-light')
  const [a, b] = [0, wall.lengthM]
  const [low, high] = [y - SHELF.heightM, y]
  const nose = depth - SHELF.chamferM
  const edge = high - SHELF.chamferM
  const p = wall.at
  surface.quad(p(a, 0, low), p(a, depth, low), p(b, depth, low), p(b, 0, low), feature)
  surface.quad(p(a, depth, low), p(b, depth, low), p(b, depth, edge), p(a, depth, edge), feature)
  surface.quad(p(a, depth, edge), p(b, depth, edge), p(b, nose, high), p(a, nose, high), feature)
  surface.quad(p(a, nose, high), p(b, nose, high), p(b, 0, high), p(a, 0, high), feature)
}

/** One sheet of panes the length of the wall; u counts panes, v runs from head to sill. */
function glazing(mesh: Mesh, { wall, spec, count, index, open }: StoreyWall, feature: number): void {
  const u0 = index * PANES_PER_WALL
  const u1 = u0 + count * spec.panesPerBay
  const corner = (along: number, y: number) => wall.at(along, -spec.recessM, y)
  const [bottom, top] = open
  mesh
    .on('glass')
    .quad(
      corner(0, bottom),
      corner(wall.lengthM, bottom),
      corner(wall.lengthM, top),
      corner(0, top),
      feature,
      [
        [u0, 1],
        [u1, 1],
        [u1, 0],
        [u0, 0],
      ],
    )
}

/** Where the piers of a wall stand: centers along it, meters. */
export function pierCenters({ wall, spec, count }: StoreyWall): number[] {
  const shift = ((spec.shift ?? 0) * wall.lengthM) / count
  const centers: number[] = []
  for (let i = 0; i <= count; i += spec.pierEvery ?? 1)
    centers.push((i / count) * wall.lengthM + (i === 0 || i === count ? 0 : shift))
  return centers
}

function piers(mesh: Mesh, { storey }: FacadeStorey, storeyWall: StoreyWall, feature: number): void {
  const { wall, spec, open } = storeyWall
  const up = spec.throughPiers ? ([storey.elevationM, storey.elevationM + storey.heightM] as const) : open
  const surface = mesh.on(spec.pier)
  const half = spec.pierM / 2
  for (const center of pierCenters(storeyWall)) {
    const along = [Math.max(0, center - half), Math.min(wall.lengthM, center + half)] as const
    if (along[1] - along[0] < half) continue
    frameBox(surface, wall, { along, out: [-spec.recessM, spec.pierProudM], up }, feature, PROUD)
  }
}
