import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rect } from '../labels/placeLabels.ts'
import { freeRectangle } from './freeRectangle.ts'

const SCREEN = { left: 0, top: 0, right: 1280, bottom: 720 }
const touches = (a: Rect, b: Rect) =>
  a.left < b.right - 1e-9 && a.right > b.left + 1e-9 && a.top < b.bottom - 1e-9 && a.bottom > b.top + 1e-9
const rect = fc
  .record({
    x: fc.integer({ min: -200, max: 1400 }),
    y: fc.integer({ min: -200, max: 900 }),
    w: fc.integer({ min: 1, max: 700 }),
    h: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ x, y, w, h }) => ({ left: x, top: y, right: x + w, bottom: y + h }))

describe('the free part of a screen', () => {
  it('is all of it where nothing is in the way', () => {
    expect(freeRectangle(SCREEN, [])).toEqual(SCREEN)
    expect(freeRectangle(SCREEN, [{ left: 1280, top: 0, right: 1500, bottom: 720 }])).toEqual(SCREEN)
  })

  it('lies beside a card, under a menu and over a switch', () => {
    const card = { left: 920, top: 100, right: 1264, bottom: 620 }
    const menu = { left: 340, top: 16, right: 1264, bottom: 70 }
    const choice = { left: 448, top: 650, right: 832, bottom: 704 }
    expect(freeRectangle(SCREEN, [card, menu, choice])).toEqual({ left: 0, top: 70, right: 920, bottom: 650 })
  })

  it('is over a caption rather than beside it where that is of more use', () => {
    const caption = { left: 40, top: 560, right: 620, bottom: 700 }
    expect(freeRectangle(SCREEN, [caption])).toEqual({ left: 0, top: 0, right: 1280, bottom: 560 })
  })

  it('touches no obstacle, and is the largest that none touches', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 7 }), rect, (obstacles, other) => {
        const free = freeRectangle(SCREEN, obstacles)
        if (obstacles.some((it) => touches(free, it))) {
          // Only where nothing at all is left.
          expect(free).toEqual(SCREEN)
          const spots = Array.from({ length: 40 * 40 }, (_, i) => [
            (i % 40) * 32 + 16,
            Math.floor(i / 40) * 18 + 9,
          ])
          for (const [x = 0, y = 0] of spots) {
            const spot = { left: x, top: y, right: x + 1e-3, bottom: y + 1e-3 }
            expect(obstacles.some((it) => touches(spot, it))).toBe(true)
          }
          return
        }
        for (const key of ['left', 'top'] as const) expect(free[key]).toBeGreaterThanOrEqual(SCREEN[key])
        for (const key of ['right', 'bottom'] as const) expect(free[key]).toBeLessThanOrEqual(SCREEN[key])
        const inside = {
          left: Math.max(0, other.left),
          top: Math.max(0, other.top),
          right: Math.min(1280, other.right),
          bottom: Math.min(720, other.bottom),
        }
        const [w, h] = [inside.right - inside.left, inside.bottom - inside.top]
        if (w <= 0 || h <= 0 || obstacles.some((it) => touches(inside, it))) return
        expect(worth(free.right - free.left, free.bottom - free.top)).toBeGreaterThanOrEqual(
          worth(w, h) - 1e-6,
        )
      }),
    )
  })
})

/** What a picture can use of a rectangle: of a very long one, a part. */
const worth = (w: number, h: number) => Math.min(w, 2.6 * h) * Math.min(h, 2 * w)
