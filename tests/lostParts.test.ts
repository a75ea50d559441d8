/** Files that do not come, one by one and by every cause: what a visitor sees, and how the part comes back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parkPanel } from '../src/panels/insight/panel.ts'
import { type FaultyServer, faultyServer } from './support/faultyServer.ts'
import { message } from './support/messages.ts'
import { part } from './support/parts.ts'
import { getState, type OpenOptions, openTable, PATIENCE_MS, ready, startBrowser } from './support/table.ts'

// As browsers were until 2026: a module that could not be fetched fails for as long as the page lives.
startBrowser('--disable-features=ModuleMapDoNotCacheFailedFetch')

let server: FaultyServer
beforeAll(async () => {
  server = await faultyServer()
})
afterAll(() => server.close())

/** Where nothing answers, the time limit of requests passes so many times as fast. */
const HASTE = 15
const impatient = (page: Page) =>
  page.addInitScript((haste) => {
    const wait = window.setTimeout.bind(window)
    const limit = 20_000
    window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) =>
      wait(run, ms === limit ? ms / haste : ms, ...rest)) as typeof window.setTimeout
  }, HASTE)

const open = (query: string, options: OpenOptions = {}) => {
  server.failures.clear()
  return openTable(query, { blind: true, massing: true, ...options })
}
/** Opens the table from the server that fails. */
const openFaulty = (query: string, options: OpenOptions = {}) => open(query, { base: server.url, ...options })

const again = (page: Page) => page.getByRole('button', { name: 'Try again' })
/** The door to a panel that comes in a chunk of its own. */
const aboutPark = (page: Page) => page.getByRole('button', { name: message(parkPanel.label, 'en') })
const note = (page: Page) => page.getByTestId('notice').first()
const expectNote = (page: Page, text: string | RegExp) =>
  expect.poll(() => page.getByTestId('notices').textContent(), { timeout: PATIENCE_MS }).toMatch(text)
/** Waits until a chunk has come and run, with all that it imports. */
async function has(page: Page, chunk: string): Promise<void> {
  const found = await page.waitForFunction(
    (name) =>
      performance
        .getEntriesByType('resource')
        .find((it) => it.name.includes(`/${name}-`) && !it.name.endsWith('.css'))?.name,
    chunk,
    { timeout: PATIENCE_MS },
  )
  // As text: this module's own imports are not the page's.
  await page.evaluate(`import(${JSON.stringify(await found.jsonValue())}).then(() => {})`)
}
/** The table is there, and no page in its place. */
async function expectTable(page: Page): Promise<void> {
  expect(await page.locator('canvas').count()).toBe(1)
  expect(await page.locator('main[role="alert"]').count()).toBe(0)
}

describe('a first visit without one file', () => {
  it.each([
    ['a style', 'assets/AccessibleLayer-*.css', 'the list for keyboard'],
    ['names and weather', 'assets/DeferredSceneLayers-*.js', 'names, weather'],
    ['the hands', 'assets/Interaction-*.js', 'touching and turning'],
    ['cards of the timeline', 'assets/More-*.js', 'schedule and milestone'],
  ])('has everything but %s, says so, and has that as soon as it can be had', async (_what, file, name) => {
    const { page, errors } = await open('lang=en', {
      before: (it) => it.route(`**/${file}`, (route) => route.abort()),
    })
    await expectNote(page, name)
    await expectTable(page)
    await page.getByRole('button', { name: 'Previous milestone' }).click()
    expect((await getState(page)).date).not.toBe('2024-12-21')
    await page.unroute(`**/${file}`)
    await again(page).click()
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
    await expectTable(page)
    // The browser's own words on the request, and nothing of the page.
    expect(errors.filter((it) => !it.includes('ERR_FAILED'))).toEqual([])
  })
})

describe('the hands', () => {
  it('turn the model once they have come late', async () => {
    const { page } = await open('lang=en', {
      before: (it) => it.route('**/assets/Interaction-*.js', (route) => route.abort()),
    })
    await expectNote(page, 'touching and turning')
    await page.unroute('**/assets/Interaction-*.js')
    await again(page).click()
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
    const before = (await getState(page)).camera
    await page.getByRole('button', { name: 'Turn left' }).click()
    await expect.poll(async () => (await getState(page)).camera, { timeout: PATIENCE_MS }).not.toEqual(before)
  })
})

