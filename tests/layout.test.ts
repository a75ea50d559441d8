/**
 * The contract of the layout, on every screen, in every mode and language, with everything that may stand there: nothing
 * outside the window, covered or too small; what overflows scrolls; a third of the window stays the model's.
 */
import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  cellsOf,
  LANGS,
  type Lang,
  leave,
  MODES,
  type Mode,
  WINDOWS,
  type Window,
} from './support/layoutCells.ts'
import { LAYOUT_PARTS, type LayoutRules, layoutFaults } from './support/layoutFaults.ts'
import { part } from './support/parts.ts'
import { getState, openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

/** What plays the story, or the tour that does meanwhile. */
const PLAYER = `${part('shell')}:not(:has(${part('tour')})) ${part('play')}, ${part('tour')}`

startBrowser()

/** Where each cell is brought up: a desk. */
const DESK = { width: 1440, height: 900 }
/** Of the window, the model's. */
const SIGHT = 1 / 3
const TARGET_PX = 44
const HALL_TARGET_PX = 64
/** Read at two meters, on screens that stand in halls. */
const HALL_TYPE_PX = 24
const isHall = ({ width, height }: Window) => Math.min(width, height) >= 1080

/** LAYOUT_ONLY="explore en" tries only what has this in its name, where one looks for a fault. */
const ONLY = process.env.LAYOUT_ONLY ?? ''

/** Faults by mode and language. */
const found = new Map<string, readonly string[]>()

// Side by side: each size is waited for until the page has drawn it, which takes time and little work.
beforeAll(async () => {
  const pages = MODES.flatMap((mode) => LANGS.map((lang) => ({ mode, lang, name: `${mode} ${lang}` })))
  await Promise.all(
    pages
      .filter(({ name }) => name.includes(ONLY))
      .map(async ({ mode, lang, name }) => found.set(name, await faultsOf(mode, lang))),
  )
}, 4 * PATIENCE_MS)

describe('the layout', () => {
  it.each(MODES)('holds in %s, in every language, in every window, whatever stands in it', (mode) => {
    const own = [...found].filter(([name]) => name.startsWith(mode))
    expect(own.length).toBe(LANGS.filter((lang) => `${mode} ${lang}`.includes(ONLY)).length)
    expect(own.flatMap(([, faults]) => faults)).toEqual([])
  })
})

async function faultsOf(mode: Mode, lang: Lang): Promise<string[]> {
  const { page } = await openTable(`mode=${mode}&lang=${lang}`, {
    viewport: DESK,
    massing: true,
    blind: true,
    hasTouch: true,
  })
  const cdp = await page.context().newCDPSession(page)
  const launch = await getState(page)
  /** Cells that have a fault, by what is said of it. */
  const faults = new Map<string, string[]>()
  for (const cell of await cellsOf(page, mode)) {
    await resize(cdp, DESK)
    await cell.enter(page)
    for (const window of WINDOWS) {
      await resize(cdp, window)
      const here = await measure(page, window, {
        target: mode === 'kiosk' ? HALL_TARGET_PX : TARGET_PX,
        type: mode === 'kiosk' && isHall(window) ? HALL_TYPE_PX : 0,
        sight: cell.dialog ? 0 : SIGHT,
        parts: LAYOUT_PARTS,
        needed: mode === 'present' || cell.dialog ? {} : { rail: '#timeline', 'play button': PLAYER },
      })
      for (const fault of here) {
        // Places differ from window to window.
        const kind = fault.replace(/-?\d+,-?\d+ \d+×\d+|\d+ %/g, '…')
        const cells = faults.get(kind) ?? []
        faults.set(kind, cells)
        cells.push(`${cell.name}, ${window.name}: ${fault}`)
      }
    }
    await leave(page, launch)
  }
  return [...faults].map(([kind, all]) => `${mode} ${lang}: ${kind} in ${all.length}, first ${all[0]}`)
}

/** A window's size by the browser's own tools: quicker than the test driver's, which waits for a picture. */
const resize = (cdp: CDPSession, { width, height }: { width: number; height: number }) =>
  cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0.25, mobile: false })

/** Faults of the page once it has taken the size. */
async function measure(page: Page, { width, height }: Window, rules: LayoutRules): Promise<string[]> {
  await page.evaluate(
    async ([w, h]) => {
      while (window.innerWidth !== w || window.innerHeight !== h) await new Promise(requestAnimationFrame)
      // What watches sizes has been told by the frame after next.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
    },
    [width, height] as const,
  )
  return page.evaluate(layoutFaults, rules)
}
