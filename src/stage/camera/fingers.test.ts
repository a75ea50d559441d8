import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FingerEvent, fingers } from './fingers.ts'

const touch = (id: number, x: number, y: number, at = 0): FingerEvent => ({ id, touch: true, x, y, at })
const mouse = (x: number, y: number, at = 0): FingerEvent => ({ id: 1, touch: false, x, y, at })

describe('the fingers of a gesture', () => {
  it('are one, or two that come before the first has moved', () => {
    const hand = fingers()
    expect(hand.down(touch(10, 100, 100))).toBe(true)
    expect(hand.down(touch(11, 200, 100))).toBe(true)
    // The rest of the hand.
    for (const id of [12, 13, 14]) expect(hand.down(touch(id, 300, 100))).toBe(false)
    expect(hand.move(touch(13, 400, 300)).counts).toBe(false)
  })

  it('stay one when a second comes after the first has moved', () => {
    const hand = fingers()
    hand.down(touch(10, 100, 100))
    hand.move(touch(10, 140, 100))
    expect(hand.down(touch(11, 200, 100))).toBe(false)
    expect(hand.move(touch(11, 260, 100)).counts).toBe(false)
    expect(hand.up(touch(11, 260, 100), false).counts).toBe(false)
    expect(hand.move(touch(10, 180, 100)).counts).toBe(true)
  })

  it('do nothing any more when one of two has lifted, until all have', () => {
    const hand = fingers()
    hand.down(touch(10, 100, 100))
    hand.down(touch(11, 200, 100))
    expect(hand.up(touch(10, 100, 100), false).counts).toBe(true)
    expect(hand.move(touch(11, 300, 100)).counts).toBe(false)
    expect(hand.down(touch(12, 100, 100))).toBe(false)
    hand.up(touch(12, 100, 100), false)
    expect(hand.up(touch(11, 300, 100), true).counts).toBe(true)
    expect(hand.down(touch(13, 100, 100))).toBe(true)
    expect(hand.move(touch(13, 150, 100)).counts).toBe(true)
  })

  it('are never a mouse and a finger together; a mouse that hovers is free', () => {
    const hand = fingers()
    expect(hand.move(mouse(5, 5)).counts).toBe(true)
    hand.down(touch(10, 100, 100))
    expect(hand.down(mouse(300, 300))).toBe(false)
    expect(hand.move(mouse(400, 300)).counts).toBe(false)
    hand.up(mouse(400, 300), false)
    hand.up(touch(10, 100, 100), false)
    expect(hand.down(mouse(300, 300))).toBe(true)
    expect(hand.down(touch(11, 100, 100))).toBe(false)
  })

  it('tell how far they turn about one another', () => {
    const hand = fingers()
    hand.down(touch(10, 100, 100))
    hand.down(touch(11, 200, 100))
    // A quarter clockwise on a screen whose y goes down, across the seam of the circle too.
    expect(hand.move(touch(11, 100, 200)).twist).toBeCloseTo(Math.PI / 2)
    expect(hand.move(touch(11, 0, 101)).twist).toBeCloseTo(Math.PI / 2, 1)
    expect(hand.move(touch(11, 0, 99)).twist).toBeCloseTo(0.02, 2)
  })

  it('tap nothing as a whole hand', () => {
    const hand = fingers()
    for (const id of [10, 11, 12, 13, 14]) hand.down(touch(id, 20 * id, 100))
    const taps = [10, 11, 12, 13, 14].map((id) => hand.up(touch(id, 20 * id, 100, 90), false).tapOfTwo)
    expect(taps).toEqual([false, false, false, false, false])
  })

  it('tap together when both are quick and still', () => {
    const tap = (drift: number, ms: number, cancelled = false) => {
      const hand = fingers()
      hand.down(touch(10, 100, 100, 0))
      hand.down(touch(11, 200, 100, 40))
      hand.move(touch(11, 200 + drift, 100, 60))
      hand.up(touch(10, 100, 100, ms - 20), cancelled)
      return hand.up(touch(11, 200, 100, ms), false).tapOfTwo
    }
    expect(tap(3, 200)).toBe(true)
    expect(tap(30, 200)).toBe(false)
    expect(tap(3, 400)).toBe(false)
    expect(tap(3, 200, true)).toBe(false)
  })

  it('leave no ghost: whatever hands do, when all are off the next one counts', () => {
    const id = fc.integer({ min: 1, max: 6 })
    const action = fc.record({ kind: fc.constantFrom('down', 'move', 'up', 'cancel'), id, x: fc.nat(900) })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const hand = fingers()
        const down = new Set<number>()
        let counting = 0
        for (const action of actions) {
          const event = { id: action.id, touch: action.id > 1, x: action.x, y: 50, at: 0 }
          if (action.kind === 'down' && !down.has(action.id)) {
            down.add(action.id)
            if (hand.down(event)) counting++
          } else if (action.kind === 'move') hand.move(event)
          else if (action.kind !== 'down' && down.delete(action.id)) hand.up(event, action.kind === 'cancel')
          if (down.size === 0) counting = 0
          expect(counting).toBeLessThanOrEqual(2)
        }
        for (const left of down) hand.up(touch(left, 0, 0), false)
        expect(hand.down(touch(9, 10, 10))).toBe(true)
        expect(hand.move(touch(9, 90, 10)).counts).toBe(true)
      }),
    )
  })
})
