/** Serves the built app and starts the browser, once for all browser tests. */
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { CHROMIUM_FLAGS, findChromium } from '../../tools/lib/chromium.mjs'
import { ensureBuild } from '../../tools/lib/prepare.mjs'
import { serve } from '../../tools/serve/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the app, with a trailing slash. */
    url: string
    /** Where the browser is talked to. */
    browser: string
  }
}

/** Puts the page together without GL: where that is software too, each change of the interface would cost as much as a frame of the model. */
const PAGE_BY_PROCESSOR = '--disable-gpu-compositing'

export default async function setup(project: TestProject) {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('The browser tests need Chromium; set CHROMIUM_PATH or run "npm test".')
  await ensureBuild()
  const app = await serve({ dir: 'dist', port: 0 })
  project.provide('url', app.url)
  const browser = await chromium.launchServer({
    executablePath,
    args: [...CHROMIUM_FLAGS, PAGE_BY_PROCESSOR],
    host: '127.0.0.1',
  })
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await app.close()
  }
}
