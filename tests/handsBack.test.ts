/** The browser's back button: it takes off one layer at a time and then leaves; a hall is never left, a frame adds nothing. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import {
  getState,
  openTable,
  PATIENCE_MS,
  ready,
  setState,
  startBrowser,
  wake,
  withScene,
} from './support/table.ts'

startBrowser()

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, massing: true, blind: true }
/** Where the visitor came from. */
const FROM = () => `${inject('url')}icon.svg`

const openFrom = (query: string, more: Parameters<typeof openTable>[1] = {}) =>
  openTable(query, {
    ...PHONE,
    ...more,
    before: async (page) => {
      await more.before?.(page)
      await page.goto(FROM())
    },
  })

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })
const panels = (page: Page) => page.getByTestId('left').getByTestId('panel').count()
const entries = (page: Page) => page.evaluate(() => window.history.length)
const back = (page: Page) => page.evaluate(() => window.history.back())
const hasLeft = (page: Page) => poll(async () => page.url()).toBe(FROM())

describe('the back button', () => {
  it('takes off panel, card and colors one by one, and then leaves; the link says what is left', async () => {
    const { page, errors } = await openFrom('lang=en&view=overview')
    const first = await entries(page)
    await page.getByRole('radiogroup', { name: 'Color by' }).locator('label').nth(1).tap()
    await poll(async () => (await getState(page)).overlay).toBe('use')
    await page.getByRole('button', { name: 'Directory' }).tap()
    await page.getByTestId('left').getByRole('listitem').getByRole('button').first().tap()
    await poll(async () => (await getState(page)).select).not.toBeNull()
    const { select } = await getState(page)
    await poll(async () => new URL(page.url()).searchParams.get('select')).toBe(select)

    for (let layers = await depth(page); layers > 0; layers--) {
      await back(page)
      await poll(() => depth(page)).toBe(layers - 1)
    }
    expect(await panels(page)).toBe(0)
    expect(await getState(page)).toMatchObject({ select: null, overlay: 'none' })
    await poll(async () => new URL(page.url()).searchParams.get('select')).toBeNull()
    // As many entries as there were layers, however much was looked at.
    expect(await entries(page)).toBeLessThanOrEqual(first + 3)
    await back(page)
    await hasLeft(page)
    expect(errors).toEqual([])
  })

  it('leaves at once where nothing was opened, or was closed again, and adds nothing for what is looked at', async () => {
    const { page } = await openFrom('lang=en&select=startup-center&overlay=use&date=2020-07-01', {
      viewport: { width: 1280, height: 720 },
    })
    const first = await entries(page)
    // Other days, other views, other buildings are no layers.
    await page.getByRole('button', { name: 'Next milestone' }).tap()
    for (const select of ['lot1-industrial-1', 'agile-robots']) await setState(page, { select })
    await page.keyboard.press('2')
    await page.getByRole('article').getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('button', { name: 'Directory' }).tap()
    await page.getByTestId('left').getByTestId('panel').waitFor()
    await page.getByTestId('left').getByRole('button', { name: 'Close', exact: true }).tap()
    await poll(() => panels(page)).toBe(0)
    await poll(() => depth(page)).toBe(0)
    expect(await entries(page)).toBeLessThanOrEqual(first + 1)
    await back(page)
    await hasLeft(page)
  })

  it('ends a tour as one layer, and goes on after a reload', async () => {
    const { page } = await openFrom('lang=en')
    await page.getByRole('button', { name: 'Views' }).tap()
    await page.getByRole('button', { name: /Warm in the cold/ }).tap()
    await poll(async () => (await getState(page)).tour).toBe('warm-in-the-cold')
    await page.getByRole('button', { name: 'Next step' }).tap()
    await poll(() => depth(page)).toBe(1)
    const { step } = await getState(page)
    await poll(async () => new URL(page.url()).searchParams.get('step')).toBe(String(step))
    await page.reload()
    await ready(page)
    expect(await getState(page)).toMatchObject({ tour: 'warm-in-the-cold', step })
    await back(page)
    await poll(async () => (await getState(page)).tour).toBeNull()
    expect(page.url()).toContain(inject('url'))
    await back(page)
    await hasLeft(page)
  })

  it('steps back from the land to the zone to the table', async () => {
    const { page } = await openFrom('lang=en', { viewport: { width: 1000, height: 700 } })
    await page.getByRole('toolbar', { name: 'Camera' }).locator('[data-reach]').tap()
    await poll(async () => (await getState(page)).reach).toBe('zone')
    await page.getByRole('button', { name: /^Two cities/ }).tap()
    await poll(async () => (await getState(page)).reach).toBe('land')
    for (const reach of ['zone', 'park']) {
      await back(page)
      await poll(async () => (await getState(page)).reach).toBe(reach)
    }
  })

  it('never leaves a hall, however often it is pressed', async () => {
    const { page, errors } = await openTable('mode=kiosk&lang=en', {
      viewport: { width: 1000, height: 800 },
      massing: true,
      blind: true,
      before: async (page) => {
        await withScene({ tours: false })(page)
        await page.goto(FROM())
      },
      asleep: true,
    })
    await wake(page)
    await page.getByRole('button', { name: 'Directory' }).click()
    await page.getByTestId('left').getByTestId('panel').waitFor()
    const length = await entries(page)
    await page.evaluate(() => Object.assign(window, { samepage: true }))
    for (let i = 0; i < 3; i++) {
      await back(page)
      await poll(() => depth(page)).toBe(2)
    }
    // Twice at once, as a mouse with a worn button does it.
    await page.evaluate(() => {
      window.history.back()
      window.history.back()
    })
    await poll(() => depth(page)).toBe(2)
    expect(await page.evaluate(() => 'samepage' in window)).toBe(true)
    expect(await panels(page)).toBe(1)
    expect(await entries(page)).toBe(length)
    expect(errors).toEqual([])
  })

  it('belongs to the page around it where the table stands in a frame', async () => {
    const { page } = await openTable('', {
      unready: true,
      before: (page) =>
        page.route('**/around.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: '<iframe style="width:900px;height:560px" src="./?quality=low&lang=en"></iframe>',
          }),
        ),
    })
    await page.goto(`${inject('url')}around.html`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('button', { name: 'Directory' }).click({ timeout: PATIENCE_MS })
    await frame.getByTestId('left').getByTestId('panel').waitFor({ timeout: PATIENCE_MS })
    const before = await entries(page)
    await frame.getByRole('button', { name: 'Light' }).click()
    expect(await entries(page)).toBe(before)
    expect(await page.frames()[1]?.evaluate(() => window.history.state?.sandTableLayers)).toBeUndefined()
  })
})

/** How deep the browser's history stands in the table's layers. */
const depth = (page: Page) => page.evaluate(() => Number(window.history.state?.sandTableLayers ?? -1))
