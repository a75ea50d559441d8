/** Who is here, what is free: by touch and by keys. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  difference,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

let page: Page
beforeAll(async () => {
  page = (
    await openTable('mode=kiosk&season=summer&hour=12', {
      hasTouch: true,
      viewport: { width: 1600, height: 1000 },
    })
  ).page
})

const PLAIN = {
  overlay: 'none',
  select: null,
  exploded: null,
  view: 'opening',
  date: '2024-12-21',
  hour: 12,
} as const
const button = (name: RegExp | string) => page.getByRole('button', { name })

describe('the legend', () => {
  it('shows some of its entries alone at a touch, counts them, and gives all of them back', async () => {
    await setState(page, { ...PLAIN, overlay: 'industry' })
    const all = await picture(page)
    await button(/数字经济/).tap()
    expect((await getState(page)).filter).toEqual(['digital'])
    await rest(page)
    const alone = await picture(page)
    expect(difference(all, alone)).toBeGreaterThan(0.01)
    await button(/高端装备/).tap()
    expect((await getState(page)).filter).toEqual(['digital', 'equipment'])
    await button('全部显示').tap()
    expect((await getState(page)).filter).toEqual([])
    await rest(page)
    expect(difference(all, await picture(page))).toBeLessThan(0.005)
  })

  it('counts who has come by the date', async () => {
    await setState(page, { ...PLAIN, overlay: 'industry', date: '2022-01-15' })
    const digital = button(/数字经济/)
    await expect.poll(() => digital.textContent(), { timeout: PATIENCE_MS }).toMatch(/1 家/)
    await setState(page, { date: '2024-12-21' })
    await expect.poll(() => digital.textContent(), { timeout: PATIENCE_MS }).toMatch(/5 家/)
  })
})

describe('the storeys of a building', () => {
  it('are drawn apart and together again', async () => {
    await setState(page, { ...PLAIN, select: 'startup-center' })
    const closed = await picture(page)
    await button('展开楼层').tap()
    expect((await getState(page)).exploded).toBe('startup-center')
    await rest(page)
    expect(difference(closed, await picture(page))).toBeGreaterThan(0.01)
    await button('合并楼层').tap()
    await rest(page)
    expect(difference(closed, await picture(page))).toBeLessThan(0.005)
  })

  it('share the selection with their section', async () => {
    await setState(page, { ...PLAIN, select: 'startup-center' })
    const section = page.getByRole('list', { name: '楼层分布' })
    await section.getByRole('button', { name: /可租/ }).tap()
    expect((await getState(page)).select).toBe('startup-center.f2')
    await expect
      .poll(() => section.locator('[aria-current]').textContent(), { timeout: PATIENCE_MS })
      .toMatch(/^F2/)
    await section.getByRole('button', { name: /华为鲲鹏/ }).tap()
    expect((await getState(page)).select).toBe('huawei-kunpeng')
  })

  it('show what is seen from their windows, and the building again', async () => {
    await setState(page, { ...PLAIN, select: 'startup-center.f6' })
    await page.getByRole('radio', { name: '东', exact: true }).check({ force: true })
    // The eastern wall is at x −70; the sixth floor lies 22.2 m up.
    await expect
      .poll(async () => (await getState(page)).camera?.position, { timeout: PATIENCE_MS })
      .toEqual([expect.closeTo(-68.2, 1), expect.closeTo(23.8, 1), expect.any(Number)])
    await rest(page)
    await button('回到楼外').tap()
    await expect
      .poll(async () => (await getState(page)).camera?.position[1], { timeout: PATIENCE_MS })
      .toBeGreaterThan(40)
    await expect.poll(() => button('回到楼外').count(), { timeout: PATIENCE_MS }).toBe(0)
  })

  it('are reached by a second tap on the model', async () => {
    await setState(page, { ...PLAIN, select: 'lot1-industrial-3' })
    await button('近看').tap()
    await rest(page)
    // What is framed stands in the middle.
    await page.touchscreen.tap(640, 500)
    await expect
      .poll(async () => (await getState(page)).select, { timeout: PATIENCE_MS })
      .toMatch(/^lot1-industrial-3\.f\d+$/)
  })
})

describe('the directory', () => {
  it('is typed into by touch, and what is found lights up on the model', async () => {
    await setState(page, PLAIN)
    const dark = await picture(page)
    await page.getByRole('navigation').getByRole('button').first().tap()
    const keys = page.getByRole('group', { name: /拼音首字母/ })
    for (const letter of 'HWKP') await keys.getByRole('button', { name: letter, exact: true }).tap()
    const rows = page.getByTestId('left').getByRole('listitem').getByRole('button')
    await expect
      .poll(() => rows.allTextContents(), { timeout: PATIENCE_MS })
      .toEqual([expect.stringContaining('华为鲲鹏')])
    await rest(page)
    expect(difference(dark, await picture(page))).toBeGreaterThan(0.001)
    await rows.first().tap()
    expect((await getState(page)).select).toBe('huawei-kunpeng')
    await button('删除最后一个字母').tap()
    expect(await page.getByRole('searchbox').inputValue()).toBe('hwk')
  })

  it('is narrowed by industry, class and size', async () => {
    await page.getByRole('button', { name: '清除搜索' }).tap()
    await page.getByText('筛选', { exact: true }).tap()
    await button('独角兽').tap()
    const names = () => page.getByTestId('left').getByRole('listitem').getByRole('button').allTextContents()
    await expect.poll(names, { timeout: PATIENCE_MS }).toEqual([expect.stringContaining('思灵机器人')])
    await button('清除筛选').tap()
    await expect.poll(async () => (await names()).length, { timeout: PATIENCE_MS }).toBeGreaterThan(20)
  })
})

describe('the space finder', () => {
  it('answers with reasons, keeps a shortlist, and has it taken along', async () => {
    await setState(page, PLAIN)
    await button('找空间').tap()
    expect((await getState(page)).overlay).toBe('occupancy')
    // The answers come at once; further wishes are folded.
    const answers = page.getByTestId('answers').locator('> li')
    await expect.poll(() => answers.count(), { timeout: PATIENCE_MS }).toBeGreaterThan(1)
    await button('更多条件').tap()
    await page.getByRole('radio', { name: '思灵机器人' }).tap()
    await page.getByRole('radio', { name: '高端装备制造' }).tap()
    await expect.poll(() => answers.first().textContent(), { timeout: PATIENCE_MS }).toMatch(/m²/)
    await answers.first().getByRole('button').first().tap()
    expect((await getState(page)).select).toMatch(/\.f\d+$/)
    for (const i of [0, 1])
      await answers
        .nth(i)
        .getByRole('button', { name: /加入备选/ })
        .tap()
    await button(/^对比/).tap()
    await expect
      .poll(() => page.getByTestId('compared').locator('> li').count(), { timeout: PATIENCE_MS })
      .toBe(2)
    // Nothing is printed in a hall: a code takes the list along, and none the view, which no phone reaches here.
    await button('带走清单').tap()
    await expect.poll(() => page.getByTestId('code').count(), { timeout: PATIENCE_MS }).toBe(1)
    // The colors that came with the search go with it.
    await button('找空间').tap()
    expect((await getState(page)).overlay).toBe('none')
  })
})
