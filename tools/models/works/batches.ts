/** Things that stand on many sites: each is built once and set down as instances, wherever it is put. */
import type { Instance, ModelNode } from '../document.ts'
import type { Mesh } from '../kit/mesh.ts'

export interface Batches {
  /** Sets a thing down; its mesh is made when it is met first. */
  put(name: string, make: () => Mesh, place: Omit<Instance, 'scale'>): void
  /** A node a thing. */
  nodes(): ModelNode[]
}

export function batches(): Batches {
  const things = new Map<string, { mesh: Mesh; instances: Instance[] }>()
  return {
    put(name, make, place) {
      const thing = things.get(name) ?? { mesh: make(), instances: [] }
      things.set(name, thing)
      thing.instances.push({ ...place, scale: 1 })
    },
    nodes: () => [...things].map(([name, thing]) => ({ name: `works/${name}`, ...thing })),
  }
}
