/** Floor areas, always summed from geometry: outline of each storey, basements included. */
import type { Building } from '../content/records/building.ts'
import { storeysOf } from './storeys.ts'

export interface FloorAreas {
  readonly aboveGroundM2: number
  readonly basementM2: number
  /** Gross floor area: above ground plus basements, m². */
  readonly grossM2: number
}

/** Floor areas of one building, m². */
export function floorAreas(building: Building): FloorAreas {
  let aboveGroundM2 = 0
  let basementM2 = 0
  for (const storey of storeysOf(building)) {
    if (storey.number > 0) aboveGroundM2 += storey.areaM2
    else basementM2 += storey.areaM2
  }
  return { aboveGroundM2, basementM2, grossM2: aboveGroundM2 + basementM2 }
}

/** Gross floor area of several buildings together, m². */
export function grossFloorAreaM2(buildings: readonly Building[]): number {
  return buildings.reduce((sum, building) => sum + floorAreas(building).grossM2, 0)
}
