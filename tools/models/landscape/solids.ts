/** Solids for small things: bodies turned about an upright axis, and profiles pushed through a width. */
import earcut from 'earcut'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Surface, Uv } from '../kit/mesh.ts'

/** Instances carry the feature; their mesh has none of its own. */
const FEATURE = 0

/** A ring of a turned body: height, half width along x and along z, and where its middle is. Meters. */
export interface Ring {
  readonly y: number
  readonly rx: number
  readonly rz: number
  readonly x?: number
  readonly z?: number
}

/** A smooth-shaded body through rings from the bottom up, closed by what the rings narrow to; all of it has one texture coordinate. */
export function lathe(surface: Surface, rings: readonly Ring[], sides: number, uv: Uv = [0, 0]): void {
  const first = surface.features.length
  for (const [i, ring] of rings.entries()) {
    const [below, above] = [
      rings[Math.max(0, i - 1)] as Ring,
      rings[Math.min(rings.length - 1, i + 1)] as Ring,
    ]
    const rise = above.y - below.y
    const slope = rise > 0 ? (below.rx - above.rx) / rise : i === 0 ? -1 : 1
    for (let k = 0; k < sides; k++) {
      const t = (k / sides) * 2 * Math.PI
      const [c, s] = [Math.cos(t), Math.sin(t)]
      surface.vertex(
        [(ring.x ?? 0) + ring.rx * c, ring.y, (ring.z ?? 0) + ring.rz * s],
        normalize([
          c / Math.max(ring.rx, 0.02),
          slope / Math.max(ring.rx, 0.02),
          s / Math.max(ring.rz, 0.02),
        ]),
        uv,
        FEATURE,
      )
    }
  }
  for (let i = 0; i + 1 < rings.length; i++) {
    for (let k = 0; k < sides; k++) {
      const [a, b] = [first + i * sides + k, first + i * sides + ((k + 1) % sides)]
      surface.indices.push(a, a + sides, b, b, a + sides, b + sides)
    }
  }
}

/**
 * A profile in the x–y plane, counter-clockwise, pushed from −halfWidth to +halfWidth along z; the flanks lean in by
 * `lean` meters at its top.
 */
export function extrude(
  surface: Surface,
  profile: readonly (readonly [x: number, y: number])[],
  halfWidth: number,
  lean = 0,
): void {
  const top = Math.max(...profile.map((it) => it[1]))
  const bottom = Math.min(...profile.map((it) => it[1]))
  const half = (y: number) => halfWidth - (lean * (y - bottom)) / Math.max(top - bottom, 1e-6)
  const at = (i: number, side: number): Vec3 => {
    const [x, y] = profile[(i + profile.length) % profile.length] as readonly [number, number]
    return [x, y, side * half(y)]
  }
  for (const i of profile.keys()) surface.quad(at(i, 1), at(i, -1), at(i + 1, -1), at(i + 1, 1), FEATURE)
  const triangles = earcut(profile.flat() as number[])
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i], triangles[i + 1], triangles[i + 2]] as [number, number, number]
    const [p, q, r] = [a, b, c].map((k) => profile[k]) as [P, P, P]
    const ccw = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0
    const [u, v] = ccw ? [b, c] : [c, b]
    surface.triangle(at(a, 1), at(u, 1), at(v, 1), FEATURE)
    surface.triangle(at(a, -1), at(v, -1), at(u, -1), FEATURE)
  }
}
type P = readonly [number, number]
