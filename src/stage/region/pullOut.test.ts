import { describe, expect, it } from 'vitest'
import { PullOut } from './pullOut.ts'

const [TABLE, ZONE, LAND] = [560, 12_000, 5.6e6]

/** Steps until it rests; the seconds that took. */
function run(it: PullOut, goal: number): number {
  let seconds = 0
  while (it.step(1 / 60, goal)) {
    seconds += 1 / 60
    if (seconds > 20) throw new Error('never rests')
  }
  return seconds
}

describe('a pull-out', () => {
  it('rests at the zone, then at the land once the arc has landed, then at the table', () => {
    const it = new PullOut()
    it.head('zone', TABLE, ZONE, false)
    expect(run(it, ZONE)).toBeGreaterThan(2)
    expect([it.distanceM, it.flow]).toEqual([ZONE, 0])
    it.head('land', TABLE, LAND, false)
    expect(run(it, LAND)).toBeLessThan(7)
    expect([it.distanceM, it.flow]).toEqual([LAND, 2])
    it.head('park', TABLE, TABLE, false)
    run(it, TABLE)
    expect([it.distanceM, it.flow]).toEqual([null, 0])
  })

  it('is at its end with the next step after a touch, wherever it was', () => {
    const it = new PullOut()
    it.head('land', TABLE, LAND, false)
    for (let i = 0; i < 40; i++) it.step(1 / 60, LAND)
    it.finish()
    expect(it.step(1 / 60, LAND)).toBe(false)
    expect([it.distanceM, it.flow]).toEqual([LAND, 2])
    it.head('park', TABLE, TABLE, false)
    it.step(0.3, TABLE)
    it.finish()
    expect(it.step(1 / 60, TABLE)).toBe(false)
    expect([it.distanceM, it.flow]).toEqual([null, 0])
  })

  it('turns round on the way without a jump', () => {
    const it = new PullOut()
    it.head('land', TABLE, LAND, false)
    for (let i = 0; i < 90; i++) it.step(1 / 60, LAND)
    const before = it.distanceM as number
    it.head('park', TABLE, TABLE, false)
    it.step(1 / 60, TABLE)
    expect((it.distanceM as number) / before).toBeCloseTo(1, 3)
  })

  it('is a cut where less motion is asked for', () => {
    const it = new PullOut()
    it.head('zone', TABLE, ZONE, true)
    expect(it.step(0, ZONE)).toBe(false)
    expect(it.distanceM).toBe(ZONE)
  })

  it('keeps to its stop when that moves: the screen was turned', () => {
    const it = new PullOut()
    it.head('zone', TABLE, ZONE, true)
    it.step(0, ZONE)
    it.step(0, ZONE * 2)
    expect(it.distanceM).toBe(ZONE * 2)
  })
})
