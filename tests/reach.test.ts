/** The pull-out to the zone and to the land between two cities: out and back by touch and by keys, with nothing left behind. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
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

let page: Page
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS })
const reach = () => getState(page).then((it) => it.reach)
const counts = () =>
  page.evaluate(() => {
    const { geometries, textures, programs } = window.sandTable.stats()
    return { geometries, textures, programs }
  })
const steps = () => page.getByRole('toolbar', { name: 'How far to look' })

beforeAll(async () => {
  const opened = await openTable(
    'lang=en&camera=120,90,260,10,0,40&select=startup-center&overlay=use&hour=12',
    { viewport: { width: 960, height: 700 }, hasTouch: true, bypassCSP: true },
  )
  page = opened.page
  // Close detail and outlines come some time after the first picture: by the first way out and back they are there.
  await setState(page, { reach: 'zone' })
  await setState(page, { reach: 'park' })
})

describe('the way out and back', () => {
  it('leads by touch to the zone, the land and the park, and leaves state and picture as they were', async () => {
    const before = await getState(page)
    const table = await picture(page)
    await page.getByRole('button', { name: /Pull out/ }).tap()
    await poll(reach).toBe('zone')
    const card = page.getByRole('region', { name: 'Zone' })
    await poll(() => card.textContent()).toContain('26')
    await rest(page)
    const zone = await picture(page)
    expect(difference(table, zone)).toBeGreaterThan(0.3)

    await steps()
      .getByRole('button', { name: /2,800 km/ })
      .tap()
    await poll(() => page.getByRole('region', { name: 'Handshake' }).textContent()).toContain('S010')
    await rest(page)
    expect(difference(zone, await picture(page))).toBeGreaterThan(0.2)
    // The names stand in the picture, where the two cities are.
    const boxOf = async (at: string) => await page.locator(`.reach-label[data-at=${at}] p`).boundingBox()
    await poll(() => boxOf('city').then((it) => (it?.x ?? 0) > 0)).toBe(true)
    const [home, city] = [await boxOf('home'), await boxOf('city')]
    expect(home?.x).toBeGreaterThan(city?.x ?? Number.NaN)
    expect(home?.y).toBeLessThan(city?.y ?? Number.NaN)

    await steps().getByRole('button', { name: 'Park' }).tap()
    await poll(reach).toBe('park')
    await rest(page)
    expect(await getState(page)).toEqual(before)
    expect(difference(table, await picture(page))).toBeLessThan(0.002)
  })

  it('leads by keys too, one step back with each Esc, and keeps the focus', async () => {
    await page.getByRole('button', { name: /Pull out/ }).focus()
    await page.keyboard.press('Enter')
    await poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('26 km²')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await poll(reach).toBe('land')
    await page.keyboard.press('Escape')
    await poll(reach).toBe('zone')
    await page.keyboard.press('Escape')
    await poll(reach).toBe('park')
    await poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(
      /Pull out/,
    )
  })

  it('does not pan, zoom or pick far out, and leaves the camera of the table alone', async () => {
    const before = await getState(page)
    await setState(page, { reach: 'zone' })
    await page.mouse.move(300, 300)
    await page.mouse.down()
    await page.mouse.move(420, 360, { steps: 3 })
    await page.mouse.up()
    await page.mouse.wheel(0, 400)
    await page.mouse.click(400, 330)
    await rest(page)
    expect(await getState(page)).toEqual({ ...before, reach: 'zone' })
    // What is asked for is seen at the table.
    await page.keyboard.press('2')
    await poll(reach).toBe('park')
    expect((await getState(page)).view).toBe('overview')
  })

  it('leaves nothing on the graphics card that grows', async () => {
    const roundTrip = async () => {
      for (const it of ['zone', 'land', 'zone', 'park'] as const) await setState(page, { reach: it })
    }
    await roundTrip()
    const once = await counts()
    for (let i = 0; i < 4; i++) await roundTrip()
    expect(await counts()).toEqual(once)
  })

  it('has no serious findings of axe on its card', async () => {
    for (const it of ['zone', 'land'] as const) {
      await setState(page, { reach: it })
      await page.locator('.reach-card').waitFor()
      expect(await seriousFindings(page)).toEqual([])
    }
    await setState(page, { reach: 'park' })
  })
})

describe('a link that leads far', () => {
  it('opens there, with nothing of the land fetched by a table that stays at the park', async () => {
    const fetched = await page.evaluate(
      () => performance.getEntriesByType('resource').filter((it) => it.name.endsWith('land.glb')).length,
    )
    expect(fetched).toBe(1)
    const { page: other, errors } = await openTable('lang=en&reach=land', { massing: true })
    await poll(() => other.getByRole('region', { name: 'Handshake' }).count()).toBe(1)
    expect((await getState(other)).reach).toBe('land')
    expect(errors).toEqual([])
  })

  it('leads to the park with a note when the land is missing', async () => {
    const { page: other } = await openTable('lang=en&reach=land', {
      massing: true,
      before: (it) => it.route('**/land.glb', (route) => route.fulfill({ status: 404, body: '' })),
    })
    await poll(async () => (await other.getByRole('status').allTextContents()).join()).toMatch(
      /land.*HTTP 404/,
    )
    expect((await getState(other)).reach).toBe('park')
    await rest(other)
  })
})

describe('a flight', () => {
  it('ends where it leads at the first touch', async () => {
    const { page: other } = await openTable('lang=en&view=overview', {
      massing: true,
      reducedMotion: 'no-preference',
    })
    await rest(other)
    await other.evaluate(() => window.sandTable.setState({ reach: 'zone' }))
    await poll(() => other.getByRole('region', { name: 'Zone' }).count()).toBe(1)
    await rest(other)
    const zone = await picture(other)
    await setState(other, { reach: 'park' })
    const before = await framesDrawn(other)
    await other.evaluate(() => window.sandTable.setState({ reach: 'zone' }))
    await poll(() => framesDrawn(other)).toBeGreaterThan(before + 1)
    await other.mouse.click(300, 300)
    const touched = await framesDrawn(other)
    await rest(other)
    // However slow the machine, what is left of the flight would take more frames than that.
    expect((await framesDrawn(other)) - touched).toBeLessThan(6)
    expect(difference(zone, await picture(other))).toBeLessThan(0.01)
  })
})
