/**
 * Buildings in two levels of detail that share their buffers: the index of each merged mesh holds the near run or the far
 * run of every building, so that the number of draw calls stays the same.
 */
import type { BufferAttribute, Mesh, Vector3 } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { type Extent, extentOf } from '../../domain/geometry/polygon.ts'
import type { Levels } from './instanceLevels.ts'
import type { Run } from './mergeByMaterial.ts'

/** Beyond this distance a reveal of half a meter is about a pixel and a half on a 1080-line screen, meters. */
const FAR_M = 460
/** A building comes near again only this much closer: nothing flickers at the border. */
const SLACK = 0.93
/** Camera movement that is worth a new look, meters. */
const STEP_M = 8

/** A building, whose parts switch their level of detail together. */
interface LodGroup {
  readonly extent: Extent
  readonly heightM: number
  far: boolean
}

interface Leveled {
  readonly mesh: Mesh
  readonly all: ArrayLike<number> & { subarray(from: number, to: number): ArrayLike<number> }
  readonly runs: readonly (Run & { readonly group: LodGroup | undefined })[]
}

/** @param runs merged meshes with where each building went; those without a far run are left as they are */
export function buildingLevels(runs: ReadonlyMap<Mesh, readonly Run[]>, campus: Campus): Levels {
  const groups = new Map<string, LodGroup>()
  const groupOf = (feature: number): LodGroup | undefined => {
    const owner = campus.features.features[feature]?.owner ?? ''
    const entry = campus.buildings.get(owner)
    if (!entry) return undefined
    const known = groups.get(owner)
    if (known) return known
    const group = { extent: extentOf(entry.building.footprint), heightM: entry.heightM, far: false }
    groups.set(owner, group)
    return group
  }
  const leveled = [...runs]
    .filter(([, it]) => it.some((run) => run.far))
    .map(([mesh, it]): Leveled => {
      const index = (mesh.geometry.index as BufferAttribute).array
      return {
        mesh,
        all: index.slice() as Leveled['all'],
        runs: it.map((run) => ({ ...run, group: groupOf(run.feature) })),
      }
    })
  for (const it of leveled) refill(it)
  let [x, y, z, lastShare] = [Infinity, Infinity, Infinity, 0]
  return {
    update(eye, distanceScale) {
      if (leveled.length === 0) return false
      if (distanceScale === lastShare && Math.hypot(eye.x - x, eye.y - y, eye.z - z) < STEP_M) return false
      ;[x, y, z, lastShare] = [eye.x, eye.y, eye.z, distanceScale]
      let changed = false
      for (const group of groups.values()) {
        const away = distanceTo(group, eye)
        const far = away > FAR_M * distanceScale * (group.far ? SLACK : 1)
        if (far !== group.far) changed = true
        group.far = far
      }
      if (changed) for (const it of leveled) refill(it)
      return changed
    },
  }
}

function distanceTo({ extent: { minX, maxX, minZ, maxZ }, heightM }: LodGroup, { x, y, z }: Vector3): number {
  return Math.hypot(
    Math.max(minX - x, x - maxX, 0),
    Math.max(y - heightM, 0),
    Math.max(minZ - z, z - maxZ, 0),
  )
}

/** Puts the runs that are drawn at the front of the index. */
function refill({ mesh, all, runs }: Leveled): void {
  const index = mesh.geometry.index as BufferAttribute
  let filled = 0
  for (const { group, far, start, count } of runs) {
    if (far !== (group?.far ?? false)) continue
    index.array.set(all.subarray(start, start + count), filled)
    filled += count
  }
  index.needsUpdate = true
  mesh.geometry.setDrawRange(0, filled)
}
