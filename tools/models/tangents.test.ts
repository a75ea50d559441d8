import { describe, expect, it } from 'vitest'
import { rectangle } from '../../src/domain/geometry/polygon.ts'
import { dot, length, type Vec3 } from '../../src/domain/math/vec3.ts'
import { frameBox, frames } from './kit/frame.ts'
import { Surface } from './kit/mesh.ts'
import { tangentsOf } from './tangents.ts'

describe('tangents', () => {
  it('are unit vectors in the face, along the wall and upright in their handedness', () => {
    const surface = new Surface()
    for (const wall of frames(rectangle([3, -4], 20, 10, 25)))
      frameBox(surface, wall, { along: [0, wall.lengthM], out: [-1, 0], up: [0, 3] }, 1, ['front'])
    const tangents = tangentsOf(surface)
    for (let i = 0; i < surface.features.length; i++) {
      const [x = 0, y = 0, z = 0, hand] = tangents.slice(i * 4, i * 4 + 4)
      const normal = surface.normals.slice(i * 3, i * 3 + 3) as unknown as Vec3
      expect(length([x, y, z])).toBeCloseTo(1, 5)
      expect(dot([x, y, z], normal)).toBeCloseTo(0, 5)
      expect(y).toBeCloseTo(0, 5)
      // Bitangent = normal × tangent × handedness: a wall's relief has its light side up.
      const up = (normal[2] * x - normal[0] * z) * (hand ?? 0)
      expect(up).toBeCloseTo(1, 5)
    }
  })

  it('are there also where no texture coordinates are', () => {
    const surface = new Surface()
    surface.triangle([0, 0, 0], [1, 0, 0], [0, 1, 0], 1)
    const tangents = tangentsOf(surface)
    for (let i = 0; i < 3; i++)
      expect(length([...tangents.slice(i * 4, i * 4 + 3)] as unknown as Vec3)).toBeCloseTo(1, 5)
  })
})
