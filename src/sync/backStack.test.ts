import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backStack } from './backStack.ts'

/**
 * A browser's history with a page of somebody else before the table; own steps are taken when `settle` is called.
 * `together`: so many layers go with one that is taken off, as the colors of a panel go with it.
 */
function browser({ brought = 0, rule = 'layers' as 'layers' | 'stay', together = 1 } = {}) {
  // -1 is the page before.
  const entries: (number | null)[] = [-1, null]
  let index = 1
  let asked: number[] = []
  let layers = brought
  const stack = backStack(
    {
      depth: () => entries[index] ?? null,
      mark: (depth) => {
        entries[index] = depth
      },
      push: (depth) => {
        index += 1
        entries.splice(index, entries.length, depth)
      },
      go: (by) => asked.push(by),
    },
    {
      brought,
      count: () => layers,
      peel: () => {
        layers = Math.max(0, layers - together)
        stack.onLayers()
      },
      rule: () => rule,
    },
    () => {},
  )
  const left = () => index === 0
  const go = (by: number) => {
    const to = index + by
    if (left() || to < 0 || to >= entries.length) return
    index = to
    if (!left()) stack.onPop()
  }
  return {
    /** Takes the steps that were asked for. */
    settle: () => {
      while (asked.length > 0) {
        const steps = asked
        asked = []
        for (const by of steps) go(by)
      }
    },
    open: ({ byHand = true } = {}) => {
      layers += 1
      stack.onLayers()
      if (byHand) stack.onGesture()
    },
    close: () => {
      if (layers > 0) layers -= 1
      stack.onLayers()
    },
    press: () => stack.onGesture(),
    back: () => go(-1),
    forward: () => go(1),
    follow: () => {
      // A link within the page adds an entry that nobody has marked.
      index += 1
      entries.splice(index, entries.length, null)
      stack.onPop()
    },
    left,
    layers: () => layers,
    /** Entries of the table above its first. */
    depth: () => index - 1,
    length: () => entries.length,
  }
}

describe('the back button', () => {
  it('takes off one layer at a time, and then leaves', () => {
    const it = browser()
    it.open()
    it.open()
    for (const layers of [1, 0]) {
      it.back()
      it.settle()
      expect([it.layers(), it.left()]).toEqual([layers, false])
    }
    it.back()
    it.settle()
    expect(it.left()).toBe(true)
  })

  it('leaves at once where nothing was opened, whatever the link brought along', () => {
    const it = browser({ brought: 2 })
    it.press()
    it.back()
    it.settle()
    expect([it.left(), it.layers()]).toEqual([true, 2])
  })

  it('leaves at once after a layer was closed by other means', () => {
    const it = browser()
    it.open()
    it.close()
    it.settle()
    expect(it.depth()).toBe(0)
    it.back()
    it.settle()
    expect(it.left()).toBe(true)
  })

  it('adds nothing for what opens by itself, until a hand does something', () => {
    const it = browser()
    it.open({ byHand: false })
    expect(it.depth()).toBe(0)
    it.press()
    expect(it.depth()).toBe(1)
  })

  it('counts a layer anew when one that the link brought was closed', () => {
    const it = browser({ brought: 1 })
    it.close()
    it.open()
    it.back()
    it.settle()
    expect([it.layers(), it.left()]).toEqual([0, false])
  })

  it('goes on after a link within the page', () => {
    const it = browser()
    it.open()
    it.follow()
    it.settle()
    it.back()
    it.settle()
    expect([it.layers(), it.left()]).toEqual([0, false])
  })

  it('never leaves a table that nobody minds, however often it is pressed', () => {
    const it = browser({ rule: 'stay' })
    it.press()
    for (let i = 0; i < 5; i++) {
      it.back()
      it.back()
      it.settle()
      expect(it.left()).toBe(false)
    }
    expect(it.length()).toBeLessThanOrEqual(4)
  })

  it('keeps as many entries as there are layers, whatever was opened, closed and stepped', () => {
    const action = fc.constantFrom('open', 'self', 'close', 'back', 'forward', 'follow', 'press')
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.integer({ min: 1, max: 2 }),
        fc.array(action, { maxLength: 60 }),
        (...given) => {
          const [brought, together, actions] = given
          const it = browser({ brought, together })
          let least = brought
          for (const what of actions) {
            if (it.left()) return
            const before = it.layers()
            if (what === 'open' && before < 12) it.open()
            else if (what === 'self' && before < 12) it.open({ byHand: false })
            else if (what === 'close') it.close()
            else if (what === 'back') it.back()
            else if (what === 'forward') it.forward()
            else if (what === 'follow') it.follow()
            else it.press()
            it.settle()
            least = Math.min(least, it.layers())
            // One step takes off one layer, or leaves.
            if (what === 'back') expect(it.left() ? 0 : before - it.layers()).toBeLessThanOrEqual(together)
            if (what === 'forward') expect(it.layers()).toBe(before)
            if (it.left()) {
              expect(what).toBe('back')
              return
            }
            expect(it.depth()).toBeLessThanOrEqual(it.layers() - least)
            if (what === 'open' || what === 'press') expect(it.depth()).toBe(it.layers() - least)
          }
        },
      ),
    )
  })
})
