/** What the interface registers, and what those who ask are told. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import {
  anchorElement,
  anchorRect,
  anchors,
  captionObstacle,
  obstacleRects,
  onOverlayChange,
  overlayChanged,
  panelObstacle,
  registerAnchor,
} from './overlayRegistry.ts'

/** As much of an element as the registry uses: where it is, whether it is seen, and how often it was measured. */
function element(left: number, held: readonly Element[] = []) {
  const made = {
    measured: 0,
    visible: true,
    checkVisibility: () => made.visible,
    setAttribute: () => {},
    getBoundingClientRect: () => {
      made.measured++
      return { left, top: 0, right: left + 10, bottom: 10 }
    },
    contains: (other: Element) => other === (made as unknown) || held.includes(other),
  }
  return Object.assign(made, new FakeElement()) as typeof made & HTMLElement
}

class FakeElement {}

const page = new EventTarget()
beforeAll(() => {
  vi.stubGlobal('window', page)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const stops: (() => void)[] = []
const kept = (stop: (() => void) | undefined) => {
  if (stop) stops.push(stop)
  return stop ?? (() => {})
}
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** How often a change was told since. */
function changes() {
  const called = vi.fn()
  kept(onOverlayChange(called))
  return called
}

it('tells labels and the far picture what each keeps clear of', () => {
  kept(panelObstacle(element(1)))
  kept(captionObstacle(element(3)))
  const lefts = (avoider: 'labels' | 'region') => obstacleRects(avoider).map((rect) => rect.left)
  expect(lefts('labels')).toEqual([1])
  expect(lefts('region')).toEqual([1, 3])
})

it('leaves out obstacles that are not seen, and those taken back', () => {
  const [hidden, gone] = [element(1), element(2)]
  kept(panelObstacle(hidden))
  const stop = kept(panelObstacle(gone))
  hidden.visible = false
  stop()
  expect(obstacleRects('labels')).toEqual([])
  hidden.visible = true
  expect(obstacleRects('labels')).toHaveLength(1)
})

it('tells when something comes, goes or changes, until it is asked to stop', () => {
  const called = vi.fn()
  const stop = onOverlayChange(called)
  const free = panelObstacle(element(1))
  expect(called).toHaveBeenCalledTimes(1)
  free?.()
  expect(called).toHaveBeenCalledTimes(2)
  overlayChanged()
  page.dispatchEvent(new Event('resize'))
  expect(called).toHaveBeenCalledTimes(4)
  stop()
  overlayChanged()
  page.dispatchEvent(new Event('resize'))
  expect(called).toHaveBeenCalledTimes(4)
})

it('takes no notice of what fades, but an obstacle or what holds one', () => {
  vi.stubGlobal('Element', FakeElement)
  const obstacle = element(1)
  kept(panelObstacle(obstacle))
  const called = changes()
  const fades = (target: unknown) => {
    const event = new Event('transitionend')
    Object.defineProperty(event, 'target', { value: target })
    page.dispatchEvent(event)
  }
  fades(Object.setPrototypeOf(element(2), FakeElement.prototype))
  expect(called).not.toHaveBeenCalled()
  fades(Object.setPrototypeOf(element(3, [obstacle]), FakeElement.prototype))
  fades(Object.setPrototypeOf(obstacle, FakeElement.prototype))
  expect(called).toHaveBeenCalledTimes(2)
})

it('measures an anchor once, however often it is asked for, until something changes', () => {
  changes()
  const row = element(7)
  kept(registerAnchor('leader-row', 'a', row))
  for (let frame = 0; frame < 5; frame++) expect(anchorRect(row).left).toBe(7)
  expect(row.measured).toBe(1)
  overlayChanged()
  anchorRect(row)
  page.dispatchEvent(new Event('scroll'))
  anchorRect(row)
  anchorRect(row)
  expect(row.measured).toBe(3)
})

it('keeps anchors by kind and id, the same list until one comes or goes', () => {
  const [first, second] = [element(1), element(2)]
  const stop = kept(registerAnchor('leader-row', 'a', first))
  kept(registerAnchor('leader-row', 'b', second))
  const both = anchors('leader-row')
  expect(both.map((it) => it.id)).toEqual(['a', 'b'])
  overlayChanged()
  expect(anchors('leader-row')).toBe(both)
  stop()
  expect(anchors('leader-row').map((it) => it.id)).toEqual(['b'])
  expect(both).toHaveLength(2)
  expect(anchors('leader')).toEqual([])
})

it('has the newest of a kind that the page has one of: a new shell comes before the old one goes', () => {
  const [old, next] = [element(1), element(2)]
  const stop = kept(registerAnchor('label-layer', '', old))
  kept(registerAnchor('label-layer', '', next))
  expect(anchorElement('label-layer')).toBe(next)
  stop()
  expect(anchorElement('label-layer')).toBe(next)
  expect(anchorElement('search')).toBeNull()
})

it('takes a `ref` that React empties', () => {
  const called = changes()
  expect(panelObstacle(null)).toBeUndefined()
  expect(registerAnchor('rail', '', null)).toBeUndefined()
  expect(called).not.toHaveBeenCalled()
})
