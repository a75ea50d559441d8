/** Real fingers on the model, several at once: what they do, and what they must not. */
import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { losingEnds, mayLoseEnds } from './support/lostEnds.ts'
import { roofOf } from './support/onScreen.ts'
import { getState, openTable, PATIENCE_MS, rest, setState, startBrowser } from './support/table.ts'

startBrowser()

let page: Page
let cdp: CDPSession
beforeAll(async () => {
  ;({ page } = await openTable('view=top&hour=12', {
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
    // Fingers need room, not pixels.
    deviceScaleFactor: 0.25,
    massing: true,
    blind: true,
    before: mayLoseEnds,
  }))
  cdp = await page.context().newCDPSession(page)
})
beforeEach(() => setState(page, { view: 'top', select: null }))

type Point = readonly [x: number, y: number]
type Kind = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'

/** Sends what fingers are on the screen; each keeps its number. */
const send = (type: Kind, points: readonly (Point | null)[]) =>
  cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.flatMap((it, id) => (it ? [{ x: it[0], y: it[1], id }] : [])),
  })

/** Puts fingers down, leads them somewhere in steps, and lifts them. */
async function gesture(from: readonly Point[], to: readonly Point[], end: Kind = 'touchEnd'): Promise<void> {
  await send('touchStart', from)
  await lead(from, to)
  await send(end, [])
}

async function lead(from: readonly Point[], to: readonly Point[], steps = 4): Promise<void> {
  for (let i = 1; i <= steps; i++) {
    const part = i / steps
    const at = from.map(([x, y], k): Point => {
      const [tx, ty] = to[k] as Point
      return [x + (tx - x) * part, y + (ty - y) * part]
    })
    await send('touchMove', at)
  }
}

/** Where the camera has come to rest: what it looks at, from how far, from which side. */
async function camera() {
  await rest(page)
  const { camera: pose, view } = await getState(page)
  if (!pose) return { view, target: [0, 0, 8] as const, distance: 720, azimuth: Math.atan2(0, 52) }
  const [dx, dy, dz] = [0, 1, 2].map((i) => (pose.position[i] ?? 0) - (pose.target[i] ?? 0)) as [
    number,
    number,
    number,
  ]
  return { view, target: pose.target, distance: Math.hypot(dx, dy, dz), azimuth: Math.atan2(dx, dz) }
}

const A: Point = [560, 300]
const B: Point = [760, 300]
/** A building under a finger, from above. */
let BUILDING: Point
beforeAll(async () => {
  const { x, y } = await roofOf(page, await shenhaPack(), 'lot1-industrial-7')
  BUILDING = [x, y]
})

