/** The shortlist on paper: each press prints the page, and nothing else stands on it. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openTable, PATIENCE_MS, startBrowser, withScene } from './support/table.ts'

startBrowser()

/** A sheet of A4 at 96 pixels an inch. */
const A4 = { width: 794, height: 1123 }

/** Counts calls; whether a page is laid out is up to the test. */
const countPrints = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.prints = String(
        Number(document.documentElement.dataset.prints ?? 0) + 1,
      )
    }
  })
const prints = (page: Page) => page.evaluate(() => document.documentElement.dataset.prints ?? '0')

const PUBLIC = 'https://table.example/park/'

/** @param publicUrl where the pack says that the table stands in public */
async function openShortlist(publicUrl?: string): Promise<Page> {
  const { page } = await openTable('lang=en', {
    viewport: { width: 1280, height: 800 },
    massing: true,
    blind: true,
    before: async (page) => {
      await countPrints(page)
      if (publicUrl !== undefined) await withScene({ kiosk: { publicUrl } })(page)
    },
  })
  await page.getByRole('button', { name: 'Find space' }).click()
  for (const i of [0, 1]) await page.getByTestId('answers').locator('[aria-pressed]').nth(i).click()
  return page
}
const press = (page: Page) => page.getByRole('button', { name: 'Print', exact: true }).click()
const isPrinted = (page: Page, times: string) =>
  expect.poll(() => prints(page), { timeout: PATIENCE_MS }).toBe(times)

describe('the shortlist', () => {
  it('is one page of paper, with picture, spaces and code, and nothing of the table around it', async () => {
    const page = await openShortlist(PUBLIC)
    await press(page)
    await isPrinted(page, '1')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(A4)
    const sheet = page.getByRole('article', { name: 'Print', includeHidden: true })
    expect(await sheet.isVisible()).toBe(true)
    expect(await page.locator('#root').isVisible()).toBe(false)
    expect(await sheet.getByTestId('compared').locator('> li').count()).toBe(2)
    // Also where a browser prints backgrounds: the margins are those of the page around the sheet.
    expect(
      await page.evaluate(() => {
        const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement)
        return { colorScheme, backgroundColor }
      }),
    ).toEqual({ colorScheme: 'light', backgroundColor: 'rgb(255, 255, 255)' })
    expect(await sheet.locator('img').evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(
      600,
    )
    expect(await sheet.getByTestId('code').isVisible()).toBe(true)
    expect(await sheet.getByTestId('code').getAttribute('aria-label')).toMatch(`${PUBLIC}?lang=en`)
    const box = await sheet.boundingBox()
    expect(box && box.width <= A4.width && box.height <= A4.height, JSON.stringify(box)).toBe(true)
    await page.emulateMedia({ media: null })
    // The browser lays it out, and says so: then it is done with.
    const { count, pictures } = await pagesOf(page)
    expect(count).toBe(1)
    // Its picture, which may have a mask, and none of the table's own.
    expect(pictures === 1 || pictures === 2, String(pictures)).toBe(true)
    await expect.poll(() => sheet.count(), { timeout: PATIENCE_MS }).toBe(0)
  })

  it('is printed at each press, also where nothing comes of it, and says so', async () => {
    const page = await openShortlist()
    for (const times of ['1', '2', '3']) {
      await press(page)
      await isPrinted(page, times)
    }
    await expect.poll(() => page.getByText(/cannot print/).count(), { timeout: PATIENCE_MS }).toBe(1)
    // One that prints is not told so.
    await page.evaluate(() => {
      window.print = () => {
        for (const type of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(type))
      }
    })
    await press(page)
    await expect
      .poll(() => page.getByRole('article', { name: 'Print', includeHidden: true }).count(), {
        timeout: PATIENCE_MS,
      })
      .toBe(0)
    expect(await page.getByText(/cannot print/).count()).toBe(0)
  })

  it('has no code, and a word why, where no phone reaches the address of the table', async () => {
    const page = await openShortlist()
    await press(page)
    await isPrinted(page, '1')
    const sheet = page.getByRole('article', { name: 'Print', includeHidden: true })
    expect(await sheet.locator('footer').textContent()).toContain('no code for a phone')
    expect(await sheet.getByTestId('code').count()).toBe(0)
  })
})

/** Pages and pictures of what the browser makes of the page as it is. */
async function pagesOf(page: Page): Promise<{ count: number; pictures: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const count = Number(/\/Type \/Pages[^>]*\/Count (\d+)/s.exec(pdf)?.[1])
  return { count, pictures: pdf.match(/\/Subtype \/Image/g)?.length ?? 0 }
}
