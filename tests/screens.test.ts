/** The picture on a screen that changes: as sharp as the screen is, and composed for its shape. */
import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressInMenu } from './support/menu.ts'
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

/** Drawing buffer to layout, both ways. */
const sharpness = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    if (!canvas) throw new Error('no canvas')
    return [canvas.width / canvas.clientWidth, canvas.height / canvas.clientHeight].map(
      (it) => Math.round(it * 100) / 100,
    )
  })

describe.each([
  ['high', 2],
  ['medium', 1.5],
  ['low', 1],
] as const)('at %s quality', (quality, most) => {
  let page: Page
  let cdp: CDPSession
  beforeAll(async () => {
    ;({ page } = await openTable(`quality=${quality}`, {
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
      massing: true,
      blind: true,
    }))
    cdp = await page.context().newCDPSession(page)
  })

  /** The window with a size, on a monitor with a ratio. */
  const move = (width: number, height: number, deviceScaleFactor: number) =>
    cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })

  const settles = async (ratio: number, width: number) => {
    await expect
      .poll(() => page.evaluate(() => document.querySelector('canvas')?.clientWidth), {
        timeout: PATIENCE_MS,
      })
      .toBe(width)
    await rest(page)
    await expect.poll(() => sharpness(page), { timeout: PATIENCE_MS }).toEqual([ratio, ratio])
  }

  it('has the ratio of the screen, as far as the quality goes, after every new size', async () => {
    await settles(Math.min(2, most), 640)
    // A pixel more, a full screen, a phone turned, and back.
    for (const [width, height] of [
      [641, 400],
      [900, 620],
      [400, 640],
      [640, 400],
    ] as const) {
      await move(width, height, 2)
      await settles(Math.min(2, most), width)
    }
    await page.mouse.move(320, 160)
    await page.mouse.wheel(0, -120)
    await settles(Math.min(2, most), 640)
  })

  it('follows the window to another monitor, and the magnification of the browser', async () => {
    for (const [ratio, width] of [
      [1, 640],
      [2, 640],
      [1.25, 512],
      [3, 640],
      [2, 640],
    ] as const) {
      // An emulated monitor is told of only together with a size: the window is a pixel wider on the way.
      await move(width + 1, 400, ratio)
      await move(width, 400, ratio)
      await settles(Math.min(ratio, most), width)
    }
  })

  it('is right with the next frame where nobody tells of the other monitor', async () => {
    for (const ratio of [1, 2]) {
      await move(640, 400, ratio)
      await setState(page, { hour: 9 + ratio })
      await settles(Math.min(ratio, most), 640)
    }
  })
})

describe('a screen of another shape', () => {
  const WIDE = { width: 320, height: 200 }
  const UPRIGHT = { width: 200, height: 320 }
  /** Two pictures of one view from one place differ in no more than their last samples. */
  const SAME = 0.02

  const from = async (query: string, viewport: { width: number; height: number }) => {
    const { page } = await openTable(query, { viewport, massing: true })
    await rest(page)
    return page
  }
  const turned = async (page: Page, viewport: { width: number; height: number }) => {
    await page.setViewportSize(viewport)
    await expect
      .poll(() => page.evaluate(() => document.querySelector('canvas')?.clientWidth), {
        timeout: PATIENCE_MS,
      })
      .toBe(viewport.width)
    await rest(page)
  }
  const seen = (page: Page, { width, height }: { width: number; height: number }) =>
    picture(page, width, height)

  it.each([
    ['the opening view', 'hour=12', WIDE, UPRIGHT],
    ['the opening view, the other way', 'hour=12', UPRIGHT, WIDE],
    ['a view of the kiosk', 'hour=12&mode=kiosk&view=top', WIDE, UPRIGHT],
    ['a step of a tour', 'hour=12&tour=five-years&step=2', WIDE, UPRIGHT],
  ] as const)('sees %s as if it had been opened there', async (_name, query, before, after) => {
    const fresh = await from(query, after)
    const expected = await seen(fresh, after)
    const state = await getState(fresh)
    await fresh.context().close()
    const page = await from(query, before)
    await turned(page, after)
    expect(difference(await seen(page, after), expected)).toBeLessThan(SAME)
    expect(await getState(page)).toEqual(state)
  })

  it('goes home as if it had been opened there, and leaves a pose of its own alone', async () => {
    const fresh = await from('lang=en', UPRIGHT)
    const expected = await seen(fresh, UPRIGHT)
    await fresh.context().close()
    const page = await from('lang=en', WIDE)
    await setState(page, { view: 'top' })
    await turned(page, UPRIGHT)
    await pressInMenu(page, 'Back to the opening view')
    await rest(page)
    expect(difference(await seen(page, UPRIGHT), expected)).toBeLessThan(SAME)
    const own = { position: [180, 120, 240], target: [0, 10, 0] } as const
    await setState(page, { camera: { position: [...own.position], target: [...own.target] } })
    await turned(page, WIDE)
    await turned(page, UPRIGHT)
    expect((await getState(page)).camera).toEqual(own)
  })
})