describe('fingers', () => {
  it('pan with one, like a map', async () => {
    await gesture([A], [[660, 240]])
    const { target, view } = await camera()
    expect(view).toBeNull()
    expect(target[0]).toBeLessThan(-10)
    expect(target[2]).toBeGreaterThan(10)
    expect((await getState(page)).select).toBeNull()
  })

  it('come nearer with two that part, and stay on their side', async () => {
    await gesture(
      [A, B],
      [
        [460, 300],
        [860, 300],
      ],
    )
    const { distance, azimuth } = await camera()
    expect(distance).toBeLessThan(600)
    expect(Math.abs(azimuth)).toBeLessThan(0.12)
  })

  it('turn the table with two that turn', async () => {
    const [middle, radius] = [660, 100]
    const at = (angle: number): Point[] => [
      [middle - radius * Math.cos(angle), 300 - radius * Math.sin(angle)],
      [middle + radius * Math.cos(angle), 300 + radius * Math.sin(angle)],
    ]
    await send('touchStart', at(0))
    for (let i = 1; i <= 6; i++) await send('touchMove', at((i / 6) * (Math.PI / 3)))
    await send('touchEnd', [])
    const { azimuth, distance } = await camera()
    expect(azimuth).toBeGreaterThan(0.8)
    expect(azimuth).toBeLessThan(1.3)
    expect(distance).toBeGreaterThan(600)
  })

  it('turn with one, and move with two, where a building stands apart', async () => {
    await setState(page, { select: 'startup-center', exploded: 'startup-center' })
    await gesture([A], [[660, 300]])
    const turned = await camera()
    expect(Math.abs(turned.azimuth)).toBeGreaterThan(0.3)
    await gesture(
      [A, B],
      [
        [560, 400],
        [760, 400],
      ],
    )
    const moved = await camera()
    expect(Math.abs(moved.azimuth - turned.azimuth)).toBeLessThan(0.05)
    expect(
      Math.hypot(moved.target[0] - turned.target[0], moved.target[2] - turned.target[2]),
    ).toBeGreaterThan(20)
    // As on a map again, once it is together.
    await setState(page, { view: 'top', select: null, exploded: null })
    await gesture([A], [[660, 300]])
    expect(Math.abs((await camera()).azimuth)).toBeLessThan(0.05)
  })

  it('do as the visitor has chosen in the help, and the help tells it', async () => {
    const choose = async (name: string) => {
      await page.getByRole('button', { name: '手势与按键' }).click()
      const help = page.getByRole('dialog')
      await help.getByRole('radio', { name }).check({ force: true })
      const line = help.locator('dl > div').filter({ hasText: /^单指/ })
      const text = await line.textContent()
      await help.getByRole('button', { name: '关闭' }).click()
      return text
    }
    expect(await choose('环绕')).toContain('旋转')
    await gesture([A], [[660, 300]])
    expect(Math.abs((await camera()).azimuth)).toBeGreaterThan(0.3)
    await setState(page, { view: 'top' })
    expect(await choose('平移')).toContain('平移')
    await gesture([A], [[660, 300]])
    expect(Math.abs((await camera()).azimuth)).toBeLessThan(0.05)
  })

  it('go on as two: what is left of a pinch does not pan', async () => {
    await send('touchStart', [A, B])
    await lead(
      [A, B],
      [
        [500, 300],
        [820, 300],
      ],
    )
    await send('touchEnd', [null, [820, 300]])
    const pinched = await camera()
    for (const x of [840, 900, 980]) await send('touchMove', [null, [x, 420]])
    await send('touchEnd', [])
    expect(await camera()).toEqual(pinched)
  })

  it('leave no ghost behind when the screen takes them back', async () => {
    await gesture(
      [A, B],
      [
        [520, 320],
        [800, 320],
      ],
      'touchCancel',
    )
    await setState(page, { view: 'top' })
    await gesture([A], [[660, 300]])
    const { target, distance } = await camera()
    expect(Math.abs(distance - 720)).toBeLessThan(25)
    expect(target[0]).toBeLessThan(-20)
    expect(target[0]).toBeGreaterThan(-160)
  })

  it('tap: one selects, two step back, five do nothing', async () => {
    await page.touchscreen.tap(...BUILDING)
    await expect.poll(() => getState(page).then((it) => it.select), { timeout: PATIENCE_MS }).not.toBeNull()
    await setState(page, { view: 'top', select: null })
    await send('touchStart', [A, B])
    await send('touchEnd', [])
    expect((await camera()).distance).toBeGreaterThan(800)
    await setState(page, { view: 'top' })
    const hand: Point[] = [BUILDING, [520, 260], [580, 240], [640, 260], [690, 320]]
    await send('touchStart', hand)
    await send('touchEnd', [])
    expect((await camera()).view).toBe('top')
    expect((await getState(page)).select).toBeNull()
  })

  it('and a mouse together never throw the table', async () => {
    await send('touchStart', [A])
    await page.mouse.move(900, 500)
    await page.mouse.down()
    await lead([A], [[600, 300]])
    await page.mouse.move(300, 200)
    await lead([[600, 300]], [[640, 300]])
    await page.mouse.up()
    await send('touchEnd', [])
    const { target, distance } = await camera()
    expect(Math.abs(distance - 720)).toBeLessThan(25)
    // As far as the finger went, and no farther.
    expect(Math.abs(target[0])).toBeLessThan(90)
    expect(Math.abs(target[2])).toBeLessThan(40)
  })
})