describe('the lens and the film into the table', () => {
  it('say that they have not come, leave the table, and come when they are asked for again', async () => {
    const chunks = { lens: '**/assets/EvidenceLens-*.js', film: '**/assets/TableFilm-*.js' }
    const { page } = await open('lang=en', {
      // The film needs the model of the center that lies open.
      massing: false,
      before: async (opened) => {
        for (const chunk of Object.values(chunks)) await opened.route(chunk, (route) => route.abort())
      },
    })
    await has(page, 'DeferredSceneLayers')
    await page.keyboard.press('g')
    await expectNote(page, 'the evidence lens')
    await expectTable(page)
    await page.unroute(chunks.lens)
    await again(page).click()
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('button', { name: /The table in the table/ }).click()
    await expectNote(page, 'the film into the table')
    await expectTable(page)
    await page.unroute(chunks.film)
    await again(page).click()
    await page.locator(`${part('shell')}[data-bare]`).waitFor({ timeout: PATIENCE_MS })
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
  })
})

describe('the network', () => {
  it('may be gone when the globe is pressed: the table stays, and the far view comes with the network', async () => {
    const { page } = await open('lang=en')
    // All that comes unasked has come.
    await has(page, 'DeferredSceneLayers')
    await has(page, 'More')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: /Pull out/ }).click()
    await expectNote(page, 'the far view')
    await expectTable(page)
    // Nobody has to press anything: the browser tells that it is back.
    await page.context().setOffline(false)
    await page.getByTestId('region-side').waitFor({ timeout: PATIENCE_MS })
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
  })

  it('may be gone for a step of the story: the wall stays, and the story goes on', async () => {
    const { page } = await open('mode=present&lang=en')
    await has(page, 'DeferredSceneLayers')
    const tour = page.getByRole('button', { name: 'Room to grow' })
    await tour.waitFor({ timeout: PATIENCE_MS })
    await page.context().setOffline(true)
    // Its first step looks at the land.
    await tour.click()
    await expectNote(page, 'the far view')
    await expectTable(page)
    await page.keyboard.press('PageDown')
    expect((await getState(page)).step).toBe(1)
    await page.context().setOffline(false)
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
    await expectTable(page)
  })
})

describe('a story', () => {
  it('that a link names is told as soon as its tours have come', async () => {
    const { page } = await openFaulty('mode=present&lang=en&tour=warm-in-the-cold&step=2', {
      before: async () => void server.failures.set('/scenes/shenha/tours.json', 'busy'),
    })
    await expectNote(page, 'tours')
    expect((await getState(page)).tour).toBe(null)
    server.failures.clear()
    await again(page).click()
    await expect
      .poll(() => getState(page).then((it) => [it.tour, it.step]), { timeout: PATIENCE_MS })
      .toEqual(['warm-in-the-cold', 2])
    expect(await page.getByTestId('notice').count()).toBe(0)
  })
})

describe('a picture', () => {
  it('that does not come is left out of its card, and comes with the network', async () => {
    const { page } = await open('lang=en')
    await page.route('**/milestones/**', (route) => route.abort())
    await page.getByRole('button', { name: 'Previous milestone' }).click()
    const card = page.getByRole('article')
    await card.waitFor({ timeout: PATIENCE_MS })
    await expect.poll(() => card.locator('img').count(), { timeout: PATIENCE_MS }).toBe(0)
    await page.unroute('**/milestones/**')
    const isThere = () =>
      card.locator('img').evaluateAll(([img]) => ((img as HTMLImageElement)?.naturalWidth ?? 0) > 0)
    // The page may hear of the network before it can be used: it is told again.
    const comes = async () => {
      await page.context().setOffline(true)
      await page.context().setOffline(false)
      return await isThere()
    }
    await expect.poll(comes, { timeout: PATIENCE_MS, interval: 1000 }).toBe(true)
  })
})

