import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnWalk, roundM, type Walk } from './walk.ts'

const walks: fc.Arbitrary<Walk> = fc.record({
  aheadM: fc.double({ min: 0, max: 60, noNaN: true }),
  behindM: fc.double({ min: 0, max: 60, noNaN: true }),
  turnM: fc.oneof(
    fc.double({ min: 0.4, max: 12, noNaN: true }),
    fc.double({ min: -12, max: -0.4, noNaN: true }),
  ),
  speed: fc.constant(1.3),
})
const gone = fc.double({ min: 0, max: 2000, noNaN: true })
const place = (walk: Walk, goneM: number) => placeOnWalk(walk, goneM, { ahead: 0, right: 0, turnRad: 0 })

describe('a walk', () => {
  it('begins where it was begun, looking ahead', () =>
    fc.assert(
      fc.property(walks, (walk) => {
        const { ahead, right, turnRad } = place(walk, 0)
        expect([ahead, right]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
        expect(Math.cos(turnRad)).toBeCloseTo(1, 9)
      }),
    ))

  it('comes back after a round', () =>
    fc.assert(
      fc.property(walks, gone, (walk, goneM) => {
        const [first, second] = [place(walk, goneM), place(walk, goneM + roundM(walk))]
        expect(second.ahead).toBeCloseTo(first.ahead, 6)
        expect(second.right).toBeCloseTo(first.right, 6)
      }),
    ))

  it('goes the way it looks, as far as it is told', () =>
    fc.assert(
      fc.property(walks, gone, (walk, goneM) => {
        const step = 0.001
        const [from, to] = [place(walk, goneM), place(walk, goneM + step)]
        expect((to.ahead - from.ahead) / step).toBeCloseTo(Math.cos(from.turnRad), 2)
        expect((to.right - from.right) / step).toBeCloseTo(Math.sin(from.turnRad), 2)
      }),
    ))

  it('stays within its legs and half circles', () =>
    fc.assert(
      fc.property(walks, gone, (walk, goneM) => {
        const { ahead, right } = place(walk, goneM)
        const radius = Math.abs(walk.turnM)
        expect(ahead).toBeLessThanOrEqual(walk.aheadM + radius + 1e-9)
        expect(ahead).toBeGreaterThanOrEqual(-walk.behindM - radius - 1e-9)
        expect(right * Math.sign(walk.turnM)).toBeGreaterThanOrEqual(-1e-9)
        expect(Math.abs(right)).toBeLessThanOrEqual(2 * radius + 1e-9)
      }),
    ))
})
