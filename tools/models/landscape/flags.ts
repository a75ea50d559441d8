/** Flags on poles at the gate: plain cloth in the park's silver and ice, moved by a steady wind. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { contains, extentOf, type Point } from '../../../src/domain/geometry/polygon.ts'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Mesh } from '../kit/mesh.ts'
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

/** Feet of the poles: in the first plaza that holds the entrance of the exhibition. */
export function flagPoles(pack: ScenePack): Point[] {
  const hall = pack.buildings.find((it) => facadeTraits(it).forecourt)
  const plaza = pack.site.planting.find(
    (it) => it.kind === 'plaza' && hall && contains(it.outline, hall.entrance),
  )
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
    }
  }
}
