import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { extentOf, overlaps, rectangle } from '../geometry/polygon.ts'
import { BLOCK_STRIDE, baysOf, storeysIn } from './blockFront.ts'
import { cityAround } from './district.ts'

const { site } = parkPack()
const river = {
  ...site.water[0],
  kind: 'river' as const,
  outline: [
    [-300, 200],
    [300, 200],
    [300, 260],
    [-300, 260],
  ] as const,
}
const district = { ...site.context, masses: [{ outline: rectangle([0, 0], 10, 10), heightM: 8 }] }
const plan = { ...site, context: district, water: [river] } as typeof site
const blocks = cityAround(plan)

describe('the city around the table', () => {
  it('stands clear of the table and of the river from end to end', () => {
    const { minX, maxX, minZ, maxZ } = extentOf(site.table.outline)
    const wrong = blocks.filter(({ center: [x, z], widthM, depthM }) => {
      const [w, d] = [widthM / 2, depthM / 2]
      const onTable = x + w > minX - 20 && x - w < maxX + 20 && z + d > minZ - 20 && z - d < maxZ + 20
      const inRiver = z + d > 200 && z - d < 260
      return onTable || inRiver
    })
    expect(blocks.length).toBeGreaterThan(150)
    expect(wrong).toEqual([])
  })

  it('has no block within another', () => {
    const outlines = blocks.map(({ center, widthM, depthM }) => rectangle(center, widthM, depthM))
    const wrong = outlines.filter((a, i) =>
      outlines.slice(i + 1).some((b) => Math.abs(a[0]![1] - b[0]![1]) < 80 && overlaps(a, b)),
    )
    expect(wrong).toEqual([])
  })

  it('thins out with the distance', () => {
    const { maxX } = extentOf(site.table.outline)
    const away = (from: number, to: number) =>
      blocks.filter(({ center: [x] }) => Math.abs(x) - maxX > from && Math.abs(x) - maxX < to).length
    expect(away(0, 500)).toBeGreaterThan(1.5 * away(600, 1100))
  })

  it('is the same each time, and not there for a table without a district', () => {
    expect(cityAround(plan)).toEqual(blocks)
    expect(cityAround({ ...plan, context: { ...district, masses: [] } })).toEqual([])
  })
})

describe('the windows of a block', () => {
  it('are counted by its length and height, and never reach the next block', () => {
    expect([baysOf(33), storeysIn(18.6)]).toEqual([10, 6])
    expect([baysOf(0.5), storeysIn(1)]).toEqual([1, 1])
    expect(baysOf(5000)).toBeLessThan(BLOCK_STRIDE)
  })
})
