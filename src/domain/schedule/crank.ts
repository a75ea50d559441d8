/**
 * A crank that turns time: once around is a year, clockwise goes on. Let go, it runs on a little; at the ends of the
 * timeline it turns ever harder and stops. Angles are in radians, clockwise as on a screen; times in milliseconds.
 */
import { clamp } from '../math/interpolate.ts'
import type { DayNumber } from './calendar.ts'
import type { TimeSpan } from './timeSpan.ts'

/** Days of a turn: the mean year, so that the handle comes back to its place in the year. */
export const DAYS_A_TURN = 365.25
/** Within so many days of an end the crank turns harder, and moves a share of what it would. */
const RESISTANCE = { days: 45, share: 0.2 }
/** Let go, the speed falls to a third in this time, and is nothing after the whole. */
const COAST_MS = { third: 110, whole: 480 }
/** Faster than this nobody turns, days a millisecond: eight turns a second. */
const MOST_SPEED = (8 * DAYS_A_TURN) / 1000
/** The speed is the mean of about so long, milliseconds. */
const SPEED_OVER_MS = 60

export interface Crank {
  /** Where it stands; days with fractions. */
  readonly day: number
  /** Days a millisecond; positive goes on. */
  readonly speed: number
  /** How long it has run by itself, milliseconds. */
  readonly coastedMs: number
}

export const restingCrank = (day: DayNumber): Crank => ({ day, speed: 0, coastedMs: 0 })

/** The shorter way from one angle to another, (−π, π]. */
export function turnBetween(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI)
  if (turn > Math.PI) return turn - 2 * Math.PI
  return turn <= -Math.PI ? turn + 2 * Math.PI : turn
}

/** The angle of a day: its place in the year, with the beginning of the year at the top (0). */
export function angleOfDay(day: number, yearStart: DayNumber): number {
  return (2 * Math.PI * (day - yearStart)) / DAYS_A_TURN
}

/** Turns by hand. @param ms since it was turned before */
export function turned({ day, speed }: Crank, turn: number, ms: number, ends: TimeSpan): Crank {
  const next = moved(day, (turn / (2 * Math.PI)) * DAYS_A_TURN, ends)
  const now = ms > 0 ? (next - day) / ms : speed
  const weight = ms > 0 ? 1 - Math.exp(-ms / SPEED_OVER_MS) : 0
  return {
    day: next,
    speed: clamp(speed + (now - speed) * weight, -MOST_SPEED, MOST_SPEED),
    coastedMs: 0,
  }
}

/** Runs on by itself. @returns the same crank once it stands */
export function coasted(crank: Crank, ms: number, ends: TimeSpan): Crank {
  if (crank.speed === 0) return crank
  const time = Math.min(ms, COAST_MS.whole - crank.coastedMs)
  const decay = Math.exp((-time * Math.log(3)) / COAST_MS.third)
  const way = (crank.speed * (1 - decay) * COAST_MS.third) / Math.log(3)
  const day = moved(crank.day, way, ends)
  const coastedMs = crank.coastedMs + time
  const stands = coastedMs >= COAST_MS.whole || day <= ends.start || day >= ends.end
  return { day, speed: stands ? 0 : crank.speed * decay, coastedMs }
}

/** Where a way leads from a day: what lies near the end that it leads to is passed more slowly. */
function moved(day: number, way: number, { start, end }: TimeSpan): number {
  const left = way > 0 ? end - day : day - start
  const free = Math.max(0, left - RESISTANCE.days)
  const far = Math.abs(way)
  const gone = far <= free ? far : free + (far - free) * RESISTANCE.share
  return clamp(day + Math.sign(way) * Math.min(gone, Math.max(0, left)), start, end)
}
