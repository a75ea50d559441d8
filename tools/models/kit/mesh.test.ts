import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { area, offset, type Polygon, rectangle } from '../../../src/domain/geometry/polygon.ts'
import {
  add,
  cross,
  dot,
  length,
  lerpVec3,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../../src/domain/math/vec3.ts'
import { Mesh, Surface } from './mesh.ts'

const meters = fc.double({ min: -100, max: 100, noNaN: true })
const vec = fc.tuple(meters, meters, meters)

const at = ({ positions }: Surface, i: number): Vec3 => [
  positions[i * 3] ?? 0,
  positions[i * 3 + 1] ?? 0,
  positions[i * 3 + 2] ?? 0,
]
/** Corners of every triangle with the normal stored for its first corner. */
function* triangles(surface: Surface) {
  for (let i = 0; i < surface.indices.length; i += 3) {
    const [a, b, c] = surface.indices.slice(i, i + 3) as [number, number, number]
    const normal = surface.normals.slice(a * 3, a * 3 + 3) as unknown as Vec3
    yield { corners: [at(surface, a), at(surface, b), at(surface, c)] as [Vec3, Vec3, Vec3], normal }
  }
}
const faceOf = ([a, b, c]: [Vec3, Vec3, Vec3]) => cross(sub(b, a), sub(c, a))

const star = (radii: readonly number[]): Polygon =>
  radii.map((r, i) => {
    const t = (i / radii.length) * 2 * Math.PI
    return [r * Math.cos(t), r * Math.sin(t)] as const
  })
const stars = fc.array(fc.double({ min: 5, max: 50, noNaN: true }), { minLength: 3, maxLength: 12 }).map(star)

describe('a surface', () => {
  it('gives a triangle the normal of its winding', () => {
    fc.assert(
      fc.property(vec, vec, vec, (a, b, c) => {
        fc.pre(length(cross(sub(b, a), sub(c, a))) > 1e-3)
        const surface = new Surface()
        surface.triangle(a, b, c, 5)
        for (const { corners, normal } of triangles(surface)) {
          expect(length(normal)).toBeCloseTo(1, 9)
          expect(dot(normalize(faceOf(corners)), normal)).toBeCloseTo(1, 6)
        }
        expect(surface.features).toEqual([5, 5, 5])
      }),
    )
  })

  it('divides a quadrilateral into two triangles that face the same way and cover it', () => {
    const surface = new Surface()
    surface.quad([0, 0, 0], [4, 0, 0], [4, 3, 0], [0, 3, 0], 2)
    const faces = [...triangles(surface)]
    expect(faces.map((it) => it.normal)).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ])
    expect(faces.reduce((sum, it) => sum + length(faceOf(it.corners)) / 2, 0)).toBe(12)
  })

  it.each([
    ['up', false],
    ['down', true],
  ])('caps any outline with its own area, facing %s, whichever way it is wound', (_way, down) => {
    fc.assert(
      fc.property(stars, fc.boolean(), (shape, reversed) => {
        const surface = new Surface()
        surface.cap(reversed ? [...shape].reverse() : shape, 7, 1, { down })
        let covered = 0
        for (const { corners, normal } of triangles(surface)) {
          expect(normal).toEqual([0, down ? -1 : 1, 0])
          expect(dot(faceOf(corners), normal)).toBeGreaterThanOrEqual(0)
          covered += length(faceOf(corners)) / 2
        }
        expect(covered / area(shape)).toBeCloseTo(1, 6)
        expect(new Set(surface.positions.filter((_, i) => i % 3 === 1))).toEqual(new Set([7]))
      }),
    )
  })

  it('leaves holes open, several too', () => {
    const outline = rectangle([0, 0], 60, 40)
    const holes = [rectangle([-15, 0], 10, 10, 20), rectangle([15, 5], 8, 12)]
    const surface = new Surface()
    surface.cap(outline, 0, 1, { holes })
    const covered = [...triangles(surface)].reduce((sum, it) => sum + length(faceOf(it.corners)) / 2, 0)
    expect(covered).toBeCloseTo(60 * 40 - 100 - 96, 6)
  })

  it('measures texture coordinates of a cap in meters', () => {
    const surface = new Surface()
    surface.cap(rectangle([5, -3], 10, 4), 0, 1)
    for (let i = 0; i < surface.features.length; i++)
      expect(surface.uvs.slice(i * 2, i * 2 + 2)).toEqual([at(surface, i)[0], at(surface, i)[2]])
  })

  it('keeps one normal, one pair of coordinates and one feature a vertex', () => {
    const surface = new Surface()
    surface.cap(offset(rectangle([0, 0], 20, 20), 1), 3, 4)
    surface.quad([0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0], 5)
    const count = surface.features.length
    expect(surface.positions).toHaveLength(count * 3)
    expect(surface.normals).toHaveLength(count * 3)
    expect(surface.uvs).toHaveLength(count * 2)
    expect(Math.max(...surface.indices)).toBe(count - 1)
  })
})

describe('a mesh', () => {
  it('has one surface a material and counts the triangles of all', () => {
    const mesh = new Mesh()
    expect(mesh.triangles).toBe(0)
    mesh.on('concrete').quad([0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0], 1)
    mesh.on('glass').triangle([0, 0, 0], [1, 0, 0], [1, 1, 0], 1)
    mesh.on('concrete').triangle([0, 0, 0], [1, 0, 0], [1, 1, 0], 1)
    expect(mesh.on('concrete')).toBe(mesh.on('concrete'))
    expect([...mesh.surfaces.keys()]).toEqual(['concrete', 'glass'])
    expect(mesh.triangles).toBe(4)
  })
})

describe('vectors', () => {
  it('obey the rules of space: a cross product is square to both, a unit vector is one long', () => {
    fc.assert(
      fc.property(vec, vec, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const c = cross(a, b)
        expect(Math.abs(dot(c, a))).toBeLessThan(1e-4 * (1 + length(c)))
        expect(Math.abs(dot(c, b))).toBeLessThan(1e-4 * (1 + length(c)))
        if (length(a) > 1e-6) expect(length(normalize(a))).toBeCloseTo(1, 9)
        expect(length(sub(lerpVec3(a, b, t), add(a, scale(sub(b, a), t))))).toBeLessThan(1e-9)
      }),
    )
    // A vector without a length stays one, instead of becoming none.
    expect(normalize([0, 0, 0])).toEqual([0, 0, 0])
  })
})
