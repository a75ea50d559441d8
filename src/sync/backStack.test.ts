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
      dismissTopLayer: () => {
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
    const tab = browser()
    tab.open()
    tab.open()
    for (const layers of [1, 0]) {
      tab.back()
      tab.settle()
      expect([tab.layers(), tab.left()]).toEqual([layers, false])
    }
    tab.back()
    tab.settle()
    expect(tab.left()).toBe(true)
  })

  it('leaves at once where nothing was opened, whatever the link brought along', () => {
    const tab = browser({ brought: 2 })
    tab.press()
    tab.back()
    tab.settle()
    expect([tab.left(), tab.layers()]).toEqual([true, 2])
  })

  it('leaves at once after a layer was closed by other means', () => {
    const tab = browser()
    tab.open()
    tab.close()
    tab.settle()
    expect(tab.depth()).toBe(0)
    tab.back()
    tab.settle()
    expect(tab.left()).toBe(true)
  })

  it('adds nothing for what opens by itself, until a hand does something', () => {
    const tab = browser()
    tab.open({ byHand: false })
    expect(tab.depth()).toBe(0)
    tab.press()
    expect(tab.depth()).toBe(1)
  })

  it('counts a layer anew when one that the link brought was closed', () => {
    const tab = browser({ brought: 1 })
    tab.close()
    tab.open()
    tab.back()
    tab.settle()
    expect([tab.layers(), tab.left()]).toEqual([0, false])
  })

  it('goes on after a link within the page', () => {
    const tab = browser()
    tab.open()
    tab.follow()
    tab.settle()
    tab.back()
    tab.settle()
    expect([tab.layers(), tab.left()]).toEqual([0, false])
  })

  it('never leaves a table that nobody minds, however often it is pressed', () => {
    const tab = browser({ rule: 'stay' })
    tab.press()
    for (let i = 0; i < 5; i++) {
      tab.back()
      tab.back()
      tab.settle()
      expect(tab.left()).toBe(false)
    }
    expect(tab.length()).toBeLessThanOrEqual(4)
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
          const tab = browser({ brought, together })
          let least = brought
          for (const what of actions) {
            if (tab.left()) return
            const before = tab.layers()
            if (what === 'open' && before < 12) tab.open()
            else if (what === 'self' && before < 12) tab.open({ byHand: false })
            else if (what === 'close') tab.close()
            else if (what === 'back') tab.back()
            else if (what === 'forward') tab.forward()
            else if (what === 'follow') tab.follow()
            else tab.press()
            tab.settle()
            least = Math.min(least, tab.layers())
            // One step takes off one layer, or leaves.
            if (what === 'back') expect(tab.left() ? 0 : before - tab.layers()).toBeLessThanOrEqual(together)
            if (what === 'forward') expect(tab.layers()).toBe(before)
            if (tab.left()) {
              expect(what).toBe('back')
              return
            }
            expect(tab.depth()).toBeLessThanOrEqual(tab.layers() - least)
            if (what === 'open' || what === 'press') expect(tab.depth()).toBe(tab.layers() - least)
          }
        },
      ),
    )
  })
})
