/** What everybody relies on: the park is there, dates draw what stood then, links restore what was shared. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  difference,
  framesDrawn,
  getState,
  type OpenTable,
  openTable,
  PATIENCE_MS,
  picture,
  ready,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const INTERFACE = { massing: true, blind: true }

describe('the table', () => {
  let opened: OpenTable
  let page: Page
  beforeAll(async () => {
    opened = await openTable('', { sites: true })
    page = opened.page
  })

  it('opens the whole park, from its own server alone and without an error', async () => {
    const count = (name: 'buildings' | 'tenants' | 'milestones' | 'views' | 'overlays') =>
      page.evaluate((list) => window.sandTable.list(list).length, name)
    expect(await count('buildings')).toBe(30)
    expect(await count('tenants')).toBeGreaterThanOrEqual(6)
    expect(await count('milestones')).toBeGreaterThan(10)
    expect(await count('overlays')).toBe(8)
    await expect(page.evaluate(() => window.sandTable.list('dragons' as never))).rejects.toThrow(/dragons/)
    const stats = await page.evaluate(() => window.sandTable.stats())
    expect(stats.triangles).toBeGreaterThan(100_000)
    expect(stats.triangles).toBeLessThan(700_000) // with the shadow pass of the last frame
    await expect.poll(() => page.locator('#poster').count()).toBe(0)
    expect(opened.errors).toEqual([])
    expect(opened.strangers).toEqual([])
  })

  it('draws different, right stages of building on different dates', async () => {
    await setState(page, { view: 'overview', date: '2020-03-12' })
    const early = await picture(page)
    await setState(page, { date: '2021-10-31' })
    const late = await picture(page)
    expect(difference(early, late)).toBeGreaterThan(0.12)
    await setState(page, { date: '2020-03-12' })
    expect(difference(early, await picture(page))).toBeLessThan(0.005)
  })

  it('draws nothing while nothing changes', async () => {
    await rest(page)
    const before = await framesDrawn(page)
    // Five seconds of the page's own clock.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const end = performance.now() + 5000
          const tick = () => (performance.now() < end ? requestAnimationFrame(tick) : resolve())
          tick()
        }),
    )
    expect(await framesDrawn(page)).toBe(before)
  })
})

describe('a link', () => {
  it('restores exactly what was shown when it was copied', async () => {
    const { page } = await openTable('', INTERFACE)
    await setState(page, {
      date: '2020-07-29',
      hour: 9.25,
      season: 'summer',
      overlay: 'use',
      select: 'exhibition-center',
      lang: 'en',
      camera: { position: [120.4, 96, 310.2], target: [-8, 4, 60.5] },
    })
    const shown = await getState(page)
    expect(shown.view).toBeNull()
    await expect.poll(() => page.url()).toContain('date=2020-07-29')
    const link = page.url()
    await page.goto('about:blank')
    await page.goto(link)
    await ready(page)
    expect(await getState(page)).toEqual(shown)
  })

  it('with wrong values opens the park and says what was ignored', async () => {
    const { page } = await openTable(
      'date=2021-02-29&overlay=mood&hour=99&utm_source=poster&lang=en',
      INTERFACE,
    )
    const notes = page.getByRole('status')
    await expect.poll(() => notes.allTextContents().then((it) => it.join())).toContain('2021-02-29')
    const text = (await notes.allTextContents()).join()
    expect(text).toContain('mood')
    expect(text).toContain('99')
    expect(text).not.toContain('utm_source')
    expect((await getState(page)).overlay).toBe('none')
    await page.getByRole('button', { name: 'Dismiss' }).first().click()
    expect((await notes.allTextContents()).join()).not.toContain('2021-02-29')
  })

  it.each(['5000,5000,5000,0,0,0', '0,-400,0,0,0,0', '0,5000,0,0,-5000,0'])(
    'to a camera out of bounds bring it in with a note: %s',
    async (camera) => {
      const { page } = await openTable(`lang=en&camera=${camera}`, INTERFACE)
      await page.getByText(`The camera position “${camera}” is out of range`).waitFor()
      const [, y = 0] = (await getState(page)).camera?.position ?? []
      expect(y > 0 && y <= 985).toBe(true)
      // The address leads to the same place, without a note.
      const { page: again } = await openTable(new URL(page.url()).search, INTERFACE)
      expect((await getState(again)).camera).toEqual((await getState(page)).camera)
      expect(await again.getByText('is out of range').count()).toBe(0)
    },
  )

  it('to a pack that is not there opens the park with a note', async () => {
    const { page } = await openTable('scene=atlantis', INTERFACE)
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .allTextContents()
          .then((it) => it.join()),
      )
      .toContain('atlantis')
    expect(await page.evaluate(() => window.sandTable.list('buildings').length)).toBe(30)
  })
})

describe('embedding', () => {
  it('answers a page of the same origin over postMessage, and subscribes it to changes', async () => {
    const { page } = await openTable('', INTERFACE)
    const answers = await page.evaluate(async () => {
      const heard: { id?: number; ok?: boolean; result?: { overlay?: string }; event?: string }[] = []
      window.addEventListener('message', (event) => {
        if (event.data?.source === 'sandTable') heard.push(event.data)
      })
      const ask = (id: number, verb: string, ...args: unknown[]) =>
        window.postMessage({ target: 'sandTable', id, verb, args }, window.location.origin)
      ask(1, 'subscribe')
      ask(2, 'setState', { overlay: 'lot' })
      ask(3, 'getState')
      ask(4, 'list', 'dragons')
      const end = performance.now() + 5000
      while (heard.length < 5 && performance.now() < end) await new Promise((r) => requestAnimationFrame(r))
      return heard
    })
    expect(answers.find((it) => it.id === 2)?.result?.overlay).toBe('lot')
    expect(answers.find((it) => it.id === 3)?.result?.overlay).toBe('lot')
    expect(answers.find((it) => it.id === 4)?.ok).toBe(false)
    expect(answers.some((it) => it.event === 'state')).toBe(true)
  })

  it('does not hear a stranger', async () => {
    const { page } = await openTable('', INTERFACE)
    const before = await getState(page)
    await page.evaluate(() => {
      const data = { target: 'sandTable', id: 1, verb: 'setState', args: [{ overlay: 'use' }] }
      window.dispatchEvent(
        new MessageEvent('message', { data, origin: 'https://stranger.example', source: window }),
      )
    })
    await expect.poll(() => getState(page), { timeout: PATIENCE_MS }).toEqual(before)
  })
})
