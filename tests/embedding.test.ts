/** The table in the pages of other sites: asked early, scrolled past, and as an element of theirs. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { SandTableElement } from '../src/embed/sandTable.ts'
import { type Serving, serve } from '../tools/serve/server.ts'
import { type Site, startSite } from './support/hostPage.ts'
import { type ContextOptions, openContext, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

declare global {
  interface Window {
    /** What a host page has heard of the table. */
    heard: { id?: number; ok?: boolean; event?: string; result?: { overlay?: string } }[]
  }
}

let folder: string
let site: Site
let stranger: Site
let table: Serving

/** A copy of the build whose pack knows the site, without models: what is tried here is around the picture. */
beforeAll(async () => {
  site = await startSite()
  stranger = await startSite()
  folder = await mkdtemp(join(tmpdir(), 'table-'))
  await cp('dist', folder, { recursive: true })
  const path = join(folder, 'scenes/shenha/scene.json')
  const scene = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...scene, models: {}, tours: false, embedOrigins: [site.origin] }))
  for (const twin of ['br', 'gz']) await rm(`${path}.${twin}`, { force: true })
  table = await serve({ dir: folder, port: 0 })
})
afterAll(async () => {
  await table.close()
  await site.close()
  await stranger.close()
  await rm(folder, { recursive: true, force: true })
})

const QUERY = 'quality=low&lang=en&season=summer'
const ATTRIBUTES = 'quality="low" lang="en" season="summer"'
const SIZE = { viewport: { width: 480, height: 400 } }

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })
const scrollY = (page: Page) => page.evaluate(() => window.scrollY)

interface PageOptions extends ContextOptions {
  readonly before?: (page: Page) => Promise<unknown>
}

