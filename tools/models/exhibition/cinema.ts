/** The immersive digital cinema: a curved screen around tiers of seats, in a dark drum. */
import { HALL_STOREYS } from '../../../src/domain/film/smallPark.ts'
import { degToRad, radToDeg } from '../../../src/domain/math/angle.ts'
import type { Mesh } from '../kit/mesh.ts'
import { drawPlate, plateOf } from '../kit/plate.ts'
import { swatchUv } from '../textures/palette.ts'
import { type Painter, painted } from './blocks.ts'
import { CINEMA, type Inside } from './place.ts'

const CARPET_STEP_M = 3
/** The screen's arc looks towards the cut; degrees, meters. */
const SCREEN = Object.freeze({ fromDeg: -8, toDeg: 188, steps: 26, baseM: 0.9, heightM: 8.2, insetM: 0.5 })
const TIERS = Object.freeze({
  count: 5,
  firstM: 1.6,
  stepM: 1.05,
  riseM: 0.36,
  fromDeg: 200,
  toDeg: 340,
  steps: 12,
})
/** Finished floor over the storey's level, meters. */
const FLOOR_M = 0.13
const SEAT = Object.freeze({ everyM: 0.72, widthM: 0.55, depthM: 0.5, backM: 0.95 })

export function cinema(mesh: Mesh, inside: Inside, feature: number): void {
  const { elevationM } = inside.storey(HALL_STOREYS.floor)
  const floor = elevationM + FLOOR_M
  const center = [CINEMA.right, CINEMA.behind] as const
  const radius = CINEMA.radiusM - SCREEN.insetM
  const arc = inside.arc(center, radius, SCREEN.fromDeg, SCREEN.toDeg, SCREEN.steps)
  const shell = inside.arc(center, CINEMA.radiusM, SCREEN.fromDeg, SCREEN.toDeg, SCREEN.steps)
  const [low, high] = [floor + SCREEN.baseM, floor + SCREEN.baseM + SCREEN.heightM]
  const screen = mesh.on('screen')
  const dark = painted(mesh, 'night')
  for (let i = 0; i < SCREEN.steps; i++) {
    const [a, b] = [arc[i], arc[i + 1]] as [readonly [number, number], readonly [number, number]]
    const [c, d] = [shell[i], shell[i + 1]] as [readonly [number, number], readonly [number, number]]
    const uv = (k: number) => k / SCREEN.steps
    // The picture looks inwards, the shell outwards.
    screen.quad([a[0], low, a[1]], [b[0], low, b[1]], [b[0], high, b[1]], [a[0], high, a[1]], feature, [
      [uv(i), 1],
      [uv(i + 1), 1],
      [uv(i + 1), 0],
      [uv(i), 0],
    ])
    dark(
      [d[0], floor, d[1]],
      [c[0], floor, c[1]],
      [c[0], high + 0.4, c[1]],
      [d[0], high + 0.4, d[1]],
      feature,
    )
    dark([a[0], high, a[1]], [b[0], high, b[1]], [d[0], high + 0.4, d[1]], [c[0], high + 0.4, c[1]], feature)
    dark([a[0], floor, a[1]], [b[0], floor, b[1]], [b[0], low, b[1]], [a[0], low, a[1]], feature)
  }
  const carpet = plateOf(inside.arc(center, radius, 0, 360, 28).slice(0, -1), [], CARPET_STEP_M)
  drawPlate(mesh.on('ice-interior'), carpet, floor + 0.02, feature, { uv: swatchUv('navy') })
  tiers(mesh, inside, floor, feature)
}

