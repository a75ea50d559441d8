import fc from 'fast-check'
import { Box3, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { screenRect } from './screenRect.ts'

const camera = new PerspectiveCamera(40, 1.6, 1, 5000)
camera.position.set(0, 120, 400)
camera.lookAt(0, 0, 0)
camera.updateMatrixWorld()
const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const within = (t: number, min: number, max: number) => min + ((t + 1) / 2) * (max - min)

describe('the rectangle of a box on screen', () => {
  it('holds every point of the box that is on screen, and is no larger than the screen', () => {
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate),
        fc.tuple(coordinate, coordinate, coordinate),
        ([x, z], at) => {
          const low = new Vector3(x * 400, 0, z * 300)
          const box = new Box3(low, low.clone().add(new Vector3(60, 40, 30)))
          const rect = screenRect(box, camera, 0)
          expect(Math.max(...rect.toArray().map(Math.abs))).toBeLessThanOrEqual(1)
          const point = new Vector3(
            ...at.map((t, i) => within(t, box.min.getComponent(i), box.max.getComponent(i))),
          )
          const { x: u, y: v } = point.project(camera)
          if (Math.abs(u) > 1 || Math.abs(v) > 1) return
          expect(u).toBeGreaterThanOrEqual(rect.x - 1e-9)
          expect(u).toBeLessThanOrEqual(rect.z + 1e-9)
          expect(v).toBeGreaterThanOrEqual(rect.y - 1e-9)
          expect(v).toBeLessThanOrEqual(rect.w + 1e-9)
        },
      ),
    )
  })

  it('is the whole screen for nothing, and for what the camera stands in', () => {
    const whole = [-1, -1, 1, 1]
    expect(screenRect(new Box3(), camera, 0).toArray()).toEqual(whole)
    const around = new Box3().setFromCenterAndSize(camera.position, new Vector3(50, 50, 50))
    expect(screenRect(around, camera, 0).toArray()).toEqual(whole)
  })

  it('is small for what is small, apart from what is added around it', () => {
    const box = new Box3(new Vector3(-5, 0, -5), new Vector3(5, 10, 5))
    const { x, z } = screenRect(box, camera, 0)
    expect(z - x).toBeLessThan(0.1)
    expect(screenRect(box, camera, 0.02).x).toBeCloseTo(x - 0.02, 6)
  })
})
