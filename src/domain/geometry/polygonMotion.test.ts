/** What must hold for any outline, wherever it lies, however it is turned and whichever way it is wound. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  area,
  centroid,
  contains,
  distance,
  distanceToOutline,
  edges,
  extentOf,
  interiorPoint,
  isSimple,
  isWithin,
  offset,
  outwardNormal,
  overlaps,
  type Point,
  type Polygon,
  perimeter,
  signedArea,
} from './polygon.ts'

/** A ring around a center with corners at growing angles: simple by construction, convex or not. */
function star([x, z]: Point, radii: readonly number[]): Polygon {
  return radii.map((r, i) => {
    const t = (i / radii.length) * 2 * Math.PI
    return [x + r * Math.cos(t), z + r * Math.sin(t)] as const
  })
}

const MAX_RADIUS_M = 60
const meters = fc.double({ min: -300, max: 300, noNaN: true })
const points = fc.tuple(meters, meters)
const radii = fc.array(fc.double({ min: 5, max: MAX_RADIUS_M, noNaN: true }), { minLength: 3, maxLength: 11 })
const stars = fc.record({ at: points, radii }).map((it) => ({ ...it, shape: star(it.at, it.radii) }))
const motions = fc.record({ dx: meters, dz: meters, turn: fc.double({ min: 0, max: 7, noNaN: true }) })

type Motion = { dx: number; dz: number; turn: number }
const move =
  ({ dx, dz, turn }: Motion) =>
  ([x, z]: Point): Point => [
    x * Math.cos(turn) - z * Math.sin(turn) + dx,
    x * Math.sin(turn) + z * Math.cos(turn) + dz,
  ]
const scaled = (shape: Polygon, [x, z]: Point, k: number): Polygon =>
  shape.map((p) => [x + (p[0] - x) * k, z + (p[1] - z) * k] as const)

describe('an outline that is moved and turned', () => {
  it('keeps its area, its length, its winding and its simplicity', () => {
    fc.assert(
      fc.property(stars, motions, ({ shape }, motion) => {
        const moved = shape.map(move(motion))
        expect(signedArea(moved)).toBeCloseTo(signedArea(shape), 5)
        expect(perimeter(moved)).toBeCloseTo(perimeter(shape), 6)
        expect(isSimple(shape)).toBe(true)
        expect(isSimple(moved)).toBe(true)
      }),
    )
  })

  it('takes its center of mass along', () => {
    fc.assert(
      fc.property(stars, motions, ({ shape }, motion) => {
        const went = centroid(shape.map(move(motion)))
        expect(distance(went, move(motion)(centroid(shape)))).toBeLessThan(1e-5)
      }),
    )
  })

  it('keeps every point at its distance, and inside or outside', () => {
    fc.assert(
      fc.property(stars, points, motions, ({ shape, at, radii }, offsetFrom, motion) => {
        // Half of the points are drawn towards the outline, where it is easy to be wrong.
        const reach = Math.max(...radii) / 300
        const point: Point = [at[0] + offsetFrom[0] * reach, at[1] + offsetFrom[1] * reach]
        const gap = distanceToOutline(point, shape)
        fc.pre(gap > 1e-6)
        const moved = shape.map(move(motion))
        expect(distanceToOutline(move(motion)(point), moved)).toBeCloseTo(gap, 6)
        expect(contains(moved, move(motion)(point))).toBe(contains(shape, point))
        expect(contains([...shape].reverse(), point)).toBe(contains(shape, point))
      }),
    )
  })
})

describe('any outline', () => {
  it('contains its center, and nothing beyond its farthest corner', () => {
    fc.assert(
      fc.property(stars, fc.double({ min: 0, max: 7, noNaN: true }), ({ shape, at, radii }, t) => {
        expect(contains(shape, at)).toBe(true)
        const far = Math.max(...radii) + 0.01
        expect(contains(shape, [at[0] + far * Math.cos(t), at[1] + far * Math.sin(t)])).toBe(false)
      }),
    )
  })

  it('has an interior point that is well inside, also where the center of mass is not', () => {
    fc.assert(
      fc.property(stars, ({ shape }) => {
        const point = interiorPoint(shape)
        expect(contains(shape, point)).toBe(true)
        expect(distanceToOutline(point, shape)).toBeGreaterThan(0)
      }),
    )
    const horseshoe: Polygon = [
      [0, 0],
      [30, 0],
      [30, 40],
      [24, 40],
      [24, 6],
      [6, 6],
      [6, 40],
      [0, 40],
    ]
    expect(contains(horseshoe, centroid(horseshoe))).toBe(false)
    expect(contains(horseshoe, interiorPoint(horseshoe))).toBe(true)
  })

  it('has normals that point out of it, whichever way it is wound', () => {
    fc.assert(
      fc.property(stars, fc.boolean(), ({ shape }, reversed) => {
        const ring = reversed ? [...shape].reverse() : shape
        for (const [a, b] of edges(ring)) {
          const normal = outwardNormal(a, b, Math.sign(signedArea(ring)))
          expect(Math.hypot(...normal)).toBeCloseTo(1, 9)
          const beside = (k: number): Point => [
            (a[0] + b[0]) / 2 + normal[0] * k,
            (a[1] + b[1]) / 2 + normal[1] * k,
          ]
          expect(contains(ring, beside(-1e-4))).toBe(true)
          expect(contains(ring, beside(1e-4))).toBe(false)
        }
      }),
    )
  })

  it('measures distance steadily: a step of a meter changes it by a meter at most', () => {
    fc.assert(
      fc.property(stars, points, points, ({ shape }, a, b) => {
        const change = Math.abs(distanceToOutline(a, shape) - distanceToOutline(b, shape))
        return change <= distance(a, b) + 1e-9
      }),
    )
  })

  it('is as far from itself as nothing, and lies in its extent', () => {
    fc.assert(
      fc.property(stars, fc.double({ min: 0, max: 1, noNaN: true }), ({ shape }, t) => {
        const { minX, maxX, minZ, maxZ } = extentOf(shape)
        for (const [a, b] of edges(shape)) {
          const on: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
          expect(distanceToOutline(on, shape)).toBeLessThan(1e-9)
          expect(on[0]).toBeGreaterThanOrEqual(minX - 1e-9)
          expect(on[0]).toBeLessThanOrEqual(maxX + 1e-9)
          expect(on[1]).toBeGreaterThanOrEqual(minZ - 1e-9)
          expect(on[1]).toBeLessThanOrEqual(maxZ + 1e-9)
        }
      }),
    )
  })

  it('is no longer simple once a corner is repeated or a spike is added', () => {
    fc.assert(
      fc.property(stars, ({ shape, at }) => {
        const [first] = shape
        expect(isSimple([first as Point, ...shape])).toBe(false)
        // Out to the center and back along the same line.
        const spike: Point[] = [...shape]
        spike.splice(1, 0, at, first as Point)
        expect(isSimple(spike)).toBe(false)
      }),
    )
  })
})

