import { describe, expect, it } from 'vitest'
import { coastOf, plateOf, type TerrainMesh } from './terrainMesh.ts'

/** A square of 3 × 3 cells without the one in the middle, facing up: a shore around it and one around the lake. */
function ringOfCells(): TerrainMesh {
  const positions: number[] = []
  for (let z = 0; z < 4; z++) for (let x = 0; x < 4; x++) positions.push(x, 0, z)
  const indices: number[] = []
  for (let z = 0; z < 3; z++)
    for (let x = 0; x < 3; x++) {
      if (x === 1 && z === 1) continue
      const a = z * 4 + x
      indices.push(a, a + 4, a + 1, a + 1, a + 4, a + 5)
    }
  return { positions, indices }
}

const sheet = ringOfCells()
const at = (i: number) => [sheet.positions[i * 3] as number, sheet.positions[i * 3 + 2] as number] as const
const isLand = (x: number, z: number) =>
  x > 0 && x < 3 && z > 0 && z < 3 && !(x > 1 && x < 2 && z > 1 && z < 2)

describe('the shore of a sheet', () => {
  it('is each edge that one triangle has: twelve around it, four around the lake', () => {
    expect(coastOf(sheet)).toHaveLength(16)
  })

  it('is closed, with land at its left', () => {
    const balance = new Map<number, number>()
    for (const [a, b] of coastOf(sheet)) {
      balance.set(a, (balance.get(a) ?? 0) + 1)
      balance.set(b, (balance.get(b) ?? 0) - 1)
      const [[ax, az], [bx, bz]] = [at(a), at(b)]
      const [x, z] = [(ax + bx) / 2 + (bz - az) * 0.1, (az + bz) / 2 - (bx - ax) * 0.1]
      expect(isLand(x, z)).toBe(true)
    }
    expect([...balance.values()].filter(Boolean)).toEqual([])
  })
})

describe('the plate of a sheet', () => {
  it('has its top at 1, and walls down to 0 that face away from the land', () => {
    const { position, normal, index } = plateOf(sheet)
    const corners = sheet.positions.length / 3
    expect(index.length).toBe(sheet.indices.length + 16 * 6)
    for (let i = 0; i < corners; i++) {
      expect(position[i * 3 + 1]).toBe(1)
      expect([...normal.slice(i * 3, i * 3 + 3)]).toEqual([0, 1, 0])
    }
    for (let wall = corners; wall < position.length / 3; wall += 4) {
      const heights = [0, 1, 2, 3].map((k) => position[(wall + k) * 3 + 1])
      expect(heights).toEqual([0, 0, 1, 1])
      const [x = 0, z = 0] = [0, 2].map(
        (k) => ((position[wall * 3 + k] as number) + (position[(wall + 1) * 3 + k] as number)) / 2,
      )
      const [nx = 0, nz = 0] = [normal[wall * 3], normal[wall * 3 + 2]]
      expect(Math.hypot(nx, nz)).toBeCloseTo(1, 6)
      expect(isLand(x - nx * 0.1, z - nz * 0.1)).toBe(true)
      expect(isLand(x + nx * 0.1, z + nz * 0.1)).toBe(false)
    }
  })
})
