/**
 * What changes with every frame goes past React: no component is rendered by a moving camera, a scrub or the dot of light.
 * Lists of a date follow it in strides, and only where what they show is another.
 */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { formatDate } from '../src/i18n/format.ts'
import { rendersDuring, tellRenders } from './support/renders.ts'
import {
  framesDrawn,
  getState,
  openTable,
  PATIENCE_MS,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

/** Moves of a drag, each with a frame of its own. */
const MOVES = 12
/** What a card or a list shows of a hundred dates changes seldom, and is rendered then: so often at most. */
const MOST = 12

async function open(query: string): Promise<Page> {
  const { page } = await openTable(query, {
    massing: true,
    viewport: { width: 1100, height: 640 },
    before: (it) => it.addInitScript(tellRenders),
  })
  // Parts that come after the first picture have come.
  await vi.waitFor(async () => expect(await rendersDuring(page, () => rest(page))).toEqual([]), PATIENCE_MS)
  return page
}

type At = readonly [x: number, y: number]

/** Moves the pointer along a line; a frame sees each move. */
async function moveAlong(page: Page, [fromX, fromY]: At, [toX, toY]: At): Promise<void> {
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(fromX + ((toX - fromX) * i) / MOVES, fromY + ((toY - fromY) * i) / MOVES)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

describe('at the table no component is rendered', () => {
  let page: Page
  beforeAll(async () => {
    page = await open('?lang=en&view=top&date=2018-06-10&overlay=none')
  })

  it('by a drag of the camera', async () => {
    await page.mouse.move(400, 300)
    await page.mouse.down()
    await page.mouse.move(420, 300)
    const before = await framesDrawn(page)
    const renders = await rendersDuring(page, () => moveAlong(page, [420, 300], [540, 300]))
    expect(await framesDrawn(page)).toBeGreaterThan(before + MOVES / 3)
    await page.mouse.up()
    expect((await getState(page)).camera).not.toBeNull()
    expect(renders).toEqual([])
  })

  it('by a drag of the rail through weeks that change nothing but the date', async () => {
    await setState(page, { date: '2018-06-10' })
    const box = await page.getByRole('slider', { name: 'Timeline' }).getByTestId('rail-handle').boundingBox()
    if (!box) throw new Error('the handle of the rail is not on the screen')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 1, y)
    await rest(page)
    const before = (await getState(page)).date
    const renders = await rendersDuring(page, () => moveAlong(page, [x + 1, y], [x + 13, y]))
    await page.mouse.up()
    const { date } = await getState(page)
    expect(date > before).toBe(true)
    expect(await page.getByRole('time').textContent()).toBe(formatDate(date, 'en'))
    expect(renders).toEqual([])
  })

  it('with every date of years of building, a card open: the canvas never, the interface where it shows something else', async () => {
    await setState(page, { date: '2021-05-10', select: 'startup-center', overlay: 'status' })
    await page.getByRole('heading', { name: 'Start-up Center' }).waitFor()
    await rest(page)
    const dates = Array.from({ length: 100 }, (_, i) =>
      new Date(Date.UTC(2021, 4, 11 + i)).toISOString().slice(0, 10),
    )
    const renders = await rendersDuring(page, () =>
      page.evaluate(async (scrubbed) => {
        for (const date of scrubbed) {
          window.sandTable.setState({ date })
          // React renders what is due; no stride ends and no frame is drawn in between.
          await null
        }
      }, dates),
    )
    expect(renders.filter((it) => it.renderer === 'canvas')).toEqual([])
    const times = new Map<string, number>()
    for (const { component } of renders) times.set(component, (times.get(component) ?? 0) + 1)
    expect([...times].filter(([, count]) => count > MOST)).toEqual([])
    expect((await getState(page)).date).toBe(dates.at(-1))
  })
})

it('no component is rendered by the dot of light', async () => {
  const page = await open('?mode=present&lang=en&tour=room-to-grow')
  await page.keyboard.press('l')
  await page.mouse.move(300, 300)
  const dot = page.locator('[data-testid="dot"][data-shown]')
  await dot.waitFor()
  await rest(page)
  const place = () => dot.evaluate((it) => it.style.getPropertyValue('--x'))
  const before = await place()
  const renders = await rendersDuring(page, () => moveAlong(page, [300, 300], [700, 340]))
  expect(Number(await place())).toBeGreaterThan(Number(before))
  expect(renders).toEqual([])
}, 300_000)
