/** Names on the model, the list that stands in for it, and the help: for eyes, keys and screen readers. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { seriousFindings } from './support/axe.ts'
import { pressInMenu } from './support/menu.ts'
import { message } from './support/messages.ts'
import { LABEL, PLACED, PLATES } from './support/parts.ts'
import { getState, openTable, PATIENCE_MS, rest, setState, startBrowser } from './support/table.ts'

startBrowser()

/** The canonical views. */
const { viewpoints } = await shenhaPack()

/** A name on the screen, CSS pixels. */
interface Box {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The boxes of the names that are shown, and of the panels over the picture, once the names stand. */
async function placed(page: Page): Promise<{ names: Box[]; panels: Box[] }> {
  await rest(page)
  await page.locator(PLACED).waitFor({ state: 'attached', timeout: PATIENCE_MS })
  return page.evaluate(
    ([label, plates]) => {
      const box = (id: string, element: Element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { id, left, top, right, bottom }
      }
      const names = Array.from(document.querySelectorAll<HTMLElement>(label), (element) =>
        box(element.dataset.label ?? '', element.querySelector('span') ?? element),
      )
      const panels = Array.from(document.querySelectorAll(plates))
        .filter((it) => it.checkVisibility({ opacityProperty: true }))
        .map((it) => box(it.textContent?.slice(0, 20) ?? '', it))
      return { names, panels }
    },
    [LABEL, PLATES] as const,
  )
}

const covers = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Pairs of boxes that cover one another, as text. */
function overlaps({ names, panels }: { names: Box[]; panels: Box[] }): string[] {
  const others = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const))
  const under = names.flatMap((a) => panels.map((b) => [a, b] as const))
  return [...others, ...under].filter(([a, b]) => covers(a, b)).map(([a, b]) => `${a.id} × ${b.id}`)
}

describe.each([
  ['on a desk', { width: 1280, height: 720 }, { id: 'startup-center', name: 'Start-up Center' }],
  // Not all of the overview is in an upright picture.
  ['on a phone', { width: 390, height: 844 }, { id: 'exhibition-center', name: 'Exhibition Center' }],
])('names %s', (_where, viewport, { id, name }) => {
  let page: Page
  beforeAll(async () => {
    // Axe is injected as text, which the page's own policy rightly forbids to everyone else.
    ;({ page } = await openTable('', { viewport, bypassCSP: true, massing: true, blind: true }))
  })

  it('are there from the first view on', async () => {
    // They come once the opening has ended.
    const ids = async () => (await placed(page)).names.map((it) => it.id)
    await expect
      .poll(ids, { timeout: PATIENCE_MS })
      .toEqual(expect.arrayContaining(['exhibition-center', 'warm-corridor']))
  })

  it.each(viewpoints.map((it) => it.id))('stand clear of one another and of panels at %s', async (view) => {
    for (const lang of ['zh', 'en'] as const) {
      await setState(page, { view, lang, select: null, overlay: 'none' })
      const here = await placed(page)
      expect(overlaps(here), lang).toEqual([])
    }
  })

  it('name what is selected, beside its card', async () => {
    await setState(page, { view: 'overview', select: id, lang: 'en', overlay: 'use' })
    await page.getByTestId('card').waitFor()
    const here = await placed(page)
    expect(overlaps(here)).toEqual([])
    expect(here.names.map((it) => it.id)).toContain(id)
    expect(await page.locator(`${LABEL}[data-active]`).textContent()).toContain(name)
    await setState(page, { select: null, overlay: 'none' })
  })

  it('have no serious findings of axe, nor has the help, in either language', async () => {
    for (const lang of ['zh', 'en'] as const) {
      await setState(page, { view: 'opening', lang })
      await placed(page)
      const help = page.getByRole('button', { name: message('help.title', lang) })
      if (await help.count()) await help.click()
      else await pressInMenu(page, message('help.title', lang))
      await page.getByRole('dialog').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
      expect(await seriousFindings(page)).toEqual([])
    }
  })
})

describe('a keyboard', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await openTable('view=top&hour=12', {
      viewport: { width: 1280, height: 720 },
      massing: true,
      blind: true,
    }))
  })
  const names = () => page.locator(LABEL).count()
  const current = () => page.getByRole('listbox', { name: '园区模型' }).getAttribute('aria-activedescendant')

  it('turns names off and on, and a link carries it', async () => {
    await placed(page)
    await page.keyboard.press('n')
    expect((await getState(page)).labels).toBe(false)
    await expect.poll(names, { timeout: PATIENCE_MS }).toBe(0)
    await expect.poll(() => page.url(), { timeout: PATIENCE_MS }).toContain('labels=0')
    await page.keyboard.press('n')
    await expect.poll(names, { timeout: PATIENCE_MS }).toBeGreaterThan(3)
  })

  it('comes to the model by Tab, hops from building to building and selects one', async () => {
    const buildingList = page.getByRole('listbox', { name: '园区模型' })
    await buildingList.waitFor()
    for (let i = 0; i < 16 && !(await buildingList.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    expect(await buildingList.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('Home')
    const first = await current()
    await page.keyboard.press('ArrowRight')
    const east = await current()
    expect(east).not.toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await current()).not.toBe(east)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect(await current()).toBe(east)
    // It says what the building is, and where it lies from the one before.
    expect(await buildingList.locator(`#${east}`).textContent()).toMatch(
      /总部办公.*14 层.*投入使用.*总部办公楼 1的东侧/,
    )
    // It is pointed at on the model, as by the mouse.
    await expect
      .poll(() => page.locator(`${LABEL}[data-active]`).getAttribute('data-label'))
      .toBe('headquarters-2')
    await page.keyboard.press('Enter')
    expect((await getState(page)).select).toBe('headquarters-2')
    await expect.poll(() => page.locator('[data-announcer]').textContent()).toContain('总部办公楼 2')
  })

  it('hears the date once it stands', async () => {
    await setState(page, { select: null, date: '2021-04-20' })
    await expect
      .poll(() => page.locator('[data-announcer]').textContent(), { timeout: PATIENCE_MS })
      .toMatch(/2021年4月20日.*在建/)
  })

  it('opens the help, in which other keys do nothing, and closes only it', async () => {
    await setState(page, { select: 'startup-center', overlay: 'none' })
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: '手势与按键' })
    await dialog.waitFor()
    await page.keyboard.press('o')
    expect((await getState(page)).overlay).toBe('none')
    // The focus stays in the dialog, however often one goes on.
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () =>
            document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
        ),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect((await getState(page)).select).toBe('startup-center')
  })
})
