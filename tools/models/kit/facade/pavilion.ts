/** Pavilion: wide glass between slender piers under a strong roof band. */
import { bandedStorey, type FacadeFamily, groundWall } from './storey.ts'

export const pavilion: FacadeFamily = (it) => {
  bandedStorey(it, () => ({
    ...groundWall(5.4, 4),
    sillM: it.storey.number === 1 ? 0.3 : 0.5,
    headM: 0.75,
    pierM: 0.4,
    pierProudM: 0.25,
    band: 'aluminium-light',
    pier: 'aluminium-light',
    throughPiers: true,
  }))
}
