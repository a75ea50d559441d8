import { describe, expect, it } from 'vitest'
import { secretTaps } from './secretTaps.ts'

/** Whether taps at these times open, all in the corner. */
const opens = (...times: number[]) => {
  const tap = secretTaps()
  return times.map((at) => tap({ x: 20, y: 30, at })).includes(true)
}

describe('the hidden gesture', () => {
  it('is five taps in the corner within three seconds', () => {
    expect(opens(0, 500, 1000, 1500, 2000)).toBe(true)
    expect(opens(0, 500, 1000, 1500)).toBe(false)
    expect(opens(0, 900, 1800, 2700, 3600)).toBe(false)
    expect(opens(0, 900, 1800, 2700, 3600, 3700)).toBe(true)
  })

  it('is broken by a tap elsewhere', () => {
    const tap = secretTaps()
    for (let at = 0; at < 4; at++) tap({ x: 10, y: 10, at })
    expect(tap({ x: 700, y: 10, at: 5 })).toBe(false)
    expect(tap({ x: 10, y: 10, at: 6 })).toBe(false)
  })
})
