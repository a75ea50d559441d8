import {
  BoxGeometry,
  BufferAttribute,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Vector3,
} from 'three'
import { describe, expect, it } from 'vitest'
import type { FeatureMap } from './featureRebase.ts'
import { mergeByMaterial } from './mergeByMaterial.ts'

const FEATURE = '_feature_id_0'
const same: FeatureMap = { of: (it) => it, stale: new Set() }

/** A box of two meters that belongs to a feature. */
function box(material: MeshStandardMaterial, feature: number, x = 0): Mesh {
  const geometry = new BoxGeometry(2, 2, 2)
  const count = geometry.getAttribute('position').count
  geometry.setAttribute(FEATURE, new BufferAttribute(new Uint16Array(count).fill(feature), 1))
  const mesh = new Mesh(geometry, material)
  mesh.position.x = x
  return mesh
}

function merged(meshes: readonly Mesh[], features: FeatureMap = same) {
  const root = new Group()
  root.add(...meshes)
  root.updateMatrixWorld(true)
  return mergeByMaterial(root, features)
}

const [steel, glass] = [new MeshStandardMaterial(), new MeshStandardMaterial()]

describe('merging by material', () => {
  it('makes one part a material, with all its triangles', () => {
    const parts = merged([box(steel, 1), box(glass, 2, 5), box(steel, 3, 10)])
    expect(parts.map((it) => it.material)).toEqual([steel, glass])
    expect(parts.map((it) => (it.geometry.index?.count ?? 0) / 3)).toEqual([24, 12])
  })

  it('puts every mesh where it stands in the scene, turned and scaled', () => {
    const group = new Group()
    const mesh = box(steel, 1, 3)
    group.add(mesh)
    group.position.set(100, 0, -50)
    group.rotation.y = Math.PI / 2
    group.scale.setScalar(2)
    group.updateMatrixWorld(true)
    const [part] = mergeByMaterial(group, same)
    part?.geometry.computeBoundingBox()
    const { min, max } = part?.geometry.boundingBox ?? { min: new Vector3(), max: new Vector3() }
    // Three meters along x, turned by a quarter and doubled, are six meters towards −z.
    expect(min.toArray().map((it) => Math.round(it * 1000) / 1000)).toEqual([98, -2, -58])
    expect(max.toArray().map((it) => Math.round(it * 1000) / 1000)).toEqual([102, 2, -54])
  })

  it('turns normals along, and keeps them of length one', () => {
    const mesh = box(steel, 1)
    mesh.rotation.y = 0.7
    mesh.scale.setScalar(5)
    const [part] = merged([mesh])
    const normal = part?.geometry.getAttribute('normal')
    const position = part?.geometry.getAttribute('position')
    for (let i = 0; i < (normal?.count ?? 0); i++) {
      const n = new Vector3(normal?.getX(i), normal?.getY(i), normal?.getZ(i))
      const p = new Vector3(position?.getX(i), position?.getY(i), position?.getZ(i))
      expect(Math.abs(n.length() - 1)).toBeLessThan(0.03)
      // Every face of the box lies five meters along its own normal.
      expect(Math.abs(n.dot(p) - 5)).toBeLessThan(0.15)
    }
  })

  it('numbers each vertex by today’s feature', () => {
    const [part] = merged([box(steel, 4), box(steel, 5, 9)], { of: (it) => it + 100, stale: new Set() })
    const numbers = part?.geometry.getAttribute(FEATURE)
    const seen = Array.from({ length: numbers?.count ?? 0 }, (_, i) => numbers?.getX(i))
    expect([...new Set(seen)]).toEqual([104, 105])
  })

  it('leaves out the geometry of what has changed since, and nothing else', () => {
    const parts = merged([box(steel, 4), box(steel, 5, 9)], {
      of: (it) => (it === 4 ? -1 : it),
      stale: new Set(['old']),
    })
    const index = parts[0]?.geometry.index
    const position = parts[0]?.geometry.getAttribute('position')
    expect(index?.count).toBe(36)
    for (let i = 0; i < (index?.count ?? 0); i++)
      expect(position?.getX(index?.getX(i) ?? -1)).toBeGreaterThan(7)
  })

  it('leaves instances to themselves', () => {
    const root = new Group()
    root.add(new InstancedMesh(new BoxGeometry(), steel, 3), box(glass, 1))
    root.updateMatrixWorld(true)
    expect(mergeByMaterial(root, same).map((it) => it.material)).toEqual([glass])
  })

  it('numbers what several nodes share by the feature that each of them names', () => {
    const shared = new BoxGeometry(2, 2, 2)
    const root = new Group()
    for (const feature of [7, 8]) {
      const storey = new Group()
      storey.userData.feature = feature
      storey.position.y = 10 * feature
      storey.add(new Mesh(shared, steel))
      root.add(storey)
    }
    root.updateMatrixWorld(true)
    const [part] = mergeByMaterial(root, same)
    const [position, numbers] = ['position', FEATURE].map((it) => part?.geometry.getAttribute(it))
    for (let i = 0; i < (numbers?.count ?? 0); i++)
      expect(Math.round((position?.getY(i) ?? NaN) / 10)).toBe(numbers?.getX(i))
    expect(part?.runs.map((it) => it.feature)).toEqual([7, 8])
  })

  it('flattens instances where it is asked to: each copy in its place, under its own feature', () => {
    const batch = new InstancedMesh(new BoxGeometry(2, 2, 2), steel, 3)
    for (const i of [0, 1, 2]) batch.setMatrixAt(i, new Matrix4().makeTranslation(10 * i, 0, 0))
    // The loader keeps the numbers of instances under their glTF name, one an instance.
    batch.geometry.setAttribute('_FEATURE_ID_0', new InstancedBufferAttribute(new Float32Array([4, 5, 6]), 1))
    const root = new Group()
    root.add(batch, box(steel, 9, -10))
    root.position.z = 7
    root.updateMatrixWorld(true)
    const gone: FeatureMap = { of: (it) => (it === 5 ? -1 : it), stale: new Set() }
    const [part, ...more] = mergeByMaterial(root, gone, { flatten: true })
    expect(more).toEqual([])
    const { index } = part?.geometry ?? {}
    const position = part?.geometry.getAttribute('position')
    const numbers = part?.geometry.getAttribute(FEATURE)
    const placed = new Map<number, number>()
    for (let i = 0; i < (index?.count ?? 0); i++) {
      const corner = index?.getX(i) ?? -1
      placed.set(numbers?.getX(corner) ?? -1, Math.round((position?.getX(corner) ?? NaN) / 10) * 10)
      expect(Math.abs((position?.getZ(corner) ?? 0) - 7)).toBeCloseTo(1, 5)
    }
    expect([...placed].map(([k, x]) => [k, x + 0]).sort()).toEqual([
      [4, 0],
      [6, 20],
      [9, -10],
    ])
  })

  it('keeps texture coordinates where there are some', () => {
    const plain = box(steel, 1)
    plain.geometry.deleteAttribute('uv')
    const [bare] = merged([plain])
    expect(bare?.geometry.hasAttribute('uv')).toBe(false)
    const [textured] = merged([box(glass, 1)])
    expect(textured?.geometry.getAttribute('uv').count).toBe(24)
  })
})
