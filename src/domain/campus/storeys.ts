/**
 * Storeys of a building, derived from its outline, storey count and heights. A storey's outline is the ground outline
 * until a setback replaces it; basements lie under the ground outline.
 */
import type { Building } from '../content/records/building.ts'
import { area, type Polygon } from '../geometry/polygon.ts'

/** One level of a building. */
export interface Storey {
  /** 1 is the ground storey; −1 the first basement. There is no 0. */
  readonly number: number
  /** Floor level above ground, meters; negative below ground. */
  readonly elevationM: number
  readonly heightM: number
  readonly outline: Polygon
  /** Gross floor area, m²: the area of the outline. */
  readonly areaM2: number
}

/** Height of an above-ground storey, meters. */
export function storeyHeightM(building: Building, number: number): number {
  const { ground, typical, top } = building.storeyHeightM
  if (number === building.storeys && top !== undefined) return top
  return number === 1 ? ground : typical
}

/** Outline of an above-ground storey: the last setback at or below it, else the footprint. */
export function storeyOutline(building: Building, number: number): Polygon {
  let outline: Polygon = building.footprint
  for (const setback of building.setbacks) if (number >= setback.fromStorey) outline = setback.outline
  return outline
}

/** All levels from the deepest basement to the top storey. */
export function storeysOf(building: Building): Storey[] {
  const levels: Storey[] = []
  const footprintArea = area(building.footprint)
  for (let level = building.basements.levels; level >= 1; level--) {
    levels.push({
      number: -level,
      elevationM: -level * building.basements.heightM,
      heightM: building.basements.heightM,
      outline: building.footprint,
      areaM2: footprintArea,
    })
  }
  let elevationM = 0
  for (let number = 1; number <= building.storeys; number++) {
    const outline = storeyOutline(building, number)
    const heightM = storeyHeightM(building, number)
    levels.push({ number, elevationM, heightM, outline, areaM2: area(outline) })
    elevationM += heightM
  }
  return levels
}

/** Height of the roof surface above ground, meters; parapets and plant stand above it. */
export function buildingHeightM(building: Building): number {
  let height = 0
  for (let number = 1; number <= building.storeys; number++) height += storeyHeightM(building, number)
  return height
}

/** The label people use: F6 for the sixth storey, B1 for the first basement. */
export function storeyLabel(number: number): string {
  return number > 0 ? `F${number}` : `B${-number}`
}

/** A run of storeys as people write it: F3, F3–F6. */
export function storeyRangeLabel([from, to]: readonly [number, number]): string {
  return from === to ? storeyLabel(from) : `${storeyLabel(from)}–${storeyLabel(to)}`
}

/** The ids of a run of storeys above ground. */
export function storeyIds(building: string, [from, to]: readonly [number, number]): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => storeyId(building, from + i))
}

/** The id of a storey above ground, as links carry it: `startup-center.f3`. */
export function storeyId(building: string, storey: number): string {
  return `${building}.f${storey}`
}

/** Reads the id of a storey; null where it is none. */
export function storeyOfId(id: string): { building: string; storey: number } | null {
  const match = /^(.+)\.f([1-9]\d{0,2})$/.exec(id)
  return match ? { building: match[1] as string, storey: Number(match[2]) } : null
}
