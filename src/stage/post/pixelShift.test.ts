import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { withPixelShift } from './pixelShift.ts'

/** The picture is twice as fine as the page. */
const PAGE = { width: 400, height: 800 }
const PICTURE = { width: 800, height: 1600 }

function cameraShifted(x: number, y: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(34, PAGE.width / PAGE.height, 1, 1000)
  if (x !== 0 || y !== 0) camera.setViewOffset(PAGE.width, PAGE.height, x, y, PAGE.width, PAGE.height)
  else camera.updateProjectionMatrix()
  return camera
}
/** Where the middle of what is looked at is in the picture, pixels. */
function middle(camera: PerspectiveCamera): [number, number] {
  const { x, y } = new Vector3(0, 0, -100).applyMatrix4(camera.projectionMatrix)
  return [((x + 1) / 2) * PICTURE.width, ((1 - y) / 2) * PICTURE.height]
}

describe('a shift by parts of a pixel', () => {
  it.each([
    ['a picture that is not shifted', 0, 0],
    ['one that stands clear of a sheet', 60, 200],
  ])('moves %s by just that, and leaves it as it was', (_what, x, y) => {
    const camera = cameraShifted(x, y)
    const before = middle(camera)
    let during = before
    withPixelShift(camera, 0.25, -0.5, PICTURE, () => {
      during = middle(camera)
    })
    expect(during[0] - before[0]).toBeCloseTo(-0.25)
    expect(during[1] - before[1]).toBeCloseTo(0.5)
    expect(middle(camera)).toEqual(before)
    expect(before[0]).toBeCloseTo(PICTURE.width / 2 - 2 * x)
  })

  it('moves a part of a picture by pixels of that part', () => {
    // The right half of the page, drawn as wide as the whole one.
    const camera = cameraShifted(0, 0)
    camera.setViewOffset(PAGE.width, PAGE.height, 200, 0, 200, 400)
    const before = middle(camera)
    let during = before
    withPixelShift(camera, 0.25, -0.5, PICTURE, () => {
      during = middle(camera)
    })
    expect(during[0] - before[0]).toBeCloseTo(-0.25)
    expect(during[1] - before[1]).toBeCloseTo(0.5)
    expect(middle(camera)).toEqual(before)
  })
})
