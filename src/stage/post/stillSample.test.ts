import fc from 'fast-check'
import { DirectionalLight, Object3D, PerspectiveCamera, Vector3, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { createSplitView } from '../splitView.ts'
import { drawSample, halton, onDisc, SampledSun } from './stillSample.ts'

const SIZE = { width: 1280, height: 720 }
const renderer = () => ({ shadowMap: { needsUpdate: false } }) as unknown as WebGLRenderer

function camera(position: Vec3, target: Vec3) {
  const made = new PerspectiveCamera(34, SIZE.width / SIZE.height, 2, 9000)
  made.position.set(...position)
  made.lookAt(...target)
  made.updateMatrixWorld()
  return made
}

/** Where a place is in the picture, pixels from its middle. */
function seen(view: PerspectiveCamera, at: Vector3): Vector3 {
  return at
    .clone()
    .project(view)
    .multiply(new Vector3(SIZE.width / 2, SIZE.height / 2, 1))
}

describe('a sample of a still picture', () => {
  it('keeps what is in focus within a pixel, and moves what is very near', () => {
    const view = camera([0, 3, 40], [0, 3, 0])
    const sun = new SampledSun(renderer(), createSplitView(renderer()))
    const [inFocus, near] = [new Vector3(6, 5, 0), new Vector3(0.3, 3, 37)]
    const before = [seen(view, inFocus), seen(view, near)] as const
    let most = 0
    for (let sample = 1; sample <= 32; sample++) {
      drawSample(view, sample, SIZE, 40, sun, () => {
        const moved = seen(view, inFocus).sub(before[0])
        expect(Math.abs(moved.x)).toBeLessThan(0.52)
        expect(Math.abs(moved.y)).toBeLessThan(0.52)
        most = Math.max(most, seen(view, near).sub(before[1]).length())
      })
    }
    expect(most).toBeGreaterThan(1)
  })

  it('has the shadows of what moves, which moving pictures have not', () => {
    const gl = renderer()
    const splitView = createSplitView(gl)
    splitView.light = new DirectionalLight('#fff', 3)
    splitView.light.position.set(0, 100, 0)
    splitView.light.shadow.map = {} as NonNullable<DirectionalLight['shadow']['map']>
    const walker = new Object3D()
    const seenShadows: boolean[] = []
    new SampledSun(gl, splitView, new Set([walker])).at([0, 0], () => seenShadows.push(walker.castShadow))
    expect([seenShadows, walker.castShadow]).toEqual([[true], false])
  })

  it('leaves camera, light and the map of moving pictures as they were', () => {
    const gl = renderer()
    const splitView = createSplitView(gl)
    const light = new DirectionalLight('#fff', 3)
    light.position.set(300, 400, 600)
    const moving = {} as NonNullable<DirectionalLight['shadow']['map']>
    light.shadow.map = moving
    splitView.light = light
    const sun = new SampledSun(gl, splitView)
    const view = camera([100, 50, 200], [0, 10, 0])
    const [place, position, matrix] = [
      view.position.clone(),
      light.position.clone(),
      light.shadow.matrix.clone(),
    ]
    let furthest = 0
    for (let sample = 1; sample <= 32; sample++) {
      drawSample(view, sample, SIZE, 200, sun, () => {
        expect(light.shadow.map).not.toBe(moving)
        expect(gl.shadowMap.needsUpdate).toBe(true)
        light.shadow.matrix.makeTranslation(1, 2, 3)
        furthest = Math.max(furthest, light.position.angleTo(position))
      })
      expect(light.shadow.map).toBe(moving)
      expect(light.shadow.matrix).toEqual(matrix)
      expect(light.position).toEqual(position)
      expect(view.position).toEqual(place)
      expect(gl.shadowMap.needsUpdate).toBe(false)
    }
    // The sun is half a degree wide.
    expect((furthest * 180) / Math.PI).toBeGreaterThan(0.2)
    expect((furthest * 180) / Math.PI).toBeLessThan(0.27)
  })

  it('draws with the light as it is while its own map is still due', () => {
    const gl = renderer()
    const splitView = createSplitView(gl)
    const light = new DirectionalLight('#fff', 3)
    splitView.light = light
    gl.shadowMap.needsUpdate = true
    new SampledSun(gl, splitView).at([1, 0], () => expect(light.shadow.map).toBeNull())
    expect(gl.shadowMap.needsUpdate).toBe(true)
  })
})

describe('numbers for samples', () => {
  it('spread evenly: no quarter of a disc has less than a fifth of 32', () => {
    const places = Array.from({ length: 32 }, (_, i) => onDisc(halton(i + 1, 11), halton(i + 1, 13)))
    for (const [sx, sy] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const)
      expect(places.filter(([x, y]) => x * sx > 0 && y * sy > 0).length).toBeGreaterThanOrEqual(6)
  })

  it('stay on the disc', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        expect(Math.hypot(...onDisc(u, v))).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
