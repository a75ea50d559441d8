/** The table for everybody: no serious findings of axe in either language, on a desk and on a phone. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, it } from 'vitest'
import { openTable, startBrowser } from './support/table.ts'

startBrowser()

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
    await page.evaluate(source)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const serious = violations.filter((it) => it.impact === 'serious' || it.impact === 'critical')
    expect(
      serious.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
  })
})
