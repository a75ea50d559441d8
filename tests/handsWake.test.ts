/** The screen is kept from sleeping while something is shown that nobody touches, and let go of afterwards. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openTable, PATIENCE_MS, startBrowser, withScene } from './support/table.ts'

startBrowser()

/** Stands in for the lock of the screen, and counts: asked for, held now. */
const countLocks = (page: Page) =>
  page.addInitScript(() => {
    const counts = { asked: 0, held: 0 }
    Object.assign(window, { locks: counts })
    const request = async () => {
      counts.asked++
      counts.held++
      const sentinel = new EventTarget()
      return Object.assign(sentinel, {
        release: async () => {
          counts.held--
          sentinel.dispatchEvent(new Event('release'))
        },
      })
    }
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  })
const locks = (page: Page) =>
  page.evaluate(() => (window as unknown as { locks: { asked: number; held: number } }).locks)
const holds = (page: Page, held: number) =>
  expect.poll(async () => (await locks(page)).held, { timeout: PATIENCE_MS }).toBe(held)

const SMALL = { viewport: { width: 500, height: 400 }, massing: true, blind: true, before: countLocks }

describe('the screen', () => {
  it('is kept awake while a tour tells itself, and no longer', async () => {
    const { page, errors } = await openTable('lang=en', { ...SMALL, viewport: { width: 1000, height: 700 } })
    expect((await locks(page)).asked).toBe(0)
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('button', { name: /^Five years/ }).click()
    await holds(page, 1)
    await page.getByRole('button', { name: 'Leave the tour' }).click()
    await holds(page, 0)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await holds(page, 1)
    await page.getByRole('button', { name: 'Pause' }).click()
    await holds(page, 0)
    expect(errors).toEqual([])
  })

  it('is kept awake in a hall', async () => {
    const { page } = await openTable('mode=kiosk&lang=en', {
      ...SMALL,
      asleep: true,
      before: async (page) => {
        await countLocks(page)
        await withScene({ tours: false })(page)
      },
    })
    await holds(page, 1)
    expect((await locks(page)).asked).toBe(1)
  })

  it('is kept awake on the wall and at the console, and is silent where there is no lock', async () => {
    const { page, errors } = await openTable('mode=present&lang=en', { ...SMALL, unready: true })
    await holds(page, 1)
    const desk = await page.context().newPage()
    await countLocks(desk)
    await desk.goto(`${inject('url')}console.html?lang=en`)
    await holds(desk, 1)
    const without = await page.context().newPage()
    without.on('pageerror', (error) => errors.push(String(error)))
    await without.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    })
    await without.goto(`${inject('url')}?mode=present&quality=low`)
    await without.locator('[data-mode="present"]').waitFor({ timeout: PATIENCE_MS })
    expect(await without.evaluate(() => 'wakeLock' in navigator)).toBe(false)
    expect(errors).toEqual([])
  })
})
