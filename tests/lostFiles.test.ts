/**
 * Each file of the build is lost in turn, in explore, kiosk and present. What comes before the first picture is waited
 * for: the page recovers by itself. What comes later is left out with a note, the canvas stays, and it comes as soon as it
 * can be had; so does what a visitor opens, with the network gone.
 *
 * The list of files is the build's own: one that no mode asks for, and that is not named below with a reason, fails the
 * test. The files of one part (a chunk, what it imports, its styles) are lost one at a time; parts, which are fetched
 * independently of each other, are lost side by side.
 */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { PACK_FILES } from '../src/domain/content/pack.ts'
import { PANELS } from '../src/panels/list.ts'
import {
  BUILD_FILES,
  filesOfPage,
  LATER_PARTS,
  STAGE_FILES,
  turnsOf,
  type Watched,
  watched,
} from './support/lostFiles.ts'
import { pressInMenu } from './support/menu.ts'
import { message } from './support/messages.ts'
import { part } from './support/parts.ts'
import { type OpenOptions, openTable, PATIENCE_MS, startBrowser, wake } from './support/table.ts'

// As browsers were until 2026: a module that could not be fetched fails for as long as the page lives.
startBrowser('--disable-features=ModuleMapDoNotCacheFailedFetch')

const CONTENT = PACK_FILES.map((it) => `scenes/shenha/${it}`)
/** Fetched later, each by itself. */
const MODELS = BUILD_FILES.filter((it) => it.startsWith('models/shenha/'))
const TOURS = 'scenes/shenha/tours.json'
/** For the console alone, with what reads it. */
const SCRIPTS = 'scenes/shenha/scripts.json'
const READS_SCRIPTS = BUILD_FILES.filter((it) => /^assets\/loadScripts-[^/]+\.js$/.test(it))
/** Pictures and fonts never come: all of a kind are asked for in the same way. */
const LOOKS = ['*.webp', '*.woff2', '*.svg', '*.png', '*.webmanifest']
const LATER = [...LATER_PARTS.flat(), ...MODELS, TOURS, SCRIPTS, ...LOOKS]

/** Asked for when the round of a hall comes to the film, or a building lies open: tests/lostParts.test.ts. */
const FILM = /^assets\/(TableFilm|SmallPark)-[^/]+\.js$/

/** What no mode asks for, and why that is right. */
const NOT_ASKED_FOR: readonly RegExp[] = [
  // The documents themselves, and what the browser asks for by itself.
  /^(index|console)\.html$/,
  /^(sw\.js|manifest\.webmanifest|icon.*)$/,
  // Pages without a script.
  /^sources\//,
  // Another pack: its files go the same way under another name.
  /^(scenes|models)\/pocket\//,
  // Only a pack with a map of its own asks for it: tests/reach.test.ts.
  /^assets\/land-[^/]+\.js$/,
  // Only a pack with faults asks for it; without it they are named in fewer words.
  /^assets\/faultWords-[^/]+\.js$/,
  // Asked for by the card of a company, which leaves out a lost picture: src/panels/cards/TenantMedia.test.tsx.
  /^tenants\//,
  // Asked for by the card of a storey, which leaves out a line without it: src/panels/storey/StoreyAnswers.test.tsx.
  /^assets\/sunWorker-[^/]+\.js$/,
  // Asked for where a picture is saved, which says that it failed: src/panels/share/SavePicture.test.tsx.
  /^assets\/takePicture-[^/]+\.js$/,
  // Asked for once sound is on and the page was touched; without it the table is silent, and it is tried again by itself.
  /^assets\/startRoomTone-[^/]+\.js$/,
  FILM,
  // Only a pack that was changed after the build is judged in the page; it is waited for as the files of the pack are.
  /^assets\/check-[^/]+\.js$/,
  // Asked for where the lens is taken up: tests/lostParts.test.ts.
  /^assets\/EvidenceLens-[^/]+\.js$/,
  // Asked for once the opening has ended, which is waited for nowhere here: a hall is woken without its doors.
  /^assets\/Doors-[^/]+\.(js|css)$/,
  // A language that is not spoken goes the way of English, which is.
  /^assets\/ru-[^/]+\.js$/,
  // For pages of other sites, and only in a frame of theirs: tests/embedding.test.ts.
  /^embed\//,
  /^assets\/pageAround-[^/]+\.(js|css)$/,
  // Asked for once a picture made of passes rests: without it that stays as it was drawn.
  /^assets\/stillSample-[^/]+\.js$/,
  // Characters that Chinese scripts alone have; the console is tried in English. Fonts never come here anyway.
  /^fonts\/noto-sans-sc-spoken-\d+\.woff2$/,
  // Of each kind of picture one stands for all; the poster and the fonts were asked for.
  /^(tours|milestones)\/shenha\/.*\.webp$/,
]

