/**
 * Baked light: how open every vertex of the standing models is, and how open the ground is, from rays against the finished
 * park. Stored as vertex colors and an occlusion texture, so that even a plain viewer shows depth.
 */
import type { ModelRole } from '../../../src/domain/content/manifest.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import { add, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { ModelNode } from '../document.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { MATERIALS, type MaterialName, type MaterialSpec } from '../materials.ts'
import { bakeLamps, isLampLit } from './lamps.ts'
import { pointsOf, type Shaded, type SurfacePoints } from './points.ts'
import type { SurfacePoint, Surroundings, TriangleSoup } from './rays.ts'
import { type Batch, obscurances } from './workerPool.ts'

/** Facades feel what is near; the ground feels whole buildings. */
const FACADE = Object.freeze({ rays: 32, falloffM: 6, farM: 26 })
/** What is drawn from far away needs less. */
const DISTANT = Object.freeze({ ...FACADE, rays: 14 })
const GROUND = Object.freeze({ rays: 48, falloffM: 26, farM: 80 })
/** How much of full obscurance is drawn. */
const DEPTH = Object.freeze({ facade: 0.75, ground: 0.9 })
/** Models whose vertices are baked. */
const BAKED: readonly ModelRole[] = ['buildings', 'cutaway', 'corridor']
const GROUND_CELL_M = 2
const FULL = 255

/** Openness of the ground over the table, row by row from north to south, bytes. */
export interface GroundShade {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Bakes the vertices of the models in place and returns the ground's shade. */
export async function bakeOcclusion(
  pack: ScenePack,
  models: ReadonlyMap<ModelRole, readonly ModelNode[]>,
): Promise<GroundShade> {
  const triangles = obstacles([...models].flatMap(([role, nodes]) => (role === 'detail' ? [] : nodes)))
  const surfaces = BAKED.flatMap((role) => models.get(role) ?? []).flatMap(pointsOfNode)
  const ground = groundGrid(pack)
  const batches: Batch[] = [
    ...surfaces.map(({ places, clearM }) => ({ places, range: facadeRange(clearM) })),
    { places: ground.places, range: GROUND },
  ]
  const shut = await obscurances(triangles, batches)
  for (const [i, { surface, placeOf }] of surfaces.entries()) {
    for (const place of placeOf) surface.openness.push(facadeOpenness(shut[i]?.[place] as number))
  }
  bakeLamps([...models].flatMap(([role, nodes]) => (role === 'cutaway' ? nodes : [])))
  const bytes = Uint8Array.from(shut.at(-1) ?? [], (it) => Math.round(FULL * (1 - DEPTH.ground * it)))
  return { width: ground.width, height: ground.height, bytes }
}

/** What stands for good and is not seen through. */
function isObstacle(name: MaterialName): boolean {
  const { phase, alpha = 1, water, glow }: MaterialSpec = MATERIALS[name]
  const lasting = phase === 'always' || phase === 'permanent' || phase === 'envelope'
  return lasting && alpha === 1 && !water && glow !== 'ice'
}

function obstacles(nodes: readonly ModelNode[]): TriangleSoup {
  const triangles = { positions: [] as number[], indices: [] as number[] }
  const addMesh = (mesh: Mesh | undefined, at: Vec3) => {
    for (const [name, surface] of mesh?.surfaces ?? []) {
      if (!isObstacle(name)) continue
      const base = triangles.positions.length / 3
      for (const [i, value] of surface.positions.entries())
        triangles.positions.push(value + (at[i % 3] as number))
      for (const index of surface.indices) triangles.indices.push(base + index)
    }
  }
  for (const node of nodes) {
    if (node.instances || node.far) continue
    addMesh(node.mesh, ORIGIN)
    for (const child of node.children ?? []) addMesh(child.shared, child.at ?? ORIGIN)
  }
  return triangles
}

const ORIGIN: Vec3 = [0, 0, 0]

type LookedFrom = SurfacePoints & { readonly surface: Surface; readonly clearM: number }

/** The surfaces of a node that last, and where each is looked from: a shared one where the middle of its copies stands. */
function pointsOfNode(node: ModelNode): LookedFrom[] {
  const clearM = node.far ? CLEAR_M : 0
  const children = node.children ?? []
  const shared = new Map<Mesh, ModelNode[]>()
  for (const child of children)
    if (child.shared) shared.set(child.shared, [...(shared.get(child.shared) ?? []), child])
  return [
    ...(node.mesh && !node.instances ? pointsOfMesh(node.mesh, ORIGIN, clearM) : []),
    ...[...shared].flatMap(([mesh, copies]) =>
      pointsOfMesh(mesh, copies[copies.length >> 1]?.at ?? ORIGIN, clearM),
    ),
    ...children.filter((it) => !it.shared).flatMap(pointsOfNode),
  ]
}

function pointsOfMesh(mesh: Mesh, at: Vec3, clearM: number): LookedFrom[] {
  return [...mesh.surfaces].flatMap(([name, surface]) => {
    const { phase, alpha = 1 }: MaterialSpec = MATERIALS[name]
    if (alpha < 1 || phase === 'structure' || phase === 'works' || isLampLit(name)) return []
    const { places, placeOf } = pointsOf(surface, clearM)
    const moved = places.map((it) => ({ at: add(it.at, at), normal: it.normal }))
    return [{ surface, clearM, places: moved, placeOf }]
  })
}

/** Flat walls for the distance look from before the piers that they leave out, meters. */
const CLEAR_M = 0.7

/** How open each vertex of a surface is: 1 in the open, less where something near shuts it in. */
export function vertexOpenness(surface: Shaded, near: Surroundings): number[] {
  const { places, placeOf } = pointsOf(surface, 0)
  const open = places.map(({ at, normal }) => facadeOpenness(near.obscurance(at, normal, facadeRange(0))))
  return placeOf.map((it) => open[it] as number)
}

const facadeRange = (clearM: number) => (clearM > 0 ? DISTANT : FACADE)
const facadeOpenness = (shut: number) => 1 - DEPTH.facade * shut

/** Where the ground is looked from, row by row from north to south. */
function groundGrid(pack: ScenePack) {
  const { minX, maxX, minZ, maxZ } = extentOf(pack.site.table.outline)
  const width = Math.ceil((maxX - minX) / GROUND_CELL_M)
  const height = Math.ceil((maxZ - minZ) / GROUND_CELL_M)
  const places = Array.from({ length: width * height }, (_, cell): SurfacePoint => {
    const x = minX + (((cell % width) + 0.5) / width) * (maxX - minX)
    const z = minZ + ((Math.floor(cell / width) + 0.5) / height) * (maxZ - minZ)
    return { at: [x, 0.3, z], normal: [0, 1, 0] }
  })
  return { width, height, places }
}
