/** The whole screen at a press, on machines without a key for it. */
import { describe, expect, inject, it } from 'vitest'
import { noGl } from './support/noGl.ts'
import { PLATES, part } from './support/parts.ts'
import { openContext, openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true, massing: true, blind: true }
const NAMES = { zh: ['全屏显示', '退出全屏'], en: ['Full screen', 'Leave full screen'] } as const

describe('full screen', () => {
  it.each([
    ['explore', 'zh'],
    ['explore', 'en'],
    ['present', 'zh'],
    ['present', 'en'],
  ] as const)('is had and given back at a press in %s in %s', async (mode, lang) => {
    const { page, errors } = await openTable(`mode=${mode}&lang=${lang}`, TABLET)
    const whole = () => page.evaluate(() => document.fullscreenElement !== null)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const [enter, leave] = NAMES[lang]
    await button(enter).tap()
    await button(leave).waitFor()
    expect(await whole()).toBe(true)
    await button(leave).tap()
    await button(enter).waitFor()
    expect(await whole()).toBe(false)
    expect(errors).toEqual([])
  })

  it('is offered with the keys of a presentation that has begun', async () => {
    const { page } = await openTable('mode=present&lang=en&tour=five-years', TABLET)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('button', { name: 'Full screen' }).tap()
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement !== null), { timeout: PATIENCE_MS })
      .toBe(true)
  })

  it('is joined by a clean picture: a button and a key hide everything, a touch and keys bring it back', async () => {
    const { page, errors } = await openTable('lang=en', TABLET)
    const shown = () =>
      page
        .locator(`${part('shell')} :is(${PLATES}, h1)`)
        .evaluateAll((all) => all.filter((it) => it.checkVisibility({ visibilityProperty: true })).length)
    const becomes = (all: boolean) =>
      expect.poll(async () => Math.sign((await shown()) - 4), { timeout: PATIENCE_MS }).toBe(all ? 1 : -1)
    await becomes(true)
    await page.getByRole('button', { name: 'Hide the interface' }).tap()
    await becomes(false)
    expect(await shown()).toBe(0)
    await page.touchscreen.tap(500, 400)
    await becomes(true)
    for (const key of ['h', 'Escape']) {
      await page.keyboard.press('h')
      await becomes(false)
      await page.keyboard.press(key)
      await becomes(true)
    }
    expect(errors).toEqual([])
  })

  it('is not offered in a kiosk, which has it already, nor where a press would do nothing', async () => {
    const { page } = await openTable('mode=kiosk&lang=en', TABLET)
    await page.getByTestId('menu').locator('[data-more]').click()
    await page.locator('[data-entry]').first().waitFor()
    expect(await page.locator('[data-entry]').count()).toBeGreaterThan(4)
    expect(await page.getByRole('button', { name: 'full screen' }).count()).toBe(0)

    const context = await openContext(TABLET)
    await context.addInitScript(noGl)
    for (const allow of ["fullscreen 'none'", "fullscreen 'self'"]) {
      const around = await context.newPage()
      // A page of the same server: the table stands in no stranger's frame.
      const address = `${inject('url')}around.html`
      const body = `<iframe allow="${allow}" src="./?lang=en&quality=low" width="900" height="600"></iframe>`
      await around.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
      await around.goto(address)
      const frame = around.frameLocator('iframe')
      await frame.getByRole('toolbar', { name: 'Camera' }).waitFor({ timeout: PATIENCE_MS })
      expect(await frame.getByRole('button', { name: 'Full screen' }).count()).toBe(
        allow.includes('self') ? 1 : 0,
      )
      await around.close()
    }
    await context.close()
  })
})
