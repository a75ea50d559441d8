import type { Node, Primitive } from '@gltf-transform/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { featureTable } from '../../src/domain/campus/features.ts'
import { buildingHeightM, storeyLabel, storeysOf } from '../../src/domain/campus/storeys.ts'
import type { Building } from '../../src/domain/content/records/building.ts'
import { parkPack } from '../../src/domain/fixtures/park.ts'
import { extentOf } from '../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { type BuiltModel, buildModels } from './build.ts'
import { modelIO } from './glb.ts'
import { validateGlb } from './validate.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const models = new Map<string, BuiltModel>()
/** What these tests look at does not depend on baked light, which takes long; see bake/. */
const UNBAKED = { bake: false }

beforeAll(async () => {
  for await (const model of buildModels(pack, UNBAKED)) models.set(model.role, model)
}, 60_000)

const read = (role: string) => modelIO().readBinary(models.get(role)?.bytes ?? new Uint8Array())

/** Every primitive of the cluster with the building it hangs under. */
async function buildingParts() {
  const document = await read('buildings')
  const parts: { building: Building; primitive: Primitive; node: Node }[] = []
  for (const top of document.getRoot().listNodes()) {
    const building = pack.buildings.find((it) => it.id === top.getName())
    if (!building) continue
    top.traverse((node) => {
      for (const primitive of node.getMesh()?.listPrimitives() ?? [])
        parts.push({ building, primitive, node })
    })
  }
  return parts
}

describe('the models', () => {
  it('are one file for each role of the manifest', () => {
    expect([...models.keys()].sort()).toEqual(Object.keys(pack.manifest.models).sort())
  })

  it('are the same bytes each time', async () => {
    // The files of the real park are compared with what they are built anew by `npm run models -- --check`.
    const bytesOf = async () => {
      const files: Record<string, Buffer> = {}
      for await (const { file, bytes } of buildModels(parkPack(), UNBAKED)) files[file] = Buffer.from(bytes)
      return files
    }
    const [first, again] = [await bytesOf(), await bytesOf()]
    expect(Object.keys(first)).toHaveLength(7)
    expect(Object.keys(again)).toEqual(Object.keys(first))
    for (const [file, bytes] of Object.entries(first)) expect(again[file]?.equals(bytes), file).toBe(true)
  })

  it('have no errors and no warnings in the Khronos validator', async () => {
    for (const { file, bytes } of models.values()) {
      const report = await validateGlb(file, bytes)
      expect([report.errors, report.warnings, report.messages], file).toEqual([0, 0, []])
    }
  }, 60_000)

  it('name a node for every building and every storey, each storey at its height', async () => {
    const names = new Map<string, readonly number[]>()
    for (const role of ['buildings', 'cutaway']) {
      const document = await read(role)
      for (const node of document.getRoot().listNodes()) names.set(node.getName(), node.getTranslation())
    }
    for (const building of pack.buildings) {
      expect(names.has(building.id), building.id).toBe(true)
      for (const storey of storeysOf(building)) {
        const at = names.get(`${building.id}/${storeyLabel(storey.number)}`)
        expect(at?.[1], `${building.id} ${storey.number}`).toBeCloseTo(storey.elevationM, 3)
      }
    }
  })

  it('number vertices by features of their own building', async () => {
    const parts = await buildingParts()
    expect(parts.length).toBeGreaterThan(29 * 3)
    for (const { building, primitive, node } of parts) {
      const range = features.buildings.get(building.id)
      const ids = primitive.getAttribute('_FEATURE_ID_0')
      const own = node.getParentNode()?.getExtras().feature as number | undefined
      const [first, last] = [ids?.getMin([])[0] ?? own ?? -1, ids?.getMax([])[0] ?? own ?? Infinity]
      expect(first).toBeGreaterThanOrEqual(range?.first ?? Infinity)
      expect(last).toBeLessThan((range?.first ?? 0) + (range?.count ?? 0))
    }
  })

  it('keep every building over its footprint and near its height', async () => {
    for (const { building, primitive, node } of await buildingParts()) {
      const { minX, maxX, minZ, maxZ } = extentOf(building.footprint)
      // Cranes swing wide; a canopy is the farthest that anything else reaches.
      const crane = primitive.getMaterial()?.getName() === 'crane'
      const maxM = crane ? 50 : 5.5
      const matrix = node.getWorldMatrix()
      const position = primitive.getAttribute('POSITION')
      for (const corner of [position?.getMinNormalized([]) ?? [], position?.getMaxNormalized([]) ?? []]) {
        const [x, y, z] = [0, 1, 2].map(
          (row) =>
            (matrix[row] ?? 0) * (corner[0] ?? 0) +
            (matrix[4 + row] ?? 0) * (corner[1] ?? 0) +
            (matrix[8 + row] ?? 0) * (corner[2] ?? 0) +
            (matrix[12 + row] ?? 0),
        ) as [number, number, number]
        expect(x, building.id).toBeGreaterThan(minX - maxM)
        expect(x, building.id).toBeLessThan(maxX + maxM)
        expect(z, building.id).toBeGreaterThan(minZ - maxM)
        expect(z, building.id).toBeLessThan(maxZ + maxM)
        if (!crane) expect(y, building.id).toBeLessThan(buildingHeightM(building) + 8)
      }
    }
  })

  it('stay within the triangles of a picture at high quality', () => {
    const triangles = [...models.values()].reduce((sum, it) => sum + it.triangles, 0)
    expect(triangles).toBeLessThan(1_200_000)
  })
})
