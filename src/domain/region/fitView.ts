/**
 * Frames a far picture: the nearest place of the camera from which every mark stands, with its lettering, in the free
 * rectangle of the screen. Lengths in the world are meters, on the screen CSS pixels.
 */

import { FIELD_OF_VIEW_DEG } from '../camera/lens.ts'
import type { Rect } from '../labels/placeLabels.ts'
import { degToRad } from '../math/angle.ts'
import { distance3, type Vec3 } from '../math/vec3.ts'

/** A place that must be seen, and how far its lettering reaches from there on the screen; `left` and `top` are mostly negative. */
export interface Mark {
  readonly at: Vec3
  readonly box?: Rect | undefined
}

export interface Screen {
  readonly width: number
  readonly height: number
  readonly free: Rect
}

/** From which side and how steeply the camera looks. */
export interface Angle {
  /** Height of the camera over what it looks at. */
  readonly tiltDeg: number
  /** From south towards east. */
  readonly azimuthDeg: number
}

/** A place where the pull-out comes to rest. */
export interface Stop extends Angle {
  /** On the ground. */
  readonly target: Vec3
  readonly distanceM: number
}

const SLOPE = Math.tan(degToRad(FIELD_OF_VIEW_DEG / 2))
/** Rounds in which the picture is moved to its middle, at most, and in which the distance is narrowed down. */
const ROUNDS = { center: 12, distance: 20 }
/** So near it has come to its middle, CSS pixels. */
const CENTERED_PX = 0.2
/** The camera keeps away from the marks by this multiple of their extent, at least and at most. */
const DISTANCE = { least: 0.6, most: 400 }
/** A mark nearer to the camera than this share of the distance to what it looks at is not seen. */
const NEAREST = 0.05

/** @returns the view; where the lettering alone is larger than the free rectangle, one that holds the places without it */
export function fitView(marks: readonly Mark[], angle: Angle, screen: Screen): Stop {
  const extentM = Math.max(1, ...marks.map(({ at }) => distance3(at, marks[0]?.at ?? at)))
  const { free } = screen
  const fits = (distance: number) => {
    const { extent } = centered(marks, angle, distance, screen)
    if (!extent) return false
    const [width, height] = [extent.right - extent.left, extent.bottom - extent.top]
    return width <= free.right - free.left && height <= free.bottom - free.top
  }
  let [near, far] = [extentM * DISTANCE.least, extentM * DISTANCE.most]
  const lettered = marks.some(({ box }) => box)
  if (lettered && !fits(far))
    return fitView(
      marks.map(({ at }) => ({ at })),
      angle,
      screen,
    )
  for (let i = 0; i < ROUNDS.distance; i++) {
    const distance = Math.sqrt(near * far)
    if (fits(distance)) far = distance
    else near = distance
  }
  return { ...angle, target: centered(marks, angle, far, screen).target, distanceM: far }
}

/** Where marks and their lettering lie on the screen; null where one of them is not before the camera. */
export function extentOnScreen(
  marks: readonly Mark[],
  stop: Stop,
  screen: Pick<Screen, 'width' | 'height'>,
): Rect | null {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const onScreen = projection(stop, screen)
  for (const { at, box } of marks) {
    const spot = onScreen(at)
    if (!spot) return null
    const [x, y] = spot
    extent.left = Math.min(extent.left, x, x + (box?.left ?? 0))
    extent.right = Math.max(extent.right, x, x + (box?.right ?? 0))
    extent.top = Math.min(extent.top, y, y + (box?.top ?? 0))
    extent.bottom = Math.max(extent.bottom, y, y + (box?.bottom ?? 0))
  }
  return extent
}

/** What is looked at so that the marks stand in the middle of the free rectangle (Newton's method in the plane). */
function centered(marks: readonly Mark[], angle: Angle, distanceM: number, screen: Screen) {
  const { right, away } = axes(angle)
  const middle = middleOf(marks)
  const stepM = distanceM * 1e-3
  const seenFrom = (aside: number, off: number) => {
    const target: Vec3 = [
      middle[0] + right[0] * aside + away[0] * off,
      0,
      middle[1] + right[1] * aside + away[1] * off,
    ]
    const extent = extentOnScreen(marks, { ...angle, target, distanceM }, screen)
    return { target, extent, miss: extent && missOf(extent, screen.free) }
  }
  let [aside, off] = [0, 0]
  let seen = seenFrom(aside, off)
  for (let i = 0; i < ROUNDS.center; i++) {
    const beside = seenFrom(aside + stepM, off).miss
    const behind = seenFrom(aside, off + stepM).miss
    if (!seen.miss || !beside || !behind || Math.hypot(...seen.miss) < CENTERED_PX) break
    const [x, y] = seen.miss
    const [xa, ya] = [(beside[0] - x) / stepM, (beside[1] - y) / stepM]
    const [xo, yo] = [(behind[0] - x) / stepM, (behind[1] - y) / stepM]
    const size = xa * yo - xo * ya
    if (Math.abs(size) < 1e-18) break
    aside -= (x * yo - xo * y) / size
    off -= (xa * y - x * ya) / size
    seen = seenFrom(aside, off)
  }
  return seen
}

function middleOf(marks: readonly Mark[]): [x: number, z: number] {
  const mean = (k: 0 | 2) => marks.reduce((sum, { at }) => sum + at[k], 0) / Math.max(1, marks.length)
  return [mean(0), mean(2)]
}

/** How far the middle of one rectangle is from that of another. */
function missOf(extent: Rect, free: Rect): [x: number, y: number] {
  return [
    (extent.left + extent.right - free.left - free.right) / 2,
    (extent.top + extent.bottom - free.top - free.bottom) / 2,
  ]
}

/** Directions on the ground `[x, z]`: to the right of the picture, away from the camera; and how steeply the ground is seen. */
function axes({ tiltDeg, azimuthDeg }: Angle) {
  const [tilt, azimuth] = [degToRad(tiltDeg), degToRad(azimuthDeg)]
  const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)]
  return { right: [cos, -sin], away: [-sin, -cos], lean: Math.sin(tilt), rise: Math.cos(tilt) } as const
}

/** Where a place lies on the screen; null where it is not before the camera. */
function projection(stop: Stop, { width, height }: Pick<Screen, 'width' | 'height'>) {
  const { target, distanceM } = stop
  const { right, away, lean, rise } = axes(stop)
  return ([x, y, z]: Vec3): readonly [x: number, y: number] | null => {
    const [dx, dy, dz] = [x - target[0], y - target[1], z - target[2]]
    const aside = dx * right[0] + dz * right[1]
    const off = dx * away[0] + dz * away[1]
    const depth = distanceM + off * rise - dy * lean
    if (depth < distanceM * NEAREST) return null
    const pxPerMeter = height / (2 * SLOPE * depth)
    return [width / 2 + aside * pxPerMeter, height / 2 - (off * lean + dy * rise) * pxPerMeter]
  }
}
