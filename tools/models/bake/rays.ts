/** How open a place is to its surroundings: rays over a hemisphere against everything that stands. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH, SAH } from 'three-mesh-bvh'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'

/** Unconnected triangles: three numbers a corner, three corner indices a triangle. */
export interface TriangleSoup {
  readonly positions: ArrayLike<number>
  readonly indices: ArrayLike<number>
}

/** A point on a surface and the surface's normal there. */
export interface SurfacePoint {
  readonly at: Vec3
  readonly normal: Vec3
}

export interface RayRange {
  /** Rays over the hemisphere. */
  readonly rays: number
  /** Distance at which an obstacle counts e⁻¹ of one that touches, meters. */
  readonly falloffM: number
  /** Obstacles beyond this distance do not count, meters. */
  readonly farM: number
}

/** Answers how much of what a place could see is shut off by something near. */
export interface Surroundings {
  /**
   * Obscurance: the cosine-weighted share of the hemisphere that is shut off, nearer obstacles counting more
   * (Zhukov et al. 1998, “An ambient light illumination model”).
   * @returns 0 in the open … 1 shut in
   */
  obscurance(at: Vec3, normal: Vec3, range: RayRange): number
}

/** Rays start this far off the surface, meters. */
const LIFT_M = 0.03

/** Triangles in a tree for rays; it sorts the index of its geometry. */
export function treeOf({ positions, indices }: TriangleSoup): MeshBVH {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(new BufferAttribute(new Uint32Array(indices), 1))
  return new MeshBVH(geometry, { strategy: SAH })
}

export function surroundings(triangles: TriangleSoup): Surroundings {
  const bvh = treeOf(triangles)
  const spirals = new Map<number, Vec3[]>()
  return {
    obscurance(at, normal, { rays, falloffM, farM }) {
      const directions = spirals.get(rays) ?? hemisphere(rays)
      spirals.set(rays, directions)
      let sum = 0
      eachRay(at, normal, directions, (ray) => {
        const hit = bvh.raycastFirst(ray, DoubleSide, 0, farM)
        if (hit) sum += Math.exp(-hit.distance / falloffM)
      })
      return sum / directions.length
    },
  }
}

const ray = new Ray()
const [u, v, n] = [new Vector3(), new Vector3(), new Vector3()]

/**
 * Sends rays off a surface.
 * @param directions about [0, 1, 0]; they are turned to the normal
 * @param visit gets one ray after the other, which is used again for the next
 */
export function eachRay(
  at: Vec3,
  normal: Vec3,
  directions: readonly Vec3[],
  visit: (ray: Ray, i: number) => void,
): void {
  n.set(...normal)
  if (Math.abs(normal[1]) < 0.9) u.set(0, 1, 0)
  else u.set(1, 0, 0)
  u.cross(n).normalize()
  v.crossVectors(n, u)
  for (let i = 0; i < directions.length; i++) {
    const [a, b, c] = directions[i] as Vec3
    ray.direction.set(0, 0, 0).addScaledVector(u, a).addScaledVector(n, b).addScaledVector(v, c)
    ray.origin.set(...at).addScaledVector(n, LIFT_M)
    visit(ray, i)
  }
}

/** Directions over a hemisphere about [0, 1, 0], denser towards the pole by the cosine: a Fibonacci spiral. */
export function hemisphere(count: number): Vec3[] {
  const golden = Math.PI * (3 - Math.sqrt(5))
  return Array.from({ length: count }, (_, i): Vec3 => {
    const share = (i + 0.5) / count
    const radius = Math.sqrt(share)
    return [radius * Math.cos(i * golden), Math.sqrt(1 - share), radius * Math.sin(i * golden)]
  })
}
