/**
 * Where names stand on the screen. Each name tries its places from the best to the worst and takes the first that is
 * free of panels and of the names before it, so that none ever overlaps another. The active names come first, then by
 * rank; what stood last time is held on to against small changes.
 */
import { clamp } from '../math/interpolate.ts'

/** A rectangle of the screen, CSS pixels. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point of the screen, CSS pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * How a label is attached to its spot: on a stem above a roof, beside a facade, or lying on the ground.
 */
export type LabelAnchor = 'pin' | 'side' | 'on'

/** A name that wants a place. */
export interface LabelBox {
  readonly id: string
  readonly anchor: LabelAnchor
  /** The higher, the sooner it takes its place. */
  readonly rank: number
  /** Selected or pointed at: before all others, and never left out. */
  readonly active: boolean
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Where it can be attached, the best first; null where that is out of sight. */
  readonly spots: readonly (Spot | null)[]
}

/** A name that has a place. Names without one are hidden. */
export interface Placement {
  /** Which of its spots it is attached to, and in which of its slots there; slot −1 is a makeshift one. */
  readonly spot: number
  readonly slot: number
  /** Its left top corner, from the spot, CSS pixels. */
  readonly dx: number
  readonly dy: number
}

export interface Field {
  /** Names stay within. */
  readonly bounds: Rect
  /** Names stay out of: panels, and what must not be covered. */
  readonly keepOut: readonly Rect[]
  /** No more names than this. */
  readonly most: number
}

/** Air between two names, and between a name and a panel, CSS pixels. */
const AIR_PX = 6
/** A better place is moved to only when it has so much more air: no flicker at the edge of fitting. */
const HELD_AIR_PX = 12
/** What standing already is worth in rank. */
const HELD_RANK = 6
/** Grid on which an active name that fits nowhere else looks for room, CSS pixels. */
const SEARCH_PX = 8
/** Length of a stem, how far its foot is from the end of a name set to one side, and the step of raised names. */
const STEM_PX = 16
const FOOT_PX = 10
const RAISE_PX = 20
const RAISES = [1, 2, 3]
/** How far a name beside a facade stands off, CSS pixels. */
const OFF_PX = 28

/**
 * Gives names their places.
 * @param before where they stood last time
 */
export function placeLabels(
  labels: readonly LabelBox[],
  { bounds, keepOut, most }: Field,
  before: ReadonlyMap<string, Placement>,
): Map<string, Placement> {
  const taken: Rect[] = []
  const placed = new Map<string, Placement>()
  const order = (it: LabelBox) => it.rank + (before.has(it.id) ? HELD_RANK : 0)
  const queue = [...labels].sort(
    (a, b) => Number(b.active) - Number(a.active) || order(b) - order(a) || (a.id < b.id ? -1 : 1),
  )
  for (const label of queue) {
    if (placed.size >= most && !label.active) break
    const isFree = (box: Rect, air: number) =>
      box.left >= bounds.left &&
      box.top >= bounds.top &&
      box.right <= bounds.right &&
      box.bottom <= bounds.bottom &&
      !taken.some((it) => meet(it, box, air)) &&
      !keepOut.some((it) => meet(it, box, air))
    const place =
      freeSlot(label, isFree, before.get(label.id)) ??
      (label.active ? makeshift(label, bounds, isFree) : null)
    const spot = place && label.spots[place.spot]
    if (!place || !spot) continue
    placed.set(label.id, place)
    taken.push(boxAt(label, spot, place))
  }
  return placed
}

/** The rectangle a name covers. */
export function boxAt(
  { width, height }: Pick<LabelBox, 'width' | 'height'>,
  { x, y }: Spot,
  { dx, dy }: Pick<Placement, 'dx' | 'dy'>,
): Rect {
  return { left: x + dx, top: y + dy, right: x + dx + width, bottom: y + dy + height }
}

/** Whether two rectangles come nearer to one another than the air between them. */
export function meet(a: Rect, b: Rect, air = 0): boolean {
  return a.left - air < b.right && b.left - air < a.right && a.top - air < b.bottom && b.top - air < a.bottom
}

