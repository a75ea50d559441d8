/** The back button of this page: the layers of the store on the browser's history. */

import { dismissTopLayer, layerCount } from '../store/dismissTopLayer.ts'
import { type TableStore, useTable } from '../store/index.ts'
import { backStack, type Layers } from './backStack.ts'

/** The key of an entry's depth in its state. */
const KEY = 'sandTableLayers'
/** What Chromium counts as a visitor's own doing, and a click of a screen reader. */
const GESTURES = ['pointerup', 'mousedown', 'keydown', 'click'] as const

/**
 * Starts minding it; returns how to stop.
 * @param onStep called after each step to another entry, which still has the address of an earlier state
 */
export function startBackButton(rule: Layers['rule'], onStep: () => void): () => void {
  const { history } = window
  const marked = (depth: number) => ({ ...history.state, [KEY]: depth })
  const stack = backStack(
    {
      depth: () => {
        const depth = (history.state as Record<string, unknown> | null)?.[KEY]
        return typeof depth === 'number' ? depth : null
      },
      mark: (depth) => history.replaceState(marked(depth), ''),
      push: (depth) => history.pushState(marked(depth), ''),
      go: (by) => history.go(by),
    },
    {
      brought: broughtBy(useTable.getState()),
      count: () => layerCount(useTable.getState()),
      dismissTopLayer,
      rule,
    },
    onStep,
  )
  const onPop = () => stack.onPop()
  // After what the gesture does.
  const onGesture = (event: Event) => {
    if (event.isTrusted) window.setTimeout(stack.onGesture)
  }
  const stops = [
    useTable.subscribe(layerCount, stack.onLayers),
    useTable.subscribe((table) => table.mode, stack.onLayers),
  ]
  window.addEventListener('popstate', onPop)
  for (const it of GESTURES) window.addEventListener(it, onGesture, { capture: true, passive: true })
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('popstate', onPop)
    for (const it of GESTURES) window.removeEventListener(it, onGesture, { capture: true })
  }
}

/** Layers of the state that the table was opened in. */
function broughtBy({ opened }: TableStore): number {
  return opened ? layerCount({ ...useTable.getInitialState(), ...opened }) : 0
}
