/** The table for everybody: no serious findings of axe in either language, on a desk and on a phone. */
import { describe, expect, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
import { openTable, startBrowser } from './support/table.ts'

startBrowser()

describe.each(['zh', 'en'])('in %s', (lang) => {
  it.each([
    [
      'a desk with card, legend and directory',
      { width: 1280, height: 800 },
      'overlay=use&select=startup-center',
    ],
    ['a phone', { width: 390, height: 844 }, 'overlay=use&select=startup-center'],
    [
      'a hall with a storey, letters and filters',
      { width: 1280, height: 1000 },
      'mode=kiosk&overlay=occupancy&filter=free&select=startup-center.f2&exploded=startup-center',
    ],
  ])('has no serious findings on %s', async (_what, viewport, query) => {
    // Axe is injected as text, which the page's own policy rightly forbids to everyone else.
    const { page } = await openTable(`lang=${lang}&${query}`, {
      viewport,
      bypassCSP: true,
    })
    await page.getByRole('navigation').getByRole('button').first().click()
    const filters = page.locator('.filters summary')
    await filters.waitFor()
    await filters.click()
    expect(await seriousFindings(page)).toEqual([])
  })
})
