/** A visit from end to end: everything on the table is used once, and nothing is asked of any other machine. */
import { describe, expect, it } from 'vitest'
import {
  framesDrawn,
  openTable,
  PATIENCE_MS,
  picture,
  ready,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

describe('a whole visit', () => {
  it('asks nothing of any other machine, and ends without an error', async () => {
    const { page, errors, strangers } = await openTable('lang=en', {
      viewport: { width: 480, height: 300 },
      reducedMotion: 'no-preference',
    })
    await page.keyboard.press('Escape')
    const list = (name: 'buildings' | 'tenants' | 'views' | 'overlays') =>
      page.evaluate((it) => window.sandTable.list(it).map(({ id }) => id), name)
    for (const weather of ['snowfall', 'snowstorm', 'clear', 'live'] as const)
      await setState(page, { weather })
    for (const season of ['summer', 'autumn', 'live'] as const) await setState(page, { season, hour: 11 })
    for (const date of ['2019-06-01', '2020-07-29', '2024-12-21']) await setState(page, { date })
    for (const overlay of await list('overlays')) await setState(page, { overlay })
    for (const select of [(await list('buildings'))[3], (await list('tenants'))[0]])
      if (select) await setState(page, { select, overlay: 'none' })
    for (const view of await list('views')) await setState(page, { view })
    await setState(page, { lang: 'zh', select: null, hour: 22 })
    expect((await picture(page)).length).toBeGreaterThan(0)
    await page.goto(`${page.url().split('?')[0]}?quality=medium&mode=kiosk`)
    await ready(page)
    await page.keyboard.press('Escape')
    // In the hall the air moves at rest.
    const before = await framesDrawn(page)
    await expect.poll(() => framesDrawn(page), { timeout: PATIENCE_MS }).toBeGreaterThan(before + 3)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })
})
