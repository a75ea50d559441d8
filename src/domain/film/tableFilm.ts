/**
 * The table in the table, as a film: one zoom from two cities to the park, into the exhibition center and down to the sand
 * table in it. The small park there is the park, so the film goes on over the real one where the small one fills the
 * picture, and nothing is seen of the change. Time and screen are handed in.
 *
 * Zoom is the natural logarithm of how many times nearer the camera is than where it is over the park: 0 there, negative
 * further out. `turnZoom` further on the small park looks as the park did.
 */

import { FIELD_OF_VIEW_DEG } from '../camera/lens.ts'
import type { Site } from '../content/records/site.ts'
import { contains } from '../geometry/polygon.ts'
import { degToRad } from '../math/angle.ts'
import { clamp, smoothstep } from '../math/interpolate.ts'
import { type Pose, poseOf } from '../math/pose.ts'
import { add, cross, normalize, scale, sub, type Vec3 } from '../math/vec3.ts'
import { fixedPoint, poseOnTable, type SmallPark } from './smallPark.ts'

/** How the camera stands over the park: how high, and how far its aim lies north of the table, as a share of its distance. */
const OVER = Object.freeze({ tiltRad: degToRad(52), aimNorth: 0.06, mostM: 400, leastM: 40 })
/** The picture is filled by the park's slab with so much to spare, share of the distance. */
const SPARE = 1.06
/** Zoom a second: from afar, and from the park to the table. */
const RATE = Object.freeze({ far: 1.15, near: 0.36 })
/** Seconds: over the two cities, to set out, to slow down before the park, to come to rest, and at rest. */
const SPAN = Object.freeze({ far: 2.6, out: 2, slow: 3, end: 3.4, rest: 2.5 })
/** A film without two cities begins so much further out than over the park. */
const NO_LAND_ZOOM = -0.7
/** Shares of the way down between which the center opens, seconds before the end in which it closes. */
const OPENS = Object.freeze({ from: 0.1, to: 0.36 })
/** Stills that stand for the film where nothing may move: zooms as shares of the way down; so long each, seconds. */
const STILLS = [0, 0.42, 0.68, 1] as const
const STILL_S = 4

export interface FilmMoment {
  /** Where the camera is; null in the far picture, which has a way of its own. */
  readonly pose: Pose | null
  /** From the camera to what it looks at, meters. */
  readonly distanceM: number
  /** How far the center is open, 0–1. */
  readonly open: number
  /** Whether the picture shows the inside of the center. */
  readonly inside: boolean
  /** How small what is looked at is: 1 for the park, `scale` where the small park fills the picture. */
  readonly scale: number
}

export interface TableFilm {
  readonly seconds: number
  /** Where it goes over from the small park to the park, seconds. */
  readonly changesAt: number
  /** Zoom between a place of the park and the same place of the small one. */
  readonly turnZoom: number
  /** Over the park: where the far picture begins, and where the change leads. */
  readonly over: Pose
  /** Zoom at a time, without the change; continuous, as is its rate. */
  zoomAt(seconds: number): number
  /** What is seen at a time. */
  momentAt(seconds: number): FilmMoment
  /** As `momentAt`, in a few stills. */
  stillAt(seconds: number): FilmMoment
  readonly stillSeconds: number
}

/**
 * @param aspect width to height of the screen
 * @param landM from where the camera is over two cities to what it looks at, meters; null where the pack names none
 */
export function tableFilm(
  small: SmallPark,
  { table }: Pick<Site, 'table'>,
  aspect: number,
  landM: number | null,
): TableFilm {
  const fixed = fixedPoint(small)
  const over = overPark(fixed, table.outline, aspect)
  const overM = distanceOf(over)
  const turnZoom = -Math.log(small.scale)
  const from = landM === null ? NO_LAND_ZOOM : Math.min(NO_LAND_ZOOM, -Math.log(landM / overM))
  const { zoomAt, changesAt, arrivesAt } = course(from, turnZoom)
  const seconds = arrivesAt + SPAN.rest
  const insideAt = (zoom: number) => zoom > OPENS.from * turnZoom
  const at = (
    zoom: number,
    open: number,
    inside = insideAt(zoom),
    scale = Math.exp(-Math.max(0, zoom)),
  ): FilmMoment => ({
    pose: zoom < 0 && landM !== null ? null : poseIn(small, fixed, over, zoom),
    distanceM: overM * Math.exp(-zoom),
    open,
    inside,
    scale,
  })
  const openAt = (time: number, zoom: number) =>
    time < changesAt
      ? smoothstep(OPENS.from, OPENS.to, zoom / turnZoom)
      : smoothstep(arrivesAt, changesAt + SPAN.end / 4, time)
  return {
    seconds,
    changesAt,
    turnZoom,
    over,
    zoomAt,
    momentAt: (time) => {
      const zoom = zoomAt(time)
      const open = openAt(time, zoom)
      return time < changesAt ? at(zoom, open) : at(zoom - turnZoom, open, false, 1)
    },
    stillSeconds: STILL_S * (STILLS.length + 1),
    stillAt: (time) => {
      const index = clamp(Math.floor(time / STILL_S), 0, STILLS.length)
      const share = index === 0 ? null : (STILLS[index - 1] as number)
      return share === null ? at(from, 1) : at(share * turnZoom, 1)
    },
  }
}

