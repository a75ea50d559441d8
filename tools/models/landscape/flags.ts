/** Flags on poles at the gate: silver cloth with the ice cube as its mark, moved by a steady wind. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { contains, extentOf, type Point } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { bar } from '../works/bar.ts'

/** Measures, meters; heights fall from the middle pole outwards. */
const FLAG = Object.freeze({
  count: 5,
  apartM: 3.4,
  poleM: 13,
  stepM: 0.8,
  longM: 3.3,
  highM: 2.2,
  waveM: 0.28,
})
/** How far the row stands from the plaza's street side and beside its axis, meters. */
const ROW = Object.freeze({ insetM: 6, besideM: 15 })
const CLOTH = Object.freeze({ along: 8, up: 2 })
/** The mark: a cube seen over its corner, its middle and radius as shares of the cloth, and how far off the cloth it lies, meters. */
const MARK = Object.freeze({ along: 0.46, up: 0.5, radius: 0.33, gap: 0.045, proudM: 0.02 })

/** The building with a forecourt, and the first plaza that holds its entrance. */
export function forecourtOf(pack: ScenePack) {
  const hall = pack.buildings.find((it) => facadeTraits(it).forecourt)
  const plaza = pack.site.planting.find(
    (it) => it.kind === 'plaza' && hall && contains(it.outline, hall.entrance),
  )
  return { hall, plaza }
}

/** Feet of the poles: in the first plaza that holds the entrance of the exhibition. */
export function flagPoles(pack: ScenePack): Point[] {
  const { hall, plaza } = forecourtOf(pack)
  if (!hall || !plaza) return []
  const { maxZ } = extentOf(plaza.outline)
  return Array.from({ length: FLAG.count }, (_, i) => [
    hall.entrance[0] - ROW.besideM - i * FLAG.apartM,
    maxZ - ROW.insetM,
  ])
}

export function drawFlags(mesh: Mesh, pack: ScenePack, feature: number): void {
  const poles = flagPoles(pack)
  const middle = (poles.length - 1) / 2
  for (const [i, [x, z]] of poles.entries()) {
    const top = FLAG.poleM - Math.abs(i - middle) * FLAG.stepM
    bar(mesh.on('lamp-post'), [x, 0, z], [x, top, z], 0.13, feature)
    const cloth = mesh.on('flag')
    const point = (u: number, v: number): [Vec3, Vec3] => {
      const phase = u * 5.2 + i * 0.9 + v * 0.6
      const wave = FLAG.waveM * u * Math.sin(phase)
      const slope = FLAG.waveM * (Math.sin(phase) + u * 5.2 * Math.cos(phase))
      const sag = 0.35 * u * u
      return [
        [x + 0.08 + u * FLAG.longM, top - 0.2 - (1 - v) * FLAG.highM - sag, z + wave],
        normalize([-slope / FLAG.longM, 0, 1]),
      ]
    }
    // Both faces are drawn out: a two-sided material would be a program of its own.
    for (const face of [1, -1]) {
      const grid = Array.from({ length: CLOTH.up + 1 }, (_, r) =>
        Array.from({ length: CLOTH.along + 1 }, (_, c) => {
          const [at, [nx, ny, nz]] = point(c / CLOTH.along, r / CLOTH.up)
          return cloth.vertex(at, [nx * face, ny * face, nz * face], [0, 0], feature)
        }),
      )
      for (let r = 0; r < CLOTH.up; r++)
        for (let c = 0; c < CLOTH.along; c++) {
          const [a, b] = [grid[r]?.[c] as number, grid[r]?.[c + 1] as number]
          const [d, e] = [grid[r + 1]?.[c] as number, grid[r + 1]?.[c + 1] as number]
          cloth.indices.push(...(face > 0 ? [a, b, e, a, e, d] : [a, e, b, a, d, e]))
        }
      drawMark(mesh.on('lamp-post'), point, face, feature)
    }
  }
}

/** Three faces of a cube with gaps between them, each in strips that follow the cloth. */
function drawMark(
  surface: Surface,
  point: (u: number, v: number) => [Vec3, Vec3],
  face: number,
  feature: number,
): void {
  const { along, up, radius, gap, proudM } = MARK
  const spoke = (k: number): Point => {
    const angle = degToRad(90 + 60 * k)
    return [Math.cos(angle), Math.sin(angle)]
  }
  const vertex = ([x, y]: Point) => {
    const u = along + (x * radius * FLAG.highM) / FLAG.longM
    const [at, [nx, ny, nz]] = point(u, up + y * radius)
    const normal: Vec3 = [nx * face, ny * face, nz * face]
    return surface.vertex(
      [at[0] + normal[0] * proudM, at[1] + normal[1] * proudM, at[2] + normal[2] * proudM],
      normal,
      [0, 0],
      feature,
    )
  }
  for (const k of [0, 2, 4]) {
    // From the middle to a corner, its two neighbors beside it; drawn in from the edges by the gap.
    const [a, b, c] = [spoke(k - 1), spoke(k), spoke(k + 1)]
    const inset = ([x, y]: Point): Point => [x * (1 - gap) + b[0] * gap, y * (1 - gap) + b[1] * gap]
    const corner = (s: number, t: number) => vertex(inset([a[0] * s + c[0] * t, a[1] * s + c[1] * t]))
    for (let i = 0; i < STRIPS; i++) {
      const [from, to] = [i / STRIPS, (i + 1) / STRIPS]
      const [p, q, r, o] = [corner(from, 0), corner(to, 0), corner(to, 1), corner(from, 1)]
      surface.indices.push(...(face > 0 ? [p, q, r, p, r, o] : [p, r, q, p, o, r]))
    }
  }
}

const STRIPS = 3
