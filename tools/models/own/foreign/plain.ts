/**
 * Brings a glTF document of any make to a plain one: one scene of standing triangles in world coordinates, metallic-
 * roughness materials, nothing that moves.
 */
import type { Document, Node, Scene } from '@gltf-transform/core'
import {
  convertPrimitiveToTriangles,
  dequantize,
  metalRough,
  normals,
  prune,
  uninstance,
  unweld,
} from '@gltf-transform/functions'
import { UnfitModel } from '../unfit.ts'
import { leaveOutHidden, names, partsOf, surroundingsNote } from './hidden.ts'
import { plainMaterials } from './materials.ts'
import { instanceStep, type Placed, placeBodies } from './place.ts'

/** glTF's primitive modes: below are points and lines, above are strips and fans. */
const TRIANGLES = 4

/** What a plain model holds. */
export interface PlainModel {
  readonly document: Document
  readonly scene: Scene
  readonly triangles: number
  /** Offset subtracted from all positions, and their precision in the file. */
  readonly placed: Placed
  readonly notes: readonly string[]
}

/**
 * Makes a document plain, in place.
 * @throws {UnfitModel} when it holds no triangles
 */
export async function makePlain(document: Document, name: string): Promise<PlainModel> {
  const root = document.getRoot()
  const scene = root.getDefaultScene() ?? root.listScenes()[0]
  const moving = root.listAnimations().length
  if (!scene) throw new UnfitModel(emptyReason(name, moving, 0))
  const notes: string[] = []
  const say = (count: number, what: string) => {
    if (count > 0) notes.push(`${count} ${what}`)
  }

  const others = root.listScenes().filter((it) => it !== scene)
  if (others.length > 0)
    notes.push(
      `${others.length} other scene(s) left out: ${names(others)}; shown is ${scene.getName() || 'the first'}`,
    )
  for (const other of others) other.dispose()
  say(moving, 'animation(s) left out: the building stands still')
  for (const animation of root.listAnimations()) animation.dispose()
  say(root.listSkins().length, 'skin(s) left out: bodies stand as they were modeled')
  for (const skin of root.listSkins()) skin.dispose()
  root.setDefaultScene(scene)
  notes.push(...leaveOutHidden(scene))
  const parts = partsOf(scene)
  if (parts.length > 1) notes.push(`${parts.length} parts shown: ${names(parts)}`)
  notes.push(...surroundingsNote(parts))
  const step = instanceStep(scene)
  // Positions are converted by placeBodies, in double precision.
  await document.transform(
    prune({ keepAttributes: true }),
    uninstance(),
    dequantize({ pattern: /^(?!JOINTS_|POSITION)/ }),
  )

  let linear = 0
  let shapes = 0
  for (const mesh of root.listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      shapes += primitive.listTargets().length
      for (const target of primitive.listTargets()) primitive.removeTarget(target)
      if (primitive.getMode() < TRIANGLES) {
        linear++
        mesh.removePrimitive(primitive)
      } else if (primitive.getMode() !== TRIANGLES) convertPrimitiveToTriangles(primitive)
    }
  }
  const placed = placeBodies(document, scene, step)
  notes.push(...placed.notes)
  const triangles = scene.listChildren().reduce((sum, node) => sum + trianglesOf(node), 0)
  if (triangles === 0) throw new UnfitModel(emptyReason(name, moving, linear))
  say(linear, 'set(s) of lines or points left out')
  say(shapes, 'morph target(s) left out: bodies stand as they were modeled')

  await document.transform(metalRough())
  notes.push(...(await plainMaterials(document)))
  await document.transform(plainNormals(), prune({ keepAttributes: false }))
  return { document, scene, triangles, placed, notes }
}

/** Why there is nothing to show, by what there is instead. */
export function emptyReason(name: string, moving: number, linear: number): string {
  const what = linear > 0 ? 'only lines or points' : moving > 0 ? 'only animation' : 'nothing'
  return `${name}: there is ${what} in it, no surfaces to show; check what was selected for the export`
}

function trianglesOf(node: Node): number {
  const primitives = node.getMesh()?.listPrimitives() ?? []
  return primitives.reduce(
    (sum, it) => sum + Math.floor((it.getIndices() ?? it.getAttribute('POSITION'))?.getCount() ?? 0) / 3,
    0,
  )
}

/** Surfaces without normals get flat ones; they are computed corner by corner. */
function plainNormals() {
  return async (document: Document) => {
    const bare = document
      .getRoot()
      .listMeshes()
      .some((mesh) => mesh.listPrimitives().some((it) => !it.getAttribute('NORMAL')))
    if (bare) await document.transform(unweld(), normals({ overwrite: false }))
  }
}
