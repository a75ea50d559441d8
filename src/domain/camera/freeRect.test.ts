import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meet, type Rect } from '../labels/placeLabels.ts'
import { freeRects, roomFor, roomIn, type Screen, standsFree, wayIntoFree } from './freeRect.ts'

const rects = (width: number, height: number) =>
  fc
    .tuple(
      fc.integer({ min: -50, max: width }),
      fc.integer({ min: -50, max: height }),
      fc.integer({ min: 1, max: width }),
      fc.integer({ min: 1, max: height }),
    )
    .map(([left, top, w, h]): Rect => ({ left, top, right: left + w, bottom: top + h }))

const screens: fc.Arbitrary<Screen> = fc
  .tuple(fc.integer({ min: 320, max: 1920 }), fc.integer({ min: 320, max: 1920 }))
  .chain(([width, height]) =>
    fc
      .array(rects(Math.round(width / 2), Math.round(height / 2)), { maxLength: 8 })
      .map((obstacles) => ({ width, height, obstacles })),
  )

const within = (rect: Rect, { width, height }: Screen) =>
  rect.left >= 0 && rect.top >= 0 && rect.right <= width && rect.bottom <= height
const size = ({ left, top, right, bottom }: Rect) => ({ width: right - left, height: bottom - top })

describe('free rectangles', () => {
  it('lie in the window and under nothing', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        const bad = freeRects(screen).filter(
          (free) => !within(free, screen) || screen.obstacles.some((obstacle) => meet(obstacle, free)),
        )
        expect(bad).toEqual([])
      }),
    )
  })

  it('leave out no free place: whatever stands free lies in one of them', () => {
    fc.assert(
      fc.property(screens, fc.nat(), fc.nat(), (screen, a, b) => {
        const [left, top] = [a % (screen.width - 40), b % (screen.height - 40)]
        const rect = { left, top, right: left + 40, bottom: top + 40 }
        const holds = (free: Rect) =>
          free.left <= left && free.top <= top && free.right >= rect.right && free.bottom >= rect.bottom
        const held = freeRects(screen).some(holds)
        expect(held).toBe(standsFree(rect, screen))
      }),
    )
  })

  it('is the window where nothing covers it, and none where all of it is covered', () => {
    const window = { left: 0, top: 0, right: 800, bottom: 600 }
    expect(freeRects({ width: 800, height: 600, obstacles: [] })).toEqual([window])
    expect(freeRects({ width: 800, height: 600, obstacles: [window] })).toEqual([])
    expect(roomFor({ width: 1, height: 1 }, { width: 800, height: 600, obstacles: [window] })).toBeNull()
  })

  it('is what stands between a head, a foot and a card', () => {
    const obstacles = [
      { left: 0, top: 0, right: 1000, bottom: 80 },
      { left: 0, top: 500, right: 1000, bottom: 600 },
      { left: 700, top: 100, right: 990, bottom: 400 },
    ]
    const room = roomFor({ width: 3, height: 2 }, { width: 1000, height: 600, obstacles })
    expect(room).toEqual(roomIn({ left: 0, top: 80, right: 700, bottom: 500 }))
  })
})

describe('the way to a free place', () => {
  it('ends where the rectangle stands free, as large as it was', () => {
    fc.assert(
      fc.property(screens, rects(300, 300), (screen, rect) => {
        const way = wayIntoFree(rect, screen)
        if (!way) return
        const there = {
          left: rect.left + way.x,
          top: rect.top + way.y,
          right: rect.right + way.x,
          bottom: rect.bottom + way.y,
        }
        expect(standsFree(there, screen)).toBe(true)
      }),
    )
  })

  it('is none where the rectangle is larger than all that is free', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        const rooms = freeRects(screen).map((it) => size(roomIn(it)))
        const widest = Math.max(0, ...rooms.map((it) => it.width))
        const rect = { left: 0, top: 0, right: widest + 1, bottom: 10 }
        expect(wayIntoFree(rect, screen)).toBeNull()
      }),
    )
  })

  it('is no longer than it has to be', () => {
    const card = { left: 600, top: 0, right: 1000, bottom: 600 }
    const rect = { left: 560, top: 300, right: 660, bottom: 380 }
    expect(wayIntoFree(rect, { width: 1000, height: 600, obstacles: [card] })).toEqual({ x: -76, y: 0 })
  })
})
