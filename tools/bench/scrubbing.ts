/**
 * What a step of the scrubber costs the main thread — store, panels, the frame's own JavaScript — and whether that grows
 * with the park: grids of 30, 300 and 3,000 buildings, measured in turns so that a noisy machine troubles all alike.
 * Nothing is rasterised meanwhile (probe.js): a software renderer's stalls say nothing about the table.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openQuietPage } from './quietPage.ts'
import { type Bench, median, percentile, type Rows, row } from './row.ts'
import { syntheticPack } from './syntheticPack.ts'

const SIZES = [30, 300, 3000] as const
/** The first rounds warm the page's compiler up and are not counted. */
const ROUNDS = { warmUp: 3, counted: 20 }
const STEPS_A_ROUND = 28
/** The first steps after another page had its turn find everything cold, as no drag in progress does. */
const COLD_STEPS = 3
const BUDGET_RATIO = 1.2
/** Main-thread time of a step that 95 of 100 keep within, ms, and growth of the heap over many steps, KB. */
const BUDGET_P95_MS = 4
const BUDGET_HEAP_KB = 500
const MANY_STEPS = 10_000
const VIEWPORT = { width: 320, height: 240 }

export async function scrubbing({ browser, url, dist }: Bench): Promise<Rows> {
  const folders = SIZES.map((it) => join(dist, 'scenes', `synthetic-${it}`))
  try {
    await Promise.all(SIZES.map((it, i) => writePack(folders[i] as string, it)))
    const pages: Page[] = []
    for (const count of SIZES) {
      pages.push(
        await openQuietPage(browser, `${url}?scene=synthetic-${count}&quality=low&lang=zh`, VIEWPORT),
      )
    }
    const times = SIZES.map((): number[] => [])
    for (let round = 0; round < ROUNDS.warmUp + ROUNDS.counted; round++) {
      for (const [i, page] of pages.entries()) {
        const steps = await timeSteps(page, round)
        if (round >= ROUNDS.warmUp) times[i]?.push(...steps.slice(COLD_STEPS))
      }
    }
    const heapKb = await heapGrowthKb(pages[0] as Page)
    await Promise.all(pages.map((it) => it.context().close()))
    const rows: Rows = { 'scrubStep.heap': row(heapKb, 'KB over 10,000 steps', BUDGET_HEAP_KB) }
    for (const [i, count] of SIZES.entries()) {
      rows[`scrubStep.${count}`] = row(median(times[i] ?? []), 'ms median, without the graphics library')
      rows[`scrubStep.${count}.p95`] = row(
        percentile(times[i] ?? [], 0.95),
        'ms, without the graphics library',
        BUDGET_P95_MS,
      )
    }
    const [few, , many] = times.map(median)
    rows['scrubStep.growth'] = row(
      (many ?? Number.NaN) / (few ?? Number.NaN),
      '× from 30 to 3,000',
      BUDGET_RATIO,
    )
    return rows
  } finally {
    await Promise.all(folders.map((it) => rm(it, { recursive: true, force: true })))
  }
}

async function writePack(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const files = Object.entries(syntheticPack(count))
  await Promise.all(files.map(([name, json]) => writeFile(join(folder, name), JSON.stringify(json))))
}

/**
 * Times of single steps, ms: the call, what answers in microtasks (subscribers, React), and the frame it asks for.
 * @throws Error when a step drew no frame, for then nothing was measured
 */
async function timeSteps(page: Page, round: number): Promise<number[]> {
  return page.evaluate(
    async ({ first, steps }) => {
      const times: number[] = []
      const { probe } = window
      for (let i = 0; i < steps; i++) {
        const date = new Date(Date.UTC(2018, 2, 1 + first + i * 3)).toISOString().slice(0, 10)
        const drawn = window.sandTable.stats().framesDrawn
        probe.frameMs = 0
        probe.glMs = 0
        const begin = performance.now()
        window.sandTable.setState({ date })
        for (let turn = 0; turn < 4; turn++) await Promise.resolve()
        const answered = performance.now() - begin
        for (let wait = 0; wait < 200 && window.sandTable.stats().framesDrawn === drawn; wait++) {
          await new Promise((done) => setTimeout(done, 2))
        }
        if (window.sandTable.stats().framesDrawn === drawn) throw new Error(`bench: ${date} drew no frame`)
        times.push(answered + probe.frameMs - probe.glMs)
      }
      return times
    },
    { first: (round * 61) % 2000, steps: STEPS_A_ROUND },
  )
}

/** What the heap keeps of many steps, KB: all garbage is collected before it is looked at. */
async function heapGrowthKb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const scrub = (steps: number) =>
    page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) {
        const date = new Date(Date.UTC(2018, 2, 1 + ((i * 7) % 2000))).toISOString().slice(0, 10)
        window.sandTable.setState({ date })
        // Some of the steps are drawn, as on a slow machine.
        if (i % 10 === 0) await new Promise(requestAnimationFrame)
      }
    }, steps)
  await scrub(MANY_STEPS / 10)
  const before = await used()
  await scrub(MANY_STEPS)
  return ((await used()) - before) / 1000
}
