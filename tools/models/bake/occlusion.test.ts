import { describe, expect, it } from 'vitest'
import { featureTable } from '../../../src/domain/campus/features.ts'
import type { ModelRole } from '../../../src/domain/content/manifest.ts'
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { buildingNodes } from '../buildings.ts'
import type { ModelNode } from '../document.ts'
import { bakeOcclusion } from './occlusion.ts'

const park = await shenhaPack()
const hall = park.buildings.find((it) => it.style === 'pavilion')
if (!hall) throw new Error('the park has no pavilion')
const { minX, maxX, minZ, maxZ } = extentOf(hall.footprint)
/** A table just larger than the smallest building of the park. */
const MARGIN_M = 60
const table = {
  outline: [
    [minX - MARGIN_M, minZ - MARGIN_M],
    [maxX + MARGIN_M, minZ - MARGIN_M],
    [maxX + MARGIN_M, maxZ + MARGIN_M],
    [minX - MARGIN_M, maxZ + MARGIN_M],
  ] as const,
}
const pack = { ...park, buildings: [hall], site: { ...park.site, table } }

async function bake() {
  const nodes = buildingNodes([hall as typeof hall & object], featureTable(park))
  const shade = await bakeOcclusion(pack, new Map<ModelRole, ModelNode[]>([['buildings', nodes]]))
  return { nodes, shade }
}
const { nodes, shade } = await bake()

describe('baked light', () => {
  it('gives every lasting vertex an openness between shut and open', () => {
    for (const [name, surface] of nodes[0]?.mesh?.surfaces ?? []) {
      if (surface.openness.length === 0) {
        expect(['concrete', 'crane', 'balcony-glass']).toContain(name)
        continue
      }
      expect(surface.openness, name).toHaveLength(surface.features.length)
      for (const open of surface.openness) {
        expect(open).toBeGreaterThan(0)
        expect(open).toBeLessThanOrEqual(1)
      }
    }
  })

  it('leaves the far ground open and darkens it towards the building', () => {
    const { width, height, bytes } = shade
    expect(bytes).toHaveLength(width * height)
    const at = (x: number, z: number) => {
      const i = Math.floor(((x - minX + MARGIN_M) / (maxX - minX + 2 * MARGIN_M)) * width)
      const j = Math.floor(((z - minZ + MARGIN_M) / (maxZ - minZ + 2 * MARGIN_M)) * height)
      return bytes[j * width + i] as number
    }
    const z = (minZ + maxZ) / 2
    const row = [3, 12, 30, 56].map((far) => at(minX - far, z))
    for (const [i, open] of row.slice(1).entries()) expect(open).toBeGreaterThan(row[i] as number)
    expect(row.at(-1)).toBeGreaterThan(235)
    expect(row[0]).toBeLessThan(210)
  })

  it('is the same each time', async () => {
    const again = await bake()
    expect(Buffer.compare(Buffer.from(again.shade.bytes), Buffer.from(shade.bytes))).toBe(0)
    const [first, second] = [nodes, again.nodes].map((parts) =>
      [...(parts[0]?.mesh?.surfaces.values() ?? [])].map((surface) => surface.openness),
    )
    expect(second).toEqual(first)
  })
})
