/** The table under a visitor's hands: touch, mouse, keys, and the panels around the model. */
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { roofOf, spotOf } from './support/onScreen.ts'
import {
  difference,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

let page: Page
beforeAll(async () => {
  ;({ page } = await openTable('view=top&hour=12', { viewport: { width: 1280, height: 720 }, massing: true }))
})

/** Puts everything back, seen from straight above: each test begins there, whatever was tried before. */
beforeEach(async () => {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  await setState(page, {
    view: 'top',
    camera: null,
    date: '2024-12-21',
    overlay: 'none',
    select: null,
    lang: 'zh',
  })
})
const fromAbove = () =>
  setState(page, { view: 'top', date: '2024-12-21', overlay: 'none', select: null, lang: 'zh' })

const pack = await shenhaPack()
const BUILDING = 'lot1-industrial-7'
const nameOf = (id: string) => pack.buildings.find((it) => it.id === id)?.name.zh ?? ''
/** Its roof on the screen. */
const roof = () => roofOf(page, pack, BUILDING)
/** The court in the middle of the park, where nothing stands. */
const openGround = () => spotOf(page, pack, [0, 0, -40])
/** The panel that tells of a thing. */
const card = (name: string | RegExp) => page.getByRole('region', { name, exact: true })

describe('the model', () => {
  it('selects what is tapped and shows its card; a tap beside it lets go', async () => {
    const [building, ground] = [await roof(), await openGround()]
    await page.mouse.click(building.x, building.y)
    expect((await getState(page)).select).toBe(BUILDING)
    await expect.poll(() => card(nameOf(BUILDING)).textContent()).toMatch(/m²/)
    await page.mouse.click(ground.x, ground.y)
    expect((await getState(page)).select).toBeNull()
    expect(await card(nameOf(BUILDING)).count()).toBe(0)
  })

  it('moves under a drag and selects nothing', async () => {
    const { x, y } = await roof()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 90, y - 60, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => getState(page).then((it) => it.camera), { timeout: PATIENCE_MS }).not.toBeNull()
    // Where it has come to rest is told after that it moves.
    await rest(page)
    const { camera, view, select } = await getState(page)
    expect(view).toBeNull()
    expect(select).toBeNull()
    // The ground follows the hand: dragged to the right and up, the camera goes west and south.
    expect(camera?.target[0]).toBeLessThan(-10)
    expect(camera?.target[2]).toBeGreaterThan(10)
  })

  it('comes nearer by the wheel, and by the button that is its twin', async () => {
    const height = async () => (await getState(page)).camera?.position[1] ?? 720
    await page.mouse.move(640, 300)
    await page.mouse.wheel(0, -240)
    await expect.poll(height, { timeout: PATIENCE_MS }).toBeLessThan(700)
    await fromAbove()
    await page.getByRole('button', { name: '放大' }).click()
    await expect.poll(height, { timeout: PATIENCE_MS }).toBeLessThan(600)
  })

  it('cannot be touched where nothing stands yet', async () => {
    await setState(page, { date: '2018-01-01' })
    const { x, y } = await roof()
    await page.mouse.click(x, y)
    expect((await getState(page)).select).toBeNull()
  })
})

describe('overlays', () => {
  it('color the park and explain themselves', async () => {
    const plain = await picture(page)
    await page.getByRole('radio', { name: '功能' }).check()
    expect((await getState(page)).overlay).toBe('use')
    await rest(page)
    const legend = page.getByRole('region', { name: /图例/ })
    expect(await legend.getByRole('listitem').count()).toBeGreaterThan(3)
    expect(difference(plain, await picture(page))).toBeGreaterThan(0.05)
  })
})

