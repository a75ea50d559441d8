/** The opening begins in the dark, ends in the opening view, and never goes back on itself. */
import { describe, expect, it } from 'vitest'
import { OPENED, OPENING_S, type OpeningLook, openingAt, pushIn } from './opening.ts'

const KEYS = Object.keys(OPENED) as (keyof OpeningLook)[]

describe('the opening', () => {
  it('begins with nothing and ends with all', () => {
    for (const key of KEYS) expect(openingAt(0)[key]).toBe(0)
    expect(openingAt(OPENING_S)).toEqual(OPENED)
    expect(openingAt(OPENING_S * 10)).toEqual(OPENED)
  })

  it('only ever grows', () => {
    for (let t = 0; t < OPENING_S; t += 0.05)
      for (const key of KEYS) expect(openingAt(t + 0.05)[key]).toBeGreaterThanOrEqual(openingAt(t)[key])
  })

  it('draws the line before the site lifts, and lights the city once it stands', () => {
    expect(openingAt(1.5).line).toBeGreaterThan(0.5)
    expect(openingAt(1.5).lift).toBe(0)
    expect(openingAt(4).lift).toBeGreaterThan(0.9)
    expect(openingAt(4).lights).toBeLessThan(0.6)
  })

  it('ends exactly at the view it was asked for, having come from further out', () => {
    const [position, target] = [
      [0, 120, 300],
      [0, 10, 0],
    ] as const
    expect(pushIn(position, target, 1)).toEqual([0, 120, 300])
    const from = pushIn(position, target, 0)
    expect(Math.hypot(...from)).toBeGreaterThan(Math.hypot(...position))
    expect(from[1]).toBeGreaterThan(target[1])
  })
})
