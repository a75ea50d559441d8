/** The construction timeline under mouse, fingers and keys: rail, schedule, what is being built, two dates, the film. */
import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CameraPose } from '../src/domain/state/state.ts'
import {
  changeFile,
  difference,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

let page: Page
let touch: CDPSession

beforeAll(async () => {
  const opened = await openTable('lang=en&view=overview&hour=12&season=summer', {
    viewport: { width: 1100, height: 600 },
    hasTouch: true,
    massing: true,
  })
  page = opened.page
  touch = await page.context().newCDPSession(page)
})

/** Peels every layer off and goes to a date; the rail shows all of the timeline. */
async function onDate(date: string): Promise<void> {
  for (let i = 0; i < 5; i++) await page.keyboard.press('Escape')
  await setState(page, { date, select: null, compare: null, view: 'overview' })
}

/** Waits for what comes in its own time. */
const poll = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: PATIENCE_MS })

const rail = () => page.getByRole('slider', { name: 'Construction timeline' })
const date = () => getState(page).then((it) => it.date)
const spoken = () => rail().getAttribute('aria-valuetext')
const days = (iso: string) => Date.parse(iso) / 86_400_000

/** A place on the rail: share of its length. */
async function onRail(share: number): Promise<{ x: number; y: number }> {
  const box = await rail().boundingBox()
  if (!box) throw new Error('the rail is not there')
  return { x: box.x + share * box.width, y: box.y + 30 }
}

/** What two taps at a tenth and nine tenths of the rail are apart, days. */
async function shownDays(): Promise<number> {
  const dates: string[] = []
  for (const share of [0.1, 0.9]) {
    const { x, y } = await onRail(share)
    await page.mouse.click(x, y)
    dates.push(await date())
  }
  return (days(dates[1] ?? '') - days(dates[0] ?? '')) / 0.8
}

describe('the rail', () => {
  it('shows the date that is drawn, in words, figures and link, wherever it is tapped', async () => {
    await onDate('2021-06-01')
    for (const share of [0.12, 0.333, 0.71, 0.958]) {
      const { x, y } = await onRail(share)
      await page.touchscreen.tap(x, y)
      const now = await date()
      await poll(() => page.getByRole('time').getAttribute('datetime')).toBe(now)
      expect(await spoken()).toContain(now.slice(0, 4))
      await poll(() => page.url()).toContain(`date=${now}`)
    }
  })

  it('is drawn to a milestone near by, and shows its card', async () => {
    await onDate('2021-06-01')
    const at = (days('2020-07-29') - days('2017-03-01')) / (days('2024-12-31') - days('2017-03-01'))
    const { x, y } = await onRail(at)
    const tip = page.getByTestId('rail-tip')
    await page.mouse.move(x + 60, y)
    await poll(() => tip.count()).toBe(1)
    expect(await tip.isVisible()).toBe(false)
    // A hand that only points hears the name; the great days have theirs always.
    await page.mouse.move(x + 8, y)
    await poll(() => tip.textContent()).toMatch(/29 Jul\w* 2020.*Lot I topped out/)
    expect(await tip.isVisible()).toBe(true)
    const great = page.getByTestId('rail-names').locator('> span')
    const seen = await great.evaluateAll((all) =>
      all.filter((it) => getComputedStyle(it).visibility !== 'hidden'),
    )
    expect([await great.count(), seen.length]).toEqual([5, 5])
    await page.mouse.click(x + 8, y)
    expect(await date()).toBe('2020-07-29')
    // Its card says it once: neither line nor name beside it.
    expect([await tip.isVisible(), await page.getByTestId('milestone').textContent()]).toEqual([false, ''])
    expect(await rail().evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('none')
    const card = page.getByRole('article', { name: 'Lot I topped out' })
    expect(await card.textContent()).toMatch(/31 days early/)
    await page.mouse.click(x + 60, y)
    expect(await date()).not.toBe('2020-07-29')
    expect(await card.count()).toBe(0)
  })

  it('is widened by two fingers, which leave the date as it was', async () => {
    await onDate('2021-06-01')
    const whole = await shownDays()
    await setState(page, { date: '2021-06-01' })
    const [a, b, c, d] = [await onRail(0.45), await onRail(0.55), await onRail(0.2), await onRail(0.8)]
    const points = (...at: { x: number; y: number }[]) => at.map((it, id) => ({ ...it, id }))
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(a) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(a, b) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(c, d) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await date()).toBe('2021-06-01')
    const less = await shownDays()
    expect(less).toBeLessThan(whole / 4)
    // The wheel brings the whole back.
    const { x, y } = await onRail(0.5)
    await page.mouse.move(x, y)
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, 400)
    await poll(shownDays).toBeCloseTo(whole, 0)
  })

  it('steps by the unit that is chosen, by keys and by buttons', async () => {
    await onDate('2020-01-31')
    await rail().press('ArrowRight')
    expect(await date()).toBe('2020-02-01')
    await setState(page, { date: '2020-01-31' })
    await page.getByRole('button', { name: 'Schedule' }).click()
    await page.getByLabel('Step', { exact: true }).selectOption('month')
    await page.getByRole('button', { name: 'One step on' }).click()
    expect(await date()).toBe('2020-02-29')
    await rail().press('ArrowLeft')
    expect(await date()).toBe('2020-01-29')
    await page.getByLabel('Step', { exact: true }).selectOption('day')
  })
})

