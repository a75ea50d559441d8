/** Research slab: long bands with a calm pier rhythm; each building takes one of three rhythms. */
import { type BandedWall, bandedStorey, type FacadeFamily, groundWall } from './storey.ts'

const BAY_M = 4.2
const PANES = 3

const RHYTHMS: readonly Partial<BandedWall>[] = [
  { pierM: 0.5, pierProudM: 0.14, pier: 'aluminium-light' },
  { pierM: 0.9, pierProudM: 0.06, pierEvery: 2, sillM: 1.1 },
  { pierM: 0.42, pierProudM: 0.3, throughPiers: true, pier: 'aluminium-light' },
]

export const research: FacadeFamily = (it) => {
  const { building, storey, character } = it
  const rhythm = RHYTHMS[Math.floor(character * RHYTHMS.length)]
  const recessed = storey.number === building.storeys
  bandedStorey(it, () =>
    storey.number === 1
      ? groundWall(BAY_M, PANES)
      : {
          bayM: BAY_M,
          panesPerBay: PANES,
          sillM: 0.9,
          headM: 0.35,
          pierM: 0.5,
          pierProudM: 0.1,
          recessM: 0.3,
          band: recessed ? 'aluminium-dark' : 'aluminium',
          pier: recessed ? 'aluminium-dark' : 'aluminium',
          ...(recessed ? {} : rhythm),
        },
  )
}
