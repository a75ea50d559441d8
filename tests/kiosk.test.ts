/** A table in a hall that nobody minds: visitors come, use it, leave; it asks, covers itself and starts over. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveLeapingClock, leap } from '../tools/lib/clock.ts'
import { WINDOWS } from './support/layoutCells.ts'
import { LAYOUT_PARTS, layoutFaults } from './support/layoutFaults.ts'
import { pressInMenu } from './support/menu.ts'
import { message } from './support/messages.ts'
import { PLACED, part } from './support/parts.ts'
import { getState, openTable, PATIENCE_MS, setState, startBrowser, wake, withScene } from './support/table.ts'

/** Panels and cards, of whatever kind. */
const PANELS = ['panel', 'card', 'now', 'region-card'].map(part).join(', ')
/** What stands in the page of a hall to be pressed, whatever is open. */
const CONTROLS = `${part('menu')} > button, [role="toolbar"] button, ${part('play-controls')} button, [role="radiogroup"] label`

startBrowser()

/** As the pack says. */
const IDLE_S = 90
const COUNTDOWN_S = 20

const HALL = { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 0.25, massing: true, blind: true }

const phase = (page: Page) => page.getByTestId('shell').getAttribute('data-phase')
const text = (page: Page) => getState(page).then((it) => JSON.stringify(it))
/** All of the interface as it stands, save the names on the model, which are placed once the picture rests. */
const interfaceOf = (page: Page) =>
  page.getByTestId('shell').evaluate((element) => {
    const copy = element.cloneNode(true) as Element
    copy.querySelector('#labels')?.remove()
    // Ids that React counts up.
    return copy.innerHTML.replace(/\b_r_\w+?_/g, 'id')
  })

