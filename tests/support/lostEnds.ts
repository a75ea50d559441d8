/**
 * Ends of pointers that never come: between two calls the page hears of no finger or button that lifts, as after a machine
 * has slept or a driver has started anew. The browser itself knows of them, and so of the next first finger.
 */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    endsAreLost?: boolean
  }
}

/** To be called before the page is loaded: it has to hear of ends before the page does. */
export const mayLoseEnds = (page: Page) =>
  page.addInitScript(() => {
    const ends = [
      'pointerup',
      'pointercancel',
      'lostpointercapture',
      'mouseup',
      'click',
      'touchend',
      'touchcancel',
    ]
    for (const end of ends)
      window.addEventListener(
        end,
        (event) => {
          if (window.endsAreLost && event.isTrusted) event.stopImmediatePropagation()
        },
        { capture: true },
      )
  })

/** Does something whose ends the page never hears of. */
export async function losingEnds(page: Page, action: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    window.endsAreLost = true
  })
  await action()
  await page.evaluate(() => {
    window.endsAreLost = false
  })
}
