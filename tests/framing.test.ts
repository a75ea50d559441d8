/**
 * Whatever is selected stands free: for every building, on screens from a phone to a hall, no panel, card or bar lies over the
 * rectangle around it.
 */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { rectOf, type Shot } from './support/onScreen.ts'
import { COVERS, PLATES, part } from './support/parts.ts'
import { openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

/** Windows of one page after the other, by mode; pages are tried side by side, since most of the time is waiting. */
const PAGES = [
  { mode: 'kiosk', windows: [[1920, 1080]] },
  { mode: 'kiosk', windows: [[1080, 1920]] },
  {
    mode: 'explore',
    windows: [
      [1366, 768],
      [844, 390],
    ],
  },
  {
    mode: 'explore',
    windows: [
      [768, 1024],
      [390, 844],
    ],
  },
] as const
/** Over the park, so near that an upright window shows a part of it. */
const FROM = { position: [150, 260, 520], target: [14, 10, 20] } as const

/** Where the schedule leaves the model this share of the height, at least. */
const WITH_SCHEDULE = ['kiosk 1920×1080', 'kiosk 1080×1920', 'explore 1366×768']
const LEFT_TO_MODEL = 0.45

const pack = await shenhaPack()
const faults = new Map<string, readonly (string | null)[]>()
const left = new Map<string, number>()

beforeAll(async () => {
  const ids = pack.buildings.map((it) => it.id)
  await Promise.all(
    PAGES.map(async ({ mode, windows }) => {
      const viewport = { width: 1366, height: 768 }
      const { page } = await openTable(`mode=${mode}`, { viewport, massing: true, blind: true })
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height })
        const name = `${mode} ${width}×${height}`
        const found: (string | null)[] = []
        for (const id of ids) found.push(await look(page, id))
        faults.set(name, found)
        if (WITH_SCHEDULE.includes(name)) left.set(name, await leftBySchedule(page))
      }
      await page.context().close()
    }),
  )
}, 2 * PATIENCE_MS)

interface Seen extends Shot {
  /** What lies over the picture, by its name. */
  readonly over: readonly { name: string; left: number; top: number; right: number; bottom: number }[]
}

/** Everything as it stands, once the card is there. */
const snapshot = (page: Page) =>
  page.evaluate(
    ([selected, covers]): Seen | null => {
      const card = document.querySelector(selected)
      const { camera } = window.sandTable.getState()
      if (!card?.checkVisibility() || !camera) return null
      const { left, top, width, height } = (
        document.querySelector('canvas') as Element
      ).getBoundingClientRect()
      const over = [...document.querySelectorAll(covers)]
        .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return {
            name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20) ?? '',
            left,
            top,
            right,
            bottom,
          }
        })
      return { pose: camera, left, top, width, height, axis: window.sandTable.stats().axis, over }
    },
    [`${part('right')} ${part('card')}`, COVERS] as const,
  )

/** What lies over a building, or that it is out of the window; null where it stands free. */
function overIt(id: string, shot: Seen): string | null {
  const box = rectOf(pack, id, shot)
  const out = box.left < 0 || box.top < 0 || box.right > shot.width || box.bottom > shot.height
  const under = shot.over.filter(
    (it) => it.left < box.right && box.left < it.right && it.top < box.bottom && box.top < it.bottom,
  )
  const names = [...under.map((it) => it.name), ...(out ? ['the edge'] : [])]
  return names.length > 0 ? `${id} at ${Object.values(box).map(Math.round)} under ${names.join(', ')}` : null
}

/** Selects a building from the same pose as all others, and waits until it stands free and stays so. */
async function look(page: Page, id: string): Promise<string | null> {
  await page.evaluate(
    async ([id, { position, target }]) => {
      window.sandTable.setState({ select: null, camera: { position: [...position], target: [...target] } })
      await new Promise(requestAnimationFrame)
      window.sandTable.setState({ select: id })
    },
    [id, FROM] as const,
  )
  const until = Date.now() + PATIENCE_MS / 8
  let fault: string | null = `${id} has no card`
  for (let times = 0; times < 2 && Date.now() < until; ) {
    const shot = await snapshot(page)
    if (shot) fault = overIt(id, shot)
    times = shot && fault === null ? times + 1 : 0
    // A card that has just come is looked at a little later.
    await page.waitForTimeout(times === 1 ? 240 : 40)
  }
  return fault
}

/** The share of the height that stays free in the middle of the window while the schedule is open over a panel. */
async function leftBySchedule(page: Page): Promise<number> {
  await page.evaluate(() => window.sandTable.setState({ select: null }))
  await page
    .locator(`${part('menu')} > button[aria-pressed]`)
    .first()
    .dispatchEvent('click')
  await page
    .locator(`${part('play-controls')} [aria-pressed]`)
    .first()
    .dispatchEvent('click')
  await page
    .locator(`${part('schedule')} [role="tabpanel"] > *`)
    .first()
    .waitFor()
  return page.evaluate((plates) => {
    const [x, rows] = [window.innerWidth / 2, Array.from({ length: window.innerHeight }, (_, y) => y + 0.5)]
    const over = [...document.querySelectorAll(plates)]
      .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((it) => it.getBoundingClientRect())
      .filter((it) => it.left < 1.3 * x && it.right > 0.7 * x)
    return rows.filter((y) => !over.some((it) => it.top < y && y < it.bottom)).length / rows.length
  }, PLATES)
}

describe('the schedule', () => {
  it.each(WITH_SCHEDULE)('leaves the model 45 % of the height in %s', (name) => {
    expect(left.get(name)).toBeGreaterThanOrEqual(LEFT_TO_MODEL)
  })
})

describe('what is selected', () => {
  const windows = PAGES.flatMap(({ mode, windows }) => windows.map(([w, h]) => `${mode} ${w}×${h}`))
  it.each(windows)('stands free in %s, whichever building it is', (name) => {
    expect(faults.get(name)).toHaveLength(pack.buildings.length)
    expect(faults.get(name)?.filter((it) => it !== null)).toEqual([])
  })
})
