import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOnScreen, fitView, type Mark } from './fitView.ts'

const SCREEN = { width: 1280, height: 720, free: { left: 100, top: 80, right: 900, bottom: 600 } }
const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true })
const px = fc.integer({ min: 0, max: 90 })
const mark: fc.Arbitrary<Mark> = fc
  .record({ x: coordinate, y: fc.double({ min: 0, max: 600, noNaN: true }), z: coordinate, w: px, h: px })
  .map(({ x, y, z, w, h }) => ({ at: [x, y, z], box: { left: -w, top: -h, right: w, bottom: 0 } }))
const angle = fc.record({
  tiltDeg: fc.double({ min: 35, max: 80, noNaN: true }),
  azimuthDeg: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('a fitted view', () => {
  it('holds every mark and its lettering in the free rectangle, and could hardly be nearer', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 3, maxLength: 20 }), angle, (marks, from) => {
        const [a, b] = marks as [Mark, Mark]
        fc.pre(Math.hypot(a.at[0] - b.at[0], a.at[2] - b.at[2]) > 800)
        const stop = fitView(marks, from, SCREEN)
        const extent = extentOnScreen(marks, stop, SCREEN)
        expect(extent).not.toBeNull()
        if (!extent) return
        const { free } = SCREEN
        expect(extent.left).toBeGreaterThan(free.left - 1.5)
        expect(extent.right).toBeLessThan(free.right + 1.5)
        expect(extent.top).toBeGreaterThan(free.top - 1.5)
        expect(extent.bottom).toBeLessThan(free.bottom + 1.5)
        const width = (extent.right - extent.left) / (free.right - free.left)
        const height = (extent.bottom - extent.top) / (free.bottom - free.top)
        expect(Math.max(width, height)).toBeGreaterThan(0.97)
      }),
    )
  })

  it('holds the places themselves where their lettering is larger than what is free', () => {
    const far: Mark[] = [{ at: [0, 0, 0] }, { at: [900, 0, 0] }]
    const wide = { left: -2000, top: -20, right: 2000, bottom: 0 }
    const from = { tiltDeg: 40, azimuthDeg: 0 }
    expect(fitView([{ at: [0, 0, 0], box: wide }, { at: [900, 0, 0] }], from, SCREEN)).toEqual(
      fitView(far, from, SCREEN),
    )
  })

  it('looks at the ground', () => {
    expect(
      fitView([{ at: [0, 500, 0] }, { at: [900, 0, 0] }], { tiltDeg: 40, azimuthDeg: 20 }, SCREEN).target[1],
    ).toBe(0)
  })

  it('sees nothing that is behind the camera', () => {
    const stop = { target: [0, 0, 0] as const, distanceM: 100, tiltDeg: 30, azimuthDeg: 0 }
    expect(extentOnScreen([{ at: [0, 0, 500] }], stop, SCREEN)).toBeNull()
    expect(extentOnScreen([{ at: [0, 0, 0] }], stop, SCREEN)).toMatchObject({ left: 640, top: 360 })
  })
})
