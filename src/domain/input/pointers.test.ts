import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PointerFacts, pointerAccount, RESTING_MS, SILENT_MS } from './pointers.ts'

const pointer = (pointerId: number, more: Partial<PointerFacts> = {}): PointerFacts => ({
  pointerId,
  pointerType: 'touch',
  isPrimary: false,
  buttons: 1,
  timeStamp: 0,
  ...more,
})
const first = (id: number, timeStamp = 0) => pointer(id, { isPrimary: true, timeStamp })
const mouse = (timeStamp = 0) => pointer(1, { pointerType: 'mouse', isPrimary: true, timeStamp })

describe('the account of pointers', () => {
  it('knows who is down until the end comes', () => {
    const account = pointerAccount()
    expect(account.down(first(7))).toEqual([])
    expect(account.down(pointer(8))).toEqual([])
    account.up(7)
    expect([account.has(7), account.has(8)]).toEqual([false, true])
  })

  it('drops a finger whose end never came when the next first finger comes down', () => {
    const account = pointerAccount()
    account.down(first(7))
    account.down(pointer(8))
    expect(account.down(first(9))).toEqual([7, 8])
    expect(account.has(9)).toBe(true)
  })

  it('drops the mouse that comes down twice, and one that moves with no button pressed', () => {
    const account = pointerAccount()
    account.down(mouse())
    expect(account.down(mouse(5))).toEqual([1])
    expect(account.move({ ...mouse(6), buttons: 1 })).toEqual([])
    expect(account.move({ ...mouse(7), buttons: 0 })).toEqual([1])
    expect(account.move({ ...mouse(8), buttons: 0 })).toEqual([])
  })

  it('leaves a finger that is there to the finger, when a mouse is pressed beside it', () => {
    const account = pointerAccount()
    account.down(first(7))
    account.touching(1)
    expect(account.down(mouse(SILENT_MS - 1))).toEqual([])
    expect(account.has(7)).toBe(true)
  })

  it('lets the mouse drop a finger that no touch event knows, or that has long been silent', () => {
    const unknown = pointerAccount()
    unknown.down(first(7))
    expect(unknown.down(mouse())).toEqual([7])
    const silent = pointerAccount()
    silent.down(first(7))
    silent.touching(1)
    silent.move(pointer(7, { timeStamp: 500 }))
    expect(silent.down(mouse(SILENT_MS + 501))).toEqual([7])
  })

  it('drops fingers when the last touch event says that there are none', () => {
    const account = pointerAccount()
    account.down(first(7))
    account.down(mouse(1))
    expect(account.touching(1)).toEqual([])
    account.down(first(8))
    expect(account.touching(0)).toEqual([8])
    expect(account.has(1)).toBe(true)
  })

  it('lets a finger rest before another joins it, but not for ever: a browser may have lost its end, too', () => {
    const rested = pointerAccount()
    rested.down(first(7))
    expect(rested.down(pointer(8, { timeStamp: RESTING_MS }))).toEqual([])
    const lost = pointerAccount()
    lost.down(first(7))
    expect(lost.down(pointer(8, { timeStamp: RESTING_MS + 1 }))).toEqual([7])
  })

  it('forgets all at once, save the one that is coming down', () => {
    const account = pointerAccount()
    account.down(first(7))
    account.down(pointer(8))
    expect(account.clear(8)).toEqual([7])
    expect(account.clear()).toEqual([8])
  })

  it('never keeps a ghost: whatever was lost, after a first finger only that one is down', () => {
    const event = fc.record({
      kind: fc.constantFrom('down', 'move', 'up', 'lost'),
      pointerId: fc.integer({ min: 1, max: 6 }),
      isPrimary: fc.boolean(),
      buttons: fc.constantFrom(0, 1),
      timeStamp: fc.nat(60_000),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const account = pointerAccount()
        for (const { kind, ...it } of events) {
          const facts = { ...it, pointerType: 'touch' }
          if (kind === 'down') account.down(facts)
          else if (kind === 'move') account.move(facts)
          else if (kind === 'up') account.up(it.pointerId)
        }
        account.down(first(9))
        expect(account.clear()).toEqual([9])
      }),
    )
  })
})
