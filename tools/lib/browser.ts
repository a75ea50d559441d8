/** The built table in a headless Chromium, for the tools that look at it and measure it. */
import { type Browser, chromium, type Page } from 'playwright-core'
import type {} from '../../src/store/sandTable.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs'

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
}

/** Waits until the models are on screen. */
export async function ready(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate(() => window.sandTable.ready)
}

/** Sets a state and waits until the table rests again. */
export async function show(page: Page, state: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (patch) => {
    window.sandTable.setState(patch)
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
  }, state)
  await rest(page)
}

/** Without a new frame for this long the table rests, milliseconds. */
const STILL_MS = 1200

/** Waits until no frame has been drawn for a while. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async (still) => {
    let frames = -1
    let since = performance.now()
    while (performance.now() - since < still) {
      await new Promise((done) => setTimeout(done, 100))
      // A frame that is asked for is drawn with the page's next one.
      await new Promise(requestAnimationFrame)
      const now = window.sandTable.stats().framesDrawn
      if (now !== frames) since = performance.now()
      frames = now
    }
  }, STILL_MS)
}

/** A picture of the model alone, PNG. */
export async function picture(page: Page, size: { width: number; height: number }): Promise<Buffer> {
  const base64 = await page.evaluate(async (wanted) => {
    const blob = await window.sandTable.screenshot(wanted)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }, size)
  return Buffer.from(base64, 'base64')
}
