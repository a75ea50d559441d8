/**
 * A clock of the page that can leap. Timers and frames keep their own pace: a clock that replaced them would ask a
 * software renderer for every frame of the minutes it leaps over.
 */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Sets the page's clock ahead, milliseconds. */
    leap(ms: number): void
  }
}

/** To be called before the page is loaded. */
export async function giveLeapingClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let ahead = 0
    const [now, date] = [performance.now.bind(performance), Date.now]
    performance.now = () => now() + ahead
    Date.now = () => date() + ahead
    window.leap = (ms) => {
      ahead += ms
    }
  })
}

/** Sets the page's clock ahead by seconds. */
export const leap = (page: Page, seconds: number) => page.evaluate((ms) => window.leap(ms), seconds * 1000)
