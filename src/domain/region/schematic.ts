/**
 * The schematic between two cities: the great circle as a straight line with a tick every so many kilometers, and the
 * parallels of latitude that cross it. No coast, no border: it is not a map. Plan coordinates are kilometers
 * `[x east, z south]` of the home city, in which distances and directions from there are true.
 */
import type { Point } from '../geometry/polygon.ts'
import { greatCircleKm, type NamedPlace, placeOn, planAround } from './geography.ts'

export interface Tick {
  /** Distance from the home city. */
  readonly km: number
  /** Where it is written, beside the line. */
  readonly at: Point
}

export interface Parallel {
  readonly latitudeDeg: number
  /** Where the parallel ends and its latitude is written. */
  readonly at: Point
}

export interface Schematic {
  readonly home: NamedPlace
  /** The other city on the plan. */
  readonly city: Point
  readonly lengthKm: number
  /** Unit vector at right angles to the line, on its southern side: where the parallels end. */
  readonly side: Point
  /** Distance from the line to where the parallels end. */
  readonly sideKm: number
  readonly tickKm: number
  readonly ticks: readonly Tick[]
  readonly parallelDeg: number
  readonly parallels: readonly Parallel[]
}

/** About so many ticks and parallels are drawn, at most. */
const MOST = { ticks: 6, parallels: 6 }
/** A tick so near to the far end, as a share of the length, would run into the city's name. */
const CLEAR_END = 0.04
/** Distances are written this far from the line, as a share of its length. */
const TICK_SIDE = 0.042
/** The parallels end this far from the line, as a share of its length. */
export const SIDE = 0.19
/** Where a parallel ends is looked for so far beyond both ends of the line, as a share of its length. */
const BEYOND = 0.6
const DEGREES = [1, 2, 5, 10, 15, 30]

export function schematicOf(home: NamedPlace, other: NamedPlace): Schematic {
  const city = planAround(home)(other)
  const lengthKm = greatCircleKm(home, other)
  const along: Point = lengthKm > 0 ? [city[0] / lengthKm, city[1] / lengthKm] : [0, 1]
  const side = southernSide(along)
  const sideKm = lengthKm * SIDE
  const beside = (km: number, asideKm: number): Point => [
    along[0] * km + side[0] * asideKm,
    along[1] * km + side[1] * asideKm,
  ]
  const tickKm = roundStep(lengthKm / MOST.ticks)
  const ticks = Array.from({ length: Math.floor((lengthKm * (1 - CLEAR_END)) / tickKm) }, (_, i) => {
    const km = (i + 1) * tickKm
    return { km, at: beside(km, TICK_SIDE * lengthKm) }
  })
  const place = placeOn(home)
  const edge = (km: number) => beside(km, sideKm)
  const latitudeAt = (km: number) => place(edge(km)).latitudeDeg
  const span: [number, number] = [-BEYOND * lengthKm, (1 + BEYOND) * lengthKm]
  const between = [home.latitudeDeg, other.latitudeDeg].sort((a, b) => a - b) as [number, number]
  const parallelDeg = DEGREES.find((it) => (between[1] - between[0]) / it <= MOST.parallels) ?? 30
  const parallels = multiplesBetween(between, parallelDeg)
    .map((latitudeDeg) => ({ latitudeDeg, km: crossing(latitudeAt, latitudeDeg, span) }))
    .flatMap(({ latitudeDeg, km }) => (km === null ? [] : [{ latitudeDeg, at: edge(km) }]))
  return { home, city, lengthKm, side, sideKm, tickKm, ticks, parallelDeg, parallels }
}

/** Of the two vectors at right angles to a direction, the one that points south; east where both are level. */
function southernSide([x, z]: Point): Point {
  const [sideX, sideZ] = [z, -x]
  return sideZ > 1e-9 || (sideZ > -1e-9 && sideX > 0) ? [sideX, sideZ] : [-sideX, -sideZ]
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least a length. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)))
  return power * ([1, 2, 5, 10].find((it) => it * power >= least * (1 - 1e-9)) ?? 10)
}

function multiplesBetween([low, high]: readonly [number, number], step: number): number[] {
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step)
}

/** Where a function that rises or falls steadily takes a value between two ends, by bisection; null where it does not. */
function crossing(
  of: (km: number) => number,
  value: number,
  [from, to]: readonly [number, number],
): number | null {
  if ((of(from) - value) * (of(to) - value) > 0) return null
  const rises = of(to) > of(from)
  let [low, high] = [from, to]
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (of(middle) < value === rises) low = middle
    else high = middle
  }
  return (low + high) / 2
}
