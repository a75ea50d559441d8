/**
 * Visits to a kiosk, one after the other: it is woken, used, and starts over. Whatever a visit makes must go with it:
 * what the graphics library holds, listeners, nodes of the page, memory. Nothing is rasterised meanwhile (probe.js): all
 * that is made is made all the same.
 */
import type { CDPSession, Page } from 'playwright-core'
import { ready } from '../lib/browser.ts'
import { giveLeapingClock, leap } from '../lib/clock.ts'
import { PROBE } from './quietPage.ts'
import { type Bench, type Rows, row } from './row.ts'

/** Visits after which everything that is made once has been made: one at every milestone. */
const WARM_UP = 20
/** Larger than what a garbage collection leaves to chance, bytes a visit. */
const HEAP_SLOPE_BYTES = 40_000

interface Counts {
  readonly geometries: number
  readonly textures: number
  readonly programs: number
  readonly nodes: number
  readonly listeners: number
  readonly heap: number
}

/** @param cycles visits that are counted */
export async function visits({ browser, url }: Bench, cycles: number): Promise<Rows> {
  const context = await browser.newContext({
    viewport: { width: 480, height: 300 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await context.addInitScript({ path: PROBE })
  const page = await context.newPage()
  await giveLeapingClock(page)
  await page.goto(`${url}?mode=kiosk&quality=low&lang=en`)
  await ready(page)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  try {
    for (let i = 0; i < WARM_UP; i++) await visit(page, i)
    const counts = [await count(page, cdp)]
    const every = Math.max(1, Math.round(cycles / 5))
    for (let i = 1; i <= cycles; i++) {
      await visit(page, i)
      if (i % every === 0 || i === cycles) counts.push(await count(page, cdp))
    }
    const growth = (key: keyof Counts) => (counts.at(-1)?.[key] ?? 0) - (counts[0]?.[key] ?? 0)
    return {
      visits: row(cycles, 'visits'),
      'geometries more after the visits': row(growth('geometries'), 'geometries', 0),
      'textures more after the visits': row(growth('textures'), 'textures', 0),
      'programs more after the visits': row(growth('programs'), 'programs', 0),
      'nodes of the page more after the visits': row(growth('nodes'), 'nodes', 0),
      'listeners more after the visits': row(growth('listeners'), 'listeners', 0),
      'heap more after each visit': row(growth('heap') / cycles, 'bytes', HEAP_SLOPE_BYTES),
    }
  } finally {
    await context.close()
  }
}

/** One visit: woken by a touch, used in several ways, left, covered, forgotten. */
async function visit(page: Page, i: number): Promise<void> {
  const phase = (wanted: string) => page.locator(`.shell[data-phase="${wanted}"]`).waitFor()
  await phase('attract')
  await page.mouse.click(240, 100)
  await phase('awake')
  await page.evaluate(async (turn) => {
    const { list, setState } = window.sandTable
    const [building, overlay, milestone] = (['buildings', 'overlays', 'milestones'] as const).map(
      (name) => list(name)[turn % list(name).length],
    )
    setState({
      select: building?.id ?? null,
      overlay: overlay?.id ?? 'none',
      ...(milestone?.date && { date: milestone.date }),
      lang: turn % 2 ? 'zh' : 'en',
    })
    for (let k = 0; k < 2; k++) await new Promise(requestAnimationFrame)
  }, i)
  await page.locator('.menu__item').first().click()
  await page.locator('.panel').first().waitFor()
  // Nobody answers.
  await leap(page, 91)
  await phase('countdown')
  await leap(page, 21)
  // The cover closes in its own time.
  await phase('attract')
}

/** What is held, once what can go has gone. */
async function count(page: Page, cdp: CDPSession): Promise<Counts> {
  // The same picture each time, so that the same is on the graphics card.
  await page.locator('.shell[data-phase="attract"]').waitFor()
  await page.evaluate(async () => {
    for (let k = 0; k < 3; k++) await new Promise(requestAnimationFrame)
  })
  // Nodes of the page that only each other hold go with the second collection.
  for (let k = 0; k < 2; k++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0
  const { geometries, textures, programs } = await page.evaluate(() => window.sandTable.stats())
  return {
    geometries,
    textures,
    programs,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
  }
}
