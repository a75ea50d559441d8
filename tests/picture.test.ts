/** What is drawn when: shadows, weather, passes at high quality, the opening. */
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { part } from './support/parts.ts'
import {
  difference,
  framesDrawn,
  getState,
  type OpenTable,
  openTable,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const stats = (page: Page) => page.evaluate(() => window.sandTable.stats())

/** Warm: no steam drifts between two pictures. */
const PLAIN = {
  view: 'opening',
  select: null,
  date: '2024-12-21',
  season: 'summer',
  weather: 'live',
  hour: 12,
} as const

describe('what is drawn', () => {
  let opened: OpenTable
  let page: Page
  beforeAll(async () => {
    // Building sites throw shadows of their own.
    opened = await openTable('hour=12&season=summer', { sites: true })
    page = opened.page
  })
  beforeEach(() => setState(page, PLAIN))

  it('draws the shadow map again for the sun, never for the camera', async () => {
    const first = (await stats(page)).shadowRenders
    await setState(page, { view: 'ice-cube' })
    expect((await stats(page)).shadowRenders).toBe(first)
    await setState(page, { hour: PLAIN.hour - 4 })
    expect((await stats(page)).shadowRenders).toBeGreaterThan(first)
  })

  it('takes the same picture in whatever order its state was set, and however early', async () => {
    const state = { date: '2022-06-21', hour: 19, view: 'towers' } as const
    await setState(page, state)
    const settled = await picture(page)
    await setState(page, { ...PLAIN, season: 'winter', hour: 8 })
    expect(difference(settled, await picture(page))).toBeGreaterThan(0.3)
    const parts = [{ view: state.view }, { season: PLAIN.season, hour: state.hour }, { date: state.date }]
    // While the camera would be on its way there, too.
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const early = await picture(page, undefined, undefined, parts)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(difference(settled, early)).toBeLessThan(0.01)
  })

  it('shows a snowstorm, and rests in it', async () => {
    await setState(page, { season: 'winter', weather: 'clear' })
    const clear = await picture(page)
    await setState(page, { weather: 'snowstorm' })
    expect(difference(clear, await picture(page))).toBeGreaterThan(0.3)
    // The screen's own frame follows a picture.
    await rest(page)
    const drawn = await framesDrawn(page)
    await rest(page)
    expect(await framesDrawn(page)).toBe(drawn)
    expect(opened.errors).toEqual([])
  })

  it('outlines what is selected, seen or hidden, and nothing afterwards', async () => {
    // A frame of which only the camera is new draws no shadows: what it takes is the park's alone.
    await setState(page, { view: 'overview' })
    const plain = await picture(page)
    const { drawCalls } = await stats(page)
    // Stands behind another building.
    await setState(page, { select: 'lot2-industrial-5' })
    expect(difference(plain, await picture(page))).toBeGreaterThan(0.005)
    expect((await stats(page)).drawCalls - drawCalls).toBeLessThan(30)
    await setState(page, { select: null })
    expect(difference(plain, await picture(page))).toBeLessThan(0.001)
    expect((await stats(page)).drawCalls).toBe(drawCalls)
  })

  it('shows what is only planned, and marks it when it is selected', async () => {
    const { page: early } = await openTable('date=2019-06-01&hour=12&season=summer')
    await rest(early)
    const plain = await picture(early)
    await setState(early, { select: 'headquarters-4' })
    const marked = await picture(early)
    expect(difference(plain, marked)).toBeGreaterThan(0.005)
    // Once it stands, nothing of the plan is left over: two ways to the same picture.
    await setState(early, { date: PLAIN.date, select: null })
    expect(difference(await picture(early), await picture(page))).toBeLessThan(0.01)
    // Frames of which only the camera is new, as above.
    const calls = []
    for (const one of [early, page]) {
      await setState(one, { view: 'overview' })
      calls.push((await stats(one)).drawCalls)
    }
    expect(calls[0]).toBe(calls[1])
  })

  it('comes back at high quality after the context was lost, passes and all', async () => {
    const { page: fine } = await openTable('quality=high', {
      models: ['site', 'buildings', 'cutaway'],
      viewport: { width: 320, height: 200 },
      everyFrame: true,
    })
    await rest(fine)
    const before = await picture(fine)
    await fine.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      return new Promise<void>((done) => {
        canvas?.addEventListener('webglcontextlost', () => setTimeout(() => lose?.restoreContext()), {
          once: true,
        })
        canvas?.addEventListener('webglcontextrestored', () => done(), { once: true })
        lose?.loseContext()
      })
    })
    await rest(fine)
    expect(await stats(fine)).toMatchObject({ webglContextLosses: 1, quality: 'high' })
    expect((await stats(fine)).passes).toBeGreaterThan(5)
    expect(difference(before, await picture(fine))).toBeLessThan(0.05)
  })
})

describe('the opening', () => {
  it('begins in the dark, ends at a touch, and leaves the state as it was', async () => {
    const { page, errors } = await openTable('lang=en', { reducedMotion: 'no-preference' })
    expect(await page.locator(`${part('shell')}[data-opening]`).count()).toBe(1)
    const before = JSON.stringify(await getState(page))
    await page.mouse.click(480, 200)
    await page.waitForSelector(`${part('shell')}:not([data-opening])`)
    await rest(page)
    expect(JSON.stringify(await getState(page))).toBe(before)
    expect(errors).toEqual([])
  })

  it('is not played for a link that leads elsewhere, nor where less motion is asked for', async () => {
    const elsewhere = await openTable('view=overview', { massing: true, reducedMotion: 'no-preference' })
    expect(await elsewhere.page.locator(`${part('shell')}[data-opening]`).count()).toBe(0)
    const calm = await openTable('', { massing: true })
    expect(await calm.page.locator(`${part('shell')}[data-opening]`).count()).toBe(0)
  })
})
