/** Start-up center: a woven facade, deep piers shifted by half a bay from one storey to the next. */
import { type FacadeFamily, groundWall } from './wall.ts'

const BAY_M = 4.8
const PANES = 4

export const startUp: FacadeFamily = ({ building, storey }) => {
  if (storey.number === 1) return () => groundWall(BAY_M, PANES)
  const woven = storey.number % 2 === 0
  return () => ({
    bayM: BAY_M,
    panesPerBay: PANES,
    sillM: 0.55,
    headM: 0.45,
    pierM: 1.1,
    pierProudM: 0.32,
    recessM: 0.35,
    shift: woven ? 0.5 : 0,
    band: 'aluminium-light',
    pier: storey.number === building.storeys ? 'aluminium-dark' : 'aluminium',
  })
}
