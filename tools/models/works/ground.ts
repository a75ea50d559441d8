/** The ground of a building site: a bed of gravel round each building, haul roads where the streets will be, ruts. */
import { offset, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frame, frames } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { coat } from './coat.ts'

/** Measures, meters. Layers lie between the open ground and the city's streets. */
const GROUND = Object.freeze({
  apronM: 7,
  gravelM: 0.035,
  rutsM: 0.05,
  rutM: 0.55,
  trackM: 1.9,
  ruts: [3, 4.9],
  /** Walls longer than this are driven along. */
  longM: 20,
})

/** Adds the gravel round a building. */
export function apron(mesh: Mesh, footprint: Polygon, feature: number): void {
  const outline = offset(footprint, GROUND.apronM)
  coat(mesh, 'site-yard', 'gravel').cap(outline, GROUND.gravelM, feature, { holes: [footprint] })
  for (const wall of frames(footprint).filter((it) => it.lengthM > GROUND.longM))
    for (const out of GROUND.ruts) {
      const [a, b] = [wall.at(0, out, 0), wall.at(wall.lengthM, out, 0)]
      rut(mesh, frame([a[0], a[2]], [b[0], b[2]]), 0, feature)
    }
}

/** One wheel rut along a line, `out` meters beside it. */
function rut(mesh: Mesh, line: Frame, out: number, feature: number): void {
  coat(mesh, 'site-yard', 'rut').cap(strip(line, out, GROUND.rutM), GROUND.rutsM, feature)
}

function strip(line: Frame, out: number, wide: number): Polygon {
  return (
    [
      [0, out - wide / 2],
      [line.lengthM, out - wide / 2],
      [line.lengthM, out + wide / 2],
      [0, out + wide / 2],
    ] as const
  ).map(([along, o]): Point => {
    const [x, , z] = line.at(along, o, 0)
    return [x, z]
  })
}

/** Adds a haul road from one point to another, with the ruts of two lanes. */
export function haulRoad(mesh: Mesh, a: Point, b: Point, widthM: number, feature: number): void {
  const line = frame(a, b)
  coat(mesh, 'site-yard', 'gravel').cap(strip(line, 0, widthM), GROUND.gravelM, feature)
  const lanes = widthM > 6 ? [-widthM / 4, widthM / 4] : [0]
  for (const lane of lanes)
    for (const side of [-0.5, 0.5]) rut(mesh, line, lane + side * GROUND.trackM, feature)
}
