/** Which rectangles of a window panels, cards and bars leave free. */
import type { Rect, Spot } from '../labels/placeLabels.ts'
import { meet } from '../labels/placeLabels.ts'
import { clamp } from '../math/interpolate.ts'

/** The window and what lies over its picture, CSS pixels. */
export interface Screen {
  readonly width: number
  readonly height: number
  readonly obstacles: readonly Rect[]
}

/** Air around what stands free, and above it, where its name stands; no more than a share of the room. CSS pixels. */
const AIR = { side: 16, top: 52, share: 0.12 }
/** A rectangle narrower or lower than this has room for nothing, CSS pixels. */
const LEAST_PX = 24
/** What is off the middle of the window counts as so much smaller, at most. */
const OFF_MIDDLE = 0.25

/** Whether a rectangle lies within the window and under none of what covers it. */
export function standsFree(rect: Rect, { width, height, obstacles }: Screen): boolean {
  const inside = rect.left >= 0 && rect.top >= 0 && rect.right <= width && rect.bottom <= height
  return inside && !obstacles.some((it) => meet(it, rect))
}

/** Every free rectangle that cannot grow to any side; none where the window is covered. */
export function freeRects({ width, height, obstacles }: Screen): Rect[] {
  const over = obstacles.filter((it) => meet(it, { left: 0, top: 0, right: width, bottom: height }))
  const lefts = [0, ...over.map((it) => it.right)]
  const rights = [width, ...over.map((it) => it.left)]
  const found: Rect[] = []
  for (const left of new Set(lefts))
    for (const right of new Set(rights)) {
      if (left < 0 || right > width || right - left < LEAST_PX) continue
      const strip = over.filter((it) => it.left < right && it.right > left).sort((a, b) => a.top - b.top)
      let top = 0
      for (const next of [...strip, { top: height, bottom: height }]) {
        if (next.top - top >= LEAST_PX) found.push({ left, top, right, bottom: next.top })
        top = Math.max(top, next.bottom)
      }
    }
  return found.filter((it) => !found.some((other) => other !== it && holds(other, it)))
}

function holds(outer: Rect, inner: Rect): boolean {
  const around =
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  return (
    around &&
    (outer.right - outer.left > inner.right - inner.left ||
      outer.bottom - outer.top > inner.bottom - inner.top)
  )
}

/** The room of a free rectangle for a thing and the name above it. */
export function roomIn({ left, top, right, bottom }: Rect): Rect {
  const x = Math.min(AIR.side, AIR.share * (right - left))
  const y = Math.min(AIR.side, AIR.share * (bottom - top))
  return {
    left: left + x,
    top: top + Math.min(AIR.top, AIR.share * (bottom - top)),
    right: right - x,
    bottom: bottom - y,
  }
}

/**
 * The room in which something of these proportions stands largest, and by preference near the middle of the window.
 * @returns null where nothing is free
 */
export function roomFor(
  shape: { readonly width: number; readonly height: number },
  screen: Screen,
): Rect | null {
  let best: Rect | null = null
  let most = 0
  for (const free of freeRects(screen)) {
    const room = roomIn(free)
    const [width, height] = [room.right - room.left, room.bottom - room.top]
    const size = Math.min(width / Math.max(1, shape.width), height / Math.max(1, shape.height))
    const { x, y } = middleOf(room)
    const off = Math.max(Math.abs(x / screen.width - 0.5), Math.abs(y / screen.height - 0.5))
    const worth = size * (1 - 2 * OFF_MIDDLE * off)
    if (worth > most) [best, most] = [room, worth]
  }
  return best
}

/**
 * The shortest way that brings a rectangle into a free one without changing its size, CSS pixels.
 * @returns null where it fits into none
 */
export function wayIntoFree(rect: Rect, screen: Screen): Spot | null {
  let best: Spot | null = null
  for (const free of freeRects(screen)) {
    const room = roomIn(free)
    const [fitsX, fitsY] = [
      room.right - room.left - (rect.right - rect.left),
      room.bottom - room.top - (rect.bottom - rect.top),
    ]
    if (fitsX < 0 || fitsY < 0) continue
    const way = {
      x: clamp(rect.left, room.left, room.left + fitsX) - rect.left,
      y: clamp(rect.top, room.top, room.top + fitsY) - rect.top,
    }
    if (!best || Math.hypot(way.x, way.y) < Math.hypot(best.x, best.y)) best = way
  }
  return best
}

export function middleOf({ left, top, right, bottom }: Rect): Spot {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
