/** Marks what moves in a way of its own. */
import type { PART } from '../../../src/domain/construction/siteParts.ts'
import type { Mesh } from '../kit/mesh.ts'

/** Draws into a mesh; every vertex that comes takes the number of a part. */
export function asPart(mesh: Mesh, part: number, draw: () => void): void {
  const before = new Map([...mesh.surfaces].map(([name, it]) => [name, it.features.length]))
  draw()
  for (const [name, { features, parts }] of mesh.surfaces)
    for (let i = before.get(name) ?? 0; i < features.length; i++) parts[i] = part
}

/** A mesh all of which is one part. */
export function wholePart(mesh: Mesh, part: (typeof PART)[keyof typeof PART]): Mesh {
  for (const { features, parts } of mesh.surfaces.values()) for (const i of features.keys()) parts[i] = part
  return mesh
}
