/** Where the evidence lens stands on the screen. CSS pixels, from the top left of the window. */
import { middleOf, roomFor, type Screen, standsFree, wayIntoFree } from '../camera/freeRect.ts'
import { meet, type Rect, type Spot } from '../labels/placeLabels.ts'
import { clamp } from '../math/interpolate.ts'

/** Radius as a share of the window's shorter side; the least is what a finger leaves something of to see. */
const RADIUS = { share: 0.2, leastPx: 76 }
/** So much of the glass around its middle stays within the window, wherever it is dragged. */
const EDGE_PX = 32
/** Between the glass and the line that names what stands in its middle. */
const GAP_PX = 12

export function lensRadius({ width, height }: Pick<Screen, 'width' | 'height'>): number {
  return Math.max(RADIUS.leastPx, Math.round(RADIUS.share * Math.min(width, height)))
}

/** The middle of a lens that comes: in the largest room that is free. */
export function lensStart(screen: Screen): Spot {
  const side = 2 * lensRadius(screen)
  const room = roomFor({ width: side, height: side }, screen)
  return middleOf(room ?? { left: 0, top: 0, right: screen.width, bottom: screen.height })
}

/** The middle while it is dragged: anywhere within the window. */
export function lensDragged({ x, y }: Spot, { width, height }: Pick<Screen, 'width' | 'height'>): Spot {
  const within = (at: number, size: number) =>
    Number.isFinite(at)
      ? clamp(at, Math.min(EDGE_PX, size / 2), Math.max(size - EDGE_PX, size / 2))
      : size / 2
  return { x: within(x, width), y: within(y, height) }
}

/** The middle once it is let go: that of the glass lies under no panel, so that it can be taken up again. */
export function lensLetGo(at: Spot, screen: Screen): Spot {
  const { x, y } = lensDragged(at, screen)
  const core = { left: x - EDGE_PX, top: y - EDGE_PX, right: x + EDGE_PX, bottom: y + EDGE_PX }
  const covered = screen.obstacles.some((it) => meet(it, core))
  const way = covered ? wayIntoFree(core, screen) : null
  return way ? { x: x + way.x, y: y + way.y } : { x, y }
}

/** Corners of the rim, by preference: where the finger that drags does not lie. */
const CORNERS = {
  'upper-right': [1, -1],
  'upper-left': [-1, -1],
  'lower-right': [1, 1],
  'lower-left': [-1, 1],
} as const
export type LensCorner = keyof typeof CORNERS

/**
 * The corner of the rim where the button that closes the lens can be pressed: the one that it has while that is free,
 * otherwise the first that is.
 * @param now the corner that it has
 * @param side of the button, CSS pixels
 */
export function closeCorner({ x, y }: Spot, now: LensCorner, side: number, screen: Screen): LensCorner {
  const onRim = lensRadius(screen) * Math.SQRT1_2
  const free = (corner: LensCorner) => {
    const [across, down] = CORNERS[corner]
    const [left, top] = [x + across * onRim - side / 2, y + down * onRim - side / 2]
    return standsFree({ left, top, right: left + side, bottom: top + side }, screen)
  }
  const order = [now, ...(Object.keys(CORNERS) as LensCorner[])]
  return order.find(free) ?? now
}

export type LineSide = 'below' | 'above' | 'within'

/** How far the line is moved aside so that it ends within the window, CSS pixels; its middle is that of the glass otherwise. */
export function lineShift(x: number, lineWidth: number, windowWidth: number): number {
  const half = Math.min(lineWidth, windowWidth) / 2
  return clamp(x, half, windowWidth - half) - x
}

/**
 * Where the line with the name of what stands in the middle has room: below the glass; above it; else on the glass.
 * @param line its size
 */
export function lineSide(
  { x, y }: Spot,
  line: { readonly width: number; readonly height: number },
  screen: Screen,
): LineSide {
  const radius = lensRadius(screen)
  const half = line.width / 2
  const middle = x + lineShift(x, line.width, screen.width)
  const free = (top: number) => {
    const box: Rect = { left: middle - half, top, right: middle + half, bottom: top + line.height }
    if (box.top < 0 || box.bottom > screen.height) return false
    return !screen.obstacles.some((it) => meet(it, box))
  }
  if (free(y + radius + GAP_PX)) return 'below'
  return free(y - radius - GAP_PX - line.height) ? 'above' : 'within'
}
