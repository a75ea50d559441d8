/** Opens the table in headless Chromium and talks to it through what it offers to everybody. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, onTestFinished, vi } from 'vitest'
import type { ModelRole } from '../../src/domain/content/manifest.ts'
import type {} from '../../src/store/sandTable.ts'
import { CHROMIUM_FLAGS, findChromium } from '../../tools/lib/chromium.mjs'
import { askedRaster } from './askedRaster.ts'
import { noGl } from './noGl.ts'
import { part } from './parts.ts'

/** Software rendering takes half a second a frame, on some machines ten; nothing here takes longer than this, milliseconds. PATIENCE_S shortens it where one looks for a fault. */
export const PATIENCE_MS = 1000 * Number(process.env.PATIENCE_S ?? 180)

export interface OpenTable {
  readonly page: Page
  /** Errors of the page's console and uncaught ones, as text. */
  readonly errors: string[]
  /** Requests that went anywhere but to the app's own server. */
  readonly strangers: string[]
}

export interface ContextOptions extends BrowserContextOptions {
  /** Rasterise every frame of the screen, where that is the point, and not only those of `picture`. */
  readonly everyFrame?: boolean
}

export interface OpenOptions extends ContextOptions {
  /** No picture at all, see noGl.ts: for what is tried on the interface. With `massing`, a table opens and changes in half the processor time. */
  readonly blind?: boolean
  /** Called before the page is loaded, for routes and scripts. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Do not wait for the models. */
  readonly unready?: boolean
  /** Nor for the page: some of it may never come. */
  readonly unloaded?: boolean
  /** Address of the app where it is not the built one. */
  readonly base?: string
  /** Wait for building sites too, which come some time after the first picture. */
  readonly sites?: boolean
  /** Buildings as massing, without the pack's models: for what is tried on the interface, a frame is drawn in a third of the time. */
  readonly massing?: boolean
  /** Only these of the pack's models, for what is tried on them alone; everything else is massing or left out. */
  readonly models?: readonly ModelRole[]
  /** Leave a kiosk as it opens, drawing visitors in. */
  readonly asleep?: boolean
}

/** Puts the page together without GL: where that is software too, each change of the interface would cost as much as a frame of the model. */
const PAGE_BY_PROCESSOR = '--disable-gpu-compositing'

/** A host by a name, as on a network of one's own: at plain http, browsers count it as not secure. */
export const LAN_HOST = 'table.lan.test'
const LAN_IS_HERE = `--host-resolver-rules=MAP ${LAN_HOST} 127.0.0.1`

let browser: Browser

/**
 * Starts a browser for the tests of a file: what one of them has done to it is gone with the next.
 * @param flags of the command line, besides the usual ones
 */
export function startBrowser(...flags: string[]): void {
  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath)
      throw new Error('The browser tests need Chromium; set CHROMIUM_PATH or run "npm test".')
    browser = await chromium.launch({
      executablePath,
      args: [...CHROMIUM_FLAGS, PAGE_BY_PROCESSOR, LAN_IS_HERE, ...flags],
    })
  })
  afterAll(async () => {
    await browser?.close()
  })
}

/** A context of its own: small, at a quarter of the resolution, without flights. */
export async function openContext({ everyFrame, ...options }: ContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 960, height: 600 },
    // A quarter of the picture each way, with the layout as it is: software rendering takes its time by the pixel.
    deviceScaleFactor: 0.25,
    // Flights are cuts: what is asked for is there with the next frame.
    reducedMotion: 'reduce',
    // Keeping the whole table is tried where it is the point.
    serviceWorkers: 'block',
    // The table opens in the visitor's language.
    locale: 'zh-CN',
    ...options,
  })
  if (!everyFrame) await context.addInitScript(askedRaster)
  return context
}

/** Opens the table at a query, in a context of its own, at low quality and small. */
export async function openTable(
  query = '',
  {
    before,
    unloaded,
    unready = unloaded,
    sites,
    massing,
    models = massing ? [] : undefined,
    asleep,
    blind,
    base = inject('url'),
    ...options
  }: OpenOptions = {},
): Promise<OpenTable> {
  const context = await openContext(options)
  closeWith(context)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const { origin } = new URL(base)
  const errors: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) strangers.push(request.url())
  })
  const woken = !unready && !asleep && query.includes('mode=kiosk')
  // A slow machine may take longer between two touches than a hall would wait.
  if (woken) await withScene({ kiosk: { idleSeconds: 1800 } })(page)
  if (models) {
    const files = Object.fromEntries(models.map((role) => [role, `${role}.glb`]))
    await withScene({ models: files })(page)
  }
  if (blind) await page.addInitScript(noGl)
  await before?.(page)
  const come = sites ? page.waitForResponse(/works\.glb/) : null
  await page.goto(address(query, base), { waitUntil: unloaded ? 'commit' : 'load' })
  if (!unready) await ready(page)
  if (come) {
    await (await come).finished()
    await rest(page)
  }
  if (woken) await wake(page)
  return { page, errors, strangers }
}

