/**
 * Fits a body of unknown unit, axes and place onto a building's ground: which way is up, how large it is meant to be, how
 * it is turned. Pure geometry; the plan is x east, z south, meters.
 */
import { type Point, type Polygon, wound } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { convexHull, type OrientedRectangle, smallestRectangle } from './hull.ts'
import { overlapShare, type Silhouette, silhouetteOf } from './silhouette.ts'

/** Meters in a unit. */
export const UNITS = Object.freeze({ m: 1, cm: 0.01, mm: 0.001, inch: 0.0254, foot: 0.3048 })
export type Unit = keyof typeof UNITS

export const UP_AXES = ['y', 'z', 'x'] as const
export type UpAxis = (typeof UP_AXES)[number]

/** The ground a body is to stand on. */
export interface Plot {
  readonly footprint: Polygon
  /** Height of the roof above ground, meters. */
  readonly heightM: number
  /** Depth of the basements, meters. */
  readonly basementM: number
}

/** What the editor knows better. */
export interface FitOptions {
  readonly up?: UpAxis
  readonly unit?: Unit
  /** Quarter turns on top of the fitted direction, degrees. */
  readonly turnDeg?: number
}

/** No offset. */
const NOWHERE = [0, 0, 0] as const

export interface Fit {
  /** From the file's coordinates to the scene, column by column. */
  readonly matrix: number[]
  readonly up: UpAxis
  /** Meters in a unit of the file. */
  readonly scale: number
  /** The unit whose own size was kept; none when the body was scaled to its ground. */
  readonly unit: Unit | null
  /** About the vertical, degrees, from the file's own direction. */
  readonly turnDeg: number
  /** Intersection over union of the body's plan and the footprint, 0–1. */
  readonly coverage: number
  /** Extents on its ground, meters. */
  readonly size: { readonly lengthM: number; readonly widthM: number; readonly heightM: number }
  /** What was taken for the ground. */
  readonly ground: 'origin' | 'lowest point'
}

/** A body keeps its own size when that is so near the size of its ground. */
const OWN_SIZE = 1.12
/** How much better another axis must fit than the one glTF prescribes, in natural logarithms of proportions. */
const UP_PREFERENCE = 0.25
/** Heights are less telling than plans. */
const HEIGHT_WEIGHT = 0.7
/** Turns that cover about as well as the best: the least turn wins. */
const AS_GOOD = 0.02
/** Foundations that may reach below the basements, meters. */
const FOUNDATION_M = 3

/**
 * @param positions x, y, z of every corner of every triangle, in the file's unit
 * @param offset what was taken off these positions: where they lie from the file's origin says what is ground
 * @returns null when the body has no extent in the plan or in height
 */
export function fitBody(
  positions: Float32Array,
  plot: Plot,
  options: FitOptions = {},
  offset: readonly [number, number, number] = NOWHERE,
): Fit | null {
  const ground = smallestRectangle(plot.footprint)
  const upright = (options.up ? [options.up] : UP_AXES)
    .map((up) => stand(positions, up, ground, plot))
    .filter((it) => it !== null)
    .sort((a, b) => a.mismatch - b.mismatch)[0]
  if (!upright) return null
  const { up, rectangle, low, high, corners } = upright

  const filling = Math.sqrt((ground.length * ground.width) / (rectangle.length * rectangle.width))
  const near = (Object.keys(UNITS) as Unit[]).sort(
    (a, b) => off(filling, UNITS[a]) - off(filling, UNITS[b]),
  )[0]
  const keeps = near !== undefined && off(filling, UNITS[near]) < Math.log(OWN_SIZE)
  const unit = options.unit ?? (keeps ? near : null)
  const inside = Math.min(ground.length / rectangle.length, ground.width / rectangle.width)
  const scale = unit ? UNITS[unit] : inside

  const { turnRad, coverage } = bestTurn(
    silhouetteOf(corners, rectangle),
    rectangle,
    scale,
    plot,
    ground,
    options.turnDeg,
  )
  // Heights are counted from the file's origin again: what lies below it may be basements.
  const [axis, sign] = AXES[up][1] as readonly [number, number]
  const above = sign * (offset[axis] as number)
  const depth = -(low + above) * scale
  const fromProvenance = depth > 0.05 && high + above > 0 && depth <= plot.basementM + FOUNDATION_M
  const liftM = (fromProvenance ? above : -low) * scale
  return {
    matrix: place(up, scale, turnRad, rectangle.center, ground.center, liftM),
    up,
    scale,
    unit,
    turnDeg: degrees(turnRad),
    coverage,
    size: {
      lengthM: rectangle.length * scale,
      widthM: rectangle.width * scale,
      heightM: (fromProvenance ? high + above : high - low) * scale,
    },
    ground: fromProvenance ? 'origin' : 'lowest point',
  }
}

const off = (a: number, b: number) => Math.abs(Math.log(a / b))

