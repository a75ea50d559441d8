import { describe, expect, it } from 'vitest'
import {
  area,
  type Point,
  type Polygon,
  rectangle,
  signedArea,
} from '../../../src/domain/geometry/polygon.ts'
import { Surface } from './mesh.ts'
import { drawPlate, plateOf } from './plate.ts'

const outline = rectangle([3, -2], 40, 30, 9)
const holes: readonly Polygon[] = [
  rectangle([-4, -3], 8, 9, 9),
  Array.from(
    { length: 28 },
    (_, i): Point => [13 + 5 * Math.cos((i / 14) * Math.PI), -1 + 5 * Math.sin((i / 14) * Math.PI)],
  ),
]

describe('a plate', () => {
  const { points, triangles } = plateOf(outline, holes, 2.5)
  const faces = Array.from({ length: triangles.length / 3 }, (_, i) =>
    triangles.slice(i * 3, i * 3 + 3).map((it) => points[it] as Point),
  )

  it('covers its outline but for the holes', () => {
    const covered = faces.reduce((sum, it) => sum + area(it), 0)
    expect(covered).toBeCloseTo(area(outline) - holes.reduce((sum, it) => sum + area(it), 0), 6)
  })

  it('has corners all over it', () => {
    const longest = Math.max(
      ...faces.flatMap((it) => it.map((a, i) => Math.hypot(...sub(a, it[(i + 1) % 3] as Point)))),
    )
    expect(longest).toBeLessThan(2.5 * 1.8)
  })

  it('faces up, or down', () => {
    expect(faces.every((it) => signedArea(it) < 0)).toBe(true)
    const ceiling = new Surface()
    drawPlate(ceiling, { points, triangles }, 3, 7, { down: true })
    const [a = 0, b = 0, c = 0] = ceiling.indices
    expect(signedArea([points[a], points[b], points[c]] as Point[])).toBeGreaterThan(0)
    expect(ceiling.normals.slice(0, 3)).toEqual([0, -1, 0])
  })
})

const sub = (a: Point, b: Point): [number, number] => [a[0] - b[0], a[1] - b[1]]
