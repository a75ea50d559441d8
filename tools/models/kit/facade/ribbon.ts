/** Research slab: long ribbons of glass under thin shelves; the piers hide behind the glass line. */
import { type FacadeFamily, groundWall } from './wall.ts'

const BAY_M = 4.2
const PANES = 3

export const ribbon: FacadeFamily = ({ building, storey }) => {
  if (storey.number === 1) return () => groundWall(BAY_M, PANES)
  const recessed = storey.number === building.storeys
  return () => ({
    bayM: BAY_M,
    panesPerBay: PANES,
    sillM: recessed ? 0.3 : 1.05,
    headM: 0.3,
    pierM: 0.28,
    pierProudM: -0.06,
    recessM: 0.26,
    band: recessed ? 'aluminium-dark' : 'aluminium-light',
    pier: 'aluminium-dark',
    ...(recessed ? {} : { shelfM: 0.42 }),
  })
}
