/** Taking a view away: copied, sent on, or read as a code, it opens the same table again. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import {
  getState,
  LAN_HOST,
  openTable,
  PATIENCE_MS,
  ready,
  setState,
  startBrowser,
  withScene,
} from './support/table.ts'

startBrowser()

const PHONE = { viewport: { width: 390, height: 844 }, massing: true, blind: true }

/** Whatever is sent on is kept on the page. */
const keepWhatIsSent = (page: Page) =>
  page.addInitScript(() => {
    navigator.share = async (data) => {
      document.documentElement.dataset.sent = JSON.stringify(data)
    }
  })

async function openShare(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = page.getByRole('textbox', { name: 'Link to this view' })
  await link.waitFor({ timeout: PATIENCE_MS })
  return link.inputValue()
}

describe('a view that is shared', () => {
  it('is the same in clipboard and message, follows what is shown, and opens as it was', async () => {
    const { page, errors } = await openTable('lang=en', {
      ...PHONE,
      permissions: ['clipboard-read', 'clipboard-write'],
      before: keepWhatIsSent,
    })
    await setState(page, { date: '2021-06-01', hour: 17.5, overlay: 'industry', filter: ['digital'] })
    const state = await getState(page)
    const link = await openShare(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await page.getByRole('button', { name: 'Share…' }).click()
    const sent = JSON.parse((await page.locator('html').getAttribute('data-sent')) ?? '{}')
    expect(sent).toEqual({ title: expect.stringContaining('Industrial Park'), url: link })

    await setState(page, { date: '2022-02-01' })
    const later = page.getByRole('textbox', { name: 'Link to this view' })
    await expect.poll(() => later.inputValue(), { timeout: PATIENCE_MS }).toContain('2022-02-01')
    expect(errors).toEqual([])

    // How finely it is drawn is the machine's own affair.
    await page.goto(`${link}&quality=low`)
    await ready(page)
    expect(await getState(page)).toEqual(state)
  })

  it('can be copied by hand where there is no clipboard', async () => {
    const { page, errors } = await openTable('lang=en', {
      ...PHONE,
      before: (page) =>
        page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    })
    const link = await openShare(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    const marked = () =>
      page.evaluate(() => {
        const { value = '', selectionStart, selectionEnd } = document.activeElement as HTMLInputElement
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0)
      })
    await expect.poll(marked, { timeout: PATIENCE_MS }).toBe(link)
    expect(errors).toEqual([])
  })
})

describe('a code for phones', () => {
  const code = (page: Page) => page.getByTestId('code')

  it('holds what is seen as text, with a word why, where no phone reaches the page', async () => {
    const { page, errors } = await openTable('lang=en&select=huawei-kunpeng', PHONE)
    await openShare(page)
    const { host } = new URL(inject('url'))
    await page.getByText(`The link below (${host}) opens on this computer only.`).waitFor()
    const text = (await code(page).getAttribute('aria-label')) ?? ''
    expect(text).toContain('288 Zhigu Avenue, Songbei District, Harbin')
    expect(text).toContain('Huawei Kunpeng')
    expect(text).not.toContain(host)
    expect(errors).toEqual([])
  })

  it('gives way to the sharing sheet of a phone in a hand', async () => {
    const { page } = await openTable('lang=en', {
      ...PHONE,
      isMobile: true,
      hasTouch: true,
      before: keepWhatIsSent,
    })
    await openShare(page)
    expect(await code(page).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Share…' }).isVisible()).toBe(true)
  })

  it('holds the public address of the pack where it names one', async () => {
    const publicUrl = 'https://table.example/park/'
    const { page } = await openTable('lang=en', { ...PHONE, before: withScene({ kiosk: { publicUrl } }) })
    const link = await openShare(page)
    expect(link).toMatch(/^https:\/\/table\.example\/park\/\?lang=en/)
    expect(await code(page).getAttribute('aria-label')).toBe(link)
  })

  it('on a network holds the address of the page, and opens the same view', async () => {
    const base = inject('url').replace('127.0.0.1', LAN_HOST)
    const { page, errors } = await openTable('lang=en', { ...PHONE, base })
    await setState(page, { date: '2021-06-01', overlay: 'industry' })
    const state = await getState(page)
    await openShare(page)
    const link = (await code(page).getAttribute('aria-label')) ?? ''
    expect(link.startsWith(base)).toBe(true)
    // There is no clipboard at plain http: the link is marked, to be copied by hand.
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), {
        timeout: PATIENCE_MS,
      })
      .toBe('Link to this view')
    await page.goto(`${link}&quality=low`)
    await ready(page)
    expect(await getState(page)).toEqual(state)
    expect(errors).toEqual([])
  })
})
