/** Hands at a table that nobody minds: whatever end of theirs is lost, the next touch works; what is kept goes with a phone. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveLeapingClock, leap } from '../tools/lib/clock.ts'
import { losingEnds, mayLoseEnds } from './support/lostEnds.ts'
import { message } from './support/messages.ts'
import { openTable, PATIENCE_MS, startBrowser, withScene } from './support/table.ts'

startBrowser()

/** As the pack says. */
const IDLE_S = 90
const COUNTDOWN_S = 20

const phase = (page: Page) => page.getByTestId('shell').getAttribute('data-phase')
const becomes = (page: Page, wanted: string) =>
  expect.poll(() => phase(page), { timeout: PATIENCE_MS }).toBe(wanted)
const panels = (page: Page) => page.getByTestId('left').getByTestId('panel').count()

async function openHall(publicUrl?: string): Promise<{ page: Page; errors: string[] }> {
  return openTable('mode=kiosk&lang=en', {
    asleep: true,
    viewport: { width: 1920, height: 1080 },
    deviceScaleFactor: 0.25,
    hasTouch: true,
    massing: true,
    blind: true,
    before: async (page) => {
      await mayLoseEnds(page)
      await giveLeapingClock(page)
      await withScene({ tours: false, kiosk: { idleSeconds: IDLE_S, ...(publicUrl && { publicUrl }) } })(page)
      await page.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset.printed = ''
        }
      })
    },
  })
}

describe('the first touch', () => {
  let page: Page
  let errors: string[]
  beforeAll(async () => {
    ;({ page, errors } = await openHall())
  })

  const door = () => page.getByRole('button', { name: 'Directory', exact: true })
  const opensAPanel = async () => {
    await door().tap()
    await expect.poll(() => panels(page), { timeout: PATIENCE_MS }).toBe(1)
    await door().tap()
    await expect.poll(() => panels(page), { timeout: PATIENCE_MS }).toBe(0)
  }
  const startsOver = async () => {
    await leap(page, IDLE_S + 1)
    await becomes(page, 'countdown')
    await leap(page, COUNTDOWN_S + 1)
    await becomes(page, 'attract')
  }

  it('wakes the table, also when its end never comes; the next one works, by finger and by mouse', async () => {
    await becomes(page, 'attract')
    await page.getByTestId('cover').evaluate((cover) => {
      const facts = { pointerId: 777, pointerType: 'touch', isPrimary: true, clientX: 900, clientY: 500 }
      cover.dispatchEvent(new PointerEvent('pointerdown', { ...facts, bubbles: true }))
    })
    await becomes(page, 'awake')
    await opensAPanel()
    await startsOver()

    await losingEnds(page, () => page.touchscreen.tap(900, 500))
    await becomes(page, 'awake')
    await door().click()
    await expect.poll(() => panels(page), { timeout: PATIENCE_MS }).toBe(1)
    await startsOver()
  })

  it('leaves nothing to the next visit, whatever of it was lost', async () => {
    await losingEnds(page, () => page.touchscreen.tap(900, 500))
    await becomes(page, 'awake')
    await losingEnds(page, () => page.touchscreen.tap(960, 420))
    await startsOver()
    await page.touchscreen.tap(900, 500)
    await becomes(page, 'awake')
    await opensAPanel()
  })

  it('does not swallow what a keyboard or a screen reader presses afterwards', async () => {
    await startsOver()
    await page.touchscreen.tap(900, 500)
    await becomes(page, 'awake')
    await door().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => panels(page), { timeout: PATIENCE_MS }).toBe(1)
    await door().evaluate((it: HTMLElement) => it.click())
    await expect.poll(() => panels(page), { timeout: PATIENCE_MS }).toBe(0)
    expect(errors).toEqual([])
  })
})

describe('what a visitor keeps', () => {
  const keep = async (page: Page) => {
    await page.touchscreen.tap(900, 500)
    await becomes(page, 'awake')
    await page.getByRole('button', { name: 'Find space' }).tap()
    for (const i of [0, 1]) await page.getByTestId('answers').locator('[aria-pressed]').nth(i).tap()
    await page.getByRole('button', { name: /^Compare/ }).tap()
    const names = await page.getByTestId('compared').locator('strong').allTextContents()
    await page.getByRole('button', { name: 'Take along' }).tap()
    return names
  }
  const codes = (page: Page) =>
    page.getByTestId('code').evaluateAll((all) => all.map((it) => it.getAttribute('aria-label') ?? ''))

  it('goes along as text that any phone reads, where there is no public address; nothing prints', async () => {
    const { page, errors } = await openHall()
    const names = await keep(page)
    const [text = '', ...more] = await codes(page)
    expect(more).toEqual([])
    expect(names.length).toBe(2)
    const title = (await page.locator('h1').first().textContent()) ?? ''
    for (const expected of [title, ...names, message('finder.illustrative', 'en')])
      expect(text).toContain(expected)
    expect(text).not.toMatch(/https?:|127\.0\.0\.1|localhost/)
    // What a camera reads from a screen at an arm's length.
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(600)
    const box = await page.getByTestId('code').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0)
    expect(await page.getByRole('article', { name: 'Print', includeHidden: true }).count()).toBe(0)
    expect(await page.locator('html').getAttribute('data-printed')).toBeNull()

    // And the table is the next visitor's in time.
    await leap(page, IDLE_S + 1)
    await becomes(page, 'countdown')
    await leap(page, COUNTDOWN_S + 1)
    await becomes(page, 'attract')
    expect(errors).toEqual([])
  })

  it('opens on the phone as well, where the table stands in public', async () => {
    const { page } = await openHall('https://table.example/park/')
    const names = await keep(page)
    const [text = '', link = '', ...more] = await codes(page)
    expect(more).toEqual([])
    for (const name of names) expect(text).toContain(name)
    expect(text).toContain('https://table.example/park/')
    expect(link).toMatch(/^https:\/\/table\.example\/park\/\?/)
    expect(new URL(link).searchParams.get('overlay')).toBe('occupancy')
    expect(new URL(link).searchParams.get('mode')).toBeNull()
  })
})
