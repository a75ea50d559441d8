/**
 * npm run shots [-- name …]           renders
 * npm run shots -- --check [folder]   reads pictures
 *
 * Renders the canonical views at high quality into docs/gallery, the opening without its
 * interface as the poster, a small picture of the park for each milestone, step of a tour and company, and those of the
 * guide for editors. Names pick pictures by what they contain; "poster", "milestones", "tours", "tenants" and "guide"
 * stand for all of their kind. --check renders nothing: it reads the gallery's pictures, or those of another folder, and fails where their
 * light leaves the limits in limits.ts.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launch, picture, ready, rest, show } from '../lib/browser.ts'
import { ensureBuild } from '../lib/prepare.mjs'
import { shenhaCampus, shenhaPack, shenhaTours } from '../scene/shenha.ts'
import { serve } from '../serve/server.ts'
import { checkPictures } from './check.ts'
import { guide } from './guide.ts'
import { SCREENS } from './screens.ts'
import { BASE, LANDSCAPE, type Shot } from './shot.ts'
import { squeeze } from './squeeze.ts'
import { TENANT_PICTURE, tenantShots } from './tenants.ts'
import { VIEWS } from './views.ts'

const FOLDER = 'docs/gallery'
/** Largest picture that is kept, and the poster, bytes. */
const MAX_BYTES = 250_000
/** Pages are so much smaller than pictures of the model alone, which are drawn at their own size: fewer pixels on the way. */
const WITHOUT_INTERFACE = 4
/** Software rendering takes a while over a picture of high quality, milliseconds. */
const PATIENCE_MS = 180_000
/** Pictures on the cards of milestones. */
const MILESTONES = {
  kind: 'milestones',
  folder: 'public/milestones/shenha',
  size: { width: 480, height: 270 },
  maxBytes: 24_000,
}
const POSTER = { path: 'public/poster.webp', width: 960, maxBytes: 60_000 }

/** Pictures of the steps of tours. */
const TOURS = {
  kind: 'tours',
  folder: 'public/tours/shenha',
  size: { width: 480, height: 270 },
  maxBytes: 20_000,
}

/** Pictures on the pages of companies. */
const TENANTS = { kind: 'tenants', folder: 'public/tenants/shenha', size: TENANT_PICTURE, maxBytes: 20_000 }

