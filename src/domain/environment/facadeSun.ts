/**
 * How long the sun falls on a place of a facade in a day: while it stands above the horizon and before the wall, and no
 * building hides it. Buildings are the prisms of their outlines; trees, the corridor and the district around are not in it,
 * nor are clouds.
 */

import { storeysOf } from '../campus/storeys.ts'
import type { Building } from '../content/records/building.ts'
import { edges, type Point, type Polygon } from '../geometry/polygon.ts'
import { degToRad } from '../math/angle.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { type GeoPosition, sunPosition } from './sun.ts'

/** A body with upright walls. Heights above ground, meters. */
export interface Prism {
  readonly outline: Polygon
  readonly baseM: number
  readonly topM: number
}

/** A place before a facade, and which way that faces. */
export interface FacadePlace {
  /** On the plan, meters. */
  readonly at: Point
  readonly heightM: number
  /** Outwards: 0 north, 90 east. */
  readonly facesDeg: number
}

/** The sun is looked at so often, hours: the sum is right to a few minutes. */
const STEP_H = 1 / 12
const HOURS = 24

/** Hours of sun on each place. */
export function facadeSunHours(
  place: GeoPosition,
  day: DayNumber,
  places: readonly FacadePlace[],
  prisms: readonly Prism[],
): number[] {
  const hours = places.map(() => 0)
  for (let hour = STEP_H / 2; hour < HOURS; hour += STEP_H) {
    const { altitudeDeg, azimuthDeg } = sunPosition(place, day, hour)
    if (altitudeDeg <= 0) continue
    const azimuth = degToRad(azimuthDeg)
    const toSun: Point = [Math.sin(azimuth), -Math.cos(azimuth)]
    const slope = Math.tan(degToRad(altitudeDeg))
    for (const [i, it] of places.entries()) {
      if (Math.cos(azimuth - degToRad(it.facesDeg)) <= 0) continue
      if (!prisms.some((prism) => hides(prism, it, toSun, slope))) hours[i] = (hours[i] ?? 0) + STEP_H
    }
  }
  return hours
}

/** Whether a prism stands in the ray from a place to the sun. @param slope rise of the ray a meter of the plan */
function hides(
  { outline, baseM, topM }: Prism,
  { at, heightM }: FacadePlace,
  toSun: Point,
  slope: number,
): boolean {
  if (heightM >= topM) return false
  // So far along the plan the ray is as high as the body.
  const [near, far] = [(baseM - heightM) / slope, (topM - heightM) / slope]
  const crossings = crossingsOf(outline, at, toSun)
  // Between the first and the second crossing, the third and the fourth … it is inside the outline.
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [enters = 0, leaves = 0] = [crossings[i], crossings[i + 1]]
    if (Math.max(enters, near, 0) < Math.min(leaves, far)) return true
  }
  return false
}

/** Where a line through a place crosses an outline, meters along it, in order. */
function crossingsOf(outline: Polygon, [x, z]: Point, [dx, dz]: Point): number[] {
  const found: number[] = []
  for (const [a, b] of edges(outline)) {
    // Which side of the line the ends of the edge lie on.
    const [sideA, sideB] = [(a[0] - x) * dz - (a[1] - z) * dx, (b[0] - x) * dz - (b[1] - z) * dx]
    if (sideA > 0 === sideB > 0) continue
    const share = sideA / (sideA - sideB)
    const [px, pz] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
    found.push((px - x) * dx + (pz - z) * dz)
  }
  return found.sort((one, other) => one - other)
}

/** Buildings as bodies: one for each run of storeys with one outline. */
export function prismsOf(buildings: readonly Building[]): Prism[] {
  return buildings.flatMap((building) => {
    const prisms: Prism[] = []
    for (const { number, outline, elevationM, heightM } of storeysOf(building)) {
      if (number < 1) continue
      const last = prisms.at(-1)
      const topM = elevationM + heightM
      if (last && last.outline === outline) prisms[prisms.length - 1] = { ...last, topM }
      else prisms.push({ outline, baseM: elevationM, topM })
    }
    return prisms
  })
}
