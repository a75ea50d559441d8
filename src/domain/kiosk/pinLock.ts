/** Guesses at a PIN: after a few wrong ones nobody may guess for a while, whoever reloads the page. */
import { clamp } from '../math/interpolate.ts'

export interface PinLock {
  /** Wrong guesses since the last right one, or since guessing was let in again. */
  readonly wrong: number
  /** No guess counts before this time, milliseconds since 1970. */
  readonly until: number
}

export const UNLOCKED: PinLock = Object.freeze({ wrong: 0, until: 0 })
export const MAX_GUESSES = 5
export const LOCKED_MS = 5 * 60_000

/** How long guessing is shut out from now on, milliseconds. A clock that was set back shuts nobody out for longer. */
export function lockedFor({ until }: PinLock, now: number): number {
  return clamp(until - now, 0, LOCKED_MS)
}

/** What a guess makes of the lock; while it is shut no guess counts. */
export function guessed(lock: PinLock, right: boolean, now: number): PinLock {
  if (lockedFor(lock, now) > 0) return lock
  if (right) return UNLOCKED
  const wrong = lock.wrong + 1
  return wrong < MAX_GUESSES ? { wrong, until: 0 } : { wrong: 0, until: now + LOCKED_MS }
}
