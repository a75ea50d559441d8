/**
 * The sand table in the exhibition center, and the small park on it: the same park, turned to its visitors. The center is
 * documented to have such a table (`facts` of the building); where in the house it stands and how large it is, is not.
 */

import { cutPlane } from '../campus/cutaway.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { ScenePack } from '../content/pack.ts'
import type { Building } from '../content/records/building.ts'
import type { Site } from '../content/records/site.ts'
import { centroid, extentOf, type Point } from '../geometry/polygon.ts'
import type { Pose } from '../math/pose.ts'
import type { Vec3 } from '../math/vec3.ts'

/** Center and radius of the table's hall on the plan, meters to the right of the cut's middle and behind the cut. */
export const TABLE_HALL = Object.freeze({ right: 12.5, behind: 11.5, radiusM: 8.6 })
/** Storey on which the halls stand, and the one whose floor they cut through. */
export const HALL_STOREYS = Object.freeze({ floor: 2, open: 3 })
/** Finished floor over the storey's level, and the table's top over that, meters. */
const FLOOR_M = 0.13
const TABLE_HEIGHT_M = 0.85
/** Meters of the park that are one meter on the table. */
const DENOMINATOR = 75
/** The park's slab with its frame is so thick, and stands out so far, meters. */
const SLAB = Object.freeze({ thickM: 17, proudM: 2.6 })

/** Maps the park onto the table: about the vertical by `turnRad`, smaller by `scale`, its origin at `origin`. */
export interface SmallPark {
  /** The building that the table stands in. */
  readonly building: string
  readonly scale: number
  /** From south towards east, as azimuths are. */
  readonly turnRad: number
  readonly origin: Vec3
}

/** Where the table stands. */
export interface TablePlace extends SmallPark {
  /** Floor of its hall and top of the table, meters above ground. */
  readonly floorM: number
  readonly topM: number
  /** What the table has to bear, meters of the park. */
  readonly bears: ReturnType<typeof extentOf>
}

/** @param building one that can be cut open: the generator furnishes it with two halls */
export function tablePlace(building: Building, { table, water }: Site): TablePlace {
  const { normal, distanceM } = cutPlane(building)
  const middle = centroid(building.footprint)
  const ahead = distanceM - (normal[0] * middle[0] + normal[1] * middle[1]) - TABLE_HALL.behind
  const storey = storeysOf(building).find((it) => it.number === HALL_STOREYS.floor)
  const floorM = (storey?.elevationM ?? 0) + FLOOR_M
  const topM = floorM + TABLE_HEIGHT_M
  const scale = 1 / DENOMINATOR
  const { minX, maxX, minZ, maxZ } = extentOf([table.outline, ...water.map((it) => it.outline)].flat())
  const { proudM } = SLAB
  return {
    building: building.id,
    scale,
    turnRad: Math.atan2(normal[0], normal[1]),
    origin: [
      middle[0] + normal[1] * TABLE_HALL.right + normal[0] * ahead,
      topM + SLAB.thickM * scale,
      middle[1] - normal[0] * TABLE_HALL.right + normal[1] * ahead,
    ],
    floorM,
    topM,
    bears: { minX: minX - proudM, maxX: maxX + proudM, minZ: minZ - proudM, maxZ: maxZ + proudM },
  }
}

/** The small park of a pack; null where no building has such a table. */
export function smallParkOf({
  buildings,
  manifest,
  site,
}: Pick<ScenePack, 'buildings' | 'manifest' | 'site'>): SmallPark | null {
  if (manifest.models.cutaway === undefined) return null
  const building = buildings.find((it) => it.cutaway && !it.ownModel && it.storeys >= HALL_STOREYS.open)
  return building ? tablePlace(building, site) : null
}

/** The place on the table that stands for a place of the park. */
export function onTable({ scale, turnRad, origin }: SmallPark, [x, y, z]: Vec3): Vec3 {
  const [sin, cos] = [Math.sin(turnRad), Math.cos(turnRad)]
  return [
    origin[0] + scale * (x * cos + z * sin),
    origin[1] + scale * y,
    origin[2] + scale * (z * cos - x * sin),
  ]
}

/** As `onTable`, on the plan. */
export function planOnTable(small: SmallPark, [x, z]: Point): Point {
  const at = onTable(small, [x, 0, z])
  return [at[0], at[2]]
}

/** The pose from which the small park looks as the park does from a pose. */
export function poseOnTable(small: SmallPark, { position, target }: Pose): Pose {
  return { position: onTable(small, position), target: onTable(small, target) }
}

/** The one place that stands for itself: the table on the table on the table … comes down to it. */
export function fixedPoint(small: SmallPark): Vec3 {
  let at = small.origin
  for (let i = 0; i < 12; i++) at = onTable(small, at)
  return at
}
