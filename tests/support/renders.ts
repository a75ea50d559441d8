/**
 * Counts React's work in a page, of the interface and of the canvas: both renderers tell whoever stands where React's
 * developer tools do of each commit, in a production build too. The app has nothing of its own for it.
 */
import type { Page } from 'playwright-core'

/** A component that was rendered with no parent of its own having been. */
export interface Render {
  readonly renderer: 'interface' | 'canvas'
  /** The beginning of its source, minified as it is. */
  readonly component: string
}

declare global {
  interface Window {
    /** Filled while renders are counted. */
    renders?: Render[]
  }
}

/** As much of React's tree as is read. */
interface Fiber {
  readonly type: unknown
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
}

/** Runs in a page before its scripts. */
export function tellRenders(): void {
  /** The flag of a component whose function has been called, as the developer tools read it. */
  const PERFORMED_WORK = 1
  const rendered = (fiber: Fiber): string[] => {
    const { type, flags, child, alternate } = fiber
    if (typeof type === 'function' && flags & PERFORMED_WORK) return [type.toString().slice(0, 200)]
    const below: string[] = []
    // What React has passed over keeps its children.
    for (let item = child === alternate?.child ? null : child; item; item = item.sibling)
      below.push(...rendered(item))
    return below
  }
  const renderers: Render['renderer'][] = []
  const hook = {
    renderers: new Map(),
    supportsFiber: true,
    checkDCE() {},
    inject: ({ rendererPackageName }: { readonly rendererPackageName: string }) =>
      renderers.push(rendererPackageName === 'react-dom' ? 'interface' : 'canvas') - 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(id: number, root: { readonly current: Fiber }) {
      const renderer = renderers[id] ?? 'interface'
      const components = rendered(root.current)
      // A commit in which no component is found counts as well.
      for (const component of components.length > 0 ? components : ['none']) {
        window.renders?.push({ renderer, component })
      }
    },
  }
  Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', { value: hook })
}

/** What is rendered while something is done, until two frames after it. */
export async function rendersDuring(page: Page, act: () => Promise<unknown>): Promise<readonly Render[]> {
  await page.evaluate(() => {
    window.renders = []
  })
  await act()
  return page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
    const { renders = [] } = window
    delete window.renders
    return renders
  })
}
