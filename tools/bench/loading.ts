/** Times from the address to the first paint and to the models on screen. Software GL: for comparing builds only. */
import { ready } from '../lib/browser.ts'
import { type Bench, median, type Rows, row } from './row.ts'

const RUNS = 3

export async function loading({ browser, url }: Bench): Promise<Rows> {
  const paints: number[] = []
  const readies: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext({
      viewport: { width: 640, height: 360 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(`${url}?quality=low&lang=zh`)
    await ready(page)
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      now: performance.now(),
    }))
    paints.push(times.paint)
    readies.push(times.now)
    await context.close()
  }
  return {
    firstContentfulPaint: row(median(paints), 'ms, software GL'),
    modelsOnScreen: row(median(readies), 'ms, software GL'),
  }
}
