import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { degToRad, radToDeg } from './angle.ts'
import { add, cross, distance3, dot, length, lerpVec3, normalize, scale, sub, type Vec3 } from './vec3.ts'

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const vector = fc.tuple(number, number, number)

/** Componentwise, so that a sign of zero does not count. */
function expectClose(a: Vec3, b: Vec3, digits = 6): void {
  for (const i of [0, 1, 2] as const) expect(a[i]).toBeCloseTo(b[i], digits)
}

describe('vectors', () => {
  it('add and subtract componentwise', () => {
    expect(add([1, 2, 3], [10, 20, 30])).toEqual([11, 22, 33])
    expect(sub([1, 2, 3], [10, 20, 30])).toEqual([-9, -18, -27])
    expect(scale([1, 2, 3], -2)).toEqual([-2, -4, -6])
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expectClose(sub(add(a, b), b), a)
      }),
    )
  })

  it('have a right-handed cross product, square to both', () => {
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1])
    expect(cross([0, 1, 0], [0, 0, 1])).toEqual([1, 0, 0])
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        fc.pre(length(a) > 1e-3 && length(b) > 1e-3)
        const [u, v] = [normalize(a), normalize(b)]
        expect(dot(cross(u, v), u)).toBeCloseTo(0, 9)
        expect(dot(cross(u, v), v)).toBeCloseTo(0, 9)
        // Lagrange: |u × v|² + (u · v)² = |u|² |v|²
        expect(length(cross(u, v)) ** 2 + dot(u, v) ** 2).toBeCloseTo((length(u) * length(v)) ** 2, 9)
      }),
    )
  })

  it('normalize to length 1, and leave no direction as it is', () => {
    expect(length([2, 3, 6])).toBe(7)
    fc.assert(
      fc.property(vector, (a) => {
        fc.pre(length(a) > 1e-3)
        expect(length(normalize(a))).toBeCloseTo(1, 9)
        expectClose(scale(normalize(a), length(a)), a)
      }),
    )
    expect(normalize([0, 0, 0])).toEqual([0, 0, 0])
  })

  it('interpolate exactly at both ends and evenly between', () => {
    fc.assert(
      fc.property(vector, vector, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        expectClose(lerpVec3(a, b, 0), a, 12)
        expectClose(lerpVec3(a, b, 1), b, 12)
        expect(distance3(a, lerpVec3(a, b, t))).toBeCloseTo(t * distance3(a, b), 6)
      }),
    )
  })

  it('have a distance that is the length of their difference', () => {
    expect(distance3([1, 1, 1], [3, 4, 7])).toBe(7)
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(distance3(a, b)).toBe(length(sub(a, b)))
      }),
    )
  })
})

describe('angles', () => {
  it('convert from degrees to radians and back', () => {
    expect(degToRad(180)).toBe(Math.PI)
    expect(degToRad(-90)).toBe(-Math.PI / 2)
    expect(radToDeg(Math.PI / 4)).toBe(45)
    fc.assert(
      fc.property(number, (angle) => {
        expect(radToDeg(degToRad(angle))).toBeCloseTo(angle, 6)
      }),
    )
  })
})
