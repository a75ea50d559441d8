/** The crank: a turn is a year, forth and back come to the same day, it stops by itself and at the ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Crank, coasted, DAYS_A_TURN, restingCrank, turnBetween, turned } from './crank.ts'

const ENDS = { start: 10_000, end: 12_800 }
const angle = fc.double({ min: -50, max: 50, noNaN: true })
/** Turns of a finger, radians, with the time each took. */
const turns = fc.array(
  fc.record({ turn: fc.double({ min: -2, max: 2, noNaN: true }), ms: fc.integer({ min: 0, max: 60 }) }),
  { maxLength: 80 },
)
const turnAll = (crank: Crank, all: readonly { turn: number; ms: number }[]) =>
  all.reduce((at, { turn, ms }) => turned(at, turn, ms, ENDS), crank)

describe('the crank', () => {
  it('takes the shorter way around, and the same way back', () => {
    fc.assert(
      fc.property(angle, angle, (from, to) => {
        const turn = turnBetween(from, to)
        expect(Math.abs(turn)).toBeLessThanOrEqual(Math.PI)
        expect(Math.cos(from + turn)).toBeCloseTo(Math.cos(to), 9)
        expect(Math.sin(from + turn)).toBeCloseTo(Math.sin(to), 9)
        if (Math.abs(turn) < Math.PI) expect(turnBetween(to, from)).toBeCloseTo(-turn, 9)
      }),
    )
  })

  it('goes on by a year for a turn clockwise, however many steps the finger takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), fc.constantFrom(-1, 1), (steps, way) => {
        let crank = restingCrank(11_400)
        let at = 0.4
        for (let i = 1; i <= steps; i++) {
          const next = 0.4 + (way * 2 * Math.PI * i) / steps
          const wrapped = Math.atan2(Math.sin(next), Math.cos(next))
          crank = turned(crank, turnBetween(at, wrapped), 16, ENDS)
          at = wrapped
        }
        expect(crank.day).toBeCloseTo(11_400 + way * DAYS_A_TURN, 6)
      }),
    )
  })

  it('never leaves the timeline, and never goes against the hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: ENDS.start, max: ENDS.end }), turns, (day, all) => {
        let crank = restingCrank(day)
        for (const { turn, ms } of all) {
          const next = turned(crank, turn, ms, ENDS)
          expect(next.day).toBeGreaterThanOrEqual(ENDS.start)
          expect(next.day).toBeLessThanOrEqual(ENDS.end)
          expect((next.day - crank.day) * turn).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(next.speed)).toBe(true)
          crank = next
        }
      }),
    )
  })

  it('turns harder towards an end, reaches it all the same, and comes away from it freely', () => {
    const near = ENDS.end - 20
    const gone = turned(restingCrank(near), 0.1, 16, ENDS).day - near
    const free = turned(restingCrank(11_400), 0.1, 16, ENDS).day - 11_400
    expect(gone).toBeGreaterThan(0)
    expect(gone).toBeLessThan(free / 3)
    expect(turned(restingCrank(near), 3, 16, ENDS).day).toBe(ENDS.end)
    expect(ENDS.end - turned(restingCrank(ENDS.end), -0.1, 16, ENDS).day).toBeCloseTo(free, 6)
  })

  it('runs on the way it was turned, ever slower, for less than half a second', () => {
    fc.assert(
      fc.property(
        turns,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 60, maxLength: 60 }),
        (all, frames) => {
          let crank = turnAll(restingCrank(11_400), all)
          const { speed } = crank
          let ms = 0
          for (const frame of frames) {
            const next = coasted(crank, frame, ENDS)
            if (next === crank) break
            expect((next.day - crank.day) * speed).toBeGreaterThanOrEqual(0)
            expect(Math.abs(next.speed)).toBeLessThan(Math.abs(crank.speed))
            ms += frame
            crank = next
          }
          if (ms >= 500) expect(crank.speed).toBe(0)
          expect(coasted(coasted(turnAll(restingCrank(11_400), all), 500, ENDS), 16, ENDS).speed).toBe(0)
          // It ends less than a quarter of the way on that it would go at its speed in a second.
          expect(Math.abs(crank.day - turnAll(restingCrank(11_400), all).day)).toBeLessThanOrEqual(
            Math.abs(speed) * 250 + 1e-9,
          )
        },
      ),
    )
  })
})
