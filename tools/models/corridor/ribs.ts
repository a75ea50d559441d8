/** The red ribs: hoops with a sharp nose from edge beam to crown, in a steady rhythm along every run. */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { bays, type Frame } from '../kit/frame.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import type { Run } from './plan.ts'
import { glassLine, mirrored, parallel, type Side } from './section.ts'

/** Measures, meters. */
const RIB = Object.freeze({ everyM: 4, widthM: 0.34, depthM: 0.32, noseM: 0.14, insideM: 0.04, endM: 0.3 })

/** Middles of a run's ribs, meters along it: one at each end, the rest evenly between. */
export function ribsOf({ span, ends }: Run): number[] {
  const inset = ends.map((it) => (it.kind === 'portal' ? RIB.endM + 1.6 : RIB.endM)) as [number, number]
  const [a, b] = [span[0] + inset[0], span[1] - inset[1]]
  if (b - a < RIB.widthM) return []
  const count = bays(b - a, RIB.everyM)
  return Array.from({ length: count + 1 }, (_, i) => a + ((b - a) * i) / count)
}

export function drawRibs(mesh: Mesh, run: Run): void {
  const surface = mesh.on('corridor-red')
  const line = glassLine(run.profile)
  for (const at of ribsOf(run)) {
    hoop(surface, run.line, at, line, run.feature, 1)
    hoop(surface, run.line, at, line, run.feature, -1)
  }
}

/** One side of a rib: a bar with a nose that follows the glazing's line. */
function hoop(
  surface: Surface,
  line: Frame,
  at: number,
  right: readonly Side[],
  feature: number,
  side: 1 | -1,
): void {
  const { widthM, depthM, noseM, insideM } = RIB
  const path = side === 1 ? right : mirrored(right)
  const [inner, low, high] = [-insideM, depthM - noseM, depthM].map((it) => parallel(path, it)) as [
    Side[],
    Side[],
    Side[],
  ]
  const half = widthM / 2
  const rails = [
    [-half, inner],
    [-half, low],
    [0, high],
    [half, low],
    [half, inner],
  ] as const
  const p = ([along, sides]: readonly [number, Side[]], k: number): Vec3 => {
    const [out, up] = sides[k] as Side
    return line.at(at + along, out, up)
  }
  for (const [i, rail] of rails.entries()) {
    const next = rails[(i + 1) % rails.length] as typeof rail
    for (let k = 0; k + 1 < path.length; k++)
      surface.quad(p(rail, k), p(next, k), p(next, k + 1), p(rail, k + 1), feature)
  }
}
