import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  area,
  centroid,
  contains,
  distanceToOutline,
  distanceToSegment,
  interiorPoint,
  isSimple,
  isWithin,
  offset,
  overlaps,
  type Point,
  type Polygon,
  perimeter,
  rectangle,
  signedArea,
  wound,
} from './polygon.ts'

const meters = fc.double({ min: -300, max: 300, noNaN: true })
const size = fc.double({ min: 2, max: 120, noNaN: true })
const turn = fc.double({ min: 0, max: 360, noNaN: true })
const rectangles = fc.record({ x: meters, z: meters, w: size, d: size, turn })
const l: Polygon = [
  [0, 0],
  [30, 0],
  [30, 10],
  [10, 10],
  [10, 20],
  [0, 20],
]

describe('polygon', () => {
  it('measures a rectangle, wherever it lies and however it is turned', () => {
    fc.assert(
      fc.property(rectangles, ({ x, z, w, d, turn: deg }) => {
        const shape = rectangle([x, z], w, d, deg)
        expect(area(shape)).toBeCloseTo(w * d, 5)
        expect(perimeter(shape)).toBeCloseTo(2 * (w + d), 6)
        const [cx, cz] = centroid(shape)
        expect(cx).toBeCloseTo(x, 5)
        expect(cz).toBeCloseTo(z, 5)
        expect(isSimple(shape)).toBe(true)
      }),
    )
  })

  it('keeps its area when wound the other way', () => {
    const other = [...l].reverse()
    expect(area(other)).toBe(area(l))
    expect(Math.sign(signedArea(other))).toBe(-Math.sign(signedArea(l)))
    expect(Math.sign(signedArea(wound(other)))).toBe(Math.sign(signedArea(wound(l))))
  })

  it('measures an L by its parts', () => {
    expect(area(l)).toBe(30 * 10 + 10 * 10)
  })

  it('knows inside from outside of a notch', () => {
    expect(contains(l, [5, 15])).toBe(true)
    expect(contains(l, [20, 15])).toBe(false)
    expect(contains(l, interiorPoint(l))).toBe(true)
  })

  it('finds an interior point of any rectangle', () => {
    fc.assert(
      fc.property(rectangles, ({ x, z, w, d, turn: deg }) => {
        const shape = rectangle([x, z], w, d, deg)
        return contains(shape, interiorPoint(shape))
      }),
    )
  })

  it('grows and shrinks by an even margin', () => {
    const shape = rectangle([0, 0], 40, 20)
    expect(area(offset(shape, 2))).toBeCloseTo(44 * 24, 6)
    expect(area(offset(shape, -2))).toBeCloseTo(36 * 16, 6)
  })

  it('sees a bow-tie as not simple', () => {
    const tie: Polygon = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]
    expect(isSimple(tie)).toBe(false)
  })

  it('sees overlap, and none where shapes stand apart', () => {
    const a = rectangle([0, 0], 20, 10)
    expect(overlaps(a, rectangle([15, 0], 20, 10))).toBe(true)
    expect(overlaps(a, rectangle([0, 0], 4, 4))).toBe(true)
    expect(overlaps(a, rectangle([25, 0], 20, 10))).toBe(false)
  })

  it('tells within from across', () => {
    const site = rectangle([0, 0], 100, 100)
    expect(isWithin(l, site)).toBe(true)
    expect(isWithin(rectangle([48, 0], 10, 10), site)).toBe(false)
  })

  it('measures distances from a segment and an outline', () => {
    const a: Point = [0, 0]
    const b: Point = [10, 0]
    expect(distanceToSegment([5, 3], a, b)).toBe(3)
    expect(distanceToSegment([14, 3], a, b)).toBe(5)
    expect(distanceToOutline([20, 15], l)).toBe(5)
  })
})