/** Files that were lost, in whatever mode. */
const lost = new Set<string>()

/** Waits for the next try, of a page and of what is lost, take hardly any time. */
const hurried = (page: Page) =>
  page.addInitScript(() => {
    const wait = window.setTimeout.bind(window)
    const waits = [5000, 10_000, 15_000, 30_000, 60_000]
    const sooner = (run: () => void, ms = 0, ...rest: unknown[]) =>
      wait(run, waits.includes(ms) ? ms / 500 : ms, ...rest)
    window.setTimeout = sooner as typeof window.setTimeout
    // No load of the page is one of several in vain.
    sessionStorage.clear()
  })

/** Opens a page without anything that can come later. */
async function openBare(query: string, options: OpenOptions = {}): Promise<{ page: Page; files: Watched }> {
  let files: Watched | undefined
  const { page } = await openTable(query, {
    // Choices and camera stand beside an open panel.
    viewport: { width: 1280, height: 800 },
    unready: true,
    asleep: true,
    blind: true,
    before: async (page) => {
      await hurried(page)
      files = await watched(page)
      await files.keep(LATER)
      // As at plain http of another machine.
      if (query.includes('kiosk'))
        await page.addInitScript(() => {
          delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
        })
    },
    ...options,
  })
  if (!files) throw new Error('nothing is watched')
  return { page, files }
}

/** Loads the page again, whether or not it does so by itself at the same moment. */
async function load(page: Page): Promise<void> {
  const once = () => page.reload({ waitUntil: 'commit' })
  await once().catch(once)
}

/** Loses each script and style that a page names, and the content; the page has to come to all of them by itself. */
async function loseFirstFiles(page: Page, { keep, failed, came }: Watched, document: string): Promise<void> {
  const first = filesOfPage(document)
  const later = LATER.filter((it) => !first.includes(it))
  for (const file of first) {
    await keep([...later, file])
    await load(page)
    await failed([file])
    await keep(later)
    // A page opens without the script that minds it.
    if (!file.includes('/boot-')) await came([file])
  }
  await keep([...later, ...CONTENT])
  await load(page)
  for (const file of CONTENT) {
    await keep([...later, file])
    await failed([file])
  }
}

const canvas = (page: Page) => page.locator('canvas').waitFor({ state: 'attached', timeout: PATIENCE_MS })
const again = (page: Page) => page.getByRole('button', { name: 'Try again' })
const isReady = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.table === 'ready', null, {
    timeout: PATIENCE_MS,
    polling: 50,
  })

/** What a visitor opens by hand: how, and how one sees that it is there. */
interface Act {
  readonly open: (page: Page) => Promise<unknown>
  /** Selector of what comes. */
  readonly there: string
}

const OPEN_PANELS = PANELS.filter((panel) => !panel.early).map(
  ({ label }): Act => ({
    open: (page) => pressInMenu(page, message(label, 'en')),
    there: `${part('left')} ${part('panel')}`,
  }),
)
const FAR_VIEW: Act = {
  open: async (page) => {
    const button = page.getByRole('toolbar', { name: 'Camera' }).locator('[data-reach]')
    if (await button.count()) await button.click()
    else await pressInMenu(page, /Pull out/)
  },
  there: part('region-side'),
}
const HELP: Act = { open: (page) => page.keyboard.press('?'), there: 'role=dialog' }
const SERVICE: Act = {
  open: async (page) => {
    for (let i = 0; i < 5; i++) await page.mouse.click(30, 30)
  },
  there: part('service'),
}
const TOUR_FAR_VIEW: Act = {
  open: (page) => page.evaluate(() => void window.sandTable.setState({ reach: 'land' })),
  there: 'canvas',
}

