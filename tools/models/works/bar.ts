/** Straight members between two points: tubes, chords, ties. */
import { add, cross, normalize, scale, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Surface } from '../kit/mesh.ts'

/** Members below this thickness are three-sided and shaded round: nobody sees the difference, meters. */
const THIN_M = 0.17

/** Adds a bar of `thickM` from one point to another, open at both ends. */
export function bar(surface: Surface, from: Vec3, to: Vec3, thickM: number, feature: number): void {
  const along = normalize(sub(to, from))
  const side = normalize(cross(along, Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
  const rise = cross(side, along)
  const thin = thickM < THIN_M
  const sides = thin ? 3 : 4
  // The corners of a square bar are this far from its axis; thin ones keep the same outline.
  const radius = thickM * Math.SQRT1_2
  const ring = Array.from({ length: sides }, (_, k) => {
    const t = ((k + 0.5) / sides) * 2 * Math.PI
    return add(scale(side, Math.cos(t) * radius), scale(rise, Math.sin(t) * radius))
  })
  const first = surface.features.length
  for (const [k, a] of ring.entries()) {
    const j = (k + 1) % sides
    const b = ring[j] as Vec3
    if (!thin) {
      surface.quad(add(from, a), add(to, a), add(to, b), add(from, b), feature)
      continue
    }
    surface.vertex(add(from, a), normalize(a), [0, 0], feature)
    surface.vertex(add(to, a), normalize(a), [0, 0], feature)
    const [p, q] = [first + 2 * k, first + 2 * j]
    surface.indices.push(p, p + 1, q + 1, p, q + 1, q)
  }
}