/** Rows of seats rise away from the screen, towards the cut. */
function tiers(mesh: Mesh, inside: Inside, floor: number, feature: number): void {
  const center = [CINEMA.right, CINEMA.behind] as const
  const step = painted(mesh, 'slate')
  const seat = painted(mesh, 'rust')
  for (let row = 0; row < TIERS.count; row++) {
    const near = TIERS.firstM + row * TIERS.stepM
    const y = stepUp(floor, row)
    const inner = inside.arc(center, near, TIERS.fromDeg, TIERS.toDeg, TIERS.steps)
    const outer = inside.arc(center, near + TIERS.stepM, TIERS.fromDeg, TIERS.toDeg, TIERS.steps)
    for (let i = 0; i < TIERS.steps; i++) {
      const [a, b, c, d] = [inner[i], inner[i + 1], outer[i + 1], outer[i]] as [P, P, P, P]
      step([b[0], floor, b[1]], [a[0], floor, a[1]], [a[0], y, a[1]], [b[0], y, b[1]], feature)
      step([b[0], y, b[1]], [a[0], y, a[1]], [d[0], y, d[1]], [c[0], y, c[1]], feature)
    }
    for (const turnDeg of seatsOf(row)) chair(seat, inside, center, seatRadiusM(row), turnDeg, y, feature)
    const [a, b] = [outer[0], outer.at(-1)] as [P, P]
    step(
      [a[0], floor, a[1]],
      [inner[0]?.[0] ?? 0, floor, inner[0]?.[1] ?? 0],
      [inner[0]?.[0] ?? 0, y, inner[0]?.[1] ?? 0],
      [a[0], y, a[1]],
      feature,
    )
    const last = inner.at(-1) as P
    step([last[0], floor, last[1]], [b[0], floor, b[1]], [b[0], y, b[1]], [last[0], y, last[1]], feature)
  }
}
type P = readonly [number, number]

const stepUp = (floor: number, row: number) => floor + (row + 1) * TIERS.riseM

/** Angles of the seats of a row, degrees; an aisle runs up the middle. */
function seatsOf(row: number): number[] {
  const { fromDeg, toDeg } = TIERS
  const alongM = degToRad(toDeg - fromDeg) * seatRadiusM(row)
  const count = Math.floor(alongM / SEAT.everyM)
  return Array.from({ length: count }, (_, i) => fromDeg + ((i + 0.5) / count) * (toDeg - fromDeg)).filter(
    (it) => Math.abs(degToRad(it - (fromDeg + toDeg) / 2)) * seatRadiusM(row) > AISLE_M / 2,
  )
}
const seatRadiusM = (row: number) => TIERS.firstM + row * TIERS.stepM + TIERS.stepM * 0.55
const AISLE_M = 1.1

/** A place in the cinema. */
export interface Seat {
  /** From the middle of the hall, meters. */
  readonly radiusM: number
  readonly turnDeg: number
  /** The step under it, meters above ground. */
  readonly up: number
}

/** The seat of a row that is nearest to an angle; the first row is the nearest to the screen. */
export function seatOf(inside: Inside, row: number, turnDeg: number): Seat {
  const nearest = seatsOf(row).reduce((a, b) => (Math.abs(b - turnDeg) < Math.abs(a - turnDeg) ? b : a))
  return {
    radiusM: seatRadiusM(row) + SEAT.depthM * 0.6,
    turnDeg: nearest,
    up: stepUp(inside.storey(HALL_STOREYS.floor).elevationM + FLOOR_M, row),
  }
}

/** A seat whose back is turned away from the screen. */
function chair(
  surface: Painter,
  inside: Inside,
  center: P,
  radius: number,
  turnDeg: number,
  y: number,
  feature: number,
): void {
  const half = radToDeg(SEAT.widthM / 2 / radius)
  const [a, b] = inside.arc(center, radius, turnDeg - half, turnDeg + half, 1) as [P, P]
  const [d, c] = inside.arc(center, radius + SEAT.depthM, turnDeg - half, turnDeg + half, 1) as [P, P]
  const top = y + SEAT.backM
  const pad = y + 0.45
  surface([b[0], pad, b[1]], [a[0], pad, a[1]], [d[0], pad, d[1]], [c[0], pad, c[1]], feature)
  surface([b[0], y, b[1]], [a[0], y, a[1]], [a[0], pad, a[1]], [b[0], pad, b[1]], feature)
  surface([d[0], y, d[1]], [c[0], y, c[1]], [c[0], top, c[1]], [d[0], top, d[1]], feature)
  surface([c[0], pad, c[1]], [d[0], pad, d[1]], [d[0], top, d[1]], [c[0], top, c[1]], feature)
}
