/** The lens can be taken up again wherever it was dragged, and its line stands on the screen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meet, type Rect } from '../labels/placeLabels.ts'
import {
  closeCorner,
  lensDragged,
  lensLetGo,
  lensRadius,
  lensStart,
  lineShift,
  lineSide,
} from './lensPlace.ts'

const size = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 320, max: 2160 }),
})
const spot = fc.record({
  x: fc.double({ min: -1e4, max: 1e4, noNaN: false }),
  y: fc.double({ min: -1e4, max: 1e4, noNaN: false }),
})
/** A bar at the foot and a panel at a side, as shares of the window. */
const bars = fc.record({ foot: fc.double({ min: 0, max: 0.5 }), side: fc.double({ min: 0, max: 0.5 }) })

const obstaclesOf = (
  { width, height }: { width: number; height: number },
  { foot, side }: { foot: number; side: number },
): Rect[] => [
  { left: 0, top: height * (1 - foot), right: width, bottom: height },
  { left: 0, top: 0, right: width * side, bottom: height },
]

describe('the place of the lens', () => {
  it('is within the window, with a hold that no panel covers, wherever it was dragged', () => {
    fc.assert(
      fc.property(size, spot, bars, (window, at, shares) => {
        const screen = { ...window, obstacles: obstaclesOf(window, shares) }
        const { x, y } = lensLetGo(at, screen)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(window.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(window.height)
        const hold = { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 }
        expect(screen.obstacles.some((it) => meet(it, hold))).toBe(false)
      }),
    )
  })

  it('follows the finger where nothing is in the way, and goes back into a smaller window', () => {
    const screen = { width: 1000, height: 800, obstacles: [] }
    expect(lensDragged({ x: 444, y: 333 }, screen)).toEqual({ x: 444, y: 333 })
    expect(lensLetGo({ x: 990, y: 700 }, { width: 400, height: 300, obstacles: [] })).toEqual({
      x: 368,
      y: 268,
    })
  })

  it('begins in the middle of what is free', () => {
    const screen = {
      width: 1000,
      height: 800,
      obstacles: [{ left: 0, top: 0, right: 400, bottom: 800 }],
    }
    expect(lensRadius(screen)).toBe(160)
    expect(lensRadius({ width: 360, height: 640 })).toBe(76)
    expect(lensStart(screen).x).toBeCloseTo(700, -1)
  })

  it('is closed at a corner of its rim that is free, and keeps it as long as it is', () => {
    const menu = { left: 500, top: 0, right: 1000, bottom: 80 }
    const screen = { width: 1000, height: 800, obstacles: [menu] }
    const at = (x: number, y: number, now: Parameters<typeof closeCorner>[1] = 'upper-right') =>
      closeCorner({ x, y }, now, 64, screen)
    // Radius 160: the corners lie 113 px across and down.
    expect(at(500, 400)).toBe('upper-right')
    expect(at(500, 160)).toBe('upper-left')
    expect(at(700, 160)).toBe('lower-right')
    expect(at(960, 100)).toBe('lower-left')
    expect(at(500, 400, 'lower-left')).toBe('lower-left')
    // Nowhere: it stays where it is.
    const covered = { ...screen, obstacles: [{ left: 0, top: 0, right: 1000, bottom: 800 }] }
    expect(closeCorner({ x: 500, y: 400 }, 'upper-left', 64, covered)).toBe('upper-left')
  })

  it('has its whole line within the window', () => {
    expect(lineShift(500, 300, 1000)).toBe(0)
    expect(lineShift(968, 300, 1000)).toBe(850 - 968)
    expect(lineShift(32, 300, 1000)).toBe(150 - 32)
    expect(lineShift(100, 400, 360)).toBe(180 - 100)
  })

  it('has its line below; above where a bar is there; on the glass where neither is free', () => {
    const line = { width: 300, height: 60 }
    const bar = { left: 0, top: 600, right: 1000, bottom: 800 }
    const screen = { width: 1000, height: 800, obstacles: [bar] }
    expect(lineSide({ x: 500, y: 300 }, line, screen)).toBe('below')
    expect(lineSide({ x: 500, y: 420 }, line, screen)).toBe('above')
    const head = { left: 0, top: 0, right: 1000, bottom: 230 }
    expect(lineSide({ x: 500, y: 420 }, line, { ...screen, obstacles: [bar, head] })).toBe('within')
  })
})
