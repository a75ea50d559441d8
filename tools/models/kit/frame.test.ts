import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, distanceToOutline, type Point, rectangle } from '../../../src/domain/geometry/polygon.ts'
import { cross, dot, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { ALL_FACES, bays, frame, frameBox, frames } from './frame.ts'
import { Surface } from './mesh.ts'

const meters = fc.double({ min: -200, max: 200, noNaN: true })
const walls = fc
  .tuple(meters, meters, meters, meters)
  .filter(([x0, z0, x1, z1]) => Math.hypot(x1 - x0, z1 - z0) > 0.5)
  .map(([x0, z0, x1, z1]) => frame([x0, z0], [x1, z1]))
const span = (max: number) =>
  fc
    .tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: 0.1, max, noNaN: true }))
    .map(([from, size]) => [from, from + size] as const)
const boxes = fc.record({ along: span(60), out: span(10), up: span(40) })

/** Volume enclosed by a closed surface; negative when it is inside out. */
function volume({ positions, indices }: Surface): number {
  const at = (i: number) => positions.slice(i * 3, i * 3 + 3) as unknown as Vec3
  let sum = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = indices.slice(i, i + 3).map(at) as [Vec3, Vec3, Vec3]
    sum += dot(a, cross(b, c)) / 6
  }
  return sum
}

describe('a wall frame', () => {
  it('measures along, out and up at right angles, in meters', () => {
    fc.assert(
      fc.property(walls, (wall) => {
        const [dx, dz] = wall.direction
        const [ox, oz] = wall.outward
        expect(Math.hypot(dx, dz)).toBeCloseTo(1, 9)
        expect(Math.hypot(ox, oz)).toBeCloseTo(1, 9)
        expect(dx * ox + dz * oz).toBeCloseTo(0, 9)
        const [from, to] = [wall.at(0, 0, 0), wall.at(wall.lengthM, 0, 0)]
        expect(Math.hypot(...sub(to, from))).toBeCloseTo(wall.lengthM, 9)
        expect(wall.at(3, 2, 7)[1]).toBe(7)
      }),
    )
  })

  it('grows to the right as seen from outside', () => {
    fc.assert(
      fc.property(walls, ({ direction, outward }) => {
        // Looking at the wall from outside, up × outward points to the right.
        const right = cross([0, 1, 0], [outward[0], 0, outward[1]])
        expect(right[0] * direction[0] + right[2] * direction[1]).toBeCloseTo(1, 9)
      }),
    )
  })

  it('faces out of an outline, whichever way that is wound', () => {
    const turned = fc.record({ w: span(80), d: span(40), turn: fc.double({ min: 0, max: 360, noNaN: true }) })
    fc.assert(
      fc.property(turned, fc.boolean(), ({ w, d, turn }, reversed) => {
        const shape = rectangle([3, -5], w[1] - w[0] + 4, d[1] - d[0] + 4, turn)
        for (const wall of frames(reversed ? [...shape].reverse() : shape)) {
          const beside = (out: number): Point => {
            const [x, , z] = wall.at(wall.lengthM / 2, out, 0)
            return [x, z]
          }
          expect(contains(shape, beside(-0.5))).toBe(true)
          expect(contains(shape, beside(0.5))).toBe(false)
          expect(distanceToOutline(beside(0.5), shape)).toBeCloseTo(0.5, 6)
        }
      }),
    )
  })
})

describe('a box in a frame', () => {
  it('is closed, and faces outwards on every side', () => {
    fc.assert(
      fc.property(walls, boxes, (wall, box) => {
        const surface = new Surface()
        frameBox(surface, wall, box, 1)
        const size = (['along', 'out', 'up'] as const).map((key) => box[key][1] - box[key][0])
        const wanted = size.reduce((product, it) => product * it, 1)
        expect(volume(surface) / wanted).toBeCloseTo(1, 4)
        expect(surface.indices).toHaveLength(36)
      }),
    )
  })

  it('has only the faces that are asked for, each once', () => {
    const wall = frame([0, 0], [10, 0])
    for (const face of ALL_FACES) {
      const surface = new Surface()
      frameBox(surface, wall, { along: [0, 1], out: [0, 1], up: [0, 1] }, 1, [face])
      expect(surface.indices, face).toHaveLength(6)
    }
  })

  it('lets each face look where its name says', () => {
    const wall = frame([0, 0], [10, 0])
    const normalOf = (face: (typeof ALL_FACES)[number]) => {
      const surface = new Surface()
      frameBox(surface, wall, { along: [0, 1], out: [0, 1], up: [0, 1] }, 1, [face])
      return surface.normals.slice(0, 3).map((it) => it + 0)
    }
    const [ox, oz] = wall.outward
    expect(normalOf('front')).toEqual([ox, 0, oz].map((it) => it + 0))
    expect(normalOf('back')).toEqual([-ox, 0, -oz].map((it) => it + 0))
    expect(normalOf('top')).toEqual([0, 1, 0])
    expect(normalOf('bottom')).toEqual([0, -1, 0])
    expect(normalOf('right')).toEqual([1, 0, 0])
    expect(normalOf('left')).toEqual([-1, 0, 0])
  })
})

describe('bays', () => {
  it('are whole, at least one, and as near to the wished width as whole bays can be', () => {
    const lengths = fc.double({ min: 0.2, max: 200, noNaN: true })
    fc.assert(
      fc.property(lengths, fc.double({ min: 1, max: 10, noNaN: true }), (lengthM, widthM) => {
        const count = bays(lengthM, widthM)
        expect(Number.isInteger(count)).toBe(true)
        expect(count).toBeGreaterThanOrEqual(1)
        if (lengthM > widthM) {
          expect(lengthM / count).toBeLessThanOrEqual(widthM * 1.5 + 1e-9)
          expect(lengthM / count).toBeGreaterThanOrEqual((widthM * 2) / 3 - 1e-9)
        }
      }),
    )
  })
})
