/**
 * Baked light: how open every vertex of the standing models is, and how open the ground is, from rays against the finished
 * park. Stored as vertex colours and an occlusion texture, so that even a plain viewer shows depth.
 */
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import type { ModelRole } from '../../../src/domain/scene/manifest.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import type { ModelNode } from '../document.ts'
import type { Surface } from '../kit/mesh.ts'
import type { Vec3 } from '../kit/vec.ts'
import { MATERIALS, type MaterialName, type MaterialSpec } from '../materials.ts'
import { type Soup, type Surroundings, surroundings } from './rays.ts'

/** Facades feel what is near; the ground feels whole buildings. */
const FACADE = Object.freeze({ rays: 32, falloffM: 6, farM: 26 })
/** What is drawn from far away needs less. */
const DISTANT = Object.freeze({ ...FACADE, rays: 14 })
const GROUND = Object.freeze({ rays: 48, falloffM: 26, farM: 80 })
/** How much of full obscurance is drawn. */
const DEPTH = Object.freeze({ facade: 0.75, ground: 0.9 })
/** Vertices look from a little inside their face, so that a crease does not blacken a whole wall. */
const INSIDE = Object.freeze({ share: 0.25, mostM: 3 })
/** Models whose vertices are baked. */
const BAKED: readonly ModelRole[] = ['buildings', 'exhibition', 'corridor']
const GROUND_CELL_M = 2
const FULL = 255

/** Openness of the ground over the table, row by row from north to south, bytes. */
export interface GroundShade {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Bakes the vertices of the models in place and returns the ground's shade. */
export function bakeOcclusion(
  pack: ScenePack,
  models: ReadonlyMap<ModelRole, readonly ModelNode[]>,
): GroundShade {
  const soup = obstacles([...models].flatMap(([role, nodes]) => (role === 'detail' ? [] : nodes)))
  const around = surroundings(soup)
  for (const role of BAKED) for (const node of models.get(role) ?? []) bakeNode(node, around)
  return groundShade(pack, around)
}

/** What stands for good and is not seen through. */
function isObstacle(name: MaterialName): boolean {
  const { phase, alpha = 1, water, glow }: MaterialSpec = MATERIALS[name]
  const lasting = phase === 'always' || phase === 'permanent' || phase === 'envelope'
  return lasting && alpha === 1 && !water && glow !== 'ice'
}

function obstacles(nodes: readonly ModelNode[]): Soup {
  const soup = { positions: [] as number[], indices: [] as number[] }
  for (const node of nodes) {
    if (node.instances || node.far) continue
    for (const [name, surface] of node.mesh?.surfaces ?? []) {
      if (!isObstacle(name)) continue
      const base = soup.positions.length / 3
      for (const value of surface.positions) soup.positions.push(value)
      for (const index of surface.indices) soup.indices.push(base + index)
    }
  }
  return soup
}

function bakeNode(node: ModelNode, near: Surroundings): void {
  for (const [name, surface] of node.mesh?.surfaces ?? []) {
    const { phase, alpha = 1 }: MaterialSpec = MATERIALS[name]
    if (alpha < 1 || phase === 'structure' || phase === 'works') continue
    bakeSurface(surface, near, node.far ? CLEAR_M : 0)
  }
  for (const child of node.children ?? []) bakeNode(child, near)
}

/** Flat walls for the distance look from before the piers that they leave out, metres. */
const CLEAR_M = 0.7

function bakeSurface(surface: Surface, near: Surroundings, clearM: number): void {
  for (const open of vertexOpenness(surface, near, clearM)) surface.openness.push(open)
}

/** Indexed triangles with a normal at each vertex. */
interface Shaded {
  readonly positions: ArrayLike<number>
  readonly normals: ArrayLike<number>
  readonly indices: ArrayLike<number>
}

/**
 * How open each vertex of a surface is: 1 in the open, less where something near shuts it in.
 * @param clearM how far before the surface it is looked from, metres
 */
export function vertexOpenness(surface: Shaded, near: Surroundings, clearM = 0): number[] {
  const middles = faceMiddles(surface)
  const known = new Map<string, number>()
  return Array.from({ length: surface.positions.length / 3 }, (_, i) => {
    const at = triple(surface.positions, i)
    const normal = triple(surface.normals, i)
    const [x, y, z] = inwards(at, middles, i)
    const from: Vec3 = [x + normal[0] * clearM, y + normal[1] * clearM, z + normal[2] * clearM]
    const key = [...from, ...normal].map((it) => Math.round(it * 50)).join()
    let open = known.get(key)
    if (open === undefined) {
      open = 1 - DEPTH.facade * near.obscurance(from, normal, clearM > 0 ? DISTANT : FACADE)
      known.set(key, open)
    }
    return open
  })
}

/** Sum of the middles of the triangles around each vertex, and their number: x, y, z, n. */
function faceMiddles({ positions, indices }: Shaded): Float64Array {
  const sums = new Float64Array((positions.length / 3) * 4)
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => indices[i + k] as number)
    for (let axis = 0; axis < 3; axis++) {
      const middle = corners.reduce((sum, it) => sum + (positions[it * 3 + axis] as number), 0) / 3
      for (const corner of corners) sums[corner * 4 + axis] = (sums[corner * 4 + axis] as number) + middle
    }
    for (const corner of corners) sums[corner * 4 + 3] = (sums[corner * 4 + 3] as number) + 1
  }
  return sums
}

function inwards(at: Vec3, middles: Float64Array, i: number): Vec3 {
  const faces = middles[i * 4 + 3] as number
  if (faces === 0) return at
  const to = [0, 1, 2].map((axis) => (middles[i * 4 + axis] as number) / faces - (at[axis] as number))
  const length = Math.hypot(...to)
  const share = length > 0 ? Math.min(INSIDE.share, INSIDE.mostM / length) : 0
  return [
    at[0] + (to[0] as number) * share,
    at[1] + (to[1] as number) * share,
    at[2] + (to[2] as number) * share,
  ]
}

function triple(values: ArrayLike<number>, i: number): Vec3 {
  return [values[i * 3] as number, values[i * 3 + 1] as number, values[i * 3 + 2] as number]
}

function groundShade(pack: ScenePack, far: Surroundings): GroundShade {
  const { minX, maxX, minZ, maxZ } = extentOf(pack.site.table.outline)
  const width = Math.ceil((maxX - minX) / GROUND_CELL_M)
  const height = Math.ceil((maxZ - minZ) / GROUND_CELL_M)
  const bytes = new Uint8Array(width * height)
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const x = minX + ((i + 0.5) / width) * (maxX - minX)
      const z = minZ + ((j + 0.5) / height) * (maxZ - minZ)
      const shut = far.obscurance([x, 0.3, z], [0, 1, 0], GROUND)
      bytes[j * width + i] = Math.round(FULL * (1 - DEPTH.ground * shut))
    }
  }
  return { width, height, bytes }
}
