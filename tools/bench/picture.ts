/** What the opening view costs to draw at each quality, and that a table at rest costs nothing. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { StageStats } from '../../src/store/index.ts'
import { rest } from '../lib/browser.ts'
import { openQuietPage } from './quietPage.ts'
import { type Bench, type Rows, row } from './row.ts'

const BUDGET = {
  drawCalls: 90,
  programs: 30,
  trianglesHigh: 1_200_000,
  trianglesLow: 350_000,
  restFrames: 0,
  restMs: 500,
  compareRatio: 2,
  memoryLowMb: 150,
}
const MEMORY_PROBE = fileURLToPath(new URL('memoryProbe.js', import.meta.url))
const BYTES_PER_MB = 1024 ** 2

declare global {
  interface Window {
    /** See memoryProbe.js. */
    readonly memoryProbe: { bytes(): Record<'buffers' | 'textures' | 'targets', number> }
  }
}
const REST_MS = 5000

export async function picture({ browser, url }: Bench): Promise<Rows> {
  const rows: Rows = {}
  for (const quality of ['high', 'medium', 'low'] as const) {
    const page = await openQuietPage(
      browser,
      `${url}?quality=${quality}&lang=zh`,
      { width: 640, height: 360 },
      [MEMORY_PROBE],
    )
    const before = await page.evaluate(() => window.sandTable.stats().shadowRenders)
    const stats = await redrawn(page)
    const shadowRenders = stats.shadowRenders - before
    const budget = quality === 'low' ? BUDGET.trianglesLow : BUDGET.trianglesHigh
    rows[`${quality}.drawCalls`] = row(stats.drawCalls, 'calls, shadows cached', BUDGET.drawCalls)
    rows[`${quality}.triangles`] = row(stats.triangles, 'triangles', budget)
    rows[`${quality}.programs`] = row(stats.programs - stats.passPrograms, 'programs', BUDGET.programs)
    rows[`${quality}.passPrograms`] = row(stats.passPrograms, 'programs of full-screen passes')
    rows[`${quality}.passes`] = row(stats.passes, 'full-screen passes a frame')
    rows[`${quality}.shadowRenders`] = row(shadowRenders, 'shadow maps while only the camera moves', 0)
    rows[`${quality}.restToFull`] = row(
      stats.restMs,
      'ms from the last movement to the finished picture',
      BUDGET.restMs,
    )
    const { buffers, textures, targets } = await page.evaluate(() => window.memoryProbe.bytes())
    rows[`${quality}.memory`] = row(
      (buffers + textures) / BYTES_PER_MB,
      'MB of geometry and textures on the graphics card',
      quality === 'low' ? BUDGET.memoryLowMb : undefined,
    )
    rows[`${quality}.memoryOfTargets`] = row(targets / BYTES_PER_MB, 'MB of render buffers at 640 × 360')
    rows[`${quality}.frameCpu`] = row(stats.lastFrameCpuMs, 'ms, nothing rasterised')
    rows[`${quality}.framesAtRest`] = row(await framesAtRest(page), 'frames in 5 s', BUDGET.restFrames)
    if (quality === 'high') rows['compare.drawCalls'] = await compared(page)
    await page.context().close()
  }
  return rows
}

/** Figures of a frame that only the camera asked for: the shadow map is not drawn again. */
async function redrawn(page: Page): Promise<StageStats> {
  const { x, z } = await page.evaluate(() => ({ x: innerWidth / 2, z: innerHeight / 3 }))
  await page.mouse.move(x, z)
  await page.mouse.down()
  await page.mouse.move(x + 14, z + 2, { steps: 3 })
  await page.mouse.up()
  await rest(page)
  return page.evaluate(() => window.sandTable.stats())
}

/** Draw calls of two dates side by side, in those of the dearer one alone. */
async function compared(page: Page): Promise<Rows[string]> {
  const [left, right] = ['2020-05-15', '2021-06-15']
  const calls = async (state: { date: string | undefined; compare: string | null | undefined }) => {
    await page.evaluate((it) => window.sandTable.setState(it as object), state)
    await rest(page)
    return (await redrawn(page)).drawCalls
  }
  const alone = [await calls({ date: left, compare: null }), await calls({ date: right, compare: null })]
  const both = await calls({ date: right, compare: left })
  return row(both / Math.max(...alone), '× one date alone', BUDGET.compareRatio)
}

async function framesAtRest(page: Page): Promise<number> {
  return page.evaluate(async (ms) => {
    const before = window.sandTable.stats().framesDrawn
    await new Promise((done) => setTimeout(done, ms))
    return window.sandTable.stats().framesDrawn - before
  }, REST_MS)
}
