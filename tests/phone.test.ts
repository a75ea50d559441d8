/** A phone in a hand: what is looked at stands clear of the sheet, and a turn to the side loses nothing. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { LABEL, PLACED, PLATES } from './support/parts.ts'
import { getState, openTable, PATIENCE_MS, rest, setState, startBrowser } from './support/table.ts'

startBrowser()

const UPRIGHT = { width: 390, height: 844 }
const ASIDE = { width: 844, height: 390 }

let page: Page
let errors: string[]
beforeAll(async () => {
  ;({ page, errors } = await openTable('lang=en&hour=12', { viewport: UPRIGHT, massing: true, blind: true }))
})

/** The share of the screen that controls, panels and cards leave to the picture, 0–1. */
const share = () =>
  page.evaluate((plates) => {
    const boxes = Array.from(document.querySelectorAll(plates))
      .filter((it) => it.checkVisibility({ opacityProperty: true }))
      .map((it) => it.getBoundingClientRect())
    const { innerWidth, innerHeight } = window
    const step = 6
    let [free, all] = [0, 0]
    for (let x = step / 2; x < innerWidth; x += step)
      for (let y = step / 2; y < innerHeight; y += step) {
        all++
        if (!boxes.some((it) => it.left < x && x < it.right && it.top < y && y < it.bottom)) free++
      }
    return free / all
  }, PLATES)

/** The selected building on the screen, as its name points at it; and the sheet over the picture. */
async function selected() {
  await rest(page)
  await page.locator(PLACED).waitFor({ state: 'attached', timeout: PATIENCE_MS })
  const name = page.locator(`${LABEL}[data-active]`)
  await name.waitFor({ state: 'attached', timeout: PATIENCE_MS })
  const at = await name.evaluate((it) => it.getBoundingClientRect().toJSON() as DOMRect)
  const sheet = await page.getByTestId('card').boundingBox()
  return { x: at.x, y: at.y, sheet }
}

describe('a phone', () => {
  it('leaves the picture most of the screen, upright and on its side', async () => {
    expect(await share()).toBeGreaterThan(0.5)
    await page.setViewportSize(ASIDE)
    await expect.poll(share, { timeout: PATIENCE_MS }).toBeGreaterThan(0.55)
    const outside = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#root :is(button, select, [role=slider])'))
        .filter((it) => it.checkVisibility())
        .map((it) => ({ it, box: it.getBoundingClientRect() }))
        .filter(
          ({ it, box }) =>
            !it.closest('[role=radiogroup]') && (box.right > innerWidth || box.bottom > innerHeight),
        )
        .map(({ it }) => it.outerHTML),
    )
    expect(outside).toEqual([])
    await page.setViewportSize(UPRIGHT)
  })

  it('shows what is framed above the sheet, and beside it once it is turned; nothing is lost', async () => {
    await setState(page, { view: 'overview', select: 'startup-center' })
    await page.getByRole('button', { name: 'Move closer' }).click()
    const above = await selected()
    expect(above.y).toBeLessThan(above.sheet?.y ?? 0)
    expect(Math.abs(above.x - UPRIGHT.width / 2)).toBeLessThan(120)
    const { camera, ...state } = await getState(page)
    /** All but the camera, which follows what is framed. */
    const others = async () => {
      const { camera: now, ...kept } = await getState(page)
      expect(now).not.toBeNull()
      return kept
    }

    await page.setViewportSize(ASIDE)
    await expect
      .poll(() => page.getByTestId('card').boundingBox(), { timeout: PATIENCE_MS })
      .toMatchObject({ x: expect.closeTo(ASIDE.width - 348, -1) })
    const beside = await selected()
    expect(beside.x).toBeLessThan(beside.sheet?.x ?? 0)
    expect(beside.y).toBeGreaterThan(0)
    expect(await others()).toEqual(state)

    await page.setViewportSize(UPRIGHT)
    await expect
      .poll(() => page.getByTestId('card').boundingBox(), { timeout: PATIENCE_MS })
      .toEqual(above.sheet)
    expect(await others()).toEqual(state)
    await expect
      .poll(async () => (await getState(page)).camera?.target, { timeout: PATIENCE_MS })
      .toEqual(camera?.target)
  })

  it('shows what is selected above the sheet again once that has been closed and opened', async () => {
    await page.getByRole('button', { name: 'Close' }).first().click()
    await setState(page, { hour: 12.5 })
    await setState(page, { select: 'startup-center' })
    const again = await selected()
    expect(again.y).toBeGreaterThan(0)
    expect(again.y).toBeLessThan(again.sheet?.y ?? 0)
    expect(Math.abs(again.x - UPRIGHT.width / 2)).toBeLessThan(150)
  })

  it('comes nearer to where the fingers are, though a sheet shifts the picture', async () => {
    const before = await selected()
    const pose = (await getState(page)).camera
    await page.mouse.move(before.x, before.y)
    for (let i = 0; i < 2; i++) await page.mouse.wheel(0, -120)
    await expect.poll(async () => (await getState(page)).camera, { timeout: PATIENCE_MS }).not.toEqual(pose)
    const after = await selected()
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(25)
    expect(errors).toEqual([])
  })
})

it('a link with a shortlist opens its page: measures, plan, and the way into the model', async () => {
  const { page } = await openTable('lang=en&shortlist=startup-center-2.2-2,lot1-7-middle.5-6', {
    viewport: UPRIGHT,
    massing: true,
    blind: true,
  })
  const kept = page.getByTestId('compared').locator('> li')
  await expect.poll(() => kept.count(), { timeout: PATIENCE_MS }).toBe(2)
  await kept
    .first()
    .getByRole('img', { name: /^Plan of/ })
    .scrollIntoViewIfNeeded()
  await kept.first().getByRole('button', { name: 'Show in the model' }).click()
  expect((await getState(page)).select).toBe('startup-center.f2')
  await expect
    .poll(() => new URL(page.url()).searchParams.get('shortlist'), { timeout: PATIENCE_MS })
    .toBe('startup-center-2.2-2,lot1-7-middle.5-6')
})
