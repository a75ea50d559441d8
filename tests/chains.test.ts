/** Industry chains: arcs on the model and diagrams in the panel, by touch, by keys and by link. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
import { pressInMenu } from './support/menu.ts'
import {
  difference,
  framesDrawn,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const PLAIN = {
  chain: null,
  select: null,
  overlay: 'none',
  view: 'overview',
  date: '2024-12-21',
  compare: null,
  season: 'summer',
  hour: 12,
} as const
const WIDTH = 240

describe('a chain on the model', () => {
  let page: Page
  let errors: string[]
  beforeAll(async () => {
    const table = await openTable('mode=kiosk&season=summer&hour=12', {
      hasTouch: true,
      massing: true,
      viewport: { width: 1280, height: 1000 },
    })
    page = table.page
    errors = table.errors
  })
  const tile = () => page.getByTestId('panel').getByRole('button', { name: /^信创 列名/ })

  it('is chosen and released by touch: all of it comes into the picture, and at rest nothing is drawn', async () => {
    await setState(page, PLAIN)
    await pressInMenu(page, '产业链')
    await tile().tap()
    expect(await getState(page)).toMatchObject({ chain: 'xinchuang', view: null })
    await rest(page)
    const joined = await picture(page, WIDTH)
    // The screen's own frame follows a picture.
    await rest(page)
    const frames = await framesDrawn(page)
    await page.evaluate(async () => {
      const since = performance.now()
      while (performance.now() - since < 2000) await new Promise(requestAnimationFrame)
    })
    expect(await framesDrawn(page)).toBe(frames)

    await tile().tap()
    expect((await getState(page)).chain).toBe(null)
    await rest(page)
    expect(difference(joined, await picture(page, WIDTH))).toBeGreaterThan(0.004)
  })

  it('flies to a company of its diagram', async () => {
    await setState(page, { ...PLAIN, chain: 'xinchuang' })
    await page
      .getByTestId('panel')
      .getByRole('button', { name: /奇安信/ })
      .tap()
    expect(await getState(page)).toMatchObject({ select: 'qi-anxin', chain: 'xinchuang', view: null })
  })

  it('is two draw calls, whatever the number of its companies, and goes without a trace', async () => {
    const calls = () => page.evaluate(() => window.sandTable.stats().drawCalls)
    await setState(page, { ...PLAIN, overlay: 'industry' })
    const [before, plain] = [await calls(), await picture(page, WIDTH)]
    await setState(page, { chain: 'digital-economy' })
    expect((await calls()) - before).toBe(2)
    const shown = await picture(page, WIDTH)
    expect(difference(plain, shown)).toBeGreaterThan(0.01)
    await setState(page, { chain: 'robotics' })
    expect((await calls()) - before).toBe(2)
    expect(difference(shown, await picture(page, WIDTH))).toBeGreaterThan(0.01)
    await setState(page, { chain: null })
    expect(await calls()).toBe(before)
    expect(difference(plain, await picture(page, WIDTH))).toBeLessThan(0.005)
  })

  it('has what has come by the date, and with two dates each half has its own', async () => {
    await setState(page, { ...PLAIN, date: '2021-01-01' })
    const early = await picture(page, WIDTH)
    await setState(page, { chain: 'robotics' })
    expect(difference(early, await picture(page, WIDTH))).toBeLessThan(0.0005)
    await setState(page, { date: '2024-12-21', compare: '2021-01-01' })
    const both = await picture(page, WIDTH)
    await setState(page, { chain: null })
    const without = await picture(page, WIDTH)
    const half = (bytes: Buffer, right: boolean) =>
      Buffer.from(bytes.filter((_, i) => Math.floor(i / 3) % WIDTH >= WIDTH / 2 === right))
    expect(difference(half(both, false), half(without, false))).toBeLessThan(0.001)
    expect(difference(half(both, true), half(without, true))).toBeGreaterThan(0.001)
    expect(errors).toEqual([])
  })
})

describe('a chain in a link', () => {
  let page: Page
  beforeAll(async () => {
    page = (
      await openTable('lang=en&chain=robotics&select=agile-robots', {
        viewport: { width: 1280, height: 900 },
        massing: true,
        blind: true,
      })
    ).page
  })

  it('tells of itself, and ends by key: after the selection', async () => {
    const tag = page.getByRole('status').filter({ hasText: 'Robotics' })
    await tag.waitFor({ timeout: PATIENCE_MS })
    await page.keyboard.press('Escape')
    expect(await getState(page)).toMatchObject({ select: null, chain: 'robotics' })
    await page.keyboard.press('Escape')
    expect((await getState(page)).chain).toBe(null)
    await expect.poll(() => tag.count(), { timeout: PATIENCE_MS }).toBe(0)
    await expect
      .poll(() => new URL(page.url()).searchParams.has('chain'), { timeout: PATIENCE_MS })
      .toBe(false)
  })

  it('that is not there is left out, with a note', async () => {
    await setState(page, { chain: 'perpetual-motion' })
    expect((await getState(page)).chain).toBe(null)
    await page.getByTestId('notice').filter({ hasText: 'perpetual-motion' }).waitFor({ timeout: PATIENCE_MS })
  })

  it('is chosen by keys in the panel, with its companies and its clusters', async () => {
    await pressInMenu(page, 'Chains')
    const tile = page.getByTestId('panel').getByRole('button', { name: /^Robotics \d/ })
    await tile.press('Enter')
    expect((await getState(page)).chain).toBe('robotics')
    await page
      .getByTestId('panel')
      .getByRole('button', { name: /Agile Robots/ })
      .press('Enter')
    expect((await getState(page)).select).toBe('agile-robots')

    const match = page.getByRole('figure')
    const cluster = match.getByRole('button', {
      name: /^Semiconductors and integrated circuits linked to Domestic IT/,
    })
    await cluster.press('Enter')
    expect(await cluster.getAttribute('aria-pressed')).toBe('true')
    // From the cluster through the chain to the other side.
    expect(await match.getByTestId('curves').locator('path:not([data-dim])').count()).toBe(2)
    await cluster.press('Enter')
    expect(await cluster.getAttribute('aria-pressed')).toBe('false')
    await tile.press('Enter')
    expect((await getState(page)).chain).toBe(null)
  })

  it('says who is not there yet', async () => {
    await setState(page, { chain: 'xinchuang', lang: 'zh', date: '2022-06-15' })
    const absent = page.getByTestId('panel').getByRole('listitem').filter({ hasText: '华为鲲鹏' })
    await expect.poll(() => absent.textContent(), { timeout: PATIENCE_MS }).toMatch(/2023年8月起/)
    await expect
      .poll(
        () =>
          page
            .getByTestId('panel')
            .getByRole('button', { name: /^信创 列名/ })
            .textContent(),
        {
          timeout: PATIENCE_MS,
        },
      )
      .toMatch(/3 家/)
  })
})

describe('the panel of the chains', () => {
  it('has no serious findings of axe in either language, on a desk and on a phone', async () => {
    // Axe is injected as text, which the page's own policy rightly forbids to everyone else.
    const { page } = await openTable('chain=xinchuang', {
      viewport: { width: 1280, height: 800 },
      bypassCSP: true,
      massing: true,
      blind: true,
    })
    await pressInMenu(page, '产业链')
    await page.getByRole('figure').waitFor({ timeout: PATIENCE_MS })
    for (const [lang, width] of [
      ['zh', 1280],
      ['en', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await setState(page, { lang })
      expect(await seriousFindings(page), lang).toEqual([])
    }
  })
})
