/** Research slab: fins at every bay line run past the bands, and every second storey they stand half a bay aside. */
import { type FacadeFamily, groundWall } from './wall.ts'

const BAY_M = 4.2
const PANES = 3

export const lattice: FacadeFamily = ({ building, storey }) => {
  if (storey.number === 1) return () => groundWall(BAY_M, PANES)
  const recessed = storey.number === building.storeys
  if (recessed) {
    return () => ({
      bayM: BAY_M,
      panesPerBay: PANES,
      sillM: 0.3,
      headM: 0.5,
      pierM: 0.36,
      pierProudM: 0.1,
      recessM: 0.3,
      band: 'aluminium-dark',
      pier: 'aluminium-dark',
    })
  }
  const raised = Math.floor(storey.number / 2) % 2 === 0
  return () => ({
    bayM: BAY_M / 2,
    panesPerBay: 1,
    sillM: 0.75,
    headM: 0.35,
    pierM: 0.24,
    pierProudM: 0.38,
    recessM: 0.3,
    pierEvery: 1,
    shift: raised ? 0.5 : 0,
    band: 'aluminium',
    pier: 'aluminium-light',
    throughPiers: true,
  })
}
