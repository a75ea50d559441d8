/** Research slab: calm windows between broad piers, a pair of bays to each pier. */
import { type FacadeFamily, groundWall } from './wall.ts'

const BAY_M = 4.2
const PANES = 3

export const slab: FacadeFamily = ({ building, storey }) => {
  if (storey.number === 1) return () => groundWall(BAY_M, PANES)
  const recessed = storey.number === building.storeys
  return () => ({
    bayM: BAY_M,
    panesPerBay: PANES,
    sillM: recessed ? 0.3 : 1,
    headM: 0.4,
    pierM: recessed ? 0.3 : 0.9,
    pierProudM: 0.08,
    recessM: 0.32,
    pierEvery: recessed ? 1 : 2,
    band: recessed ? 'aluminium-dark' : 'aluminium',
    pier: recessed ? 'aluminium-dark' : 'aluminium',
  })
}
