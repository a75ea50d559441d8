/** The build where others host it: in any folder, on a host that knows only files, at plain http, and as a file. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Store, startStore } from './support/objectStore.ts'
import {
  getState,
  LAN_HOST,
  openContext,
  openTable,
  PATIENCE_MS,
  ready,
  startBrowser,
} from './support/table.ts'

startBrowser()

const PREFIX = 'sites/深哈/park/'
const SMALL = { viewport: { width: 480, height: 300 } }

let store: Store
/** Address of the page on a host of this name. */
const address = (host = '127.0.0.1') => `http://${host}:${store.port}/${PREFIX}index.html`

beforeAll(async () => {
  store = await startStore(PREFIX)
})
afterAll(() => store.close())

/** Fonts that the page has loaded, by weight. */
const fonts = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const loaded = [...document.fonts].filter((it) => it.family.includes('Noto') && it.status === 'loaded')
    return loaded.map((it) => it.weight).sort()
  })

describe('a folder of a host that knows only files', () => {
  it('has all that the table asks for: models, fonts, later parts, pictures, the page of sources', async () => {
    const { page, errors, strangers } = await openTable('lang=en', { base: address() })
    expect(await fonts(page)).toContain('400')
    for (const name of ['Directory', 'About the park', 'Views', 'Evidence'])
      await page.getByRole('button', { name, exact: true }).click({ timeout: PATIENCE_MS })
    const sources = page.getByRole('link', { name: 'Sources as a page to print' })
    const href = await sources.evaluate((it: HTMLAnchorElement) => it.href)
    expect(href).toBe(new URL('sources/shenha.html', address()).href)
    const ledger = await page.context().newPage()
    const style = ledger.waitForResponse(/page\.css$/)
    await ledger.goto(href)
    expect((await style).status()).toBe(200)
    expect([store.missing, strangers, errors]).toEqual([[], [], []])
  })

  it('has the two windows of a presentation find one another', async () => {
    const { page } = await openTable('mode=present&lang=en', {
      ...SMALL,
      base: address(),
      massing: true,
      blind: true,
    })
    const desk = await page.context().newPage()
    await desk.goto(new URL('console.html?lang=en', address()).href)
    await desk.getByText('Connected', { exact: true }).waitFor({ timeout: PATIENCE_MS })
    await page.close()
    const opened = page.context().waitForEvent('page')
    await desk.getByRole('button', { name: 'Open the audience window' }).click({ timeout: PATIENCE_MS })
    await ready(await opened)
    expect((await getState(await opened)).mode).toBe('present')
    expect(store.missing).toEqual([])
  })

  it('is kept for offline use from there', async () => {
    const context = await openContext({ ...SMALL, serviceWorkers: 'allow' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(`${address()}?mode=present&lang=en&quality=low`)
    await ready(page)
    const worker = await page.evaluate(async () => {
      const { active, scope } = await navigator.serviceWorker.ready
      return { scope, script: active?.scriptURL }
    })
    expect(worker.scope).toBe(new URL('.', address()).href)
    expect(worker.script).toBe(new URL('sw.js', address()).href)
    await context.setOffline(true)
    await page.reload()
    await ready(page)
    expect(store.missing).toEqual([])
    await context.close()
  })
})

describe('plain http on a network', () => {
  it('opens the table and all of its panels without what only secure pages have', async () => {
    const { page, errors } = await openTable('lang=en', {
      base: address(LAN_HOST),
      massing: true,
      blind: true,
    })
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false])
    const menu = page.getByTestId('menu').locator('> button')
    for (let i = 0; i < (await menu.count()); i++) await menu.nth(i).click()
    expect(errors).toEqual([])
  })

  it('draws visitors of a hall in, and says why its service panel stays shut', async () => {
    const { page, errors } = await openTable('mode=kiosk&lang=en', {
      base: address(LAN_HOST),
      viewport: { width: 1000, height: 800 },
      massing: true,
      blind: true,
    })
    for (let i = 0; i < 5; i++) await page.mouse.click(30, 30)
    await page
      .getByText(/^This page was not opened over https or from localhost/)
      .waitFor({ timeout: PATIENCE_MS })
    expect(errors).toEqual([])
  })
})

describe('a build that is opened as a file', () => {
  it.each(['index.html', 'console.html'])('tells in both languages what to do: %s', async (file) => {
    const context = await openContext(SMALL)
    const page = await context.newPage()
    await page.goto(`${pathToFileURL(resolve('dist', file))}?mode=kiosk`)
    const note = page.locator('#opened-as-file')
    await note.waitFor({ timeout: PATIENCE_MS })
    expect(await note.locator('p[lang="zh-CN"]').textContent()).toContain('npm start')
    expect(await note.locator('p[lang="en"]').textContent()).toContain('npm start')
    expect(await page.locator('#poster').filter({ visible: true }).count()).toBe(0)
    await context.close()
  })
})
