/** How far what is built has risen. */
import { clamp } from '../math/interpolate.ts'

/** Shortest time of rising, days: what is given no time stands at once. */
export const LEAST_RISE_DAYS = 0.001

/** Share of its height that what rises between two instants has, 0–1. The shaders state the same rule. */
export function riseShare(start: number, end: number, now: number): number {
  return clamp((now - start) / Math.max(end - start, LEAST_RISE_DAYS), 0, 1)
}
