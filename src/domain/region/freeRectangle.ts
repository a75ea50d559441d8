/** The largest part of the screen that nothing covers. Rectangles are in CSS pixels. */
import type { Rect } from '../labels/placeLabels.ts'

/** A rectangle counts with no more than so many times its height as width, and of its width as height. */
const LONGEST = { width: 2.6, height: 2 }

/** What a rectangle is worth to a picture: the area of it that a picture can use. */
function usable(width: number, height: number): number {
  return Math.min(width, height * LONGEST.width) * Math.min(height, width * LONGEST.height)
}

/**
 * The rectangle of most use within a screen that touches none of the obstacles; the screen itself where they leave none.
 */
export function freeRectangle(screen: Rect, obstacles: readonly Rect[]): Rect {
  const inside = obstacles
    .map((obstacle) => ({
      left: Math.max(screen.left, obstacle.left),
      top: Math.max(screen.top, obstacle.top),
      right: Math.min(screen.right, obstacle.right),
      bottom: Math.min(screen.bottom, obstacle.bottom),
    }))
    .filter((it) => it.left < it.right && it.top < it.bottom)
  const edges = (own: number, theirs: (it: Rect) => number) => [...new Set([own, ...inside.map(theirs)])]
  const rights = edges(screen.right, (it) => it.left)
  const bottoms = edges(screen.bottom, (it) => it.top)
  let best = screen
  let most = 0
  for (const left of edges(screen.left, (it) => it.right)) {
    for (const right of rights) {
      if (right <= left) continue
      const beside = inside.filter((it) => it.left < right && it.right > left)
      for (const top of edges(screen.top, (it) => it.bottom)) {
        for (const bottom of bottoms) {
          const worth = bottom > top ? usable(right - left, bottom - top) : 0
          if (worth <= most || beside.some((it) => it.top < bottom && it.bottom > top)) continue
          most = worth
          best = { left, top, right, bottom }
        }
      }
    }
  }
  return best
}
