/** Apartments: punched windows in a light wall, balconies with glass fronts along the south side. */
import { bays, type Frame, frameBox } from '../frame.ts'
import { type BandedWall, bandedStorey, type FacadeFamily, type FacadeStorey, groundWall } from './storey.ts'

const BAY_M = 3.6
const PANES = 2

/** Measures of a balcony, metres. */
const BALCONY = Object.freeze({ depthM: 1.5, slabM: 0.18, frontM: 1.1, marginM: 0.25 })

export const apartment: FacadeFamily = (it) => {
  const ground = it.storey.number === 1
  const wall: BandedWall = {
    bayM: BAY_M,
    panesPerBay: PANES,
    sillM: 0.75,
    headM: 0.4,
    pierM: 1.3,
    pierProudM: 0,
    recessM: 0.3,
    band: 'aluminium-light',
    pier: 'aluminium-light',
  }
  bandedStorey(
    it,
    () => (ground ? groundWall(BAY_M, PANES) : wall),
    (frame) => {
      const south = frame.outward[1] > 0.9
      if (!ground && south && it.storey.number < it.building.storeys && frame.lengthM > 2 * BAY_M)
        balconies(it, frame)
    },
  )
}

function balconies(it: FacadeStorey, wall: Frame): void {
  const { elevationM: base } = it.storey
  const count = bays(wall.lengthM, BAY_M)
  const bay = wall.lengthM / count
  for (let i = 0; i < count; i++) {
    // Pairs of balconies with an open bay between them; the pair moves with the storey.
    if ((i + Math.floor(it.storey.number / 3)) % 3 === 2) continue
    const along = [i * bay + BALCONY.marginM, (i + 1) * bay - BALCONY.marginM] as const
    const slab = { along, out: [0, BALCONY.depthM], up: [base, base + BALCONY.slabM] } as const
    frameBox(it.mesh.on('aluminium'), wall, slab, it.feature, ['front', 'left', 'right', 'top', 'bottom'])
    const front = {
      along,
      out: [0, BALCONY.depthM - 0.05],
      up: [base + BALCONY.slabM, base + BALCONY.frontM],
    } as const
    frameBox(it.mesh.on('balcony-glass'), wall, front, it.feature, ['front', 'left', 'right'])
  }
}
