import { describe, expect, it } from 'vitest'
import { BLOCK_STRIDE } from '../../src/domain/environment/blockFront.ts'
import { extentOf } from '../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { contextNodes } from './context.ts'

const pack = await shenhaPack()
const { masses } = pack.site.context
const { positions, normals, uvs } = contextNodes(pack)[0]!.mesh!.surfaces.get('context')!
const corners = Array.from({ length: normals.length / 3 }, (_, i) => ({
  at: positions.slice(i * 3, i * 3 + 3) as [number, number, number],
  up: normals[i * 3 + 1]!,
  uv: uvs.slice(i * 2, i * 2 + 2) as [number, number],
}))

describe('the district', () => {
  it('keeps to the outlines and heights of the content, but for eaves, stair heads and chimneys', () => {
    const boxes = masses.map((it) => ({ ...extentOf(it.outline), heightM: it.heightM }))
    const wrong = corners.filter(({ at: [x, y, z] }) =>
      boxes.every(
        ({ minX, maxX, minZ, maxZ, heightM }) =>
          x < minX - 0.7 || x > maxX + 0.7 || z < minZ - 0.7 || z > maxZ + 0.7 || y > heightM + 2.8,
      ),
    )
    expect(wrong).toEqual([])
    for (const { minX, maxX, minZ, maxZ, heightM } of boxes) {
      const own = corners.filter(
        ({ at: [x, , z] }) => x > minX - 0.7 && x < maxX + 0.7 && z > minZ - 0.7 && z < maxZ + 0.7,
      )
      expect(own.some(({ at: [, y] }) => Math.abs(y - heightM) < 0.01)).toBe(true)
    }
  })

  it('counts windows on walls alone, from a number of the block', () => {
    const windowed = corners.filter(({ uv: [, v] }) => v >= 0)
    expect(windowed.length).toBe(masses.reduce((sum, it) => sum + it.outline.length * 4, 0))
    expect(windowed.every(({ up }) => up === 0)).toBe(true)
    const blocks = new Set(windowed.map(({ uv: [u] }) => Math.floor(u / BLOCK_STRIDE)))
    expect(Math.min(...blocks)).toBeGreaterThan(0)
    expect(blocks.size).toBeGreaterThan(20)
  })

  it('has roofs of more than one kind', () => {
    const slopes = new Set(corners.map(({ up }) => Math.round(up * 10)).filter((it) => it > 0))
    expect(slopes.size).toBeGreaterThan(1)
  })
})