/** A page of a site; closed with the context. */
async function openPage(at: Site, html: string, { before, ...options }: PageOptions = {}): Promise<Page> {
  const path = `/${Object.keys(at.pages).length}`
  at.pages[path] = `<!doctype html><meta name="viewport" content="width=device-width">
    <body style="margin:0">${html}</body>`
  const context = await openContext({ ...SIZE, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await before?.(page)
  await page.goto(at.origin + path)
  return page
}

describe('requests of another site', () => {
  /** As the guide says it: asked in the very moment when the frame is loaded, and never again. */
  const early = () => `<iframe id="f" style="width:100%;height:300px" src="${table.url}?${QUERY}"></iframe>
    <script>
      heard = []
      addEventListener('message', ({ data }) => data?.source === 'sandTable' && heard.push(data))
      f.onload = () => {
        for (const [id, verb] of [[1, 'ready'], [2, 'getState'], [3, 'subscribe']])
          f.contentWindow.postMessage({ target: 'sandTable', id, verb }, '${new URL(table.url).origin}')
      }
    </script>`

  it('are answered though they come before the content', async () => {
    const page = await openPage(site, early())
    await poll(() => page.evaluate(() => window.heard.flatMap((it) => it.id ?? []).sort())).toEqual([1, 2, 3])
    expect(await page.evaluate(() => window.heard.every((it) => it.ok !== false))).toBe(true)
    await page.context().close()
  })

  it('are refused by the browser and by the table where the pack does not know the site', async () => {
    const page = await openPage(stranger, early())
    const [frame] = page.frames().slice(1)
    // The server's header keeps the table out of a stranger's frames.
    await poll(async () => frame?.url()).toMatch(/^chrome-error/)
    expect(await page.evaluate(() => window.heard)).toEqual([])
    await page.context().close()
  })
})

describe('the element', () => {
  const element = (page: Page) => page.locator('sand-table')
  const ask = <T>(page: Page, what: (it: SandTableElement) => Promise<T>) =>
    element(page).evaluate((it, source) => new Function('it', `return (${source})(it)`)(it), String(what))

  it('stands in a page of another origin, takes keys of a link, answers, and tells of changes', async () => {
    const page = await openPage(
      site,
      `<script src="${table.url}embed/sand-table.js"></script>
       <sand-table ${ATTRIBUTES} date="2020-07-29" overlay="lot" style="height:300px"></sand-table>
       <script>
         const own = document.querySelector('sand-table')
         heard = []
         own.addEventListener('tableready', () => heard.push({ event: 'ready' }))
         own.addEventListener('tablestate', ({ detail }) => heard.push({ event: 'state', result: detail }))
       </script>`,
    )
    await poll(() => page.evaluate(() => window.heard.map((it) => it.event))).toContain('ready')
    const state = await ask(page, async (it) => it.client?.getState())
    expect(state).toMatchObject({ date: '2020-07-29', overlay: 'lot', lang: 'en', mode: 'explore' })
    await ask(page, async (it) => it.client?.setState({ overlay: 'use' }))
    await poll(() => page.evaluate(() => window.heard.at(-1)?.result?.overlay)).toBe('use')
    const shot = await ask(page, async (it) => (await it.client?.screenshot({ width: 64, height: 40 }))?.type)
    expect(shot).toBe('image/png')
    expect(await ask(page, async (it) => (await it.client?.list('buildings'))?.length)).toBe(30)
    const fault = await ask(page, async (element) =>
      element.client?.list('dragons' as 'views').catch((error: Error) => error.message),
    )
    expect(fault).toContain('dragons')
    await page.context().close()
  })

  it('works on the example page that comes with the table', async () => {
    const context = await openContext(SIZE)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${table.url}embed/`)
    const state = page.locator('#state')
    await poll(() => state.textContent()).toContain('industry')
    await page.getByRole('button', { name: '2020-07-29' }).click()
    await poll(() => state.textContent()).toContain('2020-07-29 · status')
    await page.getByRole('button', { name: /Picture/ }).click()
    await poll(() => page.locator('#shot').getAttribute('src')).toMatch(/^blob:/)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a page that is scrolled past the table', () => {
  const article = (attributes = '') => `<h1 style="height:40px;margin:0">An article</h1>
    <script src="${table.url}embed/sand-table.js"></script>
    <sand-table ${ATTRIBUTES} labels="0" ${attributes} style="height:300px"></sand-table>
    <div style="height:2000px">goes on</div>
    <script>
      heard = []
      document.querySelector('sand-table').addEventListener('tableready', () => heard.push({ event: 'ready' }))
    </script>`
  const opened = async (attributes = '', options: PageOptions = {}) => {
    const page = await openPage(site, article(attributes), options)
    await poll(() => page.evaluate(() => window.heard.length)).toBe(1)
    const frame = page.frames()[1]
    if (!frame) throw new Error('the page has no frame')
    // Hands come a moment after the picture.
    await frame.waitForFunction(() => document.querySelector<HTMLElement>('canvas')?.style.touchAction !== '')
    const camera = () => frame.evaluate(() => JSON.stringify(window.sandTable.getState().camera))
    return { page, frame, camera, hint: () => frame.getByTestId('around-hint').textContent() }
  }
  /** Over the model, above the colors, before the page is scrolled and after. */
  const AT = { x: 240, y: 110 }

  it('scrolls by the wheel, which is told to need Ctrl and then zooms', async () => {
    const { page, camera, hint } = await opened()
    await page.mouse.move(AT.x, AT.y)
    await page.mouse.wheel(0, 120)
    await poll(() => scrollY(page)).toBe(120)
    expect(await hint()).toBe('Hold Ctrl and scroll to zoom the table')
    expect(await camera()).toBe('null')
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await poll(camera).not.toBe('null')
    expect(await scrollY(page)).toBe(120)
    await page.context().close()
  })

  it('scrolls also after the part that leaves it the wheel could not be fetched at first', async () => {
    let lost = 0
    const { page, frame } = await opened('', {
      before: (page: Page) =>
        page.route(/\/pageAround-[^/]+\.js$/, (route) => (lost++ === 0 ? route.abort() : route.continue())),
    })
    await frame.locator('html[data-page-scrolls]').waitFor({ state: 'attached' })
    expect(lost).toBeGreaterThan(1)
    await page.mouse.move(AT.x, AT.y)
    await page.mouse.wheel(0, 120)
    await poll(() => scrollY(page)).toBe(120)
    await page.context().close()
  })

  const touchScreen = { hasTouch: true, isMobile: true }
  /** A swipe of one or two fingers up by so many pixels. */
  const swipe = async (page: Page, fingers: readonly { x: number; y: number }[], by: number) => {
    const session = await page.context().newCDPSession(page)
    const points = (up: number) => fingers.map(({ x, y }, id) => ({ x, y: y - up, id }))
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
    for (let i = 1; i <= 10; i++)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: points((by * i) / 10),
      })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  it('scrolls by one finger, and two fingers move the table', async () => {
    const { page, camera, hint } = await opened('', touchScreen)
    await page.evaluate(() => window.addEventListener('scrollend', () => window.heard.push({ event: 'end' })))
    await swipe(page, [AT], 100)
    await poll(() => scrollY(page)).toBeGreaterThan(30)
    // The page glides on after a swipe.
    await poll(() => page.evaluate(() => window.heard.some((it) => it.event === 'end'))).toBe(true)
    expect(await hint()).toBe('Use two fingers to move the table')
    expect(await camera()).toBe('null')
    await page.evaluate(() => window.scrollTo(0, 0))
    await poll(() => scrollY(page)).toBe(0)
    await swipe(page, [AT, { x: AT.x - 80, y: AT.y }], 80)
    await poll(camera).not.toBe('null')
    expect(await scrollY(page)).toBe(0)
    await page.context().close()
  })

  it('leaves wheel and finger to the table where the link asks for it, also when it loads again', async () => {
    const { page, frame, camera } = await opened('scroll="table"', touchScreen)
    await swipe(page, [AT], 60)
    await poll(camera).not.toBe('null')
    await page.mouse.move(AT.x, AT.y)
    await page.mouse.wheel(0, 120)
    // The address follows the state, and keeps how the page stands in the other one.
    await poll(async () => new URL(frame.url()).searchParams.has('camera')).toBe(true)
    expect(new URL(frame.url()).searchParams.get('scroll')).toBe('table')
    expect(await scrollY(page)).toBe(0)
    await page.context().close()
  })
})

it('a table in a window of its own is not a page to scroll', async () => {
  const context = await openContext(SIZE)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${inject('url')}?${QUERY}`)
  await page.waitForFunction(() => window.sandTable)
  expect(await page.locator('html[data-page-scrolls]').count()).toBe(0)
  await context.close()
})
