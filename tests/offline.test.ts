/** A hall without a network: the whole table is kept on the machine, and a newer build waits for its time. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../tools/serve/server.ts'
import { openContext, PATIENCE_MS, ready, startBrowser, wake } from './support/table.ts'

startBrowser()

let folder: string
let server: Serving

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'))
  await cp('dist', folder, { recursive: true })
  server = await serve({ dir: folder, port: 0 })
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Nothing moves by itself in a presentation: software rendering has time for what is tried. */
const address = (mode: string) => `${server.url}?mode=${mode}&quality=low&lang=en`

/** A small window of a browser that may keep files. */
const openHall = () => openContext({ serviceWorkers: 'allow', viewport: { width: 480, height: 300 } })

/** Resolves once a service worker that keeps every file is in charge of the address. */
const kept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)

describe('a table in a hall', () => {
  it('opens cold with its server gone, with everything that it shows', async () => {
    const context = await openHall()
    const first = await context.newPage()
    await first.goto(address('kiosk'))
    await ready(first)
    expect(await kept(first)).toMatch(/activat/)
    await first.close()
    await server.close()

    const page = await context.newPage()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.goto(`${address('kiosk')}&overlay=industry`)
    await ready(page)
    await wake(page)
    expect(await page.evaluate(() => window.sandTable.getState().overlay)).toBe('industry')
    // What is fetched later is there as well.
    await page.getByRole('button', { name: 'Tenants and buildings' }).click({ timeout: PATIENCE_MS })
    await page.getByRole('searchbox').waitFor({ timeout: PATIENCE_MS })
    expect(failed).toEqual([])
    await context.close()
  }, 240_000)

  it('stays with its build while anybody is at it, and opens with the newer one afterwards', async () => {
    const context = await openHall()
    const page = await context.newPage()
    await page.goto(address('present'))
    await ready(page)
    await kept(page)
    await renamePark('Newer name')
    // The address is opened again, which has the browser look for a newer worker.
    await page.reload()
    await ready(page)
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
      return registration?.waiting?.state === 'installed'
    })
    await page.reload()
    await ready(page)
    expect(await page.title()).not.toContain('Newer name')
    await page.close()

    // The newer worker takes over once the browser has seen that nobody is left, which takes it a moment.
    const titleOfNext = async () => {
      const next = await context.newPage()
      await next.goto(address('present'))
      await ready(next)
      const title = await next.title()
      await next.close()
      return title
    }
    await expect.poll(titleOfNext, { timeout: PATIENCE_MS }).toContain('Newer name')
    await context.close()
  }, 240_000)
})

it('a visitor with a browser is not made to fetch what was not asked for', async () => {
  const context = await openHall()
  const page = await context.newPage()
  await page.goto(address('explore'))
  await ready(page)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await context.close()
})

/** A newer build: another title in the pack, and the worker's list of what it keeps. */
async function renamePark(title: string): Promise<void> {
  const scene = join(folder, 'scenes/shenha/scene.json')
  const text = (await readFile(scene, 'utf8')).replaceAll('ShenHa Industrial Park', title)
  const worker = join(folder, 'sw.js')
  const listed = (await readFile(worker, 'utf8')).replace(
    /(scenes\/shenha\/scene\.json`,revision:`)[0-9a-f]+/,
    '$1newer',
  )
  expect(text).toContain(title)
  expect(listed).toContain('newer')
  for (const [path, body] of [
    [scene, text],
    [worker, listed],
  ] as const) {
    await writeFile(path, body)
    // The server sends compressed twins first.
    for (const twin of ['br', 'gz']) await rm(`${path}.${twin}`, { force: true })
  }
}
