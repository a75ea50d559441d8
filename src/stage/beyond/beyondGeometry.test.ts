import { describe, expect, it } from 'vitest'
import { shenhaPack } from '../../../tools/scene/shenha.ts'
import { contains, offset, type Point } from '../../domain/geometry/polygon.ts'
import { BEYOND_M, beyond } from './beyondGeometry.ts'

const { table, water } = (await shenhaPack()).site

/** Whether a point of the plan lies on any triangle of a flat geometry. */
function covers({ attributes, index }: ReturnType<typeof beyond>['ground'], [x, z]: Point): boolean {
  const positions = attributes.position
  const at = (i: number): Point => [positions?.getX(i) ?? 0, positions?.getZ(i) ?? 0]
  const side = (a: Point, b: Point) => (b[0] - a[0]) * (z - a[1]) - (b[1] - a[1]) * (x - a[0])
  for (let i = 0; i < (index?.count ?? 0); i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => at(index?.getX(i + k) ?? 0)) as [Point, Point, Point]
    const sides = [side(a, b), side(b, c), side(c, a)]
    if (sides.every((it) => it <= 0) || sides.every((it) => it >= 0)) return true
  }
  return false
}

describe('the ground beyond the table', () => {
  const { ground, river } = beyond(table.outline, water)
  const far = BEYOND_M / 2 - 20

  it('reaches to the horizon on all sides, up to the edge of the table, and not under it', () => {
    for (const at of [
      [far, far],
      [-far, far],
      [far, -far],
      [-far, -far],
      [400, 0],
      [0, -310],
      [0, 320],
    ] as Point[])
      expect(covers(ground, at), String(at)).toBe(true)
    const inner = offset(table.outline, -2)
    for (const at of [
      [0, 0],
      [300, 200],
      [-350, -280],
      [340, 290],
    ] as Point[]) {
      expect(contains(inner, at)).toBe(true)
      expect(covers(ground, at), String(at)).toBe(false)
    }
  })

  it('faces up', () => {
    for (const { attributes, index } of river ? [ground, river] : [ground]) {
      const positions = attributes.position
      for (let i = 0; i < (index?.count ?? 0); i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => index?.getX(i + k) ?? 0) as [number, number, number]
        const [ux, uz] = [
          (positions?.getX(b) ?? 0) - (positions?.getX(a) ?? 0),
          (positions?.getZ(b) ?? 0) - (positions?.getZ(a) ?? 0),
        ]
        const [vx, vz] = [
          (positions?.getX(c) ?? 0) - (positions?.getX(a) ?? 0),
          (positions?.getZ(c) ?? 0) - (positions?.getZ(a) ?? 0),
        ]
        expect(uz * vx - ux * vz).toBeGreaterThan(0)
      }
    }
  })

  it('leaves the river open, which runs on from its slab to both sides', () => {
    for (const at of [
      [1500, 357],
      [-1500, 357],
      [400, 357],
    ] as Point[]) {
      expect(covers(ground, at)).toBe(false)
      expect(river && covers(river, at)).toBe(true)
    }
    expect(river && covers(river, [0, 357])).toBe(false)
  })

  it('is one field where there is no river', () => {
    const alone = beyond(table.outline, [])
    expect(alone.river).toBeNull()
    expect(covers(alone.ground, [0, 357])).toBe(true)
    expect(covers(alone.ground, [0, 0])).toBe(false)
  })
})
