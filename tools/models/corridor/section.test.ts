import { describe, expect, it } from 'vitest'
import { cross, dot, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import { mirrored, parallel, profileOf, pull, type Side } from './section.ts'

const square: Side[] = [
  [1, 1],
  [1, 3],
  [-1, 3],
  [-1, 1],
]

/** Volume enclosed by a mesh; only right where it is closed and faces outwards. */
function volume(mesh: Mesh): number {
  let sum = 0
  for (const { positions, indices } of mesh.surfaces.values()) {
    const at = (k: number): Vec3 =>
      [0, 1, 2].map((c) => positions[(indices[k] as number) * 3 + c] as number) as unknown as Vec3
    for (let i = 0; i < indices.length; i += 3) sum += dot(at(i), cross(at(i + 1), at(i + 2))) / 6
  }
  return sum
}

describe('a pulled section', () => {
  it.each([
    [
      [0, 0],
      [10, 0],
    ],
    [
      [0, 0],
      [0, -10],
    ],
    [
      [5, 2],
      [13, 8],
    ],
  ] as const)('from %j to %j is closed and faces outwards', (from, to) => {
    const mesh = new Mesh()
    pull(mesh.on('corridor-red'), frame(from, to), [2, 6], square, 1, { capped: true })
    expect(volume(mesh)).toBeCloseTo(2 * 2 * 4, 6)
  })

  it('faces outwards on the left as on the right', () => {
    const mesh = new Mesh()
    const right: Side[] = square.map(([out, up]): Side => [out + 4, up])
    for (const profile of [right, mirrored(right)])
      pull(mesh.on('corridor-red'), frame([0, 0], [10, 0]), [0, 1], profile, 1, { capped: true })
    expect(volume(mesh)).toBeCloseTo(8, 6)
  })
})

describe('a parallel', () => {
  it('keeps its distance around corners', () => {
    const moved = parallel(
      [
        [1, 0],
        [1, 2],
        [0, 3],
      ],
      0.5,
    )
    expect(moved[0]).toEqual([1.5, 0])
    const [x, y] = moved[1] as Side
    // Both sides of the corner lie half a meter away.
    expect(x).toBeCloseTo(1.5, 9)
    expect((x - 1 + (y - 2)) / Math.SQRT2).toBeCloseTo(0.5, 9)
  })
})

describe('the profile of a tube', () => {
  it('stands outside its clear width and ends at its height', () => {
    const profile = profileOf(6, 5.4, 4)
    expect(profile.glass).toBeGreaterThan(3)
    expect(profile.top).toBeCloseTo(9.4, 9)
    expect(profile.eaves - profile.deck).toBeGreaterThan(2.2)
  })
})