describe('help that does not come', () => {
  it('leaves the keys to the table, and comes when asked for again', async () => {
    const { page } = await open('lang=en')
    const help = '**/assets/Help*'
    await page.route(help, (route) => route.abort())
    await page.keyboard.press('?')
    await expectNote(page, 'help')
    await page.keyboard.press('2')
    expect((await getState(page)).view).not.toBe(await firstView(page))
    await page.keyboard.press('o')
    expect((await getState(page)).overlay).not.toBe('none')
    await page.unroute(help)
    // The button works as well as the note.
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor({ timeout: PATIENCE_MS })
    await expect.poll(() => again(page).count(), { timeout: PATIENCE_MS }).toBe(0)
  })
})
const firstView = (page: Page) => page.evaluate(() => window.sandTable.list('views')[0]?.id)

describe('a panel', () => {
  it.each(['silent', 'cut', 'busy'] as const)(
    'whose file is %s is closed with a note, and opens by it',
    async (failure) => {
      const { page } = await openFaulty('lang=en', { before: impatient })
      server.failures.set('/assets/ParkPanel-', failure)
      await aboutPark(page).click()
      await expectNote(page, 'panels and cards')
      await expect.poll(() => aboutPark(page).getAttribute('aria-pressed')).toBe('false')
      await expectTable(page)
      server.failures.clear()
      await again(page).click()
      await page.getByTestId('left').getByTestId('panel').waitFor({ timeout: PATIENCE_MS })
      expect(await page.getByTestId('notice').count()).toBe(0)
    },
  )

  it('whose script has a fault is closed with a note, and the next try loads the page again', async () => {
    const { page } = await open('lang=en')
    const script = '**/assets/ParkPanel-*.js'
    await page.route(script, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no such luck")' }),
    )
    await aboutPark(page).click()
    await expectNote(page, 'no such luck')
    await expectTable(page)
    await page.unroute(script)
    await Promise.all([page.waitForEvent('load'), again(page).click()])
    await ready(page)
    await aboutPark(page).click()
    await page.getByTestId('left').getByTestId('panel').waitFor({ timeout: PATIENCE_MS })
  })
})

describe('a build that is no longer on the server', () => {
  it.each(['gone', 'page'] as const)(
    '(%s) says that there is a newer one, and loads that',
    async (failure) => {
      const { page } = await openFaulty('lang=en')
      server.failures.set('/assets/ParkPanel-', failure)
      await page.route(server.url, (route) => newerPage(route), { times: 1 })
      await aboutPark(page).click()
      await page.getByRole('button', { name: 'Load it' }).waitFor({ timeout: PATIENCE_MS })
      expect(await note(page).textContent()).toContain('newer version')
      await expectTable(page)
      server.failures.clear()
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it' }).click()])
      await ready(page)
      await expectTable(page)
    },
  )

  it('is not claimed where only a file is missing', async () => {
    const { page } = await openFaulty('lang=en')
    server.failures.set('/assets/ParkPanel-', 'gone')
    await aboutPark(page).click()
    await expectNote(page, 'panels and cards')
    expect(await page.getByRole('button', { name: 'Load it' }).count()).toBe(0)
  })
})

/** The page of another build: its script has another name. */
async function newerPage(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
  const answer = await route.fetch()
  await route.fulfill({
    response: answer,
    body: (await answer.text()).replace(/assets\/index-[\w-]+\.js/, 'assets/index-newer.js'),
  })
}

describe('content', () => {
  it.each(['silent', 'cut', 'busy'] as const)(
    'that is %s is waited for, and the table opens with it',
    async (failure) => {
      const { page } = await openFaulty('lang=en&mode=explore', {
        unready: true,
        before: async (page) => {
          await impatient(page)
          server.failures.set('/scenes/shenha/site.json', failure)
        },
      })
      await expect
        .poll(() => page.getByRole('alert').textContent(), { timeout: PATIENCE_MS })
        .toContain('cannot be reached')
      server.failures.clear()
      await ready(page)
      await expectTable(page)
    },
  )
})
