/** Where the opening runs on the plan. */
import type { ScenePack } from '../content/pack.ts'
import { centroid, extentOf, type Point } from '../geometry/polygon.ts'

/** A circle on the plan, meters. */
interface Circle {
  readonly center: Point
  readonly radiusM: number
}

export interface OpeningField {
  /** What stands lifts from the middle of this circle outwards. */
  readonly lift: Circle
  /** Lights come on from the middle of this circle outwards. */
  readonly lights: Circle
  /** Direction from the middle of the table to the gate, where the line of light begins. */
  readonly toGate: Point
}

/** Radii as shares of half the table's diagonal. */
const LIFT = 0.896
const LIGHTS = 1.024
/** Towards the south edge, where a pack has nothing that stands for its gate. */
const SOUTH: Point = [0, 1]

/** The gate is where visitors are received: at the building for exhibitions, else in the middle of the table. */
export function openingField({ site, buildings }: Pick<ScenePack, 'site' | 'buildings'>): OpeningField {
  const { minX, maxX, minZ, maxZ } = extentOf(site.table.outline)
  const middle: Point = [(minX + maxX) / 2, (minZ + maxZ) / 2]
  const radiusM = Math.hypot(maxX - minX, maxZ - minZ) / 2
  const gateway = buildings.find((it) => it.use === 'exhibition')
  const gate = gateway ? centroid(gateway.footprint) : middle
  const [x, z] = [gate[0] - middle[0], gate[1] - middle[1]]
  const awayM = Math.hypot(x, z)
  return {
    lift: { center: middle, radiusM: LIFT * radiusM },
    lights: { center: gate, radiusM: LIGHTS * radiusM },
    toGate: awayM > 0 ? [x / awayM, z / awayM] : SOUTH,
  }
}
