/** Stone edges along the park's own streets and paths, interrupted where others join. */
import type { Road } from '../../../src/domain/content/records/site.ts'
import { distanceToSegment, type Point } from '../../../src/domain/geometry/polygon.ts'
import { frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { legs, runs } from '../roads.ts'

/** Measures, meters; `upM` above the surface they hold. */
const KERB = Object.freeze({ widthM: 0.25, streetUpM: 0.1, pathUpM: 0.03 })

/** Adds the edges of a road whose surface lies at `y`. */
export function roadEdges(mesh: Mesh, road: Road, y: number, all: readonly Road[], feature: number): void {
  const others = all.filter((it) => it !== road)
  const up = y + (road.kind === 'path' ? KERB.pathUpM : KERB.streetUpM)
  for (const [a, b] of legs(road.centreline)) {
    const line = frame(a, b)
    for (const side of [-1, 1]) {
      const out = side * (road.widthM / 2 + KERB.widthM / 2)
      const joined = (m: number) => {
        const [x, , z] = line.at(m, out, 0)
        const at: Point = [x, z]
        return others.some((other) =>
          legs(other.centreline).some(([p, q]) => distanceToSegment(at, p, q) < other.widthM / 2 + 0.1),
        )
      }
      for (const [from, to] of runs(line.lengthM, (m) => !joined(m)))
        frameBox(
          mesh.on('bank'),
          line,
          { along: [from, to], out: [out - KERB.widthM / 2, out + KERB.widthM / 2], up: [0, up] },
          feature,
          ['front', 'back', 'top'],
        )
    }
  }
}
