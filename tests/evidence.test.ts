/** What is documented and what is not: by touch, by keys, by link, and the page of sources behind it. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
import { pressInMenu } from './support/menu.ts'
import {
  difference,
  getState,
  openPage,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const DESK = { viewport: { width: 1280, height: 800 } }
const INTERFACE = { ...DESK, massing: true, blind: true }
const soon = { timeout: PATIENCE_MS }
/** The id of an entry of the ledger. */
const CODE = /\b[FS]\d{3}\b/
const chosen = (page: Page) =>
  page.getByRole('radiogroup', { name: '专题图层' }).locator('input:checked').count()

describe('the evidence', () => {
  it('comes by touch, colors the park, and gives the overlay back as it was', async () => {
    const { page, errors } = await openTable(
      'season=summer&hour=12&view=overview&overlay=industry&filter=digital',
      { ...DESK, hasTouch: true },
    )
    const before = await picture(page)
    const state = await getState(page)
    await page.getByRole('button', { name: '依据', exact: true }).tap()
    const toggle = page.getByRole('switch')
    await toggle.tap()
    expect(await toggle.getAttribute('aria-checked')).toBe('true')
    expect(await getState(page)).toEqual({ ...state, evidence: true })
    await rest(page)
    expect(difference(before, await picture(page))).toBeGreaterThan(0.02)
    expect(await chosen(page)).toBe(0)

    const documented = page.getByTestId('legend').getByRole('button', { name: /阶段日期有据/ })
    expect(await documented.textContent()).toMatch(/11 栋/)
    await documented.tap()
    await toggle.tap()
    expect(await getState(page)).toEqual(state)
    expect(await chosen(page)).toBe(1)
    await rest(page)
    expect(difference(before, await picture(page))).toBeLessThan(0.005)
    expect(errors).toEqual([])
  })

  it('comes by key and goes by it, and Esc takes it off before the overlay', async () => {
    const { page } = await openTable('overlay=use', INTERFACE)
    // The keys come after the first picture.
    const pressed = async () => {
      await page.keyboard.press('e')
      return (await getState(page)).evidence
    }
    await expect.poll(pressed, soon).toBe(true)
    await page.keyboard.press('e')
    expect((await getState(page)).evidence).toBe(false)
    await page.keyboard.press('e')
    await page.keyboard.press('Escape')
    expect(await getState(page)).toMatchObject({ evidence: false, overlay: 'use' })
    await page.keyboard.press('Escape')
    expect((await getState(page)).overlay).toBe('none')
  })

  it('comes with a link, names the kind of every mark, and tells the standing of what is selected', async () => {
    const { page } = await openTable('evidence=1&lang=en&select=exhibition-center', INTERFACE)
    const summary = page.getByRole('region', { name: 'Evidence', exact: true })
    await expect.poll(() => summary.count(), soon).toBe(1)
    expect(await summary.textContent()).toMatch(/Shapes and positions.*1 illustrative/)
    const title = page.getByTestId('card').locator('button[data-kind] > span:last-child').first()
    await expect.poll(() => title.isVisible(), soon).toBe(true)
    for (const mark of await page.getByTestId('source-badge').all())
      expect(await mark.getAttribute('data-kind')).toMatch(/^(documented|derived|planned|illustrative)$/)
    expect(await page.getByRole('button', { name: /^Evidence Documented \d+/ }).count()).toBe(1)
    await setState(page, { evidence: false })
    await expect.poll(() => page.getByTestId('source-badge').count(), soon).toBe(0)
  })

  it('is one mark a card: sentences, papers and dates, and in words what is illustrative', async () => {
    const { page } = await openTable('mode=kiosk&lang=en', INTERFACE)
    await setState(page, { select: 'huawei-kunpeng' })
    const card = page.getByTestId('card')
    await expect.poll(() => card.getByTestId('evidence-mark').count(), soon).toBe(1)
    expect(await card.getByTestId('evidence-mark').textContent()).toMatch(
      /^\d+ sources.*Illustrative: .*floors/,
    )
    expect(await card.textContent()).not.toMatch(CODE)
    await card.getByRole('button', { name: /^\d+ sources/ }).click()
    const box = page.getByRole('group', { name: /^\d+ sources/ })
    const entries = await box.getByRole('listitem').allTextContents()
    expect(String(entries.length)).toBe((await box.getAttribute('aria-label'))?.split(' ')[0])
    for (const entry of entries) expect(entry).toMatch(/\w{3}.*20\d\d/)
    expect(await box.textContent()).not.toMatch(CODE)
    expect(await box.getByRole('link').count()).toBe(0)
    await box.getByRole('button', { name: 'All evidence and sources' }).click()
    await expect.poll(() => page.getByTestId('sources').locator('> li').count(), soon).toBeGreaterThan(50)
  })
})

