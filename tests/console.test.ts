/** Console and wall: they find each other on any host, what is half typed never travels, and no slip is seen on the wall. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { getState, LAN_HOST, openTable, PATIENCE_MS, startBrowser } from './support/table.ts'

startBrowser()

declare global {
  interface Window {
    /** Frames that the test holds back. */
    held?: FrameRequestCallback[]
  }
}

let context: BrowserContext
let audience: Page
let desk: Page
let errors: string[]

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })
const line = () => desk.getByRole('status').textContent()
const dateOnWall = () => getState(audience).then((it) => it.date)
const field = () => desk.getByLabel('Date', { exact: true })
const notesOnWall = () => audience.getByTestId('notice').count()

beforeAll(async () => {
  const base = inject('url').replace('127.0.0.1', LAN_HOST)
  const opened = await openTable('mode=present&lang=en&tour=room-to-grow', {
    base,
    // The order of the date's parts is the browser's: month, day, year.
    locale: 'en-US',
    massing: true,
    blind: true,
    unready: true,
  })
  audience = opened.page
  errors = opened.errors
  context = audience.context()
  desk = await context.newPage()
  desk.on('pageerror', (error) => errors.push(String(error)))
  await desk.goto(`${base}console.html?lang=en`)
}, 2 * PATIENCE_MS)
afterAll(() => context?.close())

describe('a presentation at plain http on a network', () => {
  it('connects its two windows', async () => {
    expect(await audience.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false])
    await poll(line).toBe('Connected')
    expect(errors).toEqual([])
  })
})

describe('the date on the console', () => {
  beforeAll(() => desk.getByRole('button', { name: 'Quick answers' }).click())

  /** To the first part of the field, wherever in it the caret was. */
  const toMonth = async () => {
    await field().blur()
    await field().focus()
  }
  const toYear = async () => {
    await toMonth()
    for (let i = 0; i < 2; i++) await desk.keyboard.press('Tab')
  }

  it('keeps what is typed until it is whole and confirmed, and shows nothing of it on the wall', async () => {
    const before = await dateOnWall()
    const rest = before.slice(4)
    await poll(() => field().inputValue()).toBe(before)
    await toYear()
    for (const [digit, year] of [
      ['2', '0002'],
      ['0', '0020'],
      ['2', '0202'],
      ['1', '2021'],
    ] as const) {
      await desk.keyboard.press(digit)
      await poll(() => field().inputValue()).toBe(`${year}${rest}`)
      expect(await dateOnWall()).toBe(before)
    }
    await desk.getByText('Enter shows it to the audience').waitFor()
    await desk.keyboard.press('Enter')
    await poll(dateOnWall).toBe(`2021${rest}`)
    expect(await notesOnWall()).toBe(0)
  })

  it('waits for the second digit of a month, though the first is a month too', async () => {
    const before = await dateOnWall()
    await toMonth()
    await desk.keyboard.press('1')
    await poll(() => field().inputValue()).toMatch(/^2021-01-/)
    await desk.keyboard.press('1')
    await poll(() => field().inputValue()).toMatch(/^2021-11-/)
    expect(await dateOnWall()).toBe(before)
    await desk.keyboard.press('Enter')
    await poll(dateOnWall).toMatch(/^2021-11-/)
  })

  it('says what can be shown where a date is none of the timeline, and gives way to the next step', async () => {
    const before = await dateOnWall()
    await toYear()
    await desk.keyboard.type('1999')
    await desk.getByText(/^A date of /).waitFor()
    expect(await field().getAttribute('aria-invalid')).toBe('true')
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { level: 1 }).click()
    expect(await field().inputValue()).toMatch(/^1999-/)
    expect([await dateOnWall(), await notesOnWall()]).toEqual([before, 0])
    await desk.keyboard.press('Home')
    await poll(dateOnWall).not.toBe(before)
    await poll(() => field().inputValue()).toBe(await dateOnWall())
    expect(await field().getAttribute('aria-invalid')).toBe('false')
  })

  it('shows a day chosen in the calendar at once', async () => {
    await field().fill('2022-10-01')
    await poll(dateOnWall).toBe('2022-10-01')
    expect(await notesOnWall()).toBe(0)
  })
})

describe('what the wall cannot show', () => {
  it.each([
    ['another content', { select: 'a-company-that-has-left' }, 'select “a-company-that-has-left”'],
    ['no hour', { hour: 99, overlay: 'use' }, 'hour “99”'],
    ['a date before the timeline', { date: '0002-12-21' }, 'date “0002-12-21”'],
  ])('is told on the console alone: %s', async (_what, patch, message) => {
    await desk.evaluate((shown) => {
      const channel = new BroadcastChannel('sand-table present shenha /')
      channel.postMessage({ v: 1, kind: 'command', command: { do: 'show', patch: shown } })
      channel.close()
    }, patch)
    await poll(() => desk.getByRole('alert').textContent()).toBe(`Not shown: ${message}`)
    expect(await notesOnWall()).toBe(0)
    await desk.keyboard.press('PageDown')
    await poll(() => desk.getByRole('alert').count()).toBe(0)
  })
})

describe('a wall that is not drawn', () => {
  it('is told on the console while the browser says that the window is hidden', async () => {
    await poll(line).toBe('Connected')
    const hide = (hidden: boolean) =>
      audience.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    await poll(line).toMatch(/covered or in the background/)
    await desk.keyboard.press('PageDown')
    expect(await line()).toMatch(/covered or in the background/)
    await hide(false)
    await poll(line).toBe('Connected')
  })

  it('is told where the browser says nothing, but draws no more frames', async () => {
    await audience.evaluate(() => {
      const { requestAnimationFrame: ask } = window
      window.held = []
      window.requestAnimationFrame = (frame) => {
        if (!window.held) return ask.call(window, frame)
        return window.held.push(frame)
      }
    })
    await poll(line).toMatch(/covered or in the background/)
    await audience.evaluate(() => {
      const frames = window.held ?? []
      delete window.held
      for (const it of frames) it(performance.now())
    })
    await poll(line).toBe('Connected')
    expect(errors).toEqual([])
  })
})