describe.each<[string, string, readonly Act[]]>([
  ['explore', 'mode=explore&lang=en&quality=medium', [...OPEN_PANELS, HELP, FAR_VIEW]],
  // The far picture comes unasked there, with the film.
  ['kiosk', 'mode=kiosk&lang=en', [...OPEN_PANELS, SERVICE]],
  ['present', 'mode=present&lang=en&quality=medium', [TOUR_FAR_VIEW]],
])('%s', (mode, query, acts) => {
  it('recovers from each first file, and keeps the canvas without each later one', async () => {
    const { page, files } = await openBare(query)
    const { keep, failed } = files
    await loseFirstFiles(page, files, 'index.html')
    await keep([...LATER, ...STAGE_FILES])
    for (const file of STAGE_FILES) {
      await keep([...LATER, file])
      await failed([file])
    }
    await keep(LATER)
    await isReady(page)
    await canvas(page)

    // Everything that comes unasked has been asked for in vain by now.
    const unasked = LATER_PARTS.map((part) =>
      part.filter((it) => files.lost.has(it) && !FILM.test(it)),
    ).filter((it) => it.length > 0)
    for (const { lose, besides } of turnsOf(unasked)) {
      await keep([...lose, ...besides, ...MODELS, TOURS, ...LOOKS])
      await failed(lose)
      await canvas(page)
    }
    await keep(LOOKS)
    await expect
      .poll(() => unasked.flat().filter((it) => !files.had.has(it)), { timeout: PATIENCE_MS })
      .toEqual([])
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
    await canvas(page)

    if (mode === 'kiosk') await wake(page)
    for (const { open, there } of acts) {
      await keep(LOOKS)
      await page.context().setOffline(true)
      await open(page)
      await expect
        .poll(() => again(page).count(), { timeout: PATIENCE_MS, message: there })
        .toBeGreaterThan(0)
      await canvas(page)
      const gone = LATER_PARTS.map((part) => part.filter((it) => files.lately().has(it))).filter(
        (it) => it.length > 0,
      )
      expect(gone).not.toEqual([])
      await keep([...gone.flat(), ...LOOKS])
      await page.context().setOffline(false)
      for (const { lose, besides } of turnsOf(gone)) {
        await keep([...lose, ...besides, ...LOOKS])
        await again(page).first().click()
        await failed(lose)
        await canvas(page)
      }
      await keep(LOOKS)
      // What came unasked may be there before anybody has pressed.
      await again(page)
        .first()
        .click({ timeout: 2000 })
        .catch(() => {})
      await page.locator(there).first().waitFor({ timeout: PATIENCE_MS })
      await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
      await page.keyboard.press('Escape')
    }
    for (const file of files.lost) lost.add(file)
  })
})

describe('the console', () => {
  it('recovers from each of its files', async () => {
    const { page, files } = await openBare('lang=en', { base: `${inject('url')}console.html` })
    await loseFirstFiles(page, files, 'console.html')
    await files.keep([...READS_SCRIPTS, SCRIPTS, ...LOOKS])
    await page.getByTestId('console').waitFor({ timeout: PATIENCE_MS })
    // What is said comes once it stands.
    await files.failed(READS_SCRIPTS)
    await files.keep([SCRIPTS, ...LOOKS])
    await files.failed([SCRIPTS])
    await files.keep(LOOKS)
    await files.came([SCRIPTS])
    for (const file of files.lost) lost.add(file)
  })
})

describe('the build', () => {
  it('has no file whose loss was not tried', () => {
    expect(BUILD_FILES.filter((it) => !lost.has(it) && !NOT_ASKED_FOR.some((kind) => kind.test(it)))).toEqual(
      [],
    )
  })
})
