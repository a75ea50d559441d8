import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tilesOf, WHOLE_PX } from './tiles.ts'

const sides = fc.integer({ min: 1, max: 8192 })

describe('tiles of a picture', () => {
  it('keep every pixel once, from drawings that lie within the picture', () => {
    fc.assert(
      fc.property(sides, sides, (width, height) => {
        const tiles = tilesOf(width, height)
        const kept = tiles.reduce((sum, { keep }) => sum + keep.width * keep.height, 0)
        expect(kept).toBe(width * height)
        const corners = new Set(tiles.map(({ keep }) => `${keep.x}/${keep.y}`))
        expect(corners.size).toBe(tiles.length)
        for (const { x, y, width: w, height: h, keep } of tiles) {
          expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true)
          expect(w <= WHOLE_PX && h <= WHOLE_PX).toBe(true)
          expect(keep.x >= x && keep.x + keep.width <= x + w).toBe(true)
          expect(keep.y >= y && keep.y + keep.height <= y + h).toBe(true)
        }
      }),
    )
  })

  it('have light of their neighbors around them, but at the edge of the picture', () => {
    const [first, second] = tilesOf(7680, 4320)
    expect(first).toEqual({
      x: 0,
      y: 0,
      width: 2304,
      height: 2304,
      keep: { x: 0, y: 0, width: 2048, height: 2048 },
    })
    expect(second?.x).toBe(2048 - 256)
    expect(second?.width).toBe(2048 + 2 * 256)
  })

  it('are one where the picture is small', () => {
    expect(tilesOf(3840, 2160)).toHaveLength(1)
  })
})
