/** Edge protection: rails along the slabs of the storeys that have no wall yet, and round the pit. */
import { offset, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { bays, type Frame, frames } from '../kit/frame.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'

/** Measures, meters: rails on a slab run from column to column, those round a pit stand on posts. */
const RAIL = Object.freeze({
  heightsM: [0.6, 1.15],
  tubeM: 0.055,
  postEveryM: 7,
  behindM: 0.55,
  pitM: 0.9,
})

/** Adds rails round a slab `y` meters above ground, on posts where no columns hold them. */
export function slabRails(mesh: Mesh, outline: Polygon, y: number, posted: boolean, feature: number): void {
  const steel = coat(mesh, 'site-scaffold', 'steel')
  for (const wall of frames(offset(outline, -RAIL.behindM))) rails(steel, wall, y, posted, feature)
}

/** Adds rails round a pit. */
export function pitRails(mesh: Mesh, footprint: Polygon, feature: number): void {
  const steel = coat(mesh, 'site-earthworks', 'ochre')
  for (const wall of frames(offset(footprint, RAIL.pitM))) rails(steel, wall, 0, true, feature)
}

function rails(steel: Surface, wall: Frame, y: number, posted: boolean, feature: number): void {
  for (const high of posted ? RAIL.heightsM : RAIL.heightsM.slice(-1))
    bar(steel, wall.at(0, 0, y + high), wall.at(wall.lengthM, 0, y + high), RAIL.tubeM, feature)
  if (!posted) return
  const count = bays(wall.lengthM, RAIL.postEveryM)
  const top = y + (RAIL.heightsM.at(-1) ?? 1)
  for (let i = 0; i < count; i++) {
    const along = (i / count) * wall.lengthM
    bar(steel, wall.at(along, 0, y), wall.at(along, 0, top), RAIL.tubeM, feature)
  }
}
