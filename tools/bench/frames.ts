/** How long a frame takes at each quality: on the whole, and by pass on the graphics processor where that can be timed. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { ready, rest } from '../lib/browser.ts'
import { type Bench, median, type Rows, row } from './row.ts'

interface Span {
  readonly ms: number
  readonly draws: number
  /** Drawn into a square, as shadow maps are. */
  readonly square: boolean
}

declare global {
  interface Window {
    /** See gpuProbe.js. */
    readonly gpuProbe: { take(): Promise<{ there: boolean; times: Span[] }> }
  }
}

const PROBE = fileURLToPath(new URL('gpuProbe.js', import.meta.url))

/** Small for a processor; sizes that screens have where there is a graphics processor. */
const SMALL = { width: 640, height: 360 }
const SCREENS = { '1080p': { width: 1920, height: 1080 }, '4k': { width: 3840, height: 2160 } }
const PICTURES = 5
const FRAMES = 12
/** So many draws into one target are the scene's. */
const SCENE_DRAWS = 12

export async function frames({ browser, url }: Bench): Promise<Rows> {
  const rows: Rows = {}
  for (const quality of ['high', 'medium', 'low'] as const) {
    const context = await browser.newContext({ viewport: SMALL, reducedMotion: 'reduce' })
    try {
      await context.addInitScript({ path: PROBE })
      const page = await context.newPage()
      page.setDefaultTimeout(0)
      await page.goto(`${url}?quality=${quality}`)
      await ready(page)
      await rest(page)
      rows[`frames.${quality}.picture`] = row(
        median(await pictures(page)),
        'ms for a picture of 640 × 360 and its PNG',
      )
      if (!(await timed(page))) continue
      for (const [name, size] of Object.entries(SCREENS)) {
        await page.setViewportSize(size)
        await rest(page)
        await page.evaluate(() => window.gpuProbe.take())
        for (const [pass, ms] of Object.entries(await passes(page)))
          rows[`frames.${quality}.${name}.${pass}`] = row(ms, 'ms on the graphics processor, a frame')
      }
    } finally {
      await context.close()
    }
  }
  return rows
}

async function pictures(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ size, count }) => {
      const times: number[] = []
      for (let i = 0; i < count; i++) {
        const begin = performance.now()
        await window.sandTable.screenshot({ ...size, samples: 1 })
        times.push(performance.now() - begin)
      }
      return times
    },
    { size: SMALL, count: PICTURES },
  )
}

const timed = (page: Page) =>
  page.evaluate(async () => {
    const { there, times } = await window.gpuProbe.take()
    return there && times.some((it) => it.ms > 0)
  })

/** Middle time of each kind of pass over frames whose sun moves, so that shadows are drawn with each. */
async function passes(page: Page): Promise<Record<string, number>> {
  const sums: Record<string, number[]> = { shadows: [], scene: [], fullScreen: [], frame: [] }
  for (let i = 0; i < FRAMES; i++) {
    const spans = await page.evaluate(
      async (hour) => {
        window.sandTable.setState({ hour })
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return (await window.gpuProbe.take()).times
      },
      10 + 0.2 * i,
    )
    const total = (test: (span: Span) => boolean) => spans.filter(test).reduce((sum, { ms }) => sum + ms, 0)
    const ofScene = ({ draws }: Span) => draws >= SCENE_DRAWS
    sums.shadows?.push(total((it) => ofScene(it) && it.square))
    sums.scene?.push(total((it) => ofScene(it) && !it.square))
    sums.fullScreen?.push(total((it) => !ofScene(it)))
    sums.frame?.push(total(() => true))
  }
  return Object.fromEntries(Object.entries(sums).map(([name, all]) => [name, median(all)]))
}