async function main(wanted: readonly string[]): Promise<void> {
  await ensureBuild()
  await mkdir(FOLDER, { recursive: true })
  const shots = [...VIEWS, ...SCREENS].filter(
    ({ name }) => wanted.length === 0 || wanted.some((it) => name.includes(it)),
  )
  const server = await serve({ dir: 'dist', port: 0 })
  const browser = await launch()
  try {
    for (const shot of shots) {
      const png = await take(browser, server.url, shot)
      const file = join(FOLDER, `${shot.name}.webp`)
      const webp = await squeeze(sharp(png), MAX_BYTES)
      await writeFile(file, webp)
      console.log(`shots: ${file}, ${Math.round(webp.length / 1024)} KB`)
    }
    if (wanted.length === 0 || wanted.includes('poster')) {
      const png = await take(browser, server.url, { name: 'poster', state: {} })
      await writeFile(POSTER.path, await squeeze(sharp(png).resize(POSTER.width), POSTER.maxBytes))
      console.log(`shots: ${POSTER.path}`)
    }
    await milestones(browser, server.url, wanted)
    if (wanted.length === 0 || wanted.includes('guide')) await guide(browser)
    await tours(browser, server.url, wanted)
    await takeSmall(browser, server.url, TENANTS, tenantShots(await shenhaCampus()), wanted)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The park on the day of each milestone, from where a tour sees it, else from afar. */
async function milestones(browser: Browser, url: string, wanted: readonly string[]): Promise<void> {
  const told = (await shenhaTours()).flatMap((it) => it.steps)
  const pictures = (await shenhaPack()).milestones.map(({ id, date }) => {
    const step = told.find((it) => it.date === date)
    const place = step?.camera ? { camera: step.camera } : { view: 'overview' }
    return { name: id, state: { ...BASE, hour: step?.hour ?? 13, ...place, date } }
  })
  await takeSmall(browser, url, MILESTONES, pictures, wanted)
}

/** Each step of each tour, as the console and the list of tours show it. */
async function tours(browser: Browser, url: string, wanted: readonly string[]): Promise<void> {
  const pictures = (await shenhaTours()).flatMap(({ id, steps }) =>
    steps.map((_, step) => ({ name: `${id}-${step + 1}`, state: { tour: id, step } })),
  )
  await takeSmall(browser, url, TOURS, pictures, wanted)
}

/**
 * The wanted small pictures without the interface, one after the other on one page, in a folder that holds nothing else.
 * Far pictures have the whole of the page to stand in, and their lettering, which is not part of the model's own picture.
 */
async function takeSmall(
  browser: Browser,
  url: string,
  { kind, folder, size, maxBytes }: typeof MILESTONES,
  pictures: readonly { readonly name: string; readonly state: Record<string, unknown> }[],
  wanted: readonly string[],
): Promise<void> {
  const all = wanted.length === 0 || wanted.includes(kind)
  const due = pictures.filter(({ name }) => all || wanted.some((it) => name.includes(it)))
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(folder)) {
    if (!pictures.some(({ name }) => file === `${name}.webp`)) await rm(join(folder, file))
  }
  if (due.length === 0) return
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', bypassCSP: true })
  try {
    const page = await context.newPage()
    await page.goto(`${url}?quality=high&lang=zh`)
    await ready(page)
    await page.addStyleTag({ content: '.shell, .shell * { visibility: hidden !important }' })
    for (const { name, state } of due) {
      if ('tour' in state) await toursCome(page)
      await show(page, state)
      const file = join(folder, `${name}.webp`)
      const far = await page.evaluate(() => window.sandTable.getState().reach !== 'park')
      const png = far ? await page.screenshot({ timeout: PATIENCE_MS }) : await picture(page, size)
      await writeFile(file, await squeeze(sharp(png), maxBytes))
      console.log(`shots: ${file}`)
    }
  } finally {
    await context.close()
  }
}

/** Tours come after the first picture. */
async function toursCome(page: Page): Promise<void> {
  await page.waitForFunction(() => window.sandTable.list('tours').length > 0, undefined, {
    timeout: PATIENCE_MS,
  })
}

const smallerBy = ({ width, height }: typeof LANDSCAPE, times: number) => ({
  width: Math.round(width / times),
  height: Math.round(height / times),
})

/** A page of its own for each shot: none depends on what was shown before. */
async function take(
  browser: Browser,
  url: string,
  { state, next, press = [], tap, shell, touch, console: desk, size = LANDSCAPE }: Shot,
): Promise<Buffer> {
  const interfaceToo = shell || desk
  const context = await browser.newContext({
    viewport: interfaceToo ? size : smallerBy(size, WITHOUT_INTERFACE),
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    hasTouch: touch ?? false,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  try {
    // What is pressed answers at once at low quality; the picture itself is drawn at the highest.
    const invites = state.mode === 'kiosk' && !tap
    await page.goto(`${url}?quality=${shell && !invites ? 'low' : 'high'}&lang=zh`)
    await ready(page)
    if ('tour' in state) await toursCome(page)
    if (state.mode === 'kiosk') await invite(page, state)
    else await show(page, 'tour' in state ? state : { ...BASE, ...state })
    if (next) await show(page, next)
    if (desk) return await deskOf(page, url)
    for (let i = 0; tap && i < tap.times; i++) await page.mouse.click(tap.x, tap.y)
    for (const text of press) {
      const name = text.endsWith('…') ? new RegExp(`^${text.slice(0, -1)}`) : text
      const control = (role: 'button' | 'tab' | 'radio') => page.getByRole(role, { name, exact: true })
      const found = control('button').or(control('tab')).or(control('radio')).first()
      await (touch ? found.tap() : found.click())
    }
    // A table that invites visitors never rests.
    if (!invites) await show(page, { quality: 'high' })
    return shell ? await page.screenshot({ timeout: PATIENCE_MS }) : await picture(page, size)
  } finally {
    await context.close()
  }
}

/** Makes a kiosk of the table at rest, which then invites visitors: with the picture it opens with, as long as that stands. */
async function invite(page: Page, state: Shot['state']): Promise<void> {
  await rest(page)
  await page.evaluate((patch) => {
    window.sandTable.setState(patch)
  }, state)
  await page.locator('.kiosk[data-phase="attract"]').waitFor()
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.shell') ?? document.body).opacity === '0',
  )
  await page.locator('[data-door]').first().waitFor()
  // Not while one picture gives way to the next.
  await page.waitForFunction(() => {
    const cover = document.querySelector('.kiosk__cover')
    return cover !== null && getComputedStyle(cover, '::before').opacity === '0'
  })
}

/** The console of a table, in a window of its own beside it, once it has its picture. */
async function deskOf(audience: Page, url: string): Promise<Buffer> {
  const opened = audience.context().waitForEvent('page')
  await audience.evaluate((address) => {
    window.open(address, '', 'popup')
  }, `${url}console.html`)
  const page = await opened
  page.setDefaultTimeout(PATIENCE_MS)
  await page.locator('.console__screen img').waitFor()
  return page.screenshot({ timeout: PATIENCE_MS })
}

const [first, ...others] = process.argv.slice(2)
if (first === '--check') process.exitCode = (await checkPictures(others[0] ?? FOLDER)) > 0 ? 1 : 0
else await main(process.argv.slice(2))
