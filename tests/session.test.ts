/** A visit from end to end: everything on the table is used once, and nothing is asked of any other machine. */
import { describe, expect, it } from 'vitest'
import {
  framesDrawn,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const WINDOW = { width: 400, height: 250 }

describe('a whole visit asks nothing of any other machine, and ends without an error', () => {
  it('in a browser', async () => {
    const { page, errors, strangers } = await openTable('lang=en', { viewport: WINDOW, everyFrame: true })
    const used = await page.evaluate(async () => {
      const { list, setState } = window.sandTable
      const buildings = list('buildings')
      const states = [
        ...(['snowfall', 'snowstorm', 'clear', 'live'] as const).map((weather) => ({ weather })),
        ...(['summer', 'autumn', 'live'] as const).map((season) => ({ season, hour: 11 })),
        ...['2019-06-01', '2020-07-29', '2024-12-21'].map((date) => ({ date })),
        ...list('overlays').map(({ id }) => ({ overlay: id })),
        ...[...buildings.slice(0, 2), ...list('tenants').slice(0, 2)].map(({ id }) => ({
          select: id,
          overlay: 'none',
        })),
        ...list('views').map(({ id }) => ({ view: id, select: null })),
        { lang: 'zh' as const, hour: 22 },
      ]
      for (const state of states) {
        setState(state)
        // Each is drawn once.
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
      }
      return states.length
    })
    expect(used).toBeGreaterThan(20)
    await rest(page)
    // Lit windows in the night: what is drawn at the end is neither empty nor of one color.
    const shown = await picture(page)
    const [darkest, brightest] = shown.reduce(
      ([low, high], it) => [Math.min(low, it), Math.max(high, it)],
      [255, 0],
    )
    expect(brightest - darkest).toBeGreaterThan(60)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  }, 300_000)

  it('in the hall, from the opening sequence to the moving air', async () => {
    const { page, errors, strangers } = await openTable('lang=en&mode=kiosk', {
      viewport: WINDOW,
      reducedMotion: 'no-preference',
    })
    await page.keyboard.press('Escape')
    await setState(page, { date: '2024-07-01', hour: 12 })
    await setState(page, { date: '2024-12-21', weather: 'snowfall', hour: 16.6 }, { rests: false })
    // The hall's air moves though nobody touches anything.
    const before = await framesDrawn(page)
    await expect.poll(() => framesDrawn(page), { timeout: PATIENCE_MS }).toBeGreaterThan(before + 3)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })
})
