/** The park in figures: drawn to the date, by touch and by keys, and told to everybody. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
import { pressInMenu } from './support/menu.ts'
import { getState, type OpenTable, openTable, PATIENCE_MS, setState, startBrowser } from './support/table.ts'

startBrowser()

let opened: OpenTable
let page: Page
beforeAll(async () => {
  opened = await openTable('lang=en&season=summer&hour=12', {
    hasTouch: true,
    viewport: { width: 1280, height: 900 },
    massing: true,
    blind: true,
  })
  page = opened.page
  await openFigures(page, 'About the park', 'Figures')
})

/** Opens the panel of the park at its figures. */
async function openFigures(on: Page, panelName: string, figuresName: string): Promise<void> {
  await on.getByRole('button', { name: panelName }).click()
  await on.getByRole('tab', { name: figuresName, exact: true }).click()
}

/** Charts follow the clock in strides. */
const poll = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: PATIENCE_MS })
const panel = () => page.getByRole('region', { name: 'About the park' })
const figure = (id: string) => page.locator(`[data-figure="${id}"]`)
const firms = () => figure('registered-firms')
const number = (id: string) => figure(id).getByTestId('figure-value').locator('strong').textContent()

describe('the park in figures', () => {
  it('tells and draws what was published by the date, and nothing after it', async () => {
    await setState(page, { date: '2020-12-30' })
    await poll(() => firms().textContent()).toMatch(/First published/)
    expect(await firms().getByTestId('figure-value').count()).toBe(0)
    expect(await firms().getByTestId('chart-dot').count()).toBe(0)
    expect(await firms().textContent()).not.toContain('127')

    await setState(page, { date: '2022-06-01' })
    await poll(() => number('registered-firms')).toBe('311')
    expect(await firms().getByTestId('chart-dot').count()).toBe(3)
    expect(await firms().textContent()).not.toContain('590')
    expect(await number('registered-capital')).toBe('10.31')

    await setState(page, { date: '2024-12-21' })
    await poll(() => number('registered-firms')).toBe('600+')
    expect(await firms().getByTestId('chart-dot').count()).toBe(5)
    expect(await number('measures')).toBe('135')
    expect(await number('concentration')).toBe('77.84')
    expect(await figure('unicorns').getByRole('img').locator('circle').count()).toBe(6)
  })

  it('says when and where each number was published', async () => {
    await setState(page, { date: '2024-12-21' })
    const origin = (id: string) => figure(id).getByTestId('figure-origin').textContent()
    await poll(() => origin('registered-firms')).toMatch(/^25 Aug 2023 *$/)
    expect(await panel().getByTestId('evidence-mark').textContent()).toMatch(/^\d\d sources/)
    await setState(page, { evidence: true })
    await poll(() => origin('registered-firms')).toMatch(/25 Aug 2023.*F093/)
    await poll(() => origin('measures')).toMatch(/21 Oct 2024.*S016/)
    await setState(page, { evidence: false })
  })

  it('goes to the day of a point that is touched', async () => {
    await setState(page, { date: '2024-12-21' })
    const point = firms().getByRole('button', { name: '27 Oct 2021: 311 companies' })
    await point.tap()
    expect((await getState(page)).date).toBe('2021-10-27')
    await poll(() => point.getAttribute('aria-current')).toBe('date')
    await firms().getByRole('button', { name: '31 Jul 2023: more is published' }).tap()
    expect((await getState(page)).date).toBe('2023-07-31')
    await poll(() => number('registered-firms')).toBe('590')
  })

  it('goes there by keys, and to the day a figure is first known', async () => {
    await setState(page, { date: '2022-06-01' })
    await firms().getByRole('button', { name: '25 Apr 2021: 153 companies' }).focus()
    await page.keyboard.press('Enter')
    expect((await getState(page)).date).toBe('2021-04-25')
    await figure('occupancy')
      .getByRole('button', { name: /First published 31 Mar 2023/ })
      .focus()
    await page.keyboard.press('Enter')
    expect((await getState(page)).date).toBe('2023-03-31')
    await poll(() => number('occupancy')).toBe('80.5')
  })

  it('shows a use alone on the model, and all of them again', async () => {
    await setState(page, { date: '2024-12-21', overlay: 'none', filter: [] })
    const bar = panel().getByRole('button', { name: /Talent apartments/ })
    await bar.tap()
    expect(await getState(page)).toMatchObject({ overlay: 'use', filter: ['apartment'] })
    await poll(() => bar.getAttribute('aria-pressed')).toBe('true')
    await bar.press('Enter')
    expect(await getState(page)).toMatchObject({ overlay: 'use', filter: [] })
  })

  it('says how much floor area has risen by the date, marked as illustrative', async () => {
    const risen = () => figure('gross-floor-area').getByTestId('figure-risen').textContent()
    await setState(page, { date: '2019-08-01' })
    await poll(risen).toMatch(/1 Aug 2019 about 0 m²/)
    expect(await panel().getByTestId('evidence-mark').textContent()).toMatch(/illustrative/i)
    await setState(page, { date: '2024-12-21' })
    await poll(risen).toMatch(/21 Dec 2024 about 540,000 m²/)
  })

  it('is told in a sentence and a table to who does not see it', async () => {
    await setState(page, { date: '2022-06-01' })
    const drawing = panel().getByRole('img', {
      name: 'Registered companies up to 1 Jun 2022: 3 published values',
    })
    await poll(() => drawing.count()).toBe(1)
    const rows = await firms().locator('tbody tr').allTextContents()
    expect(rows).toEqual([
      '31 Dec 2020127 companiesF088',
      '25 Apr 2021153 companiesF089',
      '27 Oct 2021311 companiesF091',
    ])
  })

  it('asks nothing of the page that its own policy forbids', () => {
    expect(opened.errors).toEqual([])
    expect(opened.strangers).toEqual([])
  })
})

describe.each([
  ['zh', '园区概况', '数据', { width: 1280, height: 800 }],
  ['en', 'About the park', 'Figures', { width: 390, height: 844 }],
] as const)('in %s', (lang, name, figures, viewport) => {
  it('has no serious findings', async () => {
    // Axe is injected as text, which the page's own policy rightly forbids to everyone else.
    const other = (
      await openTable(`lang=${lang}&date=2023-04-01`, {
        viewport,
        bypassCSP: true,
        massing: true,
        blind: true,
      })
    ).page
    await pressInMenu(other, name)
    await other.getByTestId('theme').first().waitFor()
    expect(await seriousFindings(other)).toEqual([])
    await other.getByRole('tab', { name: figures, exact: true }).click()
    await other.getByTestId('chart').first().waitFor()
    expect(await seriousFindings(other)).toEqual([])
  })
})
