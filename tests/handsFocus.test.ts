/** Keys in the hands of somebody who works by keyboard: nothing falls to the body, and an input method keeps its own. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { getState, openTable, PATIENCE_MS, setState, startBrowser } from './support/table.ts'

startBrowser()

let page: Page
let errors: string[]
beforeAll(async () => {
  ;({ page, errors } = await openTable('lang=en&view=top&hour=12', {
    viewport: { width: 1280, height: 720 },
    massing: true,
    blind: true,
  }))
})

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })
/** What has the focus, by its name. */
const focus = () =>
  page.evaluate(() => {
    const { activeElement: it } = document
    if (!it || it === document.body) return 'nothing'
    return it.getAttribute('aria-label') ?? it.textContent?.trim() ?? it.tagName
  })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const enter = async (name: string | RegExp) => {
  await button(name).focus()
  await page.keyboard.press('Enter')
}

describe('a part that is closed by keyboard', () => {
  it('gives the focus back to what opened it: every panel of the menu', async () => {
    const doors = await page
      .locator('[data-testid="menu"] > button[aria-pressed]')
      .evaluateAll((all) => all.map((it) => it.textContent?.trim() ?? ''))
    expect(doors.length).toBe(9)
    for (const door of doors) {
      await enter(door)
      const panel = page.getByTestId('left').getByTestId('panel')
      await panel.waitFor({ timeout: PATIENCE_MS })
      await panel.getByRole('button', { name: 'Close', exact: true }).focus()
      await page.keyboard.press('Enter')
      await panel.waitFor({ state: 'detached' })
      expect(await focus()).toBe(door)
    }
    // Closing what changed leaves the two dates.
    await setState(page, { compare: null })
  })

  it('does so by Esc, too, and from a field within', async () => {
    await enter('Directory')
    await page.getByRole('searchbox').fill('agile')
    await page.keyboard.press('Escape')
    await poll(() => page.getByTestId('left').getByTestId('panel').count()).toBe(0)
    expect(await focus()).toBe('Directory')
  })

  it('gives it back over several parts: card, panel, menu', async () => {
    await enter('Directory')
    await page.getByRole('searchbox').fill('agile')
    const row = page.getByTestId('left').getByRole('listitem').getByRole('button').first()
    await row.focus()
    const name = await focus()
    await page.keyboard.press('Enter')
    const card = page.getByTestId('card')
    await card.getByRole('button', { name: 'Close', exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await focus()).toBe(name)
    // The row goes with its panel: back to the button that opened that.
    await row.focus()
    await page.keyboard.press('Enter')
    await card.getByRole('button', { name: 'Close', exact: true }).focus()
    await page.keyboard.press('Escape')
    await poll(() => page.getByTestId('left').getByTestId('panel').count()).toBe(0)
    await page.keyboard.press('Enter')
    await card.waitFor({ state: 'detached' })
    expect(await focus()).toBe('Directory')
  })

  it('hands it on where another card takes its place', async () => {
    await setState(page, { select: 'startup-center' })
    const storey = page.getByRole('list', { name: 'Stacking plan' }).getByRole('button').first()
    await storey.focus()
    await page.keyboard.press('Enter')
    await poll(async () => (await getState(page)).select).not.toBe('startup-center')
    await poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-testid="card"]') !== null),
    ).toBe(true)
    await setState(page, { select: null })
  })

  it('gives it back from what comes by itself, and from what clears itself away', async () => {
    // A milestone's card.
    await setState(page, { date: '2020-07-01' })
    await enter('Next milestone')
    await page.getByRole('article').getByRole('button', { name: 'Close', exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await focus()).toBe('Next milestone')
    // The button that clears a search.
    await enter('Directory')
    await page.getByRole('searchbox').fill('agile')
    await enter('Clear the search')
    expect(await focus()).toBe('Search companies or buildings')
    await page.keyboard.press('Escape')
    // A note.
    await button('Next milestone').focus()
    await page.evaluate(() => window.sandTable.setState({ overlay: 'mood' } as object))
    await enter('Dismiss')
    expect(await focus()).toBe('Next milestone')
    await page.keyboard.press('Escape')
  })

  it('passes it on from a button that has nothing more to do', async () => {
    await page.evaluate(() => window.sandTable.setState({ tour: 'room-to-grow', step: 7 }))
    await enter('Next step')
    await poll(() => button('Next step').isDisabled()).toBe(true)
    await poll(focus).not.toMatch(/^(nothing|Next step)$/)
    await page.keyboard.press('Escape')
    await setState(page, { view: 'top' })
  })

  it('does not pull it back from where a hand has gone meanwhile', async () => {
    await enter('Directory')
    await page.getByTestId('left').getByTestId('panel').waitFor()
    await page.mouse.click(640, 282)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Escape')
    await poll(() => page.getByTestId('left').getByTestId('panel').count()).toBe(0)
    expect(await focus()).toBe('nothing')
  })
})

describe('an input method', () => {
  it('keeps the keys by which it puts a text together', async () => {
    await button('Directory').click()
    const search = page.getByRole('searchbox')
    await search.focus()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Input.imeSetComposition', { text: 'si ling', selectionStart: 7, selectionEnd: 7 })
    for (const facts of [
      { key: 'Escape', isComposing: true },
      // Safari, after the composition has ended.
      { key: 'Escape', keyCode: 229 },
    ]) {
      await search.evaluate((target, init) => {
        target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
      }, facts)
      expect(await search.inputValue()).toBe('si ling')
    }
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    await page.keyboard.press('Escape')
    await poll(() => search.count()).toBe(0)
  })
})

describe('a list that a hand has chosen from', () => {
  it('gives its keys back, so that they do what they always do', async () => {
    const length = page.getByLabel('Length of the whole story')
    await length.dispatchEvent('pointerdown', { pointerType: 'mouse' })
    await length.focus()
    await length.selectOption({ index: 1 })
    await page.keyboard.press('2')
    await poll(async () => (await getState(page)).view).toBe('overview')
    // By keyboard it keeps them: a letter looks for an entry.
    await button('Next milestone').focus()
    await page.keyboard.press('Tab')
    expect(await focus()).toBe('Length of the whole story')
    await page.keyboard.press('1')
    expect((await getState(page)).view).toBe('overview')
    expect(errors).toEqual([])
  })
})
