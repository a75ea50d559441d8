/** A hall without a network: the whole table is kept on the machine, and a newer build waits for its time. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../tools/serve/server.ts'
import { noGl } from './support/noGl.ts'
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
    await page.getByRole('button', { name: 'Directory' }).click({ timeout: PATIENCE_MS })
    await page.getByRole('searchbox').waitFor({ timeout: PATIENCE_MS })
    expect(failed).toEqual([])
    await context.close()
  }, 240_000)

  it('is kept as soon as all of its files can be had, without being loaded again', async () => {
    // A picture has no compressed twin that would be sent in its place.
    const one = join(folder, 'poster.webp')
    const body = await readFile(one)
    await rm(one)
    const context = await openHall()
    await context.addInitScript(noGl)
    const page = await context.newPage()
    const refused = page.waitForEvent('console', {
      predicate: (it) => it.text().includes('could not be kept'),
      timeout: PATIENCE_MS,
    })
    await page.goto(address('present'))
    await refused
    await writeFile(one, body)
    expect(await kept(page)).toMatch(/activat/)
    await context.close()
  })

  it('stays with its build while anybody is at it, and opens with the newer one afterwards', async () => {
    await changeScene((text) => text.replace(/"models": \{[^}]*\}/, '"models": {}'))
    const context = await openHall()
    const { takenOver } = await watchWorkers(context)
    const page = await context.newPage()
    await page.goto(address('present'))
    await ready(page)
    await kept(page)
    await changeScene(renamed)
    await listAsNewer()
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
    // The browser takes the newer worker a moment after the last page has gone.
    await takenOver

    const next = await context.newPage()
    await next.goto(address('present'))
    await ready(next)
    expect(await next.title()).toContain('Newer name')
    await context.close()
  }, 240_000)
})

describe('whoever is served from what a machine keeps', () => {
  /** A machine that keeps the table, as it was presented once, without its models. */
  async function openKept(): Promise<BrowserContext> {
    await changeScene((text) => text.replace(/"models": \{[^}]*\}/, '"models": {}'))
    const context = await openHall()
    await context.addInitScript(noGl)
    const page = await context.newPage()
    await page.goto(address('present'))
    await ready(page)
    await kept(page)
    await page.close()
    return context
  }
  const newer = (page: Page) => page.getByRole('button', { name: 'Load it' })
  /** The page has its old name until the newer version is taken, and the new one then. */
  async function takesNewer(page: Page): Promise<void> {
    await newer(page).waitFor({ timeout: PATIENCE_MS })
    expect(await page.title()).not.toContain('Newer name')
    await Promise.all([page.waitForEvent('load'), newer(page).click()])
    await ready(page)
    expect(await page.title()).toContain('Newer name')
  }
  async function open(context: BrowserContext, mode: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(address(mode))
    await ready(page)
    return page
  }

  it('is told of a newer build in explore, and takes it', async () => {
    const context = await openKept()
    await changeScene(renamed)
    await listAsNewer()
    const page = await open(context, 'explore')
    await takesNewer(page)
    await context.close()
  })

  it('is told of it at the console, which has the wall take it and the story go on', async () => {
    const context = await openKept()
    await changeScene(renamed)
    await listAsNewer()
    const wall = await context.newPage()
    await wall.goto(`${address('present')}&tour=room-to-grow&step=1`)
    await ready(wall)
    const desk = await context.newPage()
    await desk.goto(`${server.url}console.html?lang=en`)
    const button = desk.getByRole('button', { name: 'Load the newer version' })
    await button.waitFor({ timeout: PATIENCE_MS })
    // In the middle of a story nothing of it is on the wall.
    expect(await newer(wall).count()).toBe(0)
    await Promise.all([wall.waitForEvent('load'), button.click()])
    await ready(wall)
    expect(await wall.title()).toContain('Newer name')
    expect(await wall.evaluate(() => window.sandTable.getState())).toMatchObject({
      tour: 'room-to-grow',
      step: 1,
    })
    await context.close()
  })

  it('is told of content that changed without a new build, takes it, and has it without a network', async () => {
    const context = await openKept()
    await changeScene(renamed)
    const page = await open(context, 'explore')
    await takesNewer(page)
    await server.close()
    await page.reload()
    await ready(page)
    expect(await page.title()).toContain('Newer name')
    await context.close()
  })

  it('has a model that changed without a new build', async () => {
    const context = await openKept()
    await cp(join(folder, 'models/shenha/works.glb'), join(folder, 'models/shenha/detail.glb'))
    const page = await open(context, 'explore')
    const length = () =>
      page.evaluate(
        async () => (await fetch('/models/shenha/detail.glb').then((it) => it.arrayBuffer())).byteLength,
      )
    const before = await length()
    await newer(page).waitFor({ timeout: PATIENCE_MS })
    await Promise.all([page.waitForEvent('load'), newer(page).click()])
    await ready(page)
    expect(await length()).not.toBe(before)
    await context.close()
  })

  it('never gets content with faults in place of sound content', async () => {
    const context = await openKept()
    await changeScene((text) => text.replace(/"launch": \{/, '"lunch": {'))
    const page = await context.newPage()
    const logged = page.waitForEvent('console', {
      predicate: (it) => it.text().includes('left alone'),
      timeout: PATIENCE_MS,
    })
    await page.goto(address('explore'))
    await ready(page)
    expect((await logged).text()).toContain('scene.json')
    expect(await newer(page).count()).toBe(0)
    await context.close()
  })

  it('takes it by itself in a hall where nobody is', async () => {
    const context = await openKept()
    await changeScene(renamed)
    const page = await open(context, 'kiosk')
    await expect.poll(() => page.title(), { timeout: PATIENCE_MS }).toContain('Newer name')
    await context.close()
  })
})

it('a visitor with a browser is not made to fetch what was not asked for', async () => {
  const context = await openHall()
  const page = await context.newPage()
  await page.goto(address('explore'))
  await ready(page)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await context.close()
})

/** The scene under another name. */
function renamed(text: string): string {
  const scene = JSON.parse(text)
  return JSON.stringify({ ...scene, title: { ...scene.title, en: 'Newer name' } })
}

/** Changes the pack that is served, and not its compressed twins, which the server is not to send any more. */
async function changeScene(change: (text: string) => string): Promise<void> {
  await rewrite('scenes/shenha/scene.json', change)
}

/** The worker's list of what it keeps, as a build with another scene writes it. */
async function listAsNewer(): Promise<void> {
  await rewrite('sw.js', (text) =>
    text.replace(/(scenes\/shenha\/scene\.json`,revision:`)[0-9a-f]+/, '$1newer'),
  )
  // The server sends compressed twins first.
  for (const twin of ['br', 'gz']) await rm(join(folder, `sw.js.${twin}`), { force: true })
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path, after)
}

/** Begins to watch a context's service workers; `takenOver` resolves once one of them has made way for another. */
async function watchWorkers(context: BrowserContext): Promise<{ readonly takenOver: Promise<void> }> {
  // A page without an address is nobody's visitor.
  const session = await context.newCDPSession(await context.newPage())
  const takenOver = new Promise<void>((resolve) => {
    const gone = new Set<string>()
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) {
        if (status === 'redundant') gone.add(versionId)
        else if (status === 'activated' && gone.size > 0 && !gone.has(versionId)) resolve()
      }
    })
  })
  await session.send('ServiceWorker.enable')
  return { takenOver }
}