describe('the page of sources', () => {
  it('opens at the entry that a card names, and leads from there back onto the table', async () => {
    const { page } = await openTable('select=lot1-industrial-1&evidence=1', INTERFACE)
    await page.getByTestId('card').getByTestId('source-badge').first().click()
    const entry = page.getByTestId('sources').locator('[data-asked]')
    await expect.poll(() => entry.count(), soon).toBe(1)
    expect(await entry.textContent()).toContain('F054')
    expect(await entry.evaluate((it) => it === document.activeElement)).toBe(true)
    const use = entry.getByRole('button', { name: /创新创业中心/ })
    await use.click()
    expect(await getState(page)).toMatchObject({ select: 'startup-center', view: null })
    await expect
      .poll(() => page.getByTestId('card').locator('h2').textContent(), soon)
      .toContain('创新创业中心')
  })

  it('is searched, narrowed, and tells where accounts differ and what is unknown', async () => {
    const { page } = await openTable('', INTERFACE)
    await page.getByRole('button', { name: '依据', exact: true }).click()
    const entries = page.getByTestId('sources').locator('> li')
    await expect.poll(() => entries.count(), soon).toBeGreaterThan(50)
    const all = await entries.count()
    await page.getByRole('searchbox', { name: '搜索来源' }).fill('F071')
    await expect.poll(() => entries.count()).toBe(1)
    await entries.getByRole('button', { name: /^其余/ }).click()
    await entries.getByRole('button', { name: /±0/ }).click()
    expect((await getState(page)).date).toBe('2019-11-15')
    await expect.poll(() => page.getByRole('article').count(), soon).toBe(1)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('radio', { name: '可信度低' }).check()
    await expect.poll(() => entries.count()).toBeLessThan(all)
    await page.getByRole('tab', { name: /口径差异/ }).click()
    const conflict = page.getByTestId('conflicts').locator('> li').filter({ hasText: '开工日期' })
    expect(await conflict.textContent()).toMatch(/本沙盘采用.*9 月 1 日/)
    await conflict.getByTestId('source-badge').first().click()
    await expect
      .poll(() => page.getByTestId('sources').locator('[data-asked]').textContent(), soon)
      .toContain('F070')
    await page.getByRole('tab', { name: /^暂无公开资料/ }).click()
    expect(await page.getByRole('tabpanel').getByRole('listitem').count()).toBeGreaterThan(10)
  })

  it('leads nowhere outside in the kiosk, and asks for no typing there', async () => {
    const { page } = await openTable('mode=kiosk', {
      massing: true,
      blind: true,
      viewport: { width: 1280, height: 1000 },
    })
    await pressInMenu(page, '依据')
    await expect.poll(() => page.getByTestId('sources').locator('> li').count(), soon).toBeGreaterThan(50)
    expect(await page.getByTestId('left').getByTestId('panel').getByRole('link').count()).toBe(0)
    expect(await page.getByRole('searchbox').count()).toBe(0)
  })

  it('is there as a plain page without a script, in both languages', async () => {
    const page = await openPage()
    const answer = await page.goto(new URL('sources/shenha.html', inject('url')).href)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('script').count()).toBe(0)
    expect(await page.locator('main > section > ul > li[id]').count()).toBeGreaterThan(50)
    expect(await page.locator('h1').textContent()).toMatch(/深哈产业园.*ShenHa/)
    expect(await page.locator('body').evaluate((it) => getComputedStyle(it).maxWidth)).not.toBe('none')
  })

  it('has no serious findings for those who cannot see it, in either language', async () => {
    const { page } = await openTable('evidence=1&lang=zh&select=startup-center', {
      ...INTERFACE,
      bypassCSP: true,
    })
    await page
      .getByRole('button', { name: /查看来源/ })
      .first()
      .click()
    await expect.poll(() => page.getByTestId('sources').locator('> li').count(), soon).toBeGreaterThan(50)
    for (const lang of ['zh', 'en'] as const) {
      await setState(page, { lang })
      expect(await seriousFindings(page), lang).toEqual([])
    }
  })
})
