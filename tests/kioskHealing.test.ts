/** A table that mends itself: whatever breaks, it comes back to the same view or to inviting visitors, never to a white page. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  framesDrawn,
  getState,
  openTable,
  PATIENCE_MS,
  ready,
  startBrowser,
  wake,
  withScene,
} from './support/table.ts'

startBrowser()

const losses = (page: Page) => page.evaluate(() => window.sandTable.stats().webglContextLosses)

/** Takes the picture away; gives it back unless told otherwise. */
async function losePicture(page: Page, back = true): Promise<void> {
  await page.evaluate(async (restore) => {
    const canvas = document.querySelector('canvas')
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    if (!canvas || !loss) throw new Error('there is no picture to lose')
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }))
    loss.loseContext()
    await lost
    if (!restore) return
    // Only once the event is over may the picture be given back.
    await new Promise(requestAnimationFrame)
    const restored = new Promise((done) =>
      canvas.addEventListener('webglcontextrestored', done, { once: true }),
    )
    loss.restoreContext()
    await restored
  }, back)
}

/** A page whose waits of the watchdog pass five times as fast; idle time goes by the clock and is left alone. */
const hurried = (page: Page) =>
  page.addInitScript(() => {
    const wait = window.setTimeout.bind(window)
    const waits = [8000, 30_000]
    const sooner = (run: () => void, ms = 0, ...rest: unknown[]) =>
      wait(run, waits.includes(ms) ? ms / 5 : ms, ...rest)
    window.setTimeout = sooner as typeof window.setTimeout
  })

describe('a kiosk', () => {
  it('keeps its view through ten lost pictures in a row, and starts anew when one does not come back', async () => {
    const { page, errors } = await openTable('mode=kiosk&lang=en', {
      viewport: { width: 400, height: 300 },
      massing: true,
      before: async (page) => {
        await hurried(page)
        await withScene({ tours: false })(page)
      },
    })
    await page.evaluate(() => window.sandTable.setState({ overlay: 'use' }))
    const state = await getState(page)
    for (let i = 1; i <= 10; i++) {
      await losePicture(page)
      await expect.poll(() => losses(page), { timeout: PATIENCE_MS }).toBe(i)
    }
    const before = await framesDrawn(page)
    await page.evaluate(() => window.sandTable.setState({ hour: 12 }))
    await expect.poll(() => framesDrawn(page), { timeout: PATIENCE_MS }).toBeGreaterThan(before)
    expect(await getState(page)).toEqual({ ...state, hour: 12 })
    expect(errors).toEqual([])

    await page.evaluate(() => Object.assign(window, { samepage: true }))
    await losePicture(page, false)
    await page.waitForEvent('load', { timeout: PATIENCE_MS })
    await ready(page)
    expect(await page.evaluate(() => 'samepage' in window)).toBe(false)
    await wake(page)
    // As it was opened, not as it was left.
    expect((await getState(page)).overlay).toBe('none')
    const noted = await page.evaluate(() => localStorage.getItem('sandTable.kiosk') ?? '')
    expect(noted).toContain('did not come back')
  }, 420_000)

  it('closes a part that fails, says so, and goes on; a storage full of nonsense does not matter', async () => {
    const { page } = await openTable('mode=kiosk&lang=en', {
      viewport: { width: 1000, height: 700 },
      massing: true,
      before: async (page) => {
        await withScene({ tours: false })(page)
        await page.route('**/assets/Sides-*.js', (route) => route.abort())
        await page.addInitScript(() =>
          localStorage.setItem('sandTable.kiosk', '{"pxPerMm":"wide","errors":7'),
        )
      },
    })
    await page.getByRole('button', { name: 'Directory' }).click()
    await expect
      .poll(() => page.getByTestId('notice').first().textContent(), { timeout: PATIENCE_MS })
      .toMatch(/Could not be loaded: panels and cards/)
    await page.getByRole('button', { name: 'Next milestone' }).click()
    await page.getByRole('button', { name: 'Previous milestone' }).click()
    expect((await getState(page)).date).not.toBe('2024-12-21')
    const target = await page.getByTestId('menu').getByRole('button').first().boundingBox()
    expect(target?.height).toBeGreaterThanOrEqual(64)
  })

  it('tries again by itself when its content is not there at first', async () => {
    let there = false
    const { page } = await openTable('mode=kiosk&lang=en', {
      unready: true,
      viewport: { width: 400, height: 300 },
      massing: true,
      before: async (page) => {
        await hurried(page)
        await withScene({ tours: false })(page)
        await page.route('**/tenants.json', (route) => (there ? route.continue() : route.abort()))
      },
    })
    await page.getByRole('alert').waitFor({ timeout: PATIENCE_MS })
    there = true
    await page.waitForEvent('load', { timeout: PATIENCE_MS })
    await ready(page)
    await wake(page)
    expect(await page.getByTestId('shell').count()).toBe(1)
  })

  it.each([
    ['content that is never answered', '**/scenes/shenha/buildings.json', 'silent'],
    ['a page whose main script is lost', '**/assets/table-*.js', 'lost'],
    ['a page whose main script is never answered', '**/assets/table-*.js', 'silent'],
    ['a picture whose script is never answered', '**/assets/stage-*.js', 'silent'],
  ])('starts over from the first byte on: %s', async (_what, file, failure) => {
    let there = false
    let loads = 0
    const { page } = await openTable('mode=kiosk&lang=en', {
      unloaded: true,
      blind: true,
      viewport: { width: 400, height: 300 },
      massing: true,
      before: async (page) => {
        await page.clock.install()
        await withScene({ tours: false })(page)
        page.on('request', (request) => {
          if (request.isNavigationRequest()) loads++
        })
        await page.route(file, (route) => {
          if (there) return route.continue()
          return failure === 'lost' ? route.abort() : undefined
        })
      },
    })
    // Ten minutes, in leaps of half a minute.
    for (let i = 0; i < 20 && loads < 2; i++) {
      await page.clock.fastForward(30_000)
      // What it has brought about comes over the network, in its own time.
      await page.evaluate(() => fetch(window.location.pathname)).catch(() => {})
    }
    expect(loads).toBeGreaterThan(1)
    there = true
    for (let i = 0; i < 20 && !(await isUp(page)); i++) {
      await page.clock.fastForward(30_000).catch(() => {})
      await page.evaluate(() => fetch(window.location.pathname)).catch(() => {})
    }
    await page.clock.resume().catch(() => {})
    await ready(page)
    expect(await page.locator('canvas').count()).toBe(1)
  })
})

const isUp = (page: Page) =>
  page.evaluate(() => (document.documentElement.dataset.table ?? '').startsWith('open')).catch(() => false)
