/** What opens beside its button: the list of languages, and the note on what is documented where the title is folded. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from './support/axe.ts'
import { getState, openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

/** A touch at the middle of an element, whatever lies over it. */
async function touchAt(page: Page, element: Locator): Promise<void> {
  const box = await element.boundingBox()
  if (!box) throw new Error('not in sight')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement)
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })

/** A table in English, and what the list of languages has to do with. */
async function openList() {
  const { page } = await openTable('lang=en&hour=12', {
    viewport: { width: 1000, height: 600 },
    hasTouch: true,
    // Axe is injected as text.
    bypassCSP: true,
    massing: true,
    blind: true,
  })
  return {
    page,
    opener: page.getByRole('button', { name: '中 EN RU' }),
    list: page.getByRole('group', { name: 'Language' }),
    directory: page.getByRole('button', { name: 'Directory', exact: true }),
    panel: page.getByRole('heading', { name: 'Directory', exact: true }),
  }
}

describe('the list of languages', () => {
  it('closes at a touch beside it, which reaches nothing else', async () => {
    const { page, opener, list, directory, panel } = await openList()
    await opener.tap()
    await list.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const [button, box] = [await opener.boundingBox(), await list.boundingBox()]
    if (!button || !box) throw new Error('not in sight')
    expect(box.y).toBeGreaterThanOrEqual(button.y + button.height)
    expect(box.x + box.width).toBeLessThanOrEqual(1000)
    await touchAt(page, directory)
    await list.waitFor({ state: 'detached' })
    expect(await directory.getAttribute('aria-pressed')).toBe('false')
    expect(await panel.count()).toBe(0)
    // Nor does its own button open it again.
    await opener.tap()
    await list.waitFor()
    await touchAt(page, opener)
    await list.waitFor({ state: 'detached' })
    // Then a touch is again what it was.
    await touchAt(page, directory)
    await panel.waitFor({ timeout: PATIENCE_MS })
  })

  it('closes at Esc, and the panel at the next', async () => {
    const { page, opener, list, directory, panel } = await openList()
    await directory.tap()
    await panel.waitFor({ timeout: PATIENCE_MS })
    await opener.focus()
    await page.keyboard.press('Enter')
    const chosen = list.getByRole('button', { pressed: true })
    expect(await chosen.textContent()).toBe('English')
    expect(await hasFocus(chosen)).toBe(true)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    expect(await hasFocus(opener)).toBe(true)
    expect(await panel.count()).toBe(1)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('is left by the Tab key, and chosen from by arrows', async () => {
    const { page, opener, list } = await openList()
    const open = async () => {
      await opener.focus()
      await page.keyboard.press('Enter')
      // One tab stop, once what the arrows do is there.
      await soon(() => list.locator('[tabindex="-1"]').count()).toBe(2)
    }
    await open()
    await page.keyboard.press('Tab')
    await list.waitFor({ state: 'detached' })
    expect(await hasFocus(opener)).toBe(false)
    await open()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    await soon(() => page.locator('html').getAttribute('lang')).toBe('ru')
    expect(await hasFocus(opener)).toBe(true)
  })
})

it('the note on a phone is read whole, and closes by itself alone', async () => {
  const { page, errors } = await openTable('lang=en&hour=12&select=startup-center', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    massing: true,
    blind: true,
  })
  const opener = page.getByRole('button', { name: 'What is documented and what is illustrative' })
  const note = page.getByRole('group', { name: 'What is documented and what is illustrative' })
  const card = page.getByRole('heading', { level: 2 }).first()
  await card.waitFor({ timeout: PATIENCE_MS })
  await opener.tap()
  await note.waitFor()
  const [seen, whole] = await note.evaluate((it) => [it.clientHeight, it.scrollHeight])
  expect(seen).toBe(whole)
  expect((await note.textContent())?.length).toBeGreaterThan(60)
  const box = await note.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
  await page.keyboard.press('Escape')
  await note.waitFor({ state: 'detached' })
  expect((await getState(page)).select).toBe('startup-center')
  await opener.tap()
  await note.waitFor()
  await touchAt(page, page.getByRole('button', { name: 'Close', exact: true }))
  await note.waitFor({ state: 'detached' })
  expect((await getState(page)).select).toBe('startup-center')
  expect(await card.count()).toBe(1)
  expect(errors).toEqual([])
})