describe('the timeline', () => {
  const slider = () => page.getByRole('slider', { name: '建设时间轴' })
  const date = async () => (await getState(page)).date

  it('steps, leaps and jumps by keys, and says where it is', async () => {
    await setState(page, { date: '2020-03-12' })
    await slider().focus()
    await page.keyboard.press('ArrowRight')
    expect(await date()).toBe('2020-03-13')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await date()).toBe('2020-03-11')
    await page.keyboard.press('PageUp')
    expect(await date()).toBe('2020-04-11')
    expect(await slider().getAttribute('aria-valuetext')).toContain('2020年4月11日')
    expect(await slider().getAttribute('aria-valuetext')).toMatch(/\d+ 栋在建/)
    expect(await page.getByRole('time').allTextContents()).toContain('2020年4月11日')
    await page.keyboard.press('End')
    expect(await date()).toBe('2024-12-31')
    await page.keyboard.press('Home')
    expect(await date()).toBe('2017-03-01')
  })

  it('jumps where it is pressed and follows the finger', async () => {
    const box = await slider().boundingBox()
    if (!box) throw new Error('the rail has no place')
    expect(box.height).toBeGreaterThanOrEqual(48)
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.3, y)
    await page.mouse.down()
    const pressed = await date()
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 8 })
    const dragged = await date()
    await page.mouse.up()
    expect(pressed.slice(0, 4)).toBe('2019')
    expect(dragged > '2021-06-01' && dragged < '2022-06-01', dragged).toBe(true)
  })

  it('goes from milestone to milestone', async () => {
    await setState(page, { date: '2020-07-01' })
    await page.getByRole('button', { name: '下一个节点' }).click()
    expect(await date()).toBe('2020-07-29')
    await page.getByRole('button', { name: '上一个节点' }).click()
    expect((await date()) < '2020-07-01').toBe(true)
  })

  it('plays, waits under a finger, plays on, and stops', async () => {
    await setState(page, { date: '2019-06-01' })
    await page.getByRole('button', { name: '播放', exact: true }).click()
    await expect.poll(date, { timeout: PATIENCE_MS }).not.toBe('2019-06-01')
    const box = await slider().boundingBox()
    if (!box) throw new Error('the rail has no place')
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20)
    await page.mouse.down()
    expect(await page.getByRole('button', { name: '播放', exact: true }).count()).toBe(1)
    await page.mouse.up()
    const resumed = await date()
    await expect.poll(date, { timeout: PATIENCE_MS }).not.toBe(resumed)
    await page.getByRole('button', { name: '暂停' }).click()
    const stopped = await date()
    await rest(page)
    expect(await date()).toBe(stopped)
  })
})

describe('a building’s story', () => {
  it('ends where it would have ended, though a hand touched the rail meanwhile', async () => {
    await setState(page, { select: 'lot1-industrial-3' })
    await page.getByRole('button', { name: '播放建设历程' }).click()
    const box = await page.getByRole('slider', { name: '建设时间轴' }).boundingBox()
    if (!box) throw new Error('the rail has no place')
    await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2)
    await page.getByRole('button', { name: '播放', exact: true }).waitFor({ timeout: PATIENCE_MS })
    // In use from October 2021 on.
    expect((await getState(page)).date.slice(0, 7)).toBe('2021-10')
  })
})

describe('the panels', () => {
  it('find a tenant in either language and fly there', async () => {
    await page.keyboard.press('/')
    const search = page.getByRole('searchbox')
    await search.fill('huawei')
    const row = page.getByRole('button', { name: /华为/ })
    await expect.poll(() => row.count()).toBe(1)
    await search.fill('华为')
    await row.click()
    const state = await getState(page)
    expect(state.select).toMatch(/huawei/)
    expect(state.camera).not.toBeNull()
    await expect.poll(() => card(/华为/).getByRole('heading').first().textContent()).toContain('华为')
    await search.fill('没有这样的企业')
    await expect.poll(() => page.getByText(/没有符合/).count()).toBe(1)
  })

  it('show where a statement was read', async () => {
    await setState(page, { select: 'lot1-industrial-1', evidence: true })
    await card(nameOf('lot1-industrial-1'))
      .getByRole('button', { name: /已公布|有据/ })
      .first()
      .click()
    await expect.poll(() => page.locator('[data-asked]').count()).toBe(1)
    expect(await page.locator('[data-asked]').textContent()).toContain('F054')
    await setState(page, { evidence: false })
  })

  it('speak the other language at a touch', async () => {
    await page.getByRole('button', { name: '中 EN RU' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('h1').first().textContent()).toMatch(/ShenHa/)
    expect((await getState(page)).lang).toBe('en')
  })

  it('obey the keys of a keyboard', async () => {
    await page.keyboard.press('2')
    expect((await getState(page)).view).toBe('overview')
    await page.keyboard.press('o')
    expect((await getState(page)).overlay).toBe('use')
    await page.keyboard.press('Escape')
    expect((await getState(page)).overlay).toBe('none')
    await page.keyboard.press('z')
    expect((await getState(page)).view).toBe('opening')
  })
})