/** Axes of the scene in terms of the file's: rows x, y, z, each [axis, sign]. */
const AXES: Record<UpAxis, readonly (readonly [axis: number, sign: number])[]> = {
  y: [
    [0, 1],
    [1, 1],
    [2, 1],
  ],
  z: [
    [0, 1],
    [2, 1],
    [1, -1],
  ],
  x: [
    [1, -1],
    [0, 1],
    [2, 1],
  ],
}

interface Standing {
  readonly up: UpAxis
  readonly rectangle: OrientedRectangle
  readonly low: number
  readonly high: number
  /** Plan of every corner, x and z in turn. */
  readonly corners: Float64Array
  /** How far its proportions are from those of the building. */
  readonly mismatch: number
}

function stand(positions: Float32Array, up: UpAxis, ground: OrientedRectangle, plot: Plot): Standing | null {
  const [[ax, sx], [ay, sy], [az, sz]] = AXES[up] as [[number, number], [number, number], [number, number]]
  const count = positions.length / 3
  const corners = new Float64Array(count * 2)
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < count; i++) {
    const x = sx * (positions[i * 3 + ax] as number)
    const y = sy * (positions[i * 3 + ay] as number)
    const z = sz * (positions[i * 3 + az] as number)
    corners.set([x, z], i * 2)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const rectangle = smallestRectangle(hullOf(corners))
  const height = high - low
  if (!(rectangle.width > 0) || !(height > 0)) return null
  const scale = Math.sqrt((ground.length * ground.width) / (rectangle.length * rectangle.width))
  const mismatch =
    off(rectangle.length / rectangle.width, ground.length / ground.width) +
    HEIGHT_WEIGHT * off(height * scale, plot.heightM) +
    (up === 'y' ? 0 : UP_PREFERENCE)
  return { up, rectangle, low, high, corners, mismatch }
}

/** Corners handled at a time: a hull of hulls keeps large models cheap. */
const HULL_BATCH = 8192

function hullOf(corners: Float64Array): Point[] {
  let hull: Point[] = []
  for (let from = 0; from < corners.length; from += HULL_BATCH * 2) {
    const batch = [...hull]
    const to = Math.min(corners.length, from + HULL_BATCH * 2)
    for (let i = from; i < to; i += 2) batch.push([corners[i] as number, corners[i + 1] as number])
    hull = convexHull(batch)
  }
  return hull
}

function bestTurn(
  silhouette: Silhouette,
  body: OrientedRectangle,
  scale: number,
  plot: Plot,
  ground: OrientedRectangle,
  extraDeg: number | undefined,
): { turnRad: number; coverage: number } {
  const footprint = wound(plot.footprint)
  // In the plan, z points south: a turn of the plan from x towards z is a negative turn about the vertical.
  const along = ground.angleRad - body.angleRad
  const tries = [0, 1, 2, 3].map((quarter) => {
    const planRad = along + (quarter * Math.PI) / 2
    const angle = body.angleRad + planRad
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const coverage = overlapShare(silhouette, footprint, ground, ([x, z]) => {
      const [dx, dz] = [(x - ground.center[0]) / scale, (z - ground.center[1]) / scale]
      return [dx * c + dz * s, dz * c - dx * s]
    })
    return { turnRad: halfTurn(-planRad), coverage }
  })
  const most = Math.max(...tries.map((it) => it.coverage))
  const found = tries
    .filter((it) => it.coverage >= most - AS_GOOD)
    .sort((a, b) => Math.abs(a.turnRad) - Math.abs(b.turnRad))[0] as (typeof tries)[number]
  if (extraDeg === undefined || extraDeg === 0) return found
  const asked = halfTurn(found.turnRad + degToRad(extraDeg))
  const same = tries.find((it) => Math.abs(halfTurn(it.turnRad - asked)) < 1e-6)
  return { turnRad: asked, coverage: same?.coverage ?? found.coverage }
}

/** The same direction within (−π, π]. */
function halfTurn(rad: number): number {
  const turned = Math.atan2(Math.sin(rad), Math.cos(rad))
  return turned <= -Math.PI + 1e-9 ? Math.PI : turned
}

const degrees = (rad: number) => Math.round((rad * 1800) / Math.PI) / 10

/** Column-major matrix: axes, then scale, turn about the vertical, and the move onto the ground. */
function place(up: UpAxis, scale: number, turnRad: number, from: Point, to: Point, liftM: number): number[] {
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)]
  const columns = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  for (const [row, [axis, sign]] of AXES[up].entries()) {
    const unit = [row === 0 ? scale : 0, row === 1 ? scale : 0, row === 2 ? scale : 0] as const
    const turned = [unit[0] * c + unit[2] * s, unit[1], unit[2] * c - unit[0] * s]
    columns[axis] = turned.map((it) => it * sign)
  }
  const [fx, fz] = [from[0] * scale, from[1] * scale]
  const move = [to[0] - (fx * c + fz * s), liftM, to[1] - (fz * c - fx * s)]
  return [...columns.flatMap((column) => [...column, 0]), ...move, 1]
}