describe('a visit', () => {
  let page: Page
  let errors: string[]
  beforeAll(async () => {
    ;({ page, errors } = await openTable('mode=kiosk&lang=en', {
      asleep: true,
      // The layout of a hall, at a picture that software draws quickly.
      ...HALL,
      // Tours would keep a software renderer busy while nobody looks.
      before: async (page) => {
        await giveLeapingClock(page)
        await withScene({ tours: false })(page)
      },
    }))
  })

  afterAll(() => page.context().close())

  const pass = (seconds: number) => leap(page, seconds)
  const becomes = (wanted: string) => expect.poll(() => phase(page), { timeout: PATIENCE_MS }).toBe(wanted)

  it('is invited in both languages, with no interface in sight', async () => {
    await becomes('attract')
    const invitation = page.getByRole('button', { name: /触摸屏幕.*Touch to explore/ })
    await invitation.waitFor()
    expect(
      await page
        .getByTestId('shell')
        .evaluate((it) => [getComputedStyle(it).opacity, it.hasAttribute('inert')]),
    ).toEqual(['0', true])
    expect(await page.getByTestId('cover').locator('[lang="zh-CN"]').textContent()).toBe('触摸屏幕，走进园区')
  })

  it('begins with a touch that does nothing else, even on a button', async () => {
    const under = await page.getByTestId('menu').locator('> button').first().boundingBox()
    const door = await page.getByTestId('menu').locator('> button').last().boundingBox()
    if (!under || !door) throw new Error('the menu has no place')
    await page.mouse.click(under.x + under.width / 2, under.y + under.height / 2)
    await becomes('awake')
    expect(await page.locator(PANELS).count()).toBe(0)
    expect(await getState(page)).toMatchObject({
      view: 'opening',
      date: '2024-12-21',
      lang: 'en',
      mode: 'kiosk',
    })
    for (const [name, lang] of [
      ['中文', 'zh'],
      ['English', 'en'],
    ] as const) {
      await page.mouse.click(door.x + door.width / 2, door.y + door.height / 2)
      await page.getByRole('button', { name, exact: true }).click()
      await expect.poll(() => getState(page).then((it) => it.lang), { timeout: PATIENCE_MS }).toBe(lang)
    }
  })

  it('leaves nothing behind: the question, the cover, then the very same table', async () => {
    await page.getByRole('button', { name: 'Home', exact: true }).click()
    const [launch, html] = [await text(page), await interfaceOf(page)]

    await page.getByRole('button', { name: 'Directory' }).click()
    for (const key of ['S', 'L']) await page.getByRole('button', { name: key, exact: true }).click()
    await page.getByTestId('panel-body').evaluate((it) => it.scrollBy(0, 200))
    await page.getByTestId('panel').getByRole('listitem').getByRole('button').first().click()
    await page.getByRole('button', { name: 'Schedule' }).first().click()
    await page.getByRole('button', { name: /^Length of the whole story/ }).click()
    await page.getByRole('option', { name: /180/ }).click()
    await setState(page, { overlay: 'use' }, { rests: false })
    await page.getByTestId('legend').getByRole('button').first().click()
    await pressInMenu(page, 'Lower controls')
    await page.getByRole('button', { name: 'Next milestone' }).click()
    await page.getByRole('button', { name: '中 EN RU' }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await text(page)).not.toBe(launch)

    await pass(IDLE_S + 1)
    await becomes('countdown')
    await page.getByRole('button', { name: '继续观看' }).click()
    await becomes('awake')
    expect((await getState(page)).lang).toBe('zh')

    await pass(IDLE_S + 1)
    await becomes('countdown')
    const before = await text(page)
    await pass(COUNTDOWN_S + 1)
    // Covered before it forgets.
    if ((await phase(page)) === 'covered') expect(await text(page)).toBe(before)
    await becomes('attract')
    await wake(page)
    expect(await text(page)).toBe(launch)
    await expect.poll(() => interfaceOf(page), { timeout: PATIENCE_MS }).toBe(html)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('starts over when somebody asks for it, and is theirs at once', async () => {
    await setState(page, { overlay: 'use' }, { rests: false })
    await pass(IDLE_S + 1)
    await becomes('countdown')
    await page.getByRole('button', { name: 'Start over' }).click()
    await becomes('covered')
    await becomes('awake')
    expect((await getState(page)).overlay).toBe('none')
  })

  it('is entered by a door of the first screen with one touch, in the language that was chosen there', async () => {
    await page.getByRole('button', { name: 'Home', exact: true }).click()
    const launch = await text(page)
    const leaves = async () => {
      await pass(IDLE_S + 1)
      await becomes('countdown')
      await pass(COUNTDOWN_S + 1)
      await becomes('attract')
    }
    const enter = async (door: string) => {
      await leaves()
      await page.locator(`[data-door="${door}"]`).click()
      await becomes('awake')
    }
    await enter('directory')
    await page.getByTestId('left').getByTestId('panel').getByRole('searchbox').waitFor()
    await enter('finder')
    await page.getByTestId('left').getByTestId('answers').locator('> li').first().waitFor()
    await enter('story')
    // Without tours it is time that plays, from its beginning.
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    expect((await getState(page)).date < '2020').toBe(true)

    await leaves()
    await page.getByTestId('doors').getByRole('button', { name: 'Русский' }).click()
    await page.getByText(message('doors.free', 'ru')).waitFor()
    expect(await phase(page)).toBe('attract')
    await wake(page)
    expect((await getState(page)).lang).toBe('ru')
    await leaves()
    expect(await page.getByText(message('doors.free', 'en')).count()).toBe(1)
    await wake(page)
    expect(await text(page)).toBe(launch)
  })

  it('has room for name, languages and doors on every screen', async () => {
    await pass(IDLE_S + 1)
    await becomes('countdown')
    await pass(COUNTDOWN_S + 1)
    await becomes('attract')
    await page.getByTestId('doors').getByRole('button', { name: 'Русский' }).click()
    await page.getByText(message('doors.free', 'ru')).waitFor()
    const faults: string[] = []
    const { width, height } = HALL.viewport
    for (const window of [...WINDOWS, { name: 'as it was', width, height }]) {
      await page.setViewportSize(window)
      const here = await page.evaluate(layoutFaults, {
        target: 64,
        type: 0,
        sight: 0,
        needed: {},
        parts: LAYOUT_PARTS,
      })
      // All that is beside the doors wakes.
      for (const it of here) if (!it.startsWith('cover ')) faults.push(`${window.name}: ${it}`)
    }
    expect(faults).toEqual([])
    await wake(page)
  })

  it('takes everything of it along: the page holds as many nodes and listeners, visit after visit', async () => {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await cdp.send('HeapProfiler.enable')
    const held = async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      const { metrics } = await cdp.send('Performance.getMetrics')
      return ['Nodes', 'JSEventListeners'].map((it) => metrics.find(({ name }) => name === it)?.value ?? 0)
    }
    const visit = async (select: string) => {
      await setState(page, { select, date: '2021-04-20' }, { rests: false })
      await page.locator(PLACED).waitFor({ state: 'attached', timeout: PATIENCE_MS })
      await pass(IDLE_S + 1)
      await becomes('countdown')
      await pass(COUNTDOWN_S + 1)
      await becomes('attract')
      await wake(page)
      await page.locator(PLACED).waitFor({ state: 'attached', timeout: PATIENCE_MS })
    }
    await visit('lot1-industrial-3')
    const [nodes = 0, listeners = 0] = await held()
    for (const id of ['lot1-industrial-5', 'lot2-industrial-2', 'startup-center']) await visit(id)
    const [nodesThen = 0, listenersThen = 0] = await held()
    // A shell has hundreds of either.
    expect(nodesThen - nodes).toBeLessThan(100)
    expect(listenersThen - listeners).toBeLessThan(20)
  })

  it('needs no keyboard and leads nowhere else', async () => {
    await page.getByRole('button', { name: 'Schedule' }).first().click()
    await pressInMenu(page, 'Evidence')
    await page.getByTestId('sources').locator('li').first().waitFor({ timeout: PATIENCE_MS })
    expect(await page.locator('select').count()).toBe(0)
    expect(await page.locator('a[href^="http"]').count()).toBe(0)
    const refused = await page.evaluate(() =>
      ['contextmenu', 'selectstart', 'dragstart'].map(
        (it) => !document.body.dispatchEvent(new Event(it, { bubbles: true, cancelable: true })),
      ),
    )
    expect(refused).toEqual([true, true, true])
  })

  it('has what is seen taken along as text without a public address, and no link', async () => {
    await setState(page, { select: 'startup-center' }, { rests: false })
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const text = await page.getByTestId('code').getAttribute('aria-label', { timeout: PATIENCE_MS })
    expect(text).toContain('288 Zhigu Avenue')
    expect(text).toContain('Start-up')
    expect(text).not.toMatch(/https?:|127\.0\.0\.1/)
    expect(await page.getByLabel('Link to this view').count()).toBe(0)
    expect(errors).toEqual([])
  })
})

describe('a tour', () => {
  it('is watched without a touch: nobody is asked, and home and language stay', async () => {
    const { page } = await openTable('mode=kiosk&lang=en', {
      ...HALL,
      // It would ask after the pack's own time.
      before: async (page) => {
        await giveLeapingClock(page)
        await withScene({ kiosk: { idleSeconds: IDLE_S } })(page)
      },
    })
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('button', { name: /^Five years/ }).click()
    await expect.poll(() => getState(page).then((it) => it.tour), { timeout: PATIENCE_MS }).not.toBeNull()
    await leap(page, IDLE_S + COUNTDOWN_S)
    // Several looks of its clock later.
    const { date } = await getState(page)
    await expect.poll(() => getState(page).then((it) => it.date), { timeout: PATIENCE_MS }).not.toBe(date)
    expect(await phase(page)).toBe('awake')
    for (const name of ['Home', '中 EN RU']) {
      expect(await page.getByTestId('menu').getByRole('button', { name }).isVisible()).toBe(true)
    }
  })
})

describe('a link that staff open a hall with', () => {
  it('has every visit begin at its step of its tour', async () => {
    const { page } = await openTable('mode=kiosk&lang=en&tour=warm-in-the-cold&step=2', HALL)
    expect(await getState(page)).toMatchObject({ tour: 'warm-in-the-cold', step: 2 })
    await page.getByTestId('tour').waitFor({ timeout: PATIENCE_MS })
  })
})

describe('a view to take away', () => {
  it('opens at the public address of the pack, as a visitor’s own table', async () => {
    const { page } = await openTable('mode=kiosk&lang=en&date=2020-07-29', {
      ...HALL,
      before: withScene({ tours: false, kiosk: { publicUrl: 'https://table.example/park/' } }),
    })
    await page.getByRole('button', { name: 'Share' }).click()
    const link = await page.getByTestId('code').getAttribute('aria-label', { timeout: PATIENCE_MS })
    expect(link).toMatch(/^https:\/\/table\.example\/park\/\?/)
    const params = new URL(link ?? '').searchParams
    expect(params.get('date')).toBe('2020-07-29')
    expect(params.get('mode')).toBeNull()
    expect(params.get('quality')).toBeNull()
    expect(await page.getByLabel('Link to this view').count()).toBe(0)
  })
})

describe('the layout', () => {
  it('names home and language and gives fingers room on every screen of a hall, low where it is asked for', async () => {
    const { page } = await openTable('mode=kiosk', { ...HALL, before: withScene({ tours: false }) })
    const screens = { wide: [1920, 1080], upright: [1080, 1920], band: [2560, 1080] } as const
    for (const [name, [width, height]] of Object.entries(screens)) {
      await page.setViewportSize({ width, height })
      const buttons = page.locator(CONTROLS)
      const boxes = await buttons.evaluateAll((all) =>
        all.map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          return { left, right, top, bottom, name: element.textContent || element.getAttribute('aria-label') }
        }),
      )
      expect(boxes.length, name).toBeGreaterThan(15)
      const small = boxes.filter((it) => it.bottom - it.top < 62 || it.right - it.left < 56)
      expect(small, name).toEqual([])
      const menu = await page.getByTestId('menu').boundingBox()
      expect(
        menu && menu.x >= 0 && menu.x + menu.width <= width && menu.y + menu.height <= height,
        name,
      ).toBe(true)
      if (name === 'upright') expect(menu?.y).toBeGreaterThan(height * 0.6)
      for (const word of ['首页', '中 EN RU']) {
        expect(await page.getByTestId('menu').getByText(word).isVisible(), `${name} ${word}`).toBe(true)
      }
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
    await pressInMenu(page, '按钮下移')
    const low = await page.getByTestId('menu').boundingBox()
    expect(low?.y).toBeGreaterThan(1080 * 0.55)
  })
})
