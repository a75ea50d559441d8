import { describe, expect, it } from 'vitest'
import { BLOCK_STRIDE } from '../../domain/environment/blockFront.ts'
import { cityGeometry } from './cityGeometry.ts'

const block = { center: [100, -40], widthM: 33, depthM: 13.2, heightM: 18.6 } as const
const geometry = cityGeometry([block, { ...block, center: [200, -40] }], -2)
const [position, normal, uv] = (['position', 'normal', 'uv'] as const).map((it) => geometry.getAttribute(it))
const index = geometry.index!

describe('the blocks of the city', () => {
  it('stand on the ground with four walls and a roof that face outwards', () => {
    geometry.computeBoundingBox()
    expect(geometry.boundingBox!.min.toArray()).toEqual([83.5, -2, expect.closeTo(-46.6, 4)])
    expect(geometry.boundingBox!.max.toArray()).toEqual([
      216.5,
      expect.closeTo(16.6, 4),
      expect.closeTo(-33.4, 4),
    ])
    expect(index.count).toBe(2 * 5 * 6)
    for (let i = 0; i < index.count; i += 3) {
      const [a, b, c] = [0, 1, 2]
        .map((k) => index.getX(i + k))
        .map((v) => [position!.getX(v), position!.getY(v), position!.getZ(v)]) as [
        number[],
        number[],
        number[],
      ]
      const [p, q] = [b.map((it, k) => it - a[k]!), c.map((it, k) => it - a[k]!)] as [number[], number[]]
      const facing = [
        p[1]! * q[2]! - p[2]! * q[1]!,
        p[2]! * q[0]! - p[0]! * q[2]!,
        p[0]! * q[1]! - p[1]! * q[0]!,
      ]
      const v = index.getX(i)
      const stated = [normal!.getX(v), normal!.getY(v), normal!.getZ(v)]
      expect(facing.reduce((sum, it, k) => sum + it * stated[k]!, 0)).toBeGreaterThan(0)
    }
  })

  it('count their windows, each block from a number of its own, and none on roofs', () => {
    const fronts = [0, 20].map((first) => Math.floor(uv!.getX(first) / BLOCK_STRIDE))
    expect(fronts[0]).not.toBe(fronts[1])
    // Along the first wall, ten windows in six storeys.
    expect(uv!.getX(1) - uv!.getX(0)).toBe(10)
    expect([uv!.getY(0), uv!.getY(2)]).toEqual([0, 6])
    for (let v = 0; v < uv!.count; v++) if (normal!.getY(v) > 0.5) expect(uv!.getY(v)).toBeLessThan(0)
  })
})
