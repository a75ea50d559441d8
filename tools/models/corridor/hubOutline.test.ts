import { describe, expect, it } from 'vitest'
import { contains, edges, type Point, signedArea } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { hubOutline, type Spoke } from './hubOutline.ts'

const spoke = (deg: number, widthM = 6, from: Point = [0, 0]): Spoke => ({
  from,
  direction: [Math.cos(degToRad(deg)), Math.sin(degToRad(deg))],
  widthM,
  mostM: Infinity,
})

const cases: [string, Point[], Spoke[]][] = [
  ['a crossing', [[0, 0]], [0, 90, 180, 270].map((it) => spoke(it))],
  ['a tee with a narrower stem', [[0, 0]], [spoke(0), spoke(180), spoke(90, 4.5)]],
  ['a bend', [[0, 0]], [spoke(0), spoke(120)]],
  ['a fork at an acute angle', [[0, 0]], [spoke(0), spoke(180), spoke(30, 4)]],
  [
    'two nodes in one',
    [
      [0, 0],
      [4, 0],
    ],
    [spoke(180), spoke(0, 6, [4, 0]), spoke(90, 4.5, [0, 0]), spoke(270, 4.5, [4, 0])],
  ],
]

describe.each(cases)('%s', (_, nodes, spokes) => {
  const { outline, mouthsM } = hubOutline(nodes, spokes)

  it('is a convex room around its nodes', () => {
    expect(signedArea(outline)).toBeGreaterThan(0)
    for (const node of nodes) expect(contains(outline, node)).toBe(true)
    for (const [i, [a, b]] of edges(outline).entries()) {
      const c = outline[(i + 2) % outline.length] as Point
      expect((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])).toBeGreaterThan(-1e-6)
    }
  })

  it('has a wall square to every spoke, wide enough for its tube', () => {
    for (const [k, { from, direction, widthM }] of spokes.entries()) {
      const at = mouthsM[k] as number
      const mouth: Point = [from[0] + direction[0] * at, from[1] + direction[1] * at]
      const wall = edges(outline).find(([a, b]) => {
        const length = Math.hypot(b[0] - a[0], b[1] - a[1])
        const square = Math.abs((b[0] - a[0]) * direction[0] + (b[1] - a[1]) * direction[1]) < 0.01 * length
        const sides = [a, b].map((p) => (p[0] - mouth[0]) * -direction[1] + (p[1] - mouth[1]) * direction[0])
        const off = Math.abs((a[0] - mouth[0]) * direction[0] + (a[1] - mouth[1]) * direction[1])
        return square && off < 0.01 && Math.max(...sides) > widthM / 2 && Math.min(...sides) < -widthM / 2
      })
      expect(wall, `spoke ${k}`).toBeDefined()
    }
  })
})

describe('a junction before a building', () => {
  it('draws back from it', () => {
    const { mouthsM } = hubOutline([[0, 0]], [spoke(0), spoke(180), { ...spoke(90, 4.5), mostM: 4 }])
    expect(mouthsM[2]).toBeLessThanOrEqual(4)
  })
})
