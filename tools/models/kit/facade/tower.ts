/** Headquarters tower: a fin rhythm that runs through all storeys, over dark spandrels; a glazed podium below. */
import { bandedStorey, type FacadeFamily, groundWall } from './storey.ts'

const FIN_BAY_M = 2.1
const PODIUM_BAY_M = 4.2

export const tower: FacadeFamily = (it) => {
  const { storey, building } = it
  const shaft = building.setbacks[0]?.fromStorey ?? 1
  const crown = building.setbacks[1]?.fromStorey ?? building.storeys + 1
  if (storey.number === 1) return bandedStorey(it, () => groundWall(PODIUM_BAY_M, 3))
  if (storey.number < shaft) {
    return bandedStorey(it, () => ({
      bayM: PODIUM_BAY_M,
      panesPerBay: 3,
      sillM: 0.5,
      headM: 0.7,
      pierM: 0.35,
      pierProudM: 0.35,
      recessM: 0.3,
      band: 'aluminium',
      pier: 'aluminium-light',
      throughPiers: true,
    }))
  }
  return bandedStorey(it, (wall) => ({
    bayM: wall.lengthM < 8 ? wall.lengthM : FIN_BAY_M,
    panesPerBay: wall.lengthM < 8 ? 3 : 1,
    sillM: 0.75,
    headM: 0.35,
    pierM: 0.3,
    pierProudM: storey.number >= crown ? 0.2 : 0.45,
    recessM: 0.12,
    band: 'aluminium-dark',
    pier: 'aluminium-light',
    throughPiers: true,
  }))
}
