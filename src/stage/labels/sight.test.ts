import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { pickerOf } from '../picking/pickCampus.ts'
import { isSeen, meterPx, spotOf } from './sight.ts'

const campus = parkCampus()
const picker = pickerOf(campus)
const CANVAS = { width: 1280, height: 720, left: 10, top: 20 }
const FINISHED = toDay('2023-12-21')

/** A camera at a place, looking at another, meters. */
function cameraAt(from: Vec3, to: Vec3): PerspectiveCamera {
  const camera = new PerspectiveCamera(34, CANVAS.width / CANVAS.height, 2, 6000)
  camera.position.set(...from)
  camera.lookAt(...to)
  camera.updateMatrixWorld()
  return camera
}

const SOUTH = cameraAt([0, 120, 500], [0, 0, 0])

describe('where a point is on the screen', () => {
  it('is the middle of the canvas for what the camera looks at', () => {
    const spot = spotOf([0, 0, 0], SOUTH, CANVAS)
    expect(spot?.x).toBeCloseTo(10 + 640)
    expect(spot?.y).toBeCloseTo(20 + 360)
  })

  it('is nowhere behind the camera or beside the screen', () => {
    expect(spotOf([0, 120, 600], SOUTH, CANVAS)).toBeNull()
    expect(spotOf([900, 0, 0], SOUTH, CANVAS)).toBeNull()
  })

  it('has a scale that falls with distance, and none off the screen', () => {
    const near = meterPx([0, 0, 100], SOUTH, CANVAS)
    expect(near).toBeGreaterThan(meterPx([0, 0, -100], SOUTH, CANVAS))
    expect(meterPx([900, 0, 0], SOUTH, CANVAS)).toBe(0)
    // 514 m away, half of 34° is 157 m high: 720 px show 314 m.
    expect(meterPx([0, 0, 0], SOUTH, CANVAS)).toBeCloseTo(
      720 / (2 * 514.2 * Math.tan((17 * Math.PI) / 180)),
      1,
    )
  })
})

describe('whether a point is seen', () => {
  const tower = campus.buildings.get('tower')
  const [x = 0, z = 0] = tower?.center ?? []
  const behind: Vec3 = [x, 20, z - 60]
  const low = cameraAt([x, 20, 60], behind)
  const seen = (at: Vec3, owner: string | null, day: number) => isSeen(at, owner, low, picker, day, null)

  it('it is not, with a tower before it, and was, before that tower stood', () => {
    expect(seen(behind, null, FINISHED)).toBe(false)
    expect(seen(behind, null, toDay('2021-06-01'))).toBe(true)
  })

  it('what belongs to a building is not hidden by it', () => {
    expect(seen([x, 20, z], 'tower', FINISHED)).toBe(true)
  })

  it('what stands before everything is seen', () => {
    expect(seen([x, 20, z + 20], null, FINISHED)).toBe(true)
  })
})
