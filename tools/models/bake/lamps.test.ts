import { expect, it } from 'vitest'
import { rectangle } from '../../../src/domain/geometry/polygon.ts'
import { Mesh } from '../kit/mesh.ts'
import { drawPlate, plateOf } from '../kit/plate.ts'
import { prism } from '../kit/structure.ts'
import { bakeLamps } from './lamps.ts'

/** A hall of 12 m × 12 m with a ceiling over its left half. */
function hall() {
  const mesh = new Mesh()
  const floor = mesh.on('ice-floor')
  drawPlate(floor, plateOf(rectangle([0, 0], 12, 12), [], 2), 0, 0)
  drawPlate(floor, plateOf(rectangle([-3, 0], 6, 12), [], 2), 4, 0, { down: true })
  prism(mesh.on('aluminium'), rectangle([0, 0], 12, 12), 0, 4, 0, true)
  bakeLamps([{ name: 'hall', mesh }])
  return { floor, walls: mesh.on('aluminium') }
}
const { floor, walls } = hall()

it('is brightest under the ceiling and fades beside it', () => {
  const at = (x: number, up: boolean) => {
    const nearest = [...floor.features.keys()]
      .filter(
        (i) => floor.normals[i * 3 + 1] === (up ? 1 : -1) && Math.abs(floor.positions[i * 3 + 2] ?? 9) < 2,
      )
      .reduce((a, b) => (off(b, x) < off(a, x) ? b : a))
    return floor.openness[nearest] ?? 0
  }
  const off = (i: number, x: number) => Math.abs((floor.positions[i * 3] ?? 0) - x)
  expect(at(-3, true)).toBeGreaterThan(at(1, true))
  expect(at(1, true)).toBeGreaterThan(at(5, true))
  // A ceiling has only what the floor sends back.
  expect(at(-3, false)).toBeLessThan(at(-3, true))
})

it('lights every vertex of what lamps light, and nothing else', () => {
  expect(floor.openness).toHaveLength(floor.features.length)
  for (const open of floor.openness) expect(open > 0.1 && open <= 1).toBe(true)
  expect(walls.openness).toEqual([])
})

it('is the same each time', () => {
  expect(hall().floor.openness).toEqual(floor.openness)
})
