/** The pull-out to the zone and to the schematic of the two cities: out and back by touch and by keys, with nothing left behind. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Manifest } from '../src/domain/content/manifest.ts'
import { schematicOfPack } from '../src/domain/region/anchors.ts'
import { glbOf, landDocument } from '../tools/models/own/fixture.ts'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { seriousFindings } from './support/axe.ts'
import { letteringFaults } from './support/lettering.ts'
import {
  changeFile,
  difference,
  framesDrawn,
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
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS })
const reach = () => getState(page).then((it) => it.reach)
const counts = () =>
  page.evaluate(() => {
    const { geometries, textures, programs } = window.sandTable.stats()
    return { geometries, textures, programs }
  })
const steps = () => page.getByRole('toolbar', { name: 'Range of view' })

beforeAll(async () => {
  const opened = await openTable(
    'lang=en&camera=120,90,260,10,0,40&select=startup-center&overlay=use&hour=12',
    { viewport: { width: 960, height: 700 }, hasTouch: true, bypassCSP: true },
  )
  page = opened.page
  // Close detail and outlines come some time after the first picture: by the first way out and back they are there.
  await setState(page, { reach: 'zone' })
  await setState(page, { reach: 'park' })
})

describe('the way out and back', () => {
  it('leads by touch to the zone, the two cities and the park, and leaves state and picture as they were', async () => {
    const before = await getState(page)
    const table = await picture(page)
    await page.getByRole('button', { name: /Pull out/ }).tap()
    await poll(reach).toBe('zone')
    const card = page.getByRole('region', { name: 'Industrial park' })
    await poll(() => card.textContent()).toContain('26')
    await rest(page)
    const zone = await picture(page)
    expect(difference(table, zone)).toBeGreaterThan(0.3)

    await steps()
      .getByRole('button', { name: /2,800 km/ })
      .tap()
    await poll(() => page.getByRole('region', { name: 'Two cities' }).textContent()).toMatch(/\d sources/)
    await rest(page)
    expect(difference(zone, await picture(page))).toBeGreaterThan(0.2)
    // The names stand in the picture, where the two cities are.
    const boxOf = async (at: string) => await page.locator(`[data-at=${at}] p`).boundingBox()
    await poll(() => boxOf('city').then((it) => (it?.x ?? 0) > 0)).toBe(true)
    const [home, city] = [await boxOf('home'), await boxOf('city')]
    expect(home?.x).toBeGreaterThan(city?.x ?? Number.NaN)
    expect(home?.y).toBeLessThan(city?.y ?? Number.NaN)
    await poll(() => page.getByRole('region', { name: 'Two cities' }).textContent()).toMatch(
      /22\.54° N, 114\.06° E.*2,820 km.*not a map/,
    )

    await steps().getByRole('button', { name: 'Headquarters' }).tap()
    await poll(reach).toBe('park')
    await rest(page)
    expect(await getState(page)).toEqual(before)
    expect(difference(table, await picture(page))).toBeLessThan(0.002)
  })

  it('leads by keys too, one step back with each Esc, and keeps the focus', async () => {
    const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await setState(page, { reach: 'park' })
    await page.getByRole('button', { name: /Pull out/ }).focus()
    await page.keyboard.press('Enter')
    await poll(focusedText).toContain('26 km²')
    // What moves the focus by arrows is fetched when the focus comes; from then on the row is one tab stop.
    await poll(() => steps().locator('[tabindex="-1"]').count()).toBe(2)
    await page.keyboard.press('ArrowRight')
    expect(await focusedText()).toContain('2,800 km')
    await page.keyboard.press('Enter')
    await poll(reach).toBe('land')
    await page.keyboard.press('Escape')
    await poll(reach).toBe('zone')
    await page.keyboard.press('Escape')
    await poll(reach).toBe('park')
    await poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(
      /Pull out/,
    )
  })

  it('does not pan, zoom or pick far out, and leaves the camera of the table alone', async () => {
    const before = await getState(page)
    await setState(page, { reach: 'zone' })
    await page.mouse.move(300, 300)
    await page.mouse.down()
    await page.mouse.move(420, 360, { steps: 3 })
    await page.mouse.up()
    await page.mouse.wheel(0, 400)
    await page.mouse.click(400, 330)
    await rest(page)
    expect(await getState(page)).toEqual({ ...before, reach: 'zone' })
    // What is asked for is seen at the table.
    await page.keyboard.press('2')
    await poll(reach).toBe('park')
    expect((await getState(page)).view).toBe('overview')
  })

  it('leaves nothing on the graphics card that grows', async () => {
    const roundTrip = async () => {
      for (const it of ['zone', 'land', 'zone', 'park'] as const) await setState(page, { reach: it })
    }
    await roundTrip()
    const once = await counts()
    for (let i = 0; i < 4; i++) await roundTrip()
    expect(await counts()).toEqual(once)
  })

  it('has no serious findings of axe on its card', async () => {
    for (const type of ['zone', 'land'] as const) {
      await setState(page, { reach: type })
      await page.getByTestId('region-card').waitFor()
      expect(await seriousFindings(page)).toEqual([])
    }
    await setState(page, { reach: 'park' })
  })
})

describe('the film into the table', () => {
  it('begins over the cities, and a touch ends it with everything back that it has laid aside', async () => {
    await setState(page, { view: 'overview', overlay: 'use', labels: true, select: null })
    const { overlay, labels } = await getState(page)
    await page.getByRole('button', { name: 'Views' }).tap()
    await page.getByRole('button', { name: /The table in the table/ }).tap()
    await poll(reach).toBe('land')
    expect(await getState(page)).toMatchObject({
      overlay: 'none',
      labels: false,
      cutaway: 'exhibition-center',
    })
    await page.touchscreen.tap(480, 300)
    await poll(reach).toBe('park')
    expect(await getState(page)).toMatchObject({ overlay, labels, cutaway: null, view: null })
    await rest(page)
    // Hands have the camera again.
    const { camera } = await getState(page)
    await page.getByRole('button', { name: 'Zoom in' }).tap()
    await poll(() => getState(page).then((it) => it.camera)).not.toEqual(camera)
  })
})

const LETTERS = {
  zh: [
    '哈尔滨',
    '北纬 45.81°',
    '东经 126.47°',
    '深圳',
    '北纬 22.54°',
    '东经 114.06°',
    '2,800 km',
    '示意图，非地图',
  ],
  en: [
    'Harbin',
    '45.81° N, 126.47° E',
    'Shenzhen',
    '22.54° N, 114.06° E',
    '2,800 km',
    'Schematic, not a map',
  ],
}
const SCALE = ['25° N', '30° N', '35° N', '40° N', '45° N', '500', '1,000', '1,500', '2,000', '2,500 km']

describe('names, distance and latitudes', () => {
  const SCREENS = [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
    { width: 1080, height: 1920 },
  ]
  const ON_ITS_SIDE = { width: 844, height: 390 }

  it.each([
    ['explore', 'mode=explore&reach=land', [...SCREENS, ON_ITS_SIDE]],
    ['a tour in explore', 'mode=explore&tour=room-to-grow&step=0', [...SCREENS, ON_ITS_SIDE]],
    ['kiosk', 'mode=kiosk', SCREENS],
    ['present', 'mode=present&tour=room-to-grow&step=0', [...SCREENS, ON_ITS_SIDE]],
  ])(
    'stand uncovered on every screen, in both languages: %s',
    async (_mode, query, screens) => {
      const { page: other, errors } = await openTable(query, { massing: true, blind: true })
      await setState(other, { reach: 'land' })
      for (const screen of screens) {
        await other.setViewportSize(screen)
        for (const lang of ['zh', 'en'] as const) {
          await setState(other, { lang })
          const wanted = [...LETTERS[lang], ...SCALE]
          const where = `${screen.width} × ${screen.height}, ${lang}`
          await expect
            .poll(() => letteringFaults(other, 'land', wanted), { timeout: PATIENCE_MS, message: where })
            .toEqual([])
        }
      }
      expect(errors).toEqual([])
    },
    2 * PATIENCE_MS,
  )

  it('stand uncovered at the zone too', async () => {
    const names = {
      zh: ['26 km²', '1.53 km²', '核心启动区'],
      en: ['26 km²', '1.53 km²', 'Core start-up zone'],
    }
    const { page: other } = await openTable('mode=explore&reach=zone', { massing: true, blind: true })
    for (const mode of ['explore', 'present'] as const) {
      await setState(other, { mode, reach: 'zone' })
      for (const screen of SCREENS) {
        await other.setViewportSize(screen)
        for (const lang of ['zh', 'en'] as const) {
          await setState(other, { lang })
          const where = `${mode}, ${screen.width} × ${screen.height}, ${lang}`
          await expect
            .poll(() => letteringFaults(other, 'zone', names[lang]), { timeout: PATIENCE_MS, message: where })
            .toEqual([])
        }
      }
    }
  })

  it('are part of the picture that the presenter has of the audience', async () => {
    const { page: audience } = await openTable('mode=present&lang=en&tour=room-to-grow&step=0', {
      massing: true,
    })
    await rest(audience)
    const desk = await audience.context().newPage()
    await desk.goto(`${inject('url')}console.html?lang=en`)
    await desk.getByTestId('screen').locator('img').waitFor({ timeout: PATIENCE_MS })
    for (const at of ['home', 'city', 'arc']) {
      const box = await audience.evaluate((name) => {
        const { left, top, width, height } = (
          document.querySelector(`[data-at=${name}] strong`) as Element
        ).getBoundingClientRect()
        const [w, h] = [window.innerWidth, window.innerHeight]
        return [left / w, top / h, width / w, height / h]
      }, at)
      const brightest = () =>
        desk
          .getByTestId('screen')
          .locator('img')
          .evaluate(async (image: HTMLImageElement, [x = 0, y = 0, w = 0, h = 0]) => {
            await image.decode()
            const [width, height] = [image.naturalWidth, image.naturalHeight]
            const canvas = Object.assign(document.createElement('canvas'), { width, height })
            const context = canvas.getContext('2d')
            context?.drawImage(image, 0, 0)
            const part = context?.getImageData(x * width, y * height, w * width, h * height).data ?? []
            let most = 0
            for (let i = 0; i < part.length; i += 4)
              most = Math.max(most, Math.min(part[i] ?? 0, part[i + 1] ?? 0, part[i + 2] ?? 0))
            return most
          }, box)
      // Letters are bright; all that lies behind them is dark floor and a thin line.
      await expect.poll(brightest, { timeout: PATIENCE_MS, message: at }).toBeGreaterThan(140)
    }
  })
})

describe('a link that leads far', () => {
  it('opens there, and nothing of a map is fetched', async () => {
    const asked: string[] = []
    const missing: string[] = []
    // The pack as it is, with all of its models.
    const { page: other, errors } = await openTable('lang=en&reach=land', {
      before: async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        page.on('response', (answer) => answer.status() >= 400 && missing.push(answer.url()))
      },
    })
    await poll(() => other.getByRole('region', { name: 'Two cities' }).count()).toBe(1)
    expect((await getState(other)).reach).toBe('land')
    await rest(other)
    const models = asked.filter((it) => it.endsWith('.glb'))
    expect(models).toContain('/models/shenha/buildings.glb')
    expect(models).not.toContain('/models/shenha/land.glb')
    // Nor the script that would draw one.
    const scripts = (name: RegExp) => new Set(asked.filter((it) => it.endsWith('.js') && name.test(it))).size
    await poll(async () => scripts(/\/Region-/)).toBe(1)
    expect(scripts(/\/land-/)).toBe(0)
    expect(missing).toEqual([])
    expect(errors).toEqual([])
    // Sky, floor with the chart, hangers, arc, cities: fewer than the map took, which was seven.
    await poll(() => other.evaluate(() => window.sandTable.stats().drawCalls)).toBeLessThanOrEqual(5)
  })
})

describe('a pack with a land model of its own', () => {
  const mapApproval = { zh: '审图号：GS（2020）0000号（测试）', en: 'Map approval GS (2020) 0000 (test)' }
  /** Names the model in scene.json, with or without its approval, and answers for its file. */
  const withLand = (
    approval: typeof mapApproval | null,
    answer: { status: number; body: string | Buffer },
  ) => {
    return async (page: Page) => {
      await changeFile<Manifest>(page, 'scene.json', (json) => ({
        ...json,
        models: { land: 'land.glb' },
        handshake: { ...json.handshake, ...(approval && { mapApproval: approval }) },
      }))
      await page.route('**/models/shenha/land.glb', (route) => route.fulfill(answer))
    }
  }
  const city = async () => schematicOfPack((await shenhaPack()).manifest)?.city ?? [0, 0]
  const arcOf = (it: Page) => it.locator('[data-at=arc]').textContent()

  it('shows it with its approval, in the picture and on the card', async () => {
    const { page: plain } = await openTable('lang=en&reach=land', { massing: true })
    await rest(plain)
    const schematic = await picture(plain)
    const body = Buffer.from(await glbOf(landDocument(await city())))
    const { page: other, errors } = await openTable('lang=en&reach=land', {
      before: withLand(mapApproval, { status: 200, body }),
    })
    await poll(() => arcOf(other)).toContain(mapApproval.en)
    expect(await arcOf(other)).not.toContain('not a map')
    const card = other.getByRole('region', { name: 'Two cities' })
    expect(await card.textContent()).toContain(mapApproval.en)
    expect(await card.textContent()).not.toContain('not a map')
    await rest(other)
    expect(difference(schematic, await picture(other))).toBeGreaterThan(0.1)
    await setState(other, { lang: 'zh' })
    await poll(() => arcOf(other)).toContain(mapApproval.zh)
    expect(errors).toEqual([])
  })

  it('has the schematic, with a note, when its file cannot be had', async () => {
    const { page: other } = await openTable('lang=en&reach=land', {
      before: withLand(mapApproval, { status: 404, body: '' }),
    })
    await poll(async () => (await other.getByRole('status').allTextContents()).join()).toMatch(
      /land.*HTTP 404/,
    )
    expect((await getState(other)).reach).toBe('land')
    expect(await arcOf(other)).toContain('Schematic, not a map')
    await rest(other)
  })

  it('is refused without an approval', async () => {
    const { page: other } = await openTable('lang=en', {
      unready: true,
      before: withLand(null, { status: 404, body: '' }),
    })
    await poll(() => other.locator('body').textContent()).toMatch(/handshake\.mapApproval.*审图号/)
    expect(await other.locator('canvas').count()).toBe(0)
  })
})

describe('a flight', () => {
  it('ends where it leads at the first touch', async () => {
    const { page: other } = await openTable('lang=en&view=overview', {
      massing: true,
      reducedMotion: 'no-preference',
    })
    await rest(other)
    await other.evaluate(() => window.sandTable.setState({ reach: 'zone' }))
    await poll(() => other.getByRole('region', { name: 'Industrial park' }).count()).toBe(1)
    await rest(other)
    const zone = await picture(other)
    await setState(other, { reach: 'park' })
    const before = await framesDrawn(other)
    await other.evaluate(() => window.sandTable.setState({ reach: 'zone' }))
    await poll(() => framesDrawn(other)).toBeGreaterThan(before + 1)
    await other.mouse.click(300, 300)
    const touched = await framesDrawn(other)
    await rest(other)
    // However slow the machine, what is left of the flight would take more frames than that.
    expect((await framesDrawn(other)) - touched).toBeLessThan(6)
    expect(difference(zone, await picture(other))).toBeLessThan(0.01)
  })
})
