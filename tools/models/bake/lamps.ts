/**
 * Light of the lamps inside a building at every vertex of what they light: rays to ceilings and pictures, which shine, and
 * once more to what these have lit. Its root is stored as the openness of the vertex, so that even a plain viewer shows it.
 */
import { type BufferAttribute, DoubleSide } from 'three'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import type { ModelNode } from '../document.ts'
import type { Surface } from '../kit/mesh.ts'
import { MATERIALS, type MaterialName, type MaterialSpec } from '../materials.ts'
import { pointsOf } from './points.ts'
import { eachRay, hemisphere, treeOf } from './rays.ts'

const RAYS = hemisphere(64)
/** Radiance of what shines: ceilings with their lamps, pictures, and the shell, which sends back what reaches it. */
const SHINES = Object.freeze({ ceiling: 1, screen: 1.3, above: 0.7, aside: 0.16 })
/** Share of light that surfaces reflect, by and large. */
const REFLECTS = Object.freeze({ floor: 0.7, other: 0.42 })
/** Irradiance that is stored as 1, as a share of that under an endless ceiling; the least openness. */
const FULL = 1.05
const LEAST = 0.14
/** Floors and ceilings are one material, of which floors are the darker stone: share of the stored value. */
const STONE = 0.86

/** Whether the lamps inside light a surface; the shell around them does not count. */
export function isLampLit(name: MaterialName): boolean {
  const { glow, alpha = 1 }: MaterialSpec = MATERIALS[name]
  return glow === 'ice' && alpha === 1
}

/** A surface, and where its vertices begin among those of all. */
interface Part {
  readonly name: MaterialName
  readonly surface: Surface
  readonly base: number
}

/** A ray that meets nothing, upwards or not. */
const [ABOVE, ASIDE] = [-1, -2]

/** Bakes the light of lamps into the surfaces of nodes that are lit by them; instances keep what they have. */
export function bakeLamps(nodes: readonly ModelNode[]): void {
  const parts = partsOf(nodes)
  const litParts = parts.filter((it) => isLampLit(it.name))
  if (litParts.length === 0) return
  const { shines, reflects, look } = sceneOf(parts)
  const first = new Float32Array(shines.length)
  const radiance = (seen: number, bounced: boolean): number => {
    if (seen === ABOVE) return SHINES.above
    if (seen === ASIDE) return SHINES.aside
    const shine = shines[seen] as number
    return bounced ? shine + (reflects[seen] as number) * (first[seen] as number) : shine
  }
  const irradiance = (seen: Int32Array, bounced: boolean) =>
    seen.reduce((sum, it) => sum + radiance(it, bounced), 0) / seen.length
  const seenFrom = litParts.map(({ name, surface }) => {
    const { places, placeOf } = pointsOf(surface, 0)
    const shares = places.map(({ normal }) => (name === 'ice-floor' && normal[1] > 0.9 ? STONE : 1))
    return { placeOf, shares, seen: places.map(({ at, normal }) => look(at, normal)) }
  })
  for (const [i, { base }] of litParts.entries()) {
    const { placeOf, seen } = seenFrom[i] as (typeof seenFrom)[number]
    const light = seen.map((it) => irradiance(it, false))
    for (const [k, place] of placeOf.entries()) first[base + k] = light[place] as number
  }
  for (const [i, { surface }] of litParts.entries()) {
    const { placeOf, shares, seen } = seenFrom[i] as (typeof seenFrom)[number]
    const open = seen.map((hits, place) => {
      const stored = Math.sqrt(irradiance(hits, true) / FULL)
      return Math.min(1, Math.max(LEAST, stored * (shares[place] as number)))
    })
    surface.openness.length = 0
    for (const place of placeOf) surface.openness.push(open[place] as number)
  }
}

/** What stands in the finished building and is not seen through. */
function partsOf(nodes: readonly ModelNode[]): Part[] {
  let base = 0
  return nodes.flatMap((node) =>
    [...(node.instances ? [] : (node.mesh?.surfaces ?? []))].flatMap(([name, surface]) => {
      const { phase, alpha = 1, section }: MaterialSpec = MATERIALS[name]
      if (alpha < 1 || section || phase === 'structure') return []
      const part = { name, surface, base }
      base += surface.features.length
      return [part]
    }),
  )
}

function sceneOf(parts: readonly Part[]) {
  const positions = parts.flatMap((it) => it.surface.positions)
  const indices = parts.flatMap(({ surface, base }) => surface.indices.map((it) => base + it))
  const shines = parts.flatMap(({ name, surface: { features, normals } }) =>
    features.map((_, i) => {
      if (name === 'screen') return SHINES.screen
      return isLampLit(name) && (normals[i * 3 + 1] as number) < -0.9 ? SHINES.ceiling : 0
    }),
  )
  const reflects = parts.flatMap(({ name, surface }) =>
    surface.features.map(() => (name === 'ice-floor' ? REFLECTS.floor : REFLECTS.other)),
  )
  const tree = treeOf({ positions, indices })
  const sorted = tree.geometry.index as BufferAttribute
  const look = (at: Vec3, normal: Vec3): Int32Array => {
    const seen = new Int32Array(RAYS.length)
    eachRay(at, normal, RAYS, (ray, i) => {
      const hit = tree.raycastFirst(ray, DoubleSide)
      const face = hit?.faceIndex
      if (typeof face === 'number') seen[i] = sorted.getX(face * 3)
      else seen[i] = ray.direction.y > 0.2 ? ABOVE : ASIDE
    })
    return seen
  }
  return { shines, reflects, look }
}
