/** Pavilion: wide glass between slender piers under a strong roof band. */
import { type FacadeFamily, groundWall } from './wall.ts'

export const pavilion: FacadeFamily =
  ({ storey }) =>
  () => ({
    ...groundWall(5.4, 4),
    sillM: storey.number === 1 ? 0.3 : 0.5,
    headM: 0.75,
    pierM: 0.4,
    pierProudM: 0.25,
    band: 'aluminium-light',
    pier: 'aluminium-light',
    throughPiers: true,
  })
