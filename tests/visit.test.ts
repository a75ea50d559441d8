/**
 * Two minutes of a visitor who has never seen the table, in a hall screen, an upright one and on a phone: what is this, where
 * is Huawei Kunpeng, how did it grow, what is free, can I keep it, goodbye. Each is answered within a few touches, and nothing
 * covers the answer.
 */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MessageKey } from '../src/i18n/catalog.ts'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { message } from './support/messages.ts'
import { rectOf } from './support/onScreen.ts'
import { PLATES } from './support/parts.ts'
import { getState, openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

/** Touches that an answer may take: with three seconds for each it is there within 20. */
const MOST_TOUCHES = 4
const pack = await shenhaPack()
const say = (key: MessageKey) => message(key, 'zh')
const COMPANY = '华为鲲鹏'

const SCREENS = [
  { name: 'a hall', mode: 'kiosk', width: 1920, height: 1080 },
  { name: 'an upright hall', mode: 'kiosk', width: 1080, height: 1920 },
  { name: 'a phone', mode: 'explore', width: 390, height: 844 },
] as const

describe.each(SCREENS)('in $name', ({ mode, width, height }) => {
  const hall = mode === 'kiosk'
  let page: Page
  let errors: string[]
  let touches = 0
  beforeAll(async () => {
    ;({ page, errors } = await openTable(`mode=${mode}&lang=zh`, {
      asleep: true,
      hasTouch: true,
      viewport: { width, height },
      massing: true,
      blind: true,
    }))
  }, PATIENCE_MS)

  /** Touches what is seen there, and counts it. */
  const touch = async (target: Locator) => {
    touches++
    await target.first().tap({ timeout: PATIENCE_MS })
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  /** Begins at what a visitor finds: the first screen of a hall, or the table. */
  const begin = async (door: 'doors.grew' | 'doors.who' | 'doors.free', otherwise: () => Promise<void>) => {
    touches = 0
    if (hall && (await page.locator('[data-testid="kiosk"][data-phase="attract"]').count()) > 0)
      await touch(page.getByTestId('doors').getByRole('button', { name: new RegExp(`^${say(door)}`) }))
    else await otherwise()
  }
  /** Opens a panel by its name in the bar; one that is open is closed first. */
  const open = async (label: MessageKey) => {
    const item = page.getByTestId('menu').getByRole('button', { name: say(label), exact: true })
    if ((await item.getAttribute('aria-pressed')) === 'true') return
    await touch(item)
  }
  /** Whether corners and middle of an element are seen and not covered. */
  const inSight = (target: Locator) =>
    target.first().evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [0.04, 0.5, 0.96].every((k) => {
        const over = document.elementFromPoint(left + k * width, top + k * height)
        return over !== null && (element.contains(over) || over.contains(element))
      })
    })

  it('says what this is', async () => {
    const name = page.getByRole('heading', { level: 1 })
    await expect.poll(() => name.first().textContent(), { timeout: PATIENCE_MS }).toContain('深哈产业园')
    if (!hall) return
    const doors = page.getByTestId('doors').locator('[data-door]')
    await expect.poll(() => doors.count(), { timeout: PATIENCE_MS }).toBe(3)
  })

  it('finds a company, and shows where it is', async () => {
    await begin('doors.who', () => open('menu.directory'))
    await touch(page.getByTestId('left').getByRole('button', { name: new RegExp(`^${COMPANY}`) }))
    await expect
      .poll(async () => (await getState(page)).select, { timeout: PATIENCE_MS })
      .toBe('huawei-kunpeng')
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES)
    await expect.poll(() => coveredBy('startup-center'), { timeout: PATIENCE_MS }).toEqual([])
  })

  it('shows how it grew, at once', async () => {
    touches = 0
    const { date } = await getState(page)
    await touch(button(say('timeline.play')))
    await expect.poll(async () => (await getState(page)).date, { timeout: PATIENCE_MS }).not.toBe(date)
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES)
    expect((await getState(page)).date < date).toBe(true)
    await touch(button(say('timeline.pause')))
  })

  it('shows what is free, with how many there are', async () => {
    touches = 0
    await open('menu.finder')
    await page
      .getByText(/^\d+ 处合适/)
      .first()
      .waitFor({ timeout: PATIENCE_MS })
    const answers = page.getByRole('button', { name: /^加入备选/ })
    await expect.poll(() => inSight(answers), { timeout: PATIENCE_MS }).toBe(true)
    await touch(answers)
    await expect.poll(() => inSight(button(say('finder.takeAlong'))), { timeout: PATIENCE_MS }).toBe(true)
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES)
  })

  it('gives it to a phone, or to the sheet of the phone', async () => {
    touches = 0
    await touch(button(say('finder.takeAlong')))
    await expect.poll(() => inSight(page.getByTestId('code')), { timeout: PATIENCE_MS }).toBe(true)
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES)
  })

  it('lets everybody go, without an error', async () => {
    if (hall) {
      await touch(button(say('kiosk.home')))
      await expect.poll(async () => (await getState(page)).select, { timeout: PATIENCE_MS }).toBeNull()
      expect((await getState(page)).date).toBe(pack.manifest.launch.date)
    }
    expect(errors).toEqual([])
  })

  /** Panels, cards and bars over a building. */
  async function coveredBy(id: string): Promise<string[]> {
    const shot = await page.evaluate((plates) => {
      const { camera } = window.sandTable.getState()
      const canvas = (document.querySelector('canvas') as Element).getBoundingClientRect()
      const over = [...document.querySelectorAll(plates)]
        .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return {
            name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20) ?? '',
            left,
            top,
            right,
            bottom,
          }
        })
      const { left, top, width, height } = canvas
      return { pose: camera, left, top, width, height, axis: window.sandTable.stats().axis, over }
    }, PLATES)
    const { pose, over, ...picture } = shot
    if (!pose) return ['no camera']
    const box = rectOf(pack, id, { pose, ...picture })
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
    return over
      .filter((it) => it.left < middle.x && middle.x < it.right && it.top < middle.y && middle.y < it.bottom)
      .map((it) => it.name)
  }
})
