/**
 * Meshes under construction: one surface a material, every vertex with normal, texture coordinates and the number of the
 * feature it belongs to. Parts of the kit are pure functions that add faces to a mesh.
 */
import { createHash } from 'node:crypto'
import earcut from 'earcut'
import { type Polygon, signedArea } from '../../../src/domain/geometry/polygon.ts'
import { cross, normalize, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { MaterialName } from '../materials.ts'

export type Uv = readonly [u: number, v: number]

/** Faces of one material. Winding is counter-clockwise seen from outside. */
export class Surface {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly uvs: number[] = []
  readonly features: number[] = []
  readonly indices: number[] = []
  /** How open each vertex is to the sky and its surroundings, 0–1; empty until it is baked. */
  readonly openness: number[] = []
  /** How each vertex moves, numbered as in `siteParts.ts`; holes stand for what stays in its place. */
  readonly parts: number[] = []

  vertex(position: Vec3, normal: Vec3, uv: Uv, feature: number): number {
    this.positions.push(...position)
    this.normals.push(...normal)
    this.uvs.push(...uv)
    this.features.push(feature)
    return this.features.length - 1
  }

  /** A flat triangle, its normal from its corners. */
  triangle(
    a: Vec3,
    b: Vec3,
    c: Vec3,
    feature: number,
    uvs: readonly [Uv, Uv, Uv] = [ZERO, ZERO, ZERO],
  ): void {
    const normal = normalize(cross(sub(b, a), sub(c, a)))
    const first = this.vertex(a, normal, uvs[0], feature)
    this.vertex(b, normal, uvs[1], feature)
    this.vertex(c, normal, uvs[2], feature)
    this.indices.push(first, first + 1, first + 2)
  }

  /** A flat quadrilateral a-b-c-d, its normal from its first corner. */
  quad(a: Vec3, b: Vec3, c: Vec3, d: Vec3, feature: number, uvs: readonly [Uv, Uv, Uv, Uv] = ZEROS): void {
    const normal = normalize(cross(sub(b, a), sub(d, a)))
    const first = this.vertex(a, normal, uvs[0], feature)
    this.vertex(b, normal, uvs[1], feature)
    this.vertex(c, normal, uvs[2], feature)
    this.vertex(d, normal, uvs[3], feature)
    this.indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }

  /** A horizontal polygon at height y, with holes, facing up (or down); texture coordinates are meters. */
  cap(outline: Polygon, y: number, feature: number, { holes = [], down = false }: CapOptions = {}): void {
    const rings = [outline, ...holes]
    let corners = 0
    const starts = rings.slice(0, -1).map((ring) => {
      corners += ring.length
      return corners
    })
    const triangles = earcut(rings.flat(2) as number[], holes.length > 0 ? starts : undefined)
    const first = this.features.length
    for (const [x, z] of rings.flat()) this.vertex([x, y, z], [0, down ? -1 : 1, 0], [x, z], feature)
    const corner = (i: number) => rings.flat()[triangles[i] as number] as readonly [number, number]
    for (let i = 0; i < triangles.length; i += 3) {
      const facesUp = signedArea([corner(i), corner(i + 1), corner(i + 2)]) < 0
      const order = facesUp === !down ? [0, 1, 2] : [0, 2, 1]
      for (const k of order) this.indices.push(first + (triangles[i + k] as number))
    }
  }
}

interface CapOptions {
  holes?: readonly Polygon[]
  down?: boolean
}

const ZERO: Uv = [0, 0]
const ZEROS = [ZERO, ZERO, ZERO, ZERO] as const

/** Surfaces by material. */
export class Mesh {
  readonly surfaces = new Map<MaterialName, Surface>()

  on(material: MaterialName): Surface {
    let surface = this.surfaces.get(material)
    if (!surface) {
      surface = new Surface()
      this.surfaces.set(material, surface)
    }
    return surface
  }

  /** Moves all of it, meters. */
  move([x, y, z]: Vec3): void {
    for (const { positions } of this.surfaces.values())
      for (let i = 0; i < positions.length; i += 3) {
        positions[i] = (positions[i] as number) + x
        positions[i + 1] = (positions[i + 1] as number) + y
        positions[i + 2] = (positions[i + 2] as number) + z
      }
  }

  /** A text that two meshes share if they are alike to a tenth of a millimeter. */
  fingerprint(): string {
    const hash = createHash('sha256')
    for (const [material, { positions, normals, uvs, indices, openness }] of this.surfaces) {
      hash.update(material)
      for (const values of [positions, normals, uvs, indices, openness])
        hash.update(Int32Array.from(values, (it) => Math.round(it * 1e4)))
    }
    return hash.digest('hex')
  }

  get triangles(): number {
    let count = 0
    for (const surface of this.surfaces.values()) count += surface.indices.length / 3
    return count
  }
}