describe('the schedule', () => {
  it('tells plan and outcome, and goes to either', async () => {
    await onDate('2022-01-01')
    await page.getByRole('button', { name: 'Schedule' }).click()
    const schedule = page.getByRole('region', { name: 'Schedule' })
    await poll(() => schedule.textContent()).toMatch(/31 days early/)
    await schedule.getByRole('button', { name: /^Lot I topped out: planned 29 Aug 2020/ }).click()
    expect(await date()).toBe('2020-08-29')
    await schedule.getByRole('button', { name: 'Lot I topped out: actual 29 Jul 2020' }).click()
    expect(await date()).toBe('2020-07-29')
  })

  it('opens a lot into its buildings and flies to one', async () => {
    await onDate('2022-01-01')
    await page.getByRole('button', { name: 'Schedule' }).click()
    const lot = page
      .getByRole('button', { name: /^Phase 1, Lot I\b.*11/ })
      .or(page.getByTestId('gantt').locator('[aria-expanded]').first())
    await lot.first().click()
    await page.getByTestId('gantt-name').first().click()
    expect((await getState(page)).select).not.toBeNull()
  })

  it('tells the rate of construction as illustrative, without the slogan beside it', async () => {
    await onDate('2022-01-01')
    await page.getByRole('button', { name: 'Schedule' }).click()
    await page.getByRole('tab', { name: 'Rate of construction', exact: true }).click()
    const table = page.getByRole('table')
    expect(await table.getByRole('row').count()).toBe(4)
    const pace = page.getByRole('tabpanel')
    expect(await pace.textContent()).toMatch(
      /illustrative.*does not measure the actual construction|does not measure the actual construction.*illustrative/i,
    )
    expect(await pace.textContent()).not.toContain('S015')
  })
})