describe('two outlines', () => {
  it('hold a smaller copy and are not held by it', () => {
    fc.assert(
      fc.property(stars, fc.double({ min: 0.1, max: 0.95, noNaN: true }), ({ shape, at }, k) => {
        const small = scaled(shape, at, k)
        expect(isWithin(small, shape)).toBe(true)
        expect(isWithin(shape, small)).toBe(false)
        expect(area(small)).toBeCloseTo(area(shape) * k * k, 5)
        expect(overlaps(small, shape)).toBe(true)
        expect(overlaps(shape, small)).toBe(true)
      }),
    )
  })

  it('share nothing when they stand apart, and agree about it', () => {
    fc.assert(
      fc.property(
        stars,
        radii,
        fc.double({ min: 0, max: 7, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        ({ shape, at, radii: own }, others, t, gap) => {
          const far = Math.max(...own) + Math.max(...others) + gap
          const other = star([at[0] + far * Math.cos(t), at[1] + far * Math.sin(t)], others)
          expect(overlaps(shape, other)).toBe(false)
          expect(overlaps(other, shape)).toBe(false)
          expect(isWithin(other, shape)).toBe(false)
          expect(Math.min(...other.map((p) => distanceToOutline(p, shape)))).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('share ground when a corner of one lies inside the other, and agree about it', () => {
    fc.assert(
      fc.property(stars, radii, ({ shape, at }, others) => {
        // The other ring's first corner is its center plus (r, 0): it lands on this one's center.
        const other = star([at[0] - (others[0] as number), at[1]], others)
        expect(overlaps(shape, other)).toBe(true)
        expect(overlaps(other, shape)).toBe(true)
      }),
    )
  })

  it('may be wall to wall without overlapping', () => {
    const house: Polygon = [
      [0, 0],
      [20, 0],
      [20, 10],
      [0, 10],
    ]
    const next = house.map(([x, z]) => [x + 20, z] as const)
    const half = house.map(([x, z]) => [x + 20, z * 0.5 + 2] as const)
    expect(overlaps(house, next)).toBe(false)
    expect(overlaps(house, half)).toBe(false)
    expect(overlaps(house, house)).toBe(true)
    expect(isWithin(house, house)).toBe(true)
  })

  it('are told to overlap, or to stand out, by as little as a centimeter along a shared wall', () => {
    const box = (z0: number, z1: number): Polygon => [
      [0, z0],
      [20, z0],
      [20, z1],
      [0, z1],
    ]
    expect(overlaps(box(0, 10), box(9.99, 20))).toBe(true)
    expect(overlaps(box(0, 10), box(10.01, 20))).toBe(false)
    expect(isWithin(box(0, 10.01), box(0, 10))).toBe(false)
    expect(isWithin(box(0, 9.99), box(0, 10))).toBe(true)
  })
})

describe('an outline grown by a margin', () => {
  const convex = fc
    .record({
      n: fc.integer({ min: 3, max: 9 }),
      r: fc.double({ min: 12, max: 60, noNaN: true }),
      at: points,
    })
    .map(({ n, r, at }) => star(at, Array(n).fill(r)))

  it('has each wall that far from where it was, and comes back when shrunk again', () => {
    fc.assert(
      fc.property(convex, fc.double({ min: 0.1, max: 3, noNaN: true }), (shape, margin) => {
        const grown = offset(shape, margin)
        expect(isWithin(shape, grown)).toBe(true)
        for (const [a, b] of edges(grown)) {
          expect(distanceToOutline([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], shape)).toBeCloseTo(margin, 6)
        }
        for (const [i, corner] of offset(grown, -margin).entries()) {
          expect(distance(corner, shape[i] as Point)).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('grows the same way round whichever way it is wound', () => {
    fc.assert(
      fc.property(convex, (shape) => {
        expect(area(offset([...shape].reverse(), 2))).toBeCloseTo(area(offset(shape, 2)), 5)
        expect(area(offset(shape, 2))).toBeGreaterThan(area(shape))
      }),
    )
  })
})
