import { describe, expect, it } from 'vitest'
import { length, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { hemisphere, surroundings, type TriangleSoup } from './rays.ts'

const RANGE = { rays: 400, falloffM: 10, farM: 50 }

/** A square of side 2 r about a point, spanned by two axes. */
function square([x, y, z]: Vec3, u: Vec3, v: Vec3, r: number): TriangleSoup {
  const corner = (a: number, b: number) => [
    x + r * (a * u[0] + b * v[0]),
    y + r * (a * u[1] + b * v[1]),
    z + r * (a * u[2] + b * v[2]),
  ]
  return {
    positions: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)].flat(),
    indices: [0, 1, 2, 0, 2, 3],
  }
}

describe('a hemisphere of rays', () => {
  it('is made of unit vectors above the plane, by the cosine law', () => {
    const rays = hemisphere(500)
    expect(rays).toHaveLength(500)
    for (const ray of rays) {
      expect(length(ray)).toBeCloseTo(1, 9)
      expect(ray[1]).toBeGreaterThan(0)
    }
    // The mean cosine of a cosine-weighted hemisphere is 2/3.
    expect(rays.reduce((sum, it) => sum + it[1], 0) / 500).toBeCloseTo(2 / 3, 2)
  })
})

describe('obscurance', () => {
  const up: Vec3 = [0, 1, 0]

  it('is none in the open and nothing from behind', () => {
    const floor = surroundings(square([0, -0.5, 0], [1, 0, 0], [0, 0, 1], 40))
    expect(floor.obscurance([0, 0, 0], up, RANGE)).toBe(0)
  })

  it('is about half of a near half-space beside an endless wall', () => {
    const wall = surroundings(square([0.2, 0, 0], [0, 1, 0], [0, 0, 1], 4000))
    const shut = wall.obscurance([0, 0, 0], up, { ...RANGE, falloffM: 1e9, farM: 1e6 })
    expect(shut).toBeCloseTo(0.5, 1)
  })

  it('grows as a lid comes nearer, and looks the same way whatever the normal', () => {
    const lid = (y: number) => surroundings(square([0, y, 0], [1, 0, 0], [0, 0, 1], 30))
    const at = [1, 3, 9, 27].map((y) => lid(y).obscurance([0, 0, 0], up, RANGE))
    for (const [i, shut] of at.slice(1).entries()) expect(shut).toBeLessThan(at[i] as number)
    const side = surroundings(square([3, 0, 0], [0, 1, 0], [0, 0, 1], 30))
    expect(side.obscurance([0, 0, 0], [1, 0, 0], RANGE)).toBeCloseTo(at[1] as number, 2)
  })

  it('ends where obstacles are too far to count', () => {
    const lid = surroundings(square([0, 60, 0], [1, 0, 0], [0, 0, 1], 500))
    expect(lid.obscurance([0, 0, 0], up, RANGE)).toBe(0)
  })
})