type IsFree = (box: Rect, air: number) => boolean

function freeSlot(label: LabelBox, isFree: IsFree, held: Placement | undefined): Placement | null {
  const slots = slotsOf(label)
  const heldSpot = held && label.spots[held.spot]
  const heldPlace = held && { ...held, ...slots[held.slot] }
  const holds = heldSpot && heldPlace && isFree(boxAt(label, heldSpot, heldPlace), AIR_PX)
  for (const [spot, at] of label.spots.entries()) {
    if (!at) continue
    for (const [slot, { dx, dy }] of slots.entries()) {
      if (holds && held.spot === spot && held.slot === slot) return { spot, slot, dx, dy }
      if (isFree(boxAt(label, at, { dx, dy }), holds ? AIR_PX + HELD_AIR_PX : AIR_PX))
        return { spot, slot, dx, dy }
    }
  }
  return holds ? heldPlace : null
}

/** Offsets of a name from its spot, the best first. */
function slotsOf({ anchor, width: w, height: h }: LabelBox): { dx: number; dy: number }[] {
  const middle = -w / 2
  if (anchor === 'on') {
    return [-h / 2, -h * 1.4, h * 0.4].map((dy) => ({ dx: middle, dy }))
  }
  const columns = [middle, -w / 4, -w * 0.75, -FOOT_PX, FOOT_PX - w]
  const above = columns.map((dx) => ({ dx, dy: -STEM_PX - h }))
  const raised = RAISES.flatMap((k) => columns.map((dx) => ({ dx, dy: -STEM_PX - h - k * RAISE_PX })))
  const beside = [STEM_PX, -STEM_PX - w].map((dx) => ({ dx, dy: -h / 2 }))
  if (anchor === 'side') {
    const off = [-h / 2, -h - FOOT_PX, FOOT_PX].flatMap((dy) =>
      [OFF_PX, -OFF_PX - w].map((dx) => ({ dx, dy })),
    )
    return [...off, ...above, ...raised]
  }
  return [...above, ...raised, ...beside]
}

/** Room for an active name that fits nowhere near: the free place nearest to its spot, or at least one on the screen. */
function makeshift(label: LabelBox, bounds: Rect, isFree: IsFree): Placement | null {
  const spot = label.spots.findIndex(Boolean)
  const at = label.spots[spot]
  if (!at) return null
  const { width, height } = label
  const home = { left: at.x - width / 2, top: at.y - STEM_PX - height }
  const roomX = Math.max(0, bounds.right - bounds.left - width)
  const roomY = Math.max(0, bounds.bottom - bounds.top - height)
  const away = ({ left, top }: { left: number; top: number }) => Math.hypot(left - home.left, top - home.top)
  let best: { left: number; top: number } | null = null
  for (let x = 0; x <= roomX; x += SEARCH_PX) {
    for (let y = 0; y <= roomY; y += SEARCH_PX) {
      const corner = { left: bounds.left + x, top: bounds.top + y }
      if (best && away(corner) >= away(best)) continue
      if (isFree({ ...corner, right: corner.left + width, bottom: corner.top + height }, 0)) best = corner
    }
  }
  if (!best) return null
  return { spot, slot: MAKESHIFT, dx: best.left - at.x, dy: best.top - at.y }
}

const MAKESHIFT = -1

/**
 * Where the line from a spot ends at its name, from the spot; null when the name is so near that it needs none.
 */
export function leaderEnd(
  { width, height }: Pick<LabelBox, 'width' | 'height'>,
  { dx, dy }: Pick<Placement, 'dx' | 'dy'>,
): Spot | null {
  const inset = Math.min(FOOT_PX, width / 2)
  const x = clamp(0, dx + inset, dx + width - inset)
  const beside = dy <= 0 && dy + height >= 0
  const end = beside
    ? { x: dx > 0 ? dx : dx + width < 0 ? dx + width : 0, y: 0 }
    : { x, y: dy > 0 ? dy : dy + height }
  return Math.hypot(end.x, end.y) > NEAR_PX ? end : null
}

/** Nearer than this a name needs no line, CSS pixels. */
const NEAR_PX = 4
