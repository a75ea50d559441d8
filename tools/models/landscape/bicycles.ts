/** Bicycles in a rack, drawn around a place beside an entrance. */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Frame } from '../kit/frame.ts'
import { frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { bar } from '../works/bar.ts'

/** Measures, meters. */
const BIKE = Object.freeze({ wheelM: 0.34, baseM: 1.05, tubeM: 0.05, tyreM: 0.045, everyM: 0.72 })
const WHEEL_SIDES = 9

/**
 * Adds a rack with bicycles whose front wheels point at the wall.
 * @param alongM the rack's left end on the wall's line
 * @param taken which of its places are taken
 */
export function bicycleRack(
  mesh: Mesh,
  wall: Frame,
  alongM: number,
  outM: number,
  y: number,
  taken: readonly boolean[],
  feature: number,
): void {
  const steel = mesh.on('car-body')
  const length = taken.length * BIKE.everyM
  frameBox(
    steel,
    wall,
    { along: [alongM, alongM + length], out: [outM + 0.25, outM + 0.33], up: [y, y + 0.08] },
    feature,
    ['front', 'back', 'top'],
  )
  for (const [i, there] of taken.entries()) {
    const a = alongM + (i + 0.5) * BIKE.everyM
    bar(steel, wall.at(a + 0.12, outM + 0.3, y), wall.at(a + 0.12, outM + 0.3, y + 0.55), 0.05, feature)
    if (there) bicycle(mesh, wall, a, outM, y, feature)
  }
}

function bicycle(mesh: Mesh, wall: Frame, a: number, outM: number, y: number, feature: number): void {
  const dark = mesh.on('car-glass')
  const frameTube = mesh.on('car-body')
  const at = (m: number, up: number, side = 0): Vec3 => wall.at(a + side, outM + m, y + up)
  const { wheelM, baseM, tubeM, tyreM } = BIKE
  for (const hub of [wheelM, wheelM + baseM]) {
    for (let k = 0; k < WHEEL_SIDES; k++) {
      const [s, t] = [(k / WHEEL_SIDES) * 2 * Math.PI, ((k + 1) / WHEEL_SIDES) * 2 * Math.PI]
      bar(
        dark,
        at(hub + Math.cos(s) * wheelM, wheelM + Math.sin(s) * wheelM),
        at(hub + Math.cos(t) * wheelM, wheelM + Math.sin(t) * wheelM),
        tyreM,
        feature,
      )
    }
  }
  const [front, rear] = [wheelM, wheelM + baseM]
  const [head, seat, crank] = [at(front + 0.2, 0.82), at(rear - 0.35, 0.84), at(rear - 0.42, 0.32)]
  for (const [p, q] of [
    [at(front, wheelM), head],
    [head, seat],
    [head, crank],
    [crank, seat],
    [crank, at(rear, wheelM)],
    [seat, at(rear, wheelM)],
    [head, at(front + 0.24, 1)],
  ] as const)
    bar(frameTube, p, q, tubeM, feature)
  bar(dark, at(front + 0.24, 1, -0.27), at(front + 0.24, 1, 0.27), tubeM, feature)
  bar(dark, at(rear - 0.5, 0.92), at(rear - 0.24, 0.92), 0.09, feature)
}
