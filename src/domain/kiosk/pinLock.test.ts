import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessed, LOCKED_MS, lockedFor, MAX_GUESSES, type PinLock, UNLOCKED } from './pinLock.ts'

const wrongTimes = (count: number, now: number) =>
  Array.from({ length: count }).reduce<PinLock>((lock) => guessed(lock, false, now), UNLOCKED)

describe('the lock of a PIN', () => {
  it('shuts for five minutes after five wrong guesses, and lets in again', () => {
    expect(lockedFor(wrongTimes(4, 1000), 1000)).toBe(0)
    const shut = wrongTimes(5, 1000)
    expect(lockedFor(shut, 1000)).toBe(LOCKED_MS)
    expect(lockedFor(shut, 1000 + LOCKED_MS - 1)).toBe(1)
    expect(lockedFor(shut, 1000 + LOCKED_MS)).toBe(0)
    expect(guessed(shut, true, 2000)).toBe(shut)
    expect(guessed(shut, true, 1000 + LOCKED_MS)).toEqual(UNLOCKED)
  })

  it('forgets wrong guesses after a right one', () => {
    expect(guessed(wrongTimes(4, 0), true, 0)).toEqual(UNLOCKED)
  })

  it('shuts nobody out for longer when the clock is set back', () => {
    expect(lockedFor(wrongTimes(5, 9_000_000_000), 1000)).toBe(LOCKED_MS)
  })

  it('never lets more than five guesses through in five minutes', () => {
    const guesses = fc.array(fc.nat(90_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(guesses, (gaps) => {
        let [lock, now] = [UNLOCKED, 1]
        const counted: number[] = []
        for (const gap of gaps) {
          now += gap
          const next = guessed(lock, false, now)
          if (next !== lock) counted.push(now)
          lock = next
        }
        for (let i = MAX_GUESSES; i < counted.length; i += MAX_GUESSES) {
          expect((counted[i] ?? 0) - (counted[i - 1] ?? 0)).toBeGreaterThanOrEqual(LOCKED_MS)
        }
      }),
    )
  })
})
