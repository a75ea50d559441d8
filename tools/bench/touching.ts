/**
 * What a tap on the model costs the main thread, from the finger's lifting to the state that has taken it: the pick among
 * all buildings, the store and whoever answers it. Nothing is rasterised meanwhile (probe.js).
 */
import type { Page } from 'playwright-core'
import { openQuietPage } from './quietPage.ts'
import { type Bench, median, percentile, type Rows, row } from './row.ts'

const BUDGET_MS = 16
const VIEWPORT = { width: 960, height: 600 }
/** The first taps warm the page's compiler up and are not counted. */
const TAPS = { warmUp: 20, counted: 120 }
/** Fewer than these would say nothing. */
const LEAST_TAKEN = 40

export async function touching({ browser, url }: Bench): Promise<Rows> {
  const page = await openQuietPage(browser, `${url}?quality=low&lang=zh&view=overview&hour=12`, VIEWPORT)
  try {
    const taps = await timeTaps(page)
    if (taps.length < LEAST_TAKEN) throw new Error(`bench: only ${taps.length} taps met a building`)
    const taken = taps.map((it) => it.takenMs)
    return {
      tap: row(median(taken), 'ms median, from lifting to state'),
      'tap.p95': row(percentile(taken, 0.95), 'ms, from lifting to state', BUDGET_MS),
      'tap.answered': row(median(taps.map((it) => it.answeredMs)), 'ms median, until panels have answered'),
    }
  } finally {
    await page.context().close()
  }
}

/** Taps that changed the selection, all over the picture: ms until the state had taken them, and until panels had answered. */
async function timeTaps(page: Page): Promise<{ takenMs: number; answeredMs: number }[]> {
  return page.evaluate(async ({ warmUp, counted }) => {
    const canvas = document.querySelector('canvas')
    if (!canvas) throw new Error('bench: there is no picture to tap')
    const box = canvas.getBoundingClientRect()
    const times: { takenMs: number; answeredMs: number }[] = []
    for (let i = 0; i < warmUp + counted; i++) {
      // Even over the middle of the picture, each tap far from the one before.
      const [u, v] = [(i * 0.618034) % 1, (i * 0.414214) % 1]
      const how = {
        bubbles: true,
        isPrimary: true,
        pointerId: 7,
        pointerType: 'touch',
        clientX: box.left + box.width * (0.15 + 0.7 * u),
        clientY: box.top + box.height * (0.3 + 0.4 * v),
      }
      const before = window.sandTable.getState().select
      canvas.dispatchEvent(new PointerEvent('pointerdown', { ...how, button: 0, buttons: 1 }))
      const begin = performance.now()
      canvas.dispatchEvent(new PointerEvent('pointerup', how))
      const takenMs = performance.now() - begin
      for (let turn = 0; turn < 4; turn++) await Promise.resolve()
      const answeredMs = performance.now() - begin
      const taken = window.sandTable.getState().select
      if (i >= warmUp && taken !== null && taken !== before) times.push({ takenMs, answeredMs })
      await new Promise(requestAnimationFrame)
    }
    return times
  }, TAPS)
}
