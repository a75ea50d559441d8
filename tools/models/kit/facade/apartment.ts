/** Apartments: punched windows in a light wall, balconies with glass fronts along the south side. */
import { type FacadeFamily, groundWall } from './wall.ts'

const BAY_M = 3.6
const PANES = 2

export const apartment: FacadeFamily = ({ building, storey }) => {
  if (storey.number === 1) return () => groundWall(BAY_M, PANES)
  return (wall) => ({
    bayM: BAY_M,
    panesPerBay: PANES,
    sillM: 0.75,
    headM: 0.4,
    pierM: 1.3,
    pierProudM: 0,
    recessM: 0.3,
    band: 'aluminium-light',
    pier: 'aluminium-light',
    balconies: wall.outward[1] > 0.9 && storey.number < building.storeys && wall.lengthM > 2 * BAY_M,
  })
}
