/** Tangents of a flat-faced surface, along the direction in which u grows (glTF 2.0, section 3.7.2.1). */
import { cross, dot, length, normalize, scale, sub, type Vec3 } from '../../src/domain/math/vec3.ts'
import type { Surface } from './kit/mesh.ts'

/** `[x, y, z, handedness]` of every vertex; where no u grows, any direction within the face. */
export function tangentsOf({ positions, normals, uvs, indices, features }: Surface): Float32Array {
  const result = new Float32Array(features.length * 4)
  const at = (list: readonly number[], i: number): Vec3 => [
    list[i * 3] as number,
    list[i * 3 + 1] as number,
    list[i * 3 + 2] as number,
  ]
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i], indices[i + 1], indices[i + 2]] as [number, number, number]
    const [p, q] = [sub(at(positions, b), at(positions, a)), sub(at(positions, c), at(positions, a))]
    const uv = (k: number) => [uvs[k * 2] as number, uvs[k * 2 + 1] as number] as const
    const [u1, v1] = [uv(b)[0] - uv(a)[0], uv(b)[1] - uv(a)[1]]
    const [u2, v2] = [uv(c)[0] - uv(a)[0], uv(c)[1] - uv(a)[1]]
    const area = u1 * v2 - u2 * v1
    for (const k of [a, b, c]) {
      const normal = at(normals, k)
      const along: Vec3 = [p[0] * v2 - q[0] * v1, p[1] * v2 - q[1] * v1, p[2] * v2 - q[2] * v1]
      const flat = sub(along, scale(normal, dot(along, normal)))
      const known = Math.abs(area) > 1e-12 && length(flat) > 1e-9
      const tangent = known ? scale(normalize(flat), Math.sign(area)) : anyAcross(normal)
      result.set(
        [...tangent, known && !isRightHanded(normal, tangent, p, q, [u1, v1, u2, v2]) ? -1 : 1],
        k * 4,
      )
    }
  }
  return result
}

/** Whether the cross product of normal and tangent points to where v falls, as glTF's +1 means. */
function isRightHanded(
  normal: Vec3,
  tangent: Vec3,
  p: Vec3,
  q: Vec3,
  [u1, v1, u2, v2]: readonly [number, number, number, number],
): boolean {
  const bitangent = cross(normal, tangent)
  const area = u1 * v2 - u2 * v1
  const alongV: Vec3 = [q[0] * u1 - p[0] * u2, q[1] * u1 - p[1] * u2, q[2] * u1 - p[2] * u2]
  // v runs downwards in pictures, while the green channel of a normal map points up.
  return dot(bitangent, alongV) * Math.sign(area) < 0
}

function anyAcross(normal: Vec3): Vec3 {
  return normalize(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]))
}
