/** What lies under a ray on a date: a BVH over the massing, so that only what stands can be touched. */

import { DoubleSide, type Intersection, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Campus, CampusBuilding } from '../../domain/campus/campus.ts'
import { placedSegments, segmentOutline } from '../../domain/campus/corridorGraph.ts'
import { type ExplodedStoreys, liftM } from '../../domain/campus/exploded.ts'
import { builtHeightM, corridorStands, storeyAt } from '../../domain/construction/built.ts'
import { contains } from '../../domain/geometry/polygon.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { memoizeWeak } from '../../domain/memoizeWeak.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { buildingPrisms, type Prism, prismGeometry } from '../models/massingGeometry.ts'

export interface Pick {
  /** Building or corridor id. */
  readonly id: string
  /** Storey of a building, 1 for the ground storey; null on the corridor. */
  readonly storey: number | null
  /** Where it was touched, meters. */
  readonly point: Vec3
}

export interface Apart {
  readonly entry: CampusBuilding
  readonly storeys: ExplodedStoreys
}

export interface Picker {
  /** @param apart the building whose storeys are drawn apart, and its storeys */
  pick(ray: Ray, day: DayNumber, apart?: Apart | null): Pick | null
  dispose(): void
}

/** The one picker of a campus; it holds nothing on the graphics card and lasts as long as the campus. */
export const pickerOf = memoizeWeak((campus: Campus): Picker => campusPicker(campus))

export function campusPicker(campus: Campus): Picker {
  const owners: string[] = []
  const prisms: Prism[] = []
  const add = (owner: string, own: readonly Omit<Prism, 'feature'>[]) => {
    // The feature number of the geometry serves as the index of the owner.
    for (const prism of own) prisms.push({ ...prism, feature: owners.length })
    owners.push(owner)
  }
  for (const [id, entry] of campus.buildings) add(id, buildingPrisms(entry, true))
  const { corridor } = campus.pack
  add(
    corridor.id,
    placedSegments(corridor).map((placed) => ({
      outline: segmentOutline(placed),
      bottomM: corridor.deckElevationM - 0.6,
      topM: corridor.deckElevationM + corridor.heightM,
    })),
  )
  const geometry = prismGeometry(prisms)
  const ownerOf = geometry.getAttribute('_feature_id_0')
  const bvh = new MeshBVH(geometry)

  const toPick = (hit: Intersection, ray: Ray, day: DayNumber): Pick | null => {
    const id = owners[ownerOf.getX(hit.face?.a ?? 0)]
    const entry = id === undefined ? undefined : campus.buildings.get(id)
    if (id === undefined) return null
    if (!entry) return corridorStands(campus, day) ? { id, storey: null, point: hit.point.toArray() } : null
    const built = builtHeightM(campus, entry, day)
    if (built <= 0) return null
    const point = hit.point.y <= built ? hit.point : onTop(ray, built)
    if (!point || (point !== hit.point && !contains(entry.building.footprint, [point.x, point.z])))
      return null
    return { id, storey: storeyAt(entry, point.y), point: point.toArray() }
  }

  return {
    pick(ray, day, apart = null) {
      const first = (along: Ray, wanted: (pick: Pick) => boolean): Pick | null => {
        for (const hit of bvh.raycast(along, DoubleSide).sort((a, b) => a.distance - b.distance)) {
          const pick = toPick(hit, along, day)
          if (pick && wanted(pick)) return pick
        }
        return null
      }
      if (!apart) return first(ray, () => true)
      const id = apart.entry.building.id
      let nearest = first(ray, (it) => it.id !== id)
      // A lifted storey is where the ray, lowered as far, meets it.
      for (let storey = 1; storey <= apart.entry.building.storeys; storey++) {
        const lift = liftM(apart.entry, apart.storeys, storey)
        const lowered = new Ray(ray.origin.clone().setY(ray.origin.y - lift), ray.direction)
        const found = first(lowered, (it) => it.id === id && it.storey === storey)
        if (!found) continue
        const [x, y, z] = found.point
        const pick: Pick = { ...found, point: [x, y + lift, z] }
        if (!nearest || distanceTo(ray, pick) < distanceTo(ray, nearest)) nearest = pick
      }
      return nearest
    },
    dispose: () => geometry.dispose(),
  }
}

const distanceTo = (ray: Ray, { point: [x, y, z] }: Pick) =>
  Math.hypot(x - ray.origin.x, y - ray.origin.y, z - ray.origin.z)

/** Where a ray from above meets the top of what is built so far. */
function onTop(ray: Ray, heightM: number): Vector3 | null {
  if (ray.direction.y >= 0 || ray.origin.y <= heightM) return null
  return ray.at((heightM - ray.origin.y) / ray.direction.y, new Vector3())
}