/** Closes a context with the test that opened it: a table that still moves takes the renderer's time from the next one. */
function closeWith(context: BrowserContext): void {
  try {
    onTestFinished(() => context.close())
  } catch {
    // Opened before the tests, for all of them: it goes with the browser.
  }
}

/** An empty page of its own. */
export async function openPage(): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 400, height: 300 } })).newPage()
}

/** Address of the table at a query; low quality unless the query says otherwise. */
function address(query: string, base: string): string {
  const params = new URLSearchParams(query)
  if (!params.has('quality')) params.set('quality', 'low')
  return `${base}?${params}`
}

/** Waits until the models are on screen and nothing more is being fetched; what comes after that, `sites` waits for. */
export async function ready(page: Page): Promise<void> {
  await until(() => page.evaluate(() => typeof window.sandTable === 'object'))
  await page.evaluate(() => window.sandTable.ready)
  await page.waitForLoadState('networkidle')
}

interface SceneChange {
  readonly tours?: false
  readonly models?: Readonly<Record<string, string>>
  readonly kiosk?: { readonly idleSeconds?: number; readonly publicUrl?: string }
}
const sceneChanges = new WeakMap<Page, SceneChange>()

/** Changes the pack's scene.json before it is loaded; what is changed later adds to what was. */
export const withScene = (change: SceneChange) => async (page: Page) => {
  const before = sceneChanges.get(page)
  sceneChanges.set(page, { ...before, ...change, kiosk: { ...before?.kiosk, ...change.kiosk } })
  if (before) return
  await changeFile<{ kiosk?: object }>(page, 'scene.json', (json) => {
    const changed = sceneChanges.get(page)
    return { ...json, ...changed, kiosk: { ...json.kiosk, ...changed?.kiosk } }
  })
}

/** Changes a JSON file of the pack on its way to the page. */
export async function changeFile<T>(page: Page, file: string, change: (json: T) => unknown): Promise<void> {
  await page.route(`**/scenes/shenha/${file}`, async (route) => {
    // The server may close a kept connection just when it is used again.
    const url = route.request().url().replace(LAN_HOST, '127.0.0.1')
    const answer = await route.fetch({ url, maxRetries: 3 })
    await route.fulfill({ json: change((await answer.json()) as T) })
  })
}

/** The first touch of a kiosk, beside its doors: it only wakes. */
export async function wake(page: Page): Promise<void> {
  await page.locator(`${part('kiosk')}[data-phase="attract"]`).waitFor({ timeout: PATIENCE_MS })
  await page.mouse.click((page.viewportSize()?.width ?? 300) / 2, 4)
  await page.locator(`${part('shell')}[data-phase="awake"]`).waitFor({ timeout: PATIENCE_MS })
}

/** Waits until a condition holds. */
async function until(condition: () => Promise<boolean>, interval = 50): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: PATIENCE_MS, interval })
}

export const getState = (page: Page) => page.evaluate(() => window.sandTable.getState())
export const framesDrawn = (page: Page) => page.evaluate(() => window.sandTable.stats().framesDrawn)

export type State = Awaited<ReturnType<typeof getState>>

/** Sets a state and waits until it has been drawn and the table rests, unless it never will. */
export async function setState(page: Page, state: Partial<State>, { rests = true } = {}): Promise<void> {
  await page.evaluate(async (patch) => {
    window.sandTable.setState(patch)
    // The frame it asks for comes with the next animation frame.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
  }, state)
  if (rests) await rest(page)
}

/** Waits until the still picture is finished and no other frame follows. */
export async function rest(page: Page): Promise<void> {
  let last = -1
  await until(async () => {
    // A frame that is asked for is drawn with the page's next one.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const { framesDrawn: now, restMs } = await page.evaluate(() => window.sandTable.stats())
    const still = restMs > 0 && now === last
    last = now
    return still
  }, STILL_MS)
}

/** Without a frame for this long the table rests, milliseconds: labels, too, are placed by then. */
const STILL_MS = 350

/**
 * A picture of the model alone: RGB bytes, row by row.
 * @param states set one after the other in the same task, before it is asked for
 */
export async function picture(
  page: Page,
  width = 240,
  height = 150,
  states: readonly Partial<State>[] = [],
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ states, ...size }) => {
      for (const it of states) window.sandTable.setState(it)
      window.pictureAsked = true
      const blob = await window.sandTable.screenshot(size)
      window.pictureAsked = false
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    { width, height, states },
  )
  return sharp(Buffer.from(base64, 'base64')).removeAlpha().raw().toBuffer()
}

/** Share of pixels that differ visibly between two pictures of one size, 0–1. */
export function difference(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length)
  let differing = 0
  for (let i = 0; i < a.length; i += 3) {
    const away = [0, 1, 2].reduce((sum, k) => sum + Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0)), 0)
    if (away > 36) differing++
  }
  return differing / (a.length / 3)
}
