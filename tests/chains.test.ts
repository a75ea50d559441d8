/** Industry chains: arcs on the model and diagrams in the panel, by touch, by keys and by link. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
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

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const calls = (page: Page) => page.evaluate(() => window.sandTable.stats().drawCalls)
const chainTile = (page: Page, name: RegExp) => page.locator('.chain-tile').filter({ hasText: name })

describe('a chain', () => {
  it('is chosen by touch: all of it comes into the picture, joined by arcs, and at rest nothing is drawn', async () => {
    const { page, errors } = await openTable('mode=kiosk&season=summer&hour=12&view=overview', {
      hasTouch: true,
      viewport: { width: 1280, height: 1000 },
    })
    await page.getByRole('button', { name: '产业链' }).tap()
    await chainTile(page, /信创/).tap()
    expect(await getState(page)).toMatchObject({ chain: 'xinchuang', view: null })
    await rest(page)
    const joined = await picture(page)
    const frames = await framesDrawn(page)
    await page.waitForFunction(
      (since) => performance.now() - since > 2000,
      await page.evaluate(() => performance.now()),
    )
    expect(await framesDrawn(page)).toBe(frames)

    const company = page.locator('.chain-diagram').getByRole('button', { name: /奇安信/ })
    await company.tap()
    expect((await getState(page)).select).toBe('qi-anxin')
    await setState(page, { select: null, camera: (await getState(page)).camera })

    // A second touch releases it.
    await chainTile(page, /信创/).tap()
    await chainTile(page, /信创/).tap()
    await rest(page)
    await chainTile(page, /信创/).tap()
    expect((await getState(page)).chain).toBe(null)
    await rest(page)
    expect(difference(joined, await picture(page))).toBeGreaterThan(0.004)
    expect(errors).toEqual([])
  })

  it('is two draw calls, whatever the number of its companies, and gone without a trace', async () => {
    const { page } = await openTable('overlay=industry&view=overview&season=summer&hour=12')
    const [before, plain] = [await calls(page), await picture(page)]
    await setState(page, { chain: 'digital-economy' })
    expect((await calls(page)) - before).toBe(2)
    const shown = await picture(page)
    expect(difference(plain, shown)).toBeGreaterThan(0.01)
    await setState(page, { chain: 'robotics' })
    expect((await calls(page)) - before).toBe(2)
    expect(difference(shown, await picture(page))).toBeGreaterThan(0.01)
    await setState(page, { chain: null })
    expect(await calls(page)).toBe(before)
    expect(difference(plain, await picture(page))).toBeLessThan(0.005)
  })

  it('is on each date what has come by then, also with two dates side by side', async () => {
    const { page, errors } = await openTable('view=overview&season=summer&hour=12&date=2022-02-01')
    const bare = await picture(page)
    await setState(page, { chain: 'robotics' })
    // The institute is alone until the leader comes: a pin.
    const alone = await picture(page)
    expect(difference(bare, alone)).toBeGreaterThan(0.0005)
    await setState(page, { date: '2021-01-01', chain: null })
    const early = await picture(page)
    await setState(page, { chain: 'robotics' })
    expect(difference(early, await picture(page))).toBeLessThan(0.0005)
    await setState(page, { date: '2024-12-21', compare: '2021-01-01' })
    const both = await picture(page)
    await setState(page, { chain: null })
    const without = await picture(page)
    // Only the half of the later date has arcs.
    const half = (bytes: Buffer, right: boolean) =>
      Buffer.from(bytes.filter((_, i) => Math.floor(i / 3) % 240 >= 120 === right))
    expect(difference(half(both, false), half(without, false))).toBeLessThan(0.001)
    expect(difference(half(both, true), half(without, true))).toBeGreaterThan(0.001)
    expect(errors).toEqual([])
  })

  it('comes with a link, tells of itself, and ends by key: after the selection', async () => {
    const { page } = await openTable('chain=robotics&select=agile-robots')
    const tag = page.getByRole('status').filter({ hasText: '机器人' })
    await tag.waitFor({ timeout: PATIENCE_MS })
    await page.keyboard.press('Escape')
    expect(await getState(page)).toMatchObject({ select: null, chain: 'robotics' })
    await page.keyboard.press('Escape')
    expect((await getState(page)).chain).toBe(null)
    await expect.poll(() => tag.count(), { timeout: PATIENCE_MS }).toBe(0)
    expect(new URL(page.url()).searchParams.has('chain')).toBe(false)
  })

  it('that is not there is left out, with a note', async () => {
    const { page } = await openTable('chain=perpetual-motion')
    expect((await getState(page)).chain).toBe(null)
    await page.locator('.notice').filter({ hasText: 'perpetual-motion' }).waitFor({ timeout: PATIENCE_MS })
  })
})

describe('the panel of the chains', () => {
  it('is worked by keys: chain, company, cluster', async () => {
    const { page } = await openTable('lang=en', { viewport: { width: 1280, height: 900 } })
    await page.getByRole('button', { name: 'Chains' }).press('Enter')
    const tile = chainTile(page, /Robotics/)
    await tile.press('Enter')
    expect((await getState(page)).chain).toBe('robotics')
    const leader = page.locator('.chain-diagram').getByRole('button', { name: /Agile Robots/ })
    await leader.press('Enter')
    expect((await getState(page)).select).toBe('agile-robots')

    const match = page.getByRole('figure')
    const cluster = match.getByRole('button', { name: /^Semiconductors linked to Domestic IT/ })
    await cluster.press('Enter')
    expect(await cluster.getAttribute('aria-pressed')).toBe('true')
    const lit = match.locator('.curves path:not([data-dim])')
    // The cluster, through the chain, to the other side.
    expect(await lit.count()).toBe(2)
    await cluster.press('Enter')
    expect(await cluster.getAttribute('aria-pressed')).toBe('false')
    await tile.press('Enter')
    expect((await getState(page)).chain).toBe(null)
  })

  it('says who is not there yet', async () => {
    const { page } = await openTable('chain=xinchuang&date=2022-06-15')
    await page.getByRole('button', { name: '产业链', exact: true }).click()
    const leader = page.locator('.company').filter({ hasText: '华为鲲鹏' })
    await leader.waitFor({ timeout: PATIENCE_MS })
    expect(await leader.textContent()).toMatch(/2023年8月起/)
    expect(await chainTile(page, /信创/).textContent()).toMatch(/3 家/)
  })

  it.each([
    ['zh', '产业链', { width: 1280, height: 800 }],
    ['en', 'Chains', { width: 390, height: 844 }],
  ])('has no serious findings of axe in %s', async (lang, name, viewport) => {
    const { page } = await openTable(`lang=${lang}&chain=xinchuang`, { viewport, bypassCSP: true })
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
    await page.locator('.match').waitFor({ timeout: PATIENCE_MS })
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const serious = violations.filter((it) => it.impact === 'serious' || it.impact === 'critical')
    expect(
      serious.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
  })
})
