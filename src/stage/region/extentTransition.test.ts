import { describe, expect, it } from 'vitest'
import { ExtentTransition } from './extentTransition.ts'

const [TABLE, ZONE, LAND] = [560, 12_000, 5.6e6]

/** Steps until it rests; the seconds that took. */
function run(out: ExtentTransition, goal: number): number {
  let seconds = 0
  while (out.step(1 / 60, goal)) {
    seconds += 1 / 60
    if (seconds > 20) throw new Error('never rests')
  }
  return seconds
}

describe('a pull-out', () => {
  it('rests at the zone, then at the land once the arc has landed, then at the table', () => {
    const out = new ExtentTransition()
    out.head('zone', TABLE, ZONE, false)
    expect(run(out, ZONE)).toBeGreaterThan(2)
    expect([out.distanceM, out.flow]).toEqual([ZONE, 0])
    out.head('land', TABLE, LAND, false)
    expect(run(out, LAND)).toBeLessThan(7)
    expect([out.distanceM, out.flow]).toEqual([LAND, 2])
    out.head('park', TABLE, TABLE, false)
    run(out, TABLE)
    expect([out.distanceM, out.flow]).toEqual([null, 0])
  })

  it('is at its end with the next step after a touch, wherever it was', () => {
    const out = new ExtentTransition()
    out.head('land', TABLE, LAND, false)
    for (let i = 0; i < 40; i++) out.step(1 / 60, LAND)
    out.finish()
    expect(out.step(1 / 60, LAND)).toBe(false)
    expect([out.distanceM, out.flow]).toEqual([LAND, 2])
    out.head('park', TABLE, TABLE, false)
    out.step(0.3, TABLE)
    out.finish()
    expect(out.step(1 / 60, TABLE)).toBe(false)
    expect([out.distanceM, out.flow]).toEqual([null, 0])
  })

  it('turns round on the way without a jump', () => {
    const out = new ExtentTransition()
    out.head('land', TABLE, LAND, false)
    for (let i = 0; i < 90; i++) out.step(1 / 60, LAND)
    const before = out.distanceM as number
    out.head('park', TABLE, TABLE, false)
    out.step(1 / 60, TABLE)
    expect((out.distanceM as number) / before).toBeCloseTo(1, 3)
  })

  it('is led by a film without a flight of its own, and has come home when that is over', () => {
    const out = new ExtentTransition()
    out.head('land', TABLE, LAND, false)
    for (let i = 0; i < 300; i++) out.lead(LAND, 1 / 60, LAND)
    expect([out.distanceM, out.flow]).toEqual([LAND, 2])
    out.head('park', TABLE, TABLE, false)
    out.lead(ZONE, 1 / 60, TABLE)
    expect(out.distanceM).toBe(ZONE)
    expect(out.step(1 / 60, TABLE)).toBe(false)
    expect(out.distanceM).toBeNull()
  })

  it('is a cut where less motion is asked for', () => {
    const out = new ExtentTransition()
    out.head('zone', TABLE, ZONE, true)
    expect(out.step(0, ZONE)).toBe(false)
    expect(out.distanceM).toBe(ZONE)
  })

  it('keeps to its stop when that moves: the screen was turned', () => {
    const out = new ExtentTransition()
    out.head('zone', TABLE, ZONE, true)
    out.step(0, ZONE)
    out.step(0, ZONE * 2)
    expect(out.distanceM).toBe(ZONE * 2)
  })
})
