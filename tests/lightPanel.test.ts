/** The panel of light and weather: taken over by hand and given back, a day and a year played, by touch and by key. */
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pressInMenu } from './support/menu.ts'
import { measureSound, renderSound } from './support/renderedSound.ts'
import { getState, openTable, PATIENCE_MS, setState, startBrowser } from './support/table.ts'

startBrowser()

let page: Page
let launch: Awaited<ReturnType<typeof getState>>
beforeAll(async () => {
  ;({ page } = await openTable('view=top', {
    viewport: { width: 760, height: 480 },
    hasTouch: true,
    massing: true,
    blind: true,
    // The panel is what is tried here, not the picture: frames come and go without a triangle, so that a year is soon over.
    before: async (page) => {
      await renderSound(page, 3)
      await page.addInitScript(() => {
        const { prototype } = WebGL2RenderingContext
        prototype.drawElements = () => undefined
        prototype.drawElementsInstanced = () => undefined
        prototype.drawArrays = () => undefined
      })
    },
  }))
  launch = await getState(page)
  await pressInMenu(page, '光线与天气')
  await panel().waitFor()
})

beforeEach(() => setState(page, launch))

const panel = () => page.getByRole('region', { name: '光线与天气' })
const button = (name: string) => panel().getByRole('button', { name, exact: true })
const choice = (name: string) => panel().getByRole('radio', { name, exact: true })
const part = (name: string) => panel().getByRole('region', { name, exact: true })
const hourSlider = () => panel().getByRole('slider', { name: '时刻' })
const hour = async () => (await getState(page)).hour
const date = async () => (await getState(page)).date

describe('light by hand', () => {
  it('is live until it is taken over, and is told for hour, season and weather', async () => {
    for (const name of ['时刻', '季节', '天气']) {
      expect(await part(name).getByText('自动', { exact: true }).count()).toBe(1)
    }
    expect(await button('全部恢复自动').isDisabled()).toBe(true)
    await button('正午').tap()
    expect(await hour()).toBeCloseTo(11.53, 1)
    await expect.poll(() => part('时刻').getByText('手动').count()).toBe(1)
    expect(await part('季节').getByText('手动').count()).toBe(0)
    await choice('夏').tap()
    await choice('暴雪').tap()
    expect(await getState(page)).toMatchObject({ season: 'summer', weather: 'snowstorm' })
    await expect.poll(() => panel().getByText('手动').count()).toBe(3)
    // It does not snow in summer, and the panel says so.
    expect(await panel().getByRole('note').textContent()).toContain('不降雪')
  })

  it('is given back to exactly how the table opened', async () => {
    await button('夜晚').tap()
    await choice('冬').tap()
    await choice('小雪').tap()
    expect(await getState(page)).not.toEqual(launch)
    await button('全部恢复自动').tap()
    expect(await getState(page)).toEqual(launch)
    await expect.poll(() => panel().getByText('手动').count()).toBe(0)
  })

  it('moves by keys in quarters of an hour, and says the hour', async () => {
    await hourSlider().focus()
    await page.keyboard.press('ArrowRight')
    expect(await hour()).toBe(16.75)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await hour()).toBe(16.25)
    await expect.poll(() => hourSlider().getAttribute('aria-valuetext')).toBe('16:15')
    await page.keyboard.press('Home')
    expect(await hour()).toBe(0)
  })
})

describe('a day that plays', () => {
  it('moves the hour, and holds it when it is paused', async () => {
    await button('播放一天').tap()
    await expect.poll(hour, { timeout: PATIENCE_MS }).not.toBe(launch.hour)
    await button('播放一天').tap()
    const held = await hour()
    // What is set now is drawn; the clock would have moved on with the same frames.
    await setState(page, { overlay: 'use' })
    expect(await hour()).toBe(held)
    expect(await date()).toBe(launch.date)
  })

  it('gives way to an hour that is chosen', async () => {
    await button('播放一天').tap()
    await expect.poll(hour, { timeout: PATIENCE_MS }).not.toBe(launch.hour)
    await button('清晨').tap()
    const chosen = await hour()
    await setState(page, { overlay: 'lot' })
    expect(await hour()).toBe(chosen)
    expect(await button('播放一天').getAttribute('aria-pressed')).toBe('false')
  })
})

