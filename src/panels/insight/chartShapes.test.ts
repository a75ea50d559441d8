import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearScale, linePath } from './chartShapes.ts'

const number = fc.integer({ min: -10_000, max: 10_000 })
const pair = fc.tuple(number, number).filter(([a, b]) => a !== b)

describe('a linear scale', () => {
  it('maps the ends of its domain to those of its range, and halves to halves', () => {
    fc.assert(
      fc.property(pair, pair, (domain, range) => {
        const scale = linearScale(domain, range)
        expect(scale(domain[0])).toBeCloseTo(range[0], 6)
        expect(scale(domain[1])).toBeCloseTo(range[1], 6)
        expect(scale((domain[0] + domain[1]) / 2)).toBeCloseTo((range[0] + range[1]) / 2, 6)
        expect(scale.domain).toEqual(domain)
      }),
    )
  })

  it('keeps distances in proportion beyond its ends', () => {
    const scale = linearScale([0, 10], [100, 0])
    expect([scale(-5), scale(20)]).toEqual([150, -100])
  })

  it('puts a domain of one value in the middle', () => {
    expect(linearScale([7, 7], [110, 26])(7)).toBe(68)
  })
})

describe('the path of a line', () => {
  const points = [
    { x: 1.23456, y: 2 },
    { x: 3, y: 4 },
    { x: 5, y: 1 },
  ]
  it('goes straight from point to point', () => expect(linePath(points, false)).toBe('M1.235,2L3,4L5,1'))
  it('holds a value until the next in steps', () =>
    expect(linePath(points, true)).toBe('M1.235,2L3,2L3,4L5,4L5,1'))
  it('of one point is seen, of none is nothing', () => {
    expect(linePath(points.slice(2), false)).toBe('M5,1Z')
    expect(linePath([], true)).toBe('')
  })
})
