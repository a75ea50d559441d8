/** The table for everybody: no serious findings of axe in either language, on a desk and on a phone. */
import { describe, expect, it } from 'vitest'
import { LANGS } from '../src/domain/language/languages.ts'
import { PANELS } from '../src/panels/list.ts'
import { seriousFindings } from './support/axe.ts'
import { message } from './support/messages.ts'
import { openTable, startBrowser } from './support/table.ts'

startBrowser()

describe.each(LANGS)('in %s', (lang) => {
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
      massing: true,
      blind: true,
    })
    await page.getByRole('navigation').getByRole('button').first().click()
    const filters = page.getByTestId('left').locator('summary')
    await filters.waitFor()
    await filters.click()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('has none on any panel', async () => {
    const { page } = await openTable(`lang=${lang}&overlay=use`, {
      viewport: { width: 1280, height: 800 },
      bypassCSP: true,
      massing: true,
      blind: true,
    })
    const menu = page.getByRole('navigation')
    const panels = PANELS.filter(({ modes }) => modes.includes('explore'))
    const found: string[] = []
    for (const { id, label } of panels) {
      await menu.getByRole('button', { name: message(label, lang), exact: true, pressed: false }).click()
      await menu.getByRole('button', { name: message(label, lang), exact: true, pressed: true }).waitFor()
      await page.getByTestId('left').getByTestId('panel').waitFor()
      found.push(...(await seriousFindings(page)).map((finding) => `${id}: ${finding}`))
    }
    expect(await menu.locator('> button[aria-pressed]').count()).toBe(panels.length)
    expect(found).toEqual([])
  })
})