describe('a year that plays', () => {
  it('begins a year before and returns to the same date, with the season of the calendar', async () => {
    await choice('夏').tap()
    await button('播放一年').tap()
    expect(await getState(page)).toMatchObject({ season: 'live' })
    expect((await date()) < '2024-06-01').toBe(true)
    await expect.poll(date, { timeout: 2 * PATIENCE_MS }).toBe(launch.date)
    await expect.poll(() => button('播放一年').getAttribute('aria-pressed')).toBe('false')
    expect(await getState(page)).toEqual(launch)
  })

  it('is one with the timeline: its button stops the year', async () => {
    await button('播放一年').tap()
    await page.getByRole('button', { name: '暂停' }).click()
    expect(await button('播放一年').getAttribute('aria-pressed')).toBe('false')
  })
})

describe('weather and temperature', () => {
  it('show what is documented, with its source', async () => {
    await setState(page, { date: '2023-11-06' })
    const note = panel().getByRole('note')
    await expect.poll(() => note.textContent()).toMatch(/2023年11月6日.*暴雪/)
    await setState(page, { evidence: true })
    await expect.poll(() => note.textContent()).toMatch(/2023年11月6日.*暴雪.*F120/)
    await setState(page, { date: '2022-01-10' })
    expect(await panel().getByTestId('climate').textContent()).toMatch(/−17 °C.*F114.*\+18 °C.*示意/)
    expect(await note.count()).toBe(0)
    await setState(page, { evidence: false })
    const mark = panel().getByTestId('evidence-mark')
    await expect.poll(() => mark.textContent()).toMatch(/^依据 1 条.*示意/)
    await mark.getByRole('button').click()
    const box = page.getByRole('group', { name: /^依据 1 条/ })
    expect(await box.textContent()).not.toMatch(/F114/)
    await page.keyboard.press('Escape')
  })

  it('stand beside the corridor too', async () => {
    await setState(page, { select: 'warm-corridor', date: '2022-07-10' })
    const card = page.getByTestId('card').getByTestId('climate')
    await expect.poll(() => card.textContent()).toMatch(/\+25 °C.*\+18 °C/)
  })

  it('of a link that makes no sense are left out with a note', async () => {
    const wrong = await openTable('weather=hail&lang=en', {
      viewport: { width: 320, height: 240 },
      massing: true,
      blind: true,
    })
    await expect
      .poll(() => wrong.page.getByRole('status').allTextContents(), { timeout: PATIENCE_MS })
      .toContainEqual(expect.stringContaining('hail'))
    expect((await getState(wrong.page)).weather).toBe('live')
    expect(wrong.errors).toEqual([])
    await wrong.page.context().close()
  })
})

describe('the room tone', () => {
  it('is asked for, and as soft as it should be: building sites, then water, then a night of frost', async () => {
    await setState(page, { view: 'under-the-corridor' })
    await setState(page, { date: '2020-08-20', hour: 12 })
    expect(await page.evaluate(() => window.rendered === undefined)).toBe(true)
    await pressInMenu(page, '声音')
    await page.waitForFunction(() => window.hasSound, null, { timeout: PATIENCE_MS })
    const scenes = await measureSound(page, [{ date: '2024-07-01' }, { date: '2024-12-21', hour: 3 }])
    for (const { rmsDb, peak, step, common } of scenes) {
      expect(rmsDb).toBeGreaterThan(-42)
      expect(rmsDb).toBeLessThan(-28)
      expect(peak).toBeLessThan(0.5)
      // No click: none between two scenes either.
      expect(step).toBeLessThan(0.05)
      expect(Math.abs(common)).toBeLessThan(0.4)
    }
    const [sites, water, frost] = scenes
    if (!sites || !water || !frost) throw new Error('a scene is missing')
    expect(sites.rmsDb - frost.rmsDb).toBeGreaterThan(3)
    expect(water.stepsDb - frost.stepsDb).toBeGreaterThan(8)
    expect(water.stepsDb - sites.stepsDb).toBeGreaterThan(3)
  })
})

describe('the panel', () => {
  it('has targets for fingers, larger ones in a hall', async () => {
    for (const [mode, least] of [
      ['kiosk', 64],
      ['explore', 44],
    ] as const) {
      // A kiosk that nobody touches does not rest.
      await setState(page, { mode }, { rests: false })
      const heights = await panel()
        .locator('button:not([aria-expanded]), input')
        .evaluateAll((targets) => targets.map((it) => it.getBoundingClientRect().height))
      expect(heights.length).toBeGreaterThan(15)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(least)
    }
  })
})
