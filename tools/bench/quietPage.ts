/** A page whose drawing is turned off (probe.js): what is measured there is the table, not a software renderer. */
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { ready, rest } from '../lib/browser.ts'

declare global {
  interface Window {
    /** What probe.js adds up. */
    readonly probe: { frames: number; frameMs: number; glMs: number }
  }
}

/** Path of the script that turns drawing off. */
export const PROBE = fileURLToPath(new URL('probe.js', import.meta.url))

/**
 * Opens an address in a context of its own, once the models are there and the table rests.
 * @param scripts paths of more that run before those of the page
 */
export async function openQuietPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  scripts: readonly string[] = [],
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  for (const path of [PROBE, ...scripts]) await context.addInitScript({ path })
  const page = await context.newPage()
  await page.goto(url)
  await ready(page)
  await rest(page)
  return page
}