/** The pose at a zoom: with each turn of it the park is mapped onto its table, part of the way in between. */
export function poseIn(small: SmallPark, fixed: Vec3, over: Pose, zoom: number): Pose {
  const share = zoom / -Math.log(small.scale)
  const turned = { ...small, scale: small.scale ** share, turnRad: small.turnRad * share, origin: fixed }
  const about = ({ position, target }: Pose): Pose => ({
    position: sub(position, fixed),
    target: sub(target, fixed),
  })
  return poseOnTable(turned, about(over))
}

/** Over the park, as far off as the park's slab fills the picture. */
function overPark(fixed: Vec3, outline: Site['table']['outline'], aspect: number): Pose {
  const pose = (distanceM: number) =>
    poseOf({
      target: [fixed[0], fixed[1], fixed[2] - OVER.aimNorth * distanceM],
      distanceM,
      tiltRad: OVER.tiltRad,
      azimuthRad: 0,
    })
  let [near, far]: [number, number] = [OVER.leastM, OVER.mostM]
  for (let i = 0; i < 24; i++) {
    const middle = (near + far) / 2
    if (cornersOnGround(pose(middle * SPARE), aspect).every((it) => it && contains(outline, it)))
      near = middle
    else far = middle
  }
  return pose(near)
}

/** Where the corners of the picture meet the ground `[x, z]`; null where they do not. */
export function cornersOnGround({ position, target }: Pose, aspect: number): ([number, number] | null)[] {
  const ahead = normalize(sub(target, position))
  const right = normalize(cross(ahead, [0, 1, 0]))
  const up = cross(right, ahead)
  const slope = Math.tan(degToRad(FIELD_OF_VIEW_DEG / 2))
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x, y]) => {
    const ray = add(
      add(ahead, scale(right, (x as number) * slope * aspect)),
      scale(up, (y as number) * slope),
    )
    if (ray[1] >= 0) return null
    const [gx, , gz] = add(position, scale(ray, -position[1] / ray[1]))
    return [gx, gz]
  })
}

const distanceOf = ({ position, target }: Pose) => Math.hypot(...sub(position, target))

/** Zoom over time: rests, sets out, runs evenly, slows down to the pace of the park, runs evenly, comes to rest. */
function course(from: number, turnZoom: number) {
  const { far, near } = RATE
  const slows = (SPAN.slow * (far + near)) / 2
  const short = from + (SPAN.out * far) / 2 + slows > 0
  // A short way has one pace from the start.
  const pieces: readonly Piece[] = short
    ? [
        { seconds: SPAN.out / 2, from: 0, to: 0 },
        { seconds: SPAN.out, from: 0, to: near },
        ...even(-from - (SPAN.out * near) / 2 + turnZoom, near),
        { seconds: SPAN.end, from: near, to: 0 },
      ]
    : [
        { seconds: SPAN.far, from: 0, to: 0 },
        { seconds: SPAN.out, from: 0, to: far },
        ...even(-from - (SPAN.out * far) / 2 - slows, far),
        { seconds: SPAN.slow, from: far, to: near },
        ...even(turnZoom, near),
        { seconds: SPAN.end, from: near, to: 0 },
      ]
  const arrivesAt = pieces.reduce((sum, it) => sum + it.seconds, 0)
  const zoomAt = (time: number): number => {
    let [zoom, left] = [from, clamp(time, 0, arrivesAt)]
    for (const piece of pieces) {
      const passed = Math.min(left, piece.seconds)
      zoom += gained(piece, passed)
      left -= passed
    }
    return zoom
  }
  return { zoomAt, arrivesAt, changesAt: arrivesAt - SPAN.end }
}

/** Some seconds in which the rate of the zoom goes smoothly from one value to another. */
interface Piece {
  readonly seconds: number
  readonly from: number
  readonly to: number
}

const even = (zoom: number, rate: number): readonly Piece[] => [
  { seconds: zoom / rate, from: rate, to: rate },
]

/** The integral of the rate, which changes as `smoothstep` does. */
function gained({ seconds, from, to }: Piece, passed: number): number {
  if (seconds <= 0) return 0
  const x = passed / seconds
  return from * passed + (to - from) * seconds * (x ** 3 - x ** 4 / 2)
}
