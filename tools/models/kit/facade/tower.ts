/** Headquarters towers over a glazed podium: one family of running fins, one of a deep grid. */
import { type BandedWall, type FacadeFamily, type FacadeStorey, groundWall } from './wall.ts'

const FIN_BAY_M = 2.1
const GRID_BAY_M = 4.2
const PODIUM_BAY_M = 4.2
/** Narrower walls are one bay: the notches in a tower's corners. */
const NOTCH_M = 8

/** Podium storeys are the same under both shafts; null above them. */
function podium({ building, storey }: FacadeStorey): BandedWall | null {
  if (storey.number === 1) return groundWall(PODIUM_BAY_M, 3)
  if (storey.number >= (building.setbacks[0]?.fromStorey ?? 1)) return null
  return {
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
  }
}

/** From the second setback on the shaft becomes the crown. */
const isCrown = ({ building, storey }: FacadeStorey) =>
  storey.number >= (building.setbacks[1]?.fromStorey ?? building.storeys + 1)

const notch = (lengthM: number): Pick<BandedWall, 'bayM' | 'panesPerBay'> | null =>
  lengthM < NOTCH_M ? { bayM: lengthM, panesPerBay: 3 } : null

/** Fins at every window, unbroken over all storeys, in front of dark spandrels. */
export const finTower: FacadeFamily = (storey) => (wall) =>
  podium(storey) ?? {
    bayM: FIN_BAY_M,
    panesPerBay: 1,
    ...notch(wall.lengthM),
    sillM: 0.75,
    headM: 0.35,
    pierM: 0.3,
    pierProudM: isCrown(storey) ? 0.2 : 0.45,
    recessM: 0.12,
    band: 'aluminium-dark',
    pier: 'aluminium-light',
    throughPiers: true,
  }

/** A deep frame of one bay by one storey, every third storey drawn together by a shelf. */
export const gridTower: FacadeFamily = (storey) => (wall) =>
  podium(storey) ?? {
    bayM: GRID_BAY_M,
    panesPerBay: 2,
    ...notch(wall.lengthM),
    sillM: 0.6,
    headM: 0.4,
    pierM: isCrown(storey) ? 0.3 : 0.62,
    pierProudM: isCrown(storey) ? 0.1 : 0.34,
    recessM: 0.3,
    band: isCrown(storey) ? 'aluminium-dark' : 'aluminium',
    pier: isCrown(storey) ? 'aluminium-dark' : 'aluminium-light',
    throughPiers: true,
    ...(storey.storey.number % 3 === 0 && !isCrown(storey) ? { shelfM: 0.5 } : {}),
  }