describe('what is being built now', () => {
  it('is listed, and one tap leads there and to the building and its story', async () => {
    await onDate('2020-06-15')
    const now = page.getByRole('region', { name: 'Under construction' })
    await poll(() => now.getByRole('listitem').count()).toBe(5)
    const lines = page.getByTestId('leaders').locator('> g')
    expect(await lines.count()).toBe(0)
    await now.getByRole('listitem').nth(1).getByRole('button').hover()
    await poll(() => lines.count()).toBe(1)
    await now.getByRole('listitem').first().getByRole('button').click()
    const { select, camera } = await getState(page)
    expect(select).not.toBeNull()
    expect(camera).not.toBeNull()
    // The story goes to the beginning of a phase.
    await page.getByRole('button', { name: /^Envelope/ }).click()
    expect((await date()) > '2020-06-15').toBe(true)
    await page.getByRole('button', { name: 'Play its construction' }).click()
    await poll(() => page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Pause' }).click()
    expect((await date()) < '2020-06-15').toBe(true)
  })
})

describe('two dates', () => {
  it('are each drawn as alone, on their side of the line, and told apart in a list', async () => {
    await onDate('2022-06-15')
    const late = await picture(page)
    await setState(page, { date: '2020-06-15' })
    const early = await picture(page)
    await setState(page, { date: '2022-06-15', compare: '2020-06-15' })
    const both = await picture(page)
    const [left, right] = [0, 1].map((side) => [late, early, both].map((it) => half(it, side)))
    expect(difference(left?.[1] as Buffer, left?.[2] as Buffer)).toBeLessThan(0.02)
    expect(difference(left?.[0] as Buffer, left?.[2] as Buffer)).toBeGreaterThan(0.1)
    expect(difference(right?.[0] as Buffer, right?.[2] as Buffer)).toBeLessThan(0.02)
    await page.getByRole('button', { name: 'What changed' }).click()
    const card = page.getByTestId('panel').filter({ hasText: 'same light on both sides' })
    expect(await card.textContent()).toMatch(/730/)
    expect(await card.textContent()).toMatch(/31 days early/)
  })

  it('are each picked as they stand, and a building tells of both', async () => {
    await onDate('2022-06-15')
    const camera: CameraPose = { position: [40, 45, 260], target: [2, 8, 140] }
    const tapped = async (x: number) => {
      await setState(page, { select: null })
      await page.mouse.click(x, 210)
      return (await getState(page)).select
    }
    await setState(page, { camera, compare: '2018-06-15' })
    expect(await tapped(510)).toBeNull()
    expect(await tapped(590)).toBe('exhibition-center')
    // The earlier one stands at the left, whichever is the clock's.
    await setState(page, { camera, date: '2018-06-15', compare: '2022-06-15' })
    expect(await tapped(510)).toBeNull()
    expect(await tapped(590)).toBe('exhibition-center')
    const card = page.getByRole('region', { name: 'Exhibition Center' })
    expect(await card.textContent()).toMatch(/15 Jun\w* 2018.*15 Jun\w* 2022/)
  })

  it('meet where the handle is drawn to, and are one again when they are closed', async () => {
    await onDate('2024-12-21')
    await page.keyboard.press('c')
    const bar = page.getByTestId('compare-bar')
    const tags = () => bar.locator('[aria-description]').allTextContents()
    await poll(tags).toEqual(['6 Aug 2019', '21 Dec 2024'])
    await bar.getByRole('button', { name: /^Lot I topped out/ }).click()
    expect(await getState(page)).toMatchObject({ date: '2024-12-21', compare: '2020-07-29' })
    // The clock goes past the other date, which then stands at the right.
    await rail().press('Home')
    expect(await tags()).toEqual(['1 Mar 2017', '29 Jul 2020'])
    await bar.locator('[aria-description*="right"]').click()
    await page.getByRole('button', { name: /^Official start/ }).click()
    expect(await tags()).toEqual(['1 Mar 2017', '1 Sep 2019'])
    const handle = page.getByRole('slider', { name: 'Where the two dates meet' })
    const box = await handle.boundingBox()
    if (!box) throw new Error('no handle')
    await page.mouse.move(box.x + 28, box.y + 28)
    await page.mouse.down()
    await page.mouse.move(275, box.y + 28, { steps: 4 })
    await page.mouse.up()
    expect(await handle.getAttribute('aria-valuenow')).toBe('25')
    await handle.press('ArrowRight')
    expect(await handle.getAttribute('aria-valuenow')).toBe('30')
    // Closing what changed leaves the two dates; they have an end of their own.
    await page
      .getByTestId('panel')
      .filter({ hasText: 'same light' })
      .getByRole('button', { name: 'Close' })
      .click()
    expect(await handle.count()).toBe(1)
    await bar.getByRole('button', { name: 'End comparing' }).click()
    expect((await getState(page)).compare).toBeNull()
    expect(await handle.count()).toBe(0)
  })
})

/** One half of a picture of 240 × 150, without the columns at the line. */
function half(rgb: Buffer, side: number): Buffer {
  const [width, height, margin] = [240, 150, 4]
  const [from, to] = side === 0 ? [0, width / 2 - margin] : [width / 2 + margin, width]
  const rows = Array.from({ length: height }, (_, y) =>
    rgb.subarray((y * width + from) * 3, (y * width + to) * 3),
  )
  return Buffer.concat(rows)
}

describe('the red key', () => {
  it('tells the story again from the last date, past what does not change, and goes on from another', async () => {
    await onDate('2024-12-21')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    // Two years and more without a change are passed over.
    await poll(date).toMatch(/^2019-(0[6-9]|1)/)
    const readout = await page.getByRole('time').getAttribute('datetime')
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    const waiting = await date()
    expect(readout && readout <= waiting).toBe(true)
    expect(await page.getByRole('time').getAttribute('datetime')).toBe(waiting)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await poll(async () => (await date()) > waiting).toBe(true)
    await page.keyboard.press('t')
  })
})

describe('the film', () => {
  it('plays, waits at a touch of the scene, and gives the table back', async () => {
    await onDate('2024-12-21')
    const before = await getState(page)
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('button', { name: /^Five years/ }).click()
    const film = page.getByRole('region', { name: 'Five years', exact: true })
    await poll(() => film.textContent()).toMatch(/agreement|Basement/i)
    await poll(date).not.toBe('2019-05-09')
    await page.mouse.click(550, 180)
    await poll(() => film.getByRole('button', { name: 'Resume the tour' }).count()).toBe(1)
    const waiting = await date()
    expect(waiting < before.date).toBe(true)
    await page.keyboard.press('Escape')
    expect(await film.count()).toBe(0)
    expect(await date()).toBe(waiting)
    expect((await getState(page)).hour).toBe(before.hour)
  })
})

interface Schedule {
  readonly buildings: Record<string, { structure: { finish: { date: string } } }>
}

describe('dates that cannot be used', () => {
  it('leave the building undated with a note, and the park open', async () => {
    const { page: other } = await openTable('lang=en&date=2020-12-01', {
      massing: true,
      blind: true,
      before: (page) =>
        changeFile<Schedule>(page, 'schedule.json', (json) => {
          const dates = json.buildings['startup-center']
          if (dates) dates.structure.finish.date = '2018-01-01'
          return json
        }),
    })
    const note = (await other.getByRole('status').allTextContents()).join()
    expect(note).toContain('undated')
    expect(note).toContain('buildings.startup-center.structure.finish.date')
    await setState(other, { select: 'startup-center' })
    await poll(() => other.getByTestId('card').textContent()).toMatch(/Undated/)
  })
})
