/** What the small park is drawn by: place for place, and depth for depth, the picture of a park that lies on the table. */
import { PerspectiveCamera, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { onTable, type SmallPark } from '../../domain/film/smallPark.ts'
import { farther, tableMatrix } from './smallPark.ts'

const small: SmallPark = { building: 'hall', scale: 1 / 75, turnRad: -0.16, origin: [14, 6.6, 128] }

it('takes places to the table as the domain does', () => {
  const at = new Vector3(120, 30, -80).applyMatrix4(tableMatrix(small))
  expect(at.toArray().map((it) => it.toFixed(6))).toEqual(
    onTable(small, [120, 30, -80]).map((it) => it.toFixed(6)),
  )
})

it('sees the park where, and as deep as, the camera sees the small park, shifted or not', () => {
  for (const shift of [0, 0.2]) {
    const seen = new PerspectiveCamera(34, 1.6, 0.4, 9000)
    if (shift) seen.setViewOffset(1600, 1000, 0, shift * 1000, 1600, 1000)
    seen.position.set(15, 12, 135)
    seen.lookAt(14, 6.6, 128)
    seen.updateMatrixWorld()
    const camera = farther(new PerspectiveCamera(), seen, tableMatrix(small).invert(), small.scale)
    for (const place of [
      [0, 0, 0],
      [200, 90, -150],
      [-120, 12, 220],
    ] as const) {
      const there = new Vector3(...place).project(camera)
      const here = new Vector3(...onTable(small, place)).project(seen)
      expect(there.distanceTo(here)).toBeLessThan(1e-5)
    }
    expect(camera.near).toBeCloseTo(30, 6)
  }
})