/** What one finger does after whatever went before: it pans, and nothing else. */
async function pansAsEver(): Promise<void> {
  await setState(page, { view: 'top', select: null })
  await gesture([A], [[660, 300]])
  const { target, distance } = await camera()
  expect(Math.abs(distance - 720)).toBeLessThan(25)
  expect(target[0]).toBeLessThan(-20)
  expect(target[0]).toBeGreaterThan(-160)
}

describe('a finger whose end never comes', () => {
  it('is dropped by the next one, on the model', async () => {
    await losingEnds(page, () => gesture([A], [[600, 320]]))
    await pansAsEver()
    await losingEnds(page, () =>
      gesture(
        [A, B],
        [
          [520, 320],
          [800, 320],
        ],
      ),
    )
    await pansAsEver()
    await setState(page, { view: 'top' })
    await losingEnds(page, () => gesture([A], [[600, 320]]))
    await setState(page, { view: 'top' })
    await page.touchscreen.tap(...BUILDING)
    await expect.poll(() => getState(page).then((it) => it.select), { timeout: PATIENCE_MS }).not.toBeNull()
  })

  it('is dropped by the mouse, and by a finger that the browser itself never had', async () => {
    const ghost = () =>
      page.locator('canvas').evaluate((canvas) => {
        const facts = { pointerId: 777, pointerType: 'touch', isPrimary: true, clientX: 700, clientY: 300 }
        canvas.dispatchEvent(new PointerEvent('pointerdown', { ...facts, bubbles: true }))
      })
    await ghost()
    await pansAsEver()
    await setState(page, { view: 'top' })
    await ghost()
    await page.mouse.move(...A)
    await page.mouse.down()
    await page.mouse.move(660, 300, { steps: 4 })
    await page.mouse.up()
    const { target, distance } = await camera()
    expect(Math.abs(distance - 720)).toBeLessThan(25)
    expect(target[0]).toBeLessThan(-20)
  })

  it.each(['blur', 'visibilitychange', 'pagehide'])('is dropped by %s', async (loss) => {
    await setState(page, { view: 'top' })
    await send('touchStart', [A])
    await page.evaluate((type) => {
      const target = type === 'visibilitychange' ? document : window
      target.dispatchEvent(new Event(type, { bubbles: type === 'visibilitychange' }))
    }, loss)
    const left = await camera()
    // Though it is still there, it leads nothing any more.
    await lead([A], [[700, 400]])
    expect(await camera()).toEqual(left)
    await send('touchEnd', [])
    await pansAsEver()
  })

  it('leaves the rail to the next one, and lets the clock go on', async () => {
    const box = await page.getByRole('slider', { name: '建设时间轴' }).boundingBox()
    if (!box) throw new Error('the rail has no place')
    const at = (share: number): Point => [box.x + box.width * share, box.y + 20]
    const date = async () => (await getState(page)).date
    await losingEnds(page, () => gesture([at(0.4), at(0.6)], [at(0.35), at(0.65)]))
    await page.touchscreen.tap(...at(0.5))
    expect((await date()).slice(0, 4)).toMatch(/2020|2021/)
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))

    // A mouse that is released outside the window: what moves later presses nothing.
    await page.mouse.move(...at(0.3))
    await losingEnds(page, async () => {
      await page.mouse.down()
      await page.mouse.up()
    })
    const pressed = await date()
    await page.mouse.move(...at(0.7), { steps: 4 })
    expect(await date()).toBe(pressed)

    await page.getByRole('button', { name: '播放', exact: true }).click()
    await losingEnds(page, () => page.touchscreen.tap(...at(0.5)))
    const held = await date()
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    await expect.poll(date, { timeout: PATIENCE_MS }).not.toBe(held)
    await page.getByRole('button', { name: '暂停' }).click()
  })
})
