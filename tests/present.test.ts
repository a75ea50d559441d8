/** A presentation in two windows: audience and console, clicker keys, detours and the way back, dark, frozen, reopened. */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { keyLabels } from '../src/modes/command.ts'
import { COMMANDS } from '../src/modes/present/commands.ts'
import { seriousFindings } from './support/axe.ts'
import {
  difference,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  ready,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

let context: BrowserContext
let audience: Page
let desk: Page
const errors: string[] = []

const CHANNEL = 'sand-table present shenha /'

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS, interval: 60 })
const place = async () => {
  const { tour, step } = await getState(audience)
  return [tour, step]
}
const stepTitle = () => desk.getByRole('region', { name: 'Notes' }).locator('h2').textContent()
const press = (name: string | RegExp) => desk.getByRole('button', { name, exact: true }).click()

beforeAll(async () => {
  // Steps, windows and keys need no picture: it comes while they are tried.
  const opened = await openTable('mode=present&lang=en&tour=room-to-grow', {
    bypassCSP: true,
    massing: true,
    unready: true,
  })
  audience = opened.page
  context = audience.context()
  desk = await context.newPage()
  desk.on('pageerror', (error) => errors.push(String(error)))
  await desk.goto(`${inject('url')}console.html?lang=en`)
}, 2 * PATIENCE_MS)

describe('audience and console', () => {
  it('begin a tour from the console, and follow the clicker at either window', async () => {
    await poll(() => desk.getByRole('status').textContent()).toBe('Connected')
    await press('Warm in the cold')
    await poll(place).toEqual(['warm-in-the-cold', 0])
    await press('Room to grow')
    await poll(place).toEqual(['room-to-grow', 0])
    await poll(stepTitle).toBe('Two cities')
    await audience.keyboard.press('PageDown')
    expect(await place()).toEqual(['room-to-grow', 1])
    await poll(stepTitle).toBe('26 square kilometers')
    expect(await audience.getByTestId('caption').textContent()).toContain('26 square kilometers')
    await desk.keyboard.press('PageDown')
    await poll(place).toEqual(['room-to-grow', 2])
    await desk.keyboard.press('PageUp')
    await poll(place).toEqual(['room-to-grow', 1])
  })

  it('jump by digits', async () => {
    await audience.keyboard.type('3')
    await audience.keyboard.press('Enter')
    expect(await getState(audience)).toMatchObject({ step: 2, overlay: 'lot' })
  })

  it('say what a step says when its day is reached: until then the running date is alone', async () => {
    const caption = () => audience.getByTestId('caption').textContent()
    const running = audience.getByTestId('running')
    await audience.keyboard.type('4')
    await audience.keyboard.press('Enter')
    await poll(() => running.count()).toBe(1)
    expect(await caption()).toMatch(/^\w+ 202[0-3]$/)
    expect((await getState(audience)).date < '2023-08-25').toBe(true)
    // From the step after it one comes back to it as it stands on its day.
    await audience.keyboard.press('PageDown')
    await audience.keyboard.press('PageUp')
    await poll(() => running.count()).toBe(0)
    expect(await caption()).toContain('From 127 to over 600')
    expect((await getState(audience)).date).toBe('2023-08-25')
  })

  it('let digits lapse that nobody finished', async () => {
    await audience.keyboard.press('Home')
    await audience.keyboard.type('4')
    const counter = audience.getByTestId('count')
    expect(await counter.textContent()).toContain('→ 4')
    await poll(() => counter.textContent()).not.toContain('→')
    await audience.keyboard.press('Enter')
    expect(await place()).toEqual(['room-to-grow', 1])
    await audience.keyboard.press('Home')
  })

  it('follow what simple remotes send: arrows up and down, Enter, and Shift F5 goes on', async () => {
    for (const [key, step] of [
      ['ArrowDown', 1],
      ['Enter', 2],
      ['ArrowUp', 1],
      ['PageDown', 2],
      ['Shift+F5', 2],
    ] as const) {
      await audience.keyboard.press(key)
      expect([key, ...(await place())]).toEqual([key, 'room-to-grow', step])
    }
    await desk.keyboard.press('ArrowUp')
    await poll(place).toEqual(['room-to-grow', 1])
    await desk.keyboard.press('Shift+F5')
    await desk.keyboard.press('Enter')
    await poll(place).toEqual(['room-to-grow', 2])
  })

  it('commit a step with the key itself: nothing is waited for, no frame and no timer', async () => {
    const { step, frames } = await audience.evaluate(() => {
      const { stats, getState } = window.sandTable
      const before = stats().framesDrawn
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', cancelable: true }))
      return { step: getState().step, frames: stats().framesDrawn - before }
    })
    expect({ step, frames }).toEqual({ step: 1, frames: 0 })
    await audience.keyboard.press('PageDown')
  })

  it('answer a question and return to the story exactly', async () => {
    const story = await getState(audience)
    await press('Quick answers')
    await desk.getByRole('searchbox').fill('agile')
    await press('Agile Robots')
    await poll(async () => (await getState(audience)).select).toBe('agile-robots')
    await desk.getByLabel('Color by').selectOption('industry')
    await desk.getByLabel('Date', { exact: true }).fill('2022-10-01')
    await audience.evaluate(() => window.sandTable.setState({ view: 'top' }))
    await poll(async () => (await getState(audience)).date).toBe('2022-10-01')
    const back = desk.getByRole('button', { name: /Back to the tour/ })
    await poll(() => back.isEnabled()).toBe(true)
    await audience.keyboard.press('r')
    expect(JSON.stringify(await getState(audience))).toBe(JSON.stringify(story))
    await poll(() => back.isEnabled()).toBe(false)
  })

  it('put a likely question on the wall, and what to say to it on the console', async () => {
    const story = await getState(audience)
    await press('What does Huawei do here?')
    await poll(async () => (await getState(audience)).select).toBe('huawei-kunpeng')
    await poll(() => audience.getByTestId('caption').getByRole('heading').textContent()).toBe(
      'Huawei Kunpeng',
    )
    expect(await audience.getByTestId('caption').locator('kbd').count()).toBe(0)
    expect(await desk.getByTestId('lines').textContent()).toContain('one headquarters, two centers')
    await desk.keyboard.press('r')
    await poll(stepTitle).toBe('Three plots')
    expect(JSON.stringify(await getState(audience))).toBe(JSON.stringify(story))
  })

  it('follow the clicker whatever has been chosen with the mouse', async () => {
    await audience.keyboard.press('Home')
    await poll(stepTitle).toBe('Two cities')
    let step = 0
    const goesOn = async (key: string) => {
      await desk.keyboard.press(key)
      step += 1
      await poll(place).toEqual(['room-to-grow', step])
    }
    const focus = () => desk.evaluate(() => document.activeElement?.tagName)
    // As a hand does: the list is unfolded by the mouse, and what is chosen in it comes as a change.
    const choose = async (label: string, value: string) => {
      const list = desk.getByLabel(label)
      await list.dispatchEvent('pointerdown', { pointerType: 'mouse' })
      await list.focus()
      await list.selectOption(value)
    }
    await choose('Color by', 'industry')
    await poll(async () => (await getState(audience)).overlay).toBe('industry')
    expect(await focus()).toBe('BODY')
    await goesOn('PageDown')
    expect((await getState(audience)).overlay).not.toBe('occupancy')
    await choose('Go to a milestone', '2020-07-29')
    await goesOn('ArrowDown')
    // It keeps the focus where nothing was chosen; its letters are the clicker's all the same.
    await desk.getByLabel('Color by').focus()
    await goesOn('n')
    await goesOn('PageDown')
    await press('Black screen')
    await goesOn(' ')
    expect(await audience.getByRole('img', { name: 'The screen is black' }).count()).toBe(1)
    await press('Black screen')
    await press('Steps')
    await desk.getByRole('region', { name: 'Steps' }).getByRole('listitem').getByRole('button').nth(1).click()
    step = 1
    await poll(place).toEqual(['room-to-grow', step])
    await goesOn(' ')
    await goesOn('Enter')
    // Notes that were clicked, and a search that is written.
    await desk.getByRole('region', { name: 'Notes' }).click()
    await goesOn('ArrowDown')
    await press('Quick answers')
    const search = desk.getByRole('searchbox')
    await search.fill('n')
    await goesOn('PageDown')
    await desk.keyboard.press('End')
    await desk.keyboard.type('x p')
    expect(await search.inputValue()).toBe('nx p')
    await poll(place).toEqual(['room-to-grow', step])
    await search.fill('')
    await search.blur()
  })

  it('leave Space and Enter to whoever works by keyboard', async () => {
    const { step } = await getState(audience)
    await desk.getByRole('button', { name: 'Black screen' }).focus()
    // The Tab key comes to it from its neighbor.
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Shift+Tab')
    await desk.keyboard.press(' ')
    await poll(() => audience.getByRole('img', { name: 'The screen is black' }).count()).toBe(1)
    await desk.keyboard.press('Enter')
    await poll(() => audience.getByRole('img', { name: 'The screen is black' }).count()).toBe(0)
    await desk.keyboard.press('PageUp')
    await poll(async () => (await getState(audience)).step).toBe(step - 1)
    await audience.keyboard.type('3')
    await audience.keyboard.press('Enter')
  })

  it('leave keys to an input method that is putting a text together', async () => {
    const story = await getState(audience)
    const search = desk.getByRole('searchbox')
    await search.focus()
    const cdp = await desk.context().newCDPSession(desk)
    await cdp.send('Input.imeSetComposition', { text: 'si ling', selectionStart: 7, selectionEnd: 7 })
    const composing = (facts: { key: string; isComposing?: boolean; keyCode?: number }) =>
      search.evaluate((target, init) => {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
        target.dispatchEvent(event)
        return event.defaultPrevented
      }, facts)
    const taken = [
      await composing({ key: 'Escape', isComposing: true }),
      await composing({ key: 'PageDown', isComposing: true }),
      // Safari, after the composition has ended; and the keyboard of a telephone.
      await composing({ key: 'Escape', keyCode: 229 }),
      await composing({ key: 'Process', keyCode: 229 }),
    ]
    expect(taken).toEqual([false, false, false, false])
    // A message that is heard comes after those.
    await audience.keyboard.press('h')
    await audience.keyboard.press('h')
    expect(await getState(audience)).toEqual(story)
    expect(await search.inputValue()).toBe('si ling')
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    await search.fill('')
    await search.blur()
  })

  it('go dark and come back with the state kept', async () => {
    const story = await getState(audience)
    await audience.keyboard.press('.')
    expect(await audience.getByRole('img', { name: 'The screen is black' }).count()).toBe(1)
    await poll(() => desk.getByRole('button', { name: 'Black screen' }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    await press('Black screen')
    await poll(() => audience.getByRole('img', { name: 'The screen is black' }).count()).toBe(0)
    expect(await getState(audience)).toEqual(story)
  })

  it('keep the picture while the presenter prepares', async () => {
    await ready(audience)
    await press('Freeze')
    await audience.getByTestId('frozen').waitFor({ timeout: PATIENCE_MS })
    await desk.keyboard.press('End')
    await poll(async () => (await getState(audience)).step).toBe(8)
    expect(await audience.getByTestId('caption').textContent()).toContain('Three plots')
    await press('Freeze')
    await poll(() => audience.getByTestId('caption').textContent()).toContain('Until 2030')
    expect(await audience.getByTestId('frozen').count()).toBe(0)
  })

  it('show what a step shows, however it is come to', async () => {
    const { tour, step } = await getState(audience)
    const at = async (state: Parameters<typeof setState>[1]) => {
      await setState(audience, state)
      return picture(audience)
    }
    const outside = await at({ tour: 'warm-in-the-cold', step: 1 })
    // The camera is led to this one, when it is told.
    const within = await at({ step: 2 })
    expect(difference(outside, within)).toBeGreaterThan(0.3)
    await at({ view: 'top' })
    await audience.keyboard.press('r')
    await rest(audience)
    expect(difference(within, await picture(audience))).toBeLessThan(0.01)
    await setState(audience, { tour, step })
  })

  it('hear nothing that is not a message of theirs', async () => {
    const story = await getState(audience)
    await desk.evaluate((name) => {
      const channel = new BroadcastChannel(name)
      for (const odd of [
        null,
        'next',
        { v: 2, kind: 'command', command: { do: 'first' } },
        { v: 1, kind: 'command', command: { do: 'first', now: true } },
        { v: 1, kind: 'command', command: { do: 'show', patch: { overlay: '<img src=x>' } } },
      ])
        channel.postMessage(odd)
      channel.close()
    }, CHANNEL)
    // A message that is heard comes after them.
    await desk.keyboard.press('h')
    await poll(() => audience.getByTestId('caption').count()).toBe(0)
    await desk.keyboard.press('h')
    await poll(() => audience.getByTestId('caption').count()).toBe(1)
    expect(await getState(audience)).toEqual(story)
    expect(await audience.getByTestId('notice').count()).toBe(0)
  })

  it('show the console what is on screen, and let it point there', async () => {
    const picture = desk.getByTestId('screen').locator('img')
    await picture.waitFor({ timeout: PATIENCE_MS })
    const box = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await desk.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await desk.mouse.down()
    await poll(() => audience.getByTestId('dot').getAttribute('data-shown')).not.toBeNull()
    const at = await audience.getByTestId('dot').evaluate((it) => it.style.getPropertyValue('--x'))
    expect(Math.abs(Number(at) - 0.5)).toBeLessThan(0.05)
    await desk.mouse.up()
    await poll(() => audience.getByTestId('dot').getAttribute('data-shown')).toBeNull()
  })
})

describe.each(['en', 'zh'])('for everybody, in %s', (lang) => {
  it('has no serious findings on either screen', async () => {
    await audience.evaluate((to) => window.sandTable.setState({ lang: to as 'en' }), lang)
    if ((await desk.getByTestId('console').getAttribute('lang'))?.startsWith(lang) !== true)
      await desk.getByRole('banner').getByRole('button').last().click()
    await audience.keyboard.press('?')
    // Every command that has keys, and the jump by digits.
    const written = Object.values(COMMANDS).flatMap((command) => keyLabels(command))
    expect(await audience.getByRole('dialog').locator('kbd').allTextContents()).toEqual([
      ...written,
      '3',
      'Enter',
    ])
    for (const page of [audience, desk]) {
      expect(await seriousFindings(page)).toEqual([])
    }
    await audience.keyboard.press('Escape')
  })
})

describe('a window that comes late', () => {
  it('gets the present state as a console, and its place back as an audience', async () => {
    await desk.close()
    await audience.keyboard.press('Home')
    desk = await context.newPage()
    await desk.goto(`${inject('url')}console.html?lang=en`)
    await poll(stepTitle).toBe('Two cities')

    await audience.keyboard.press('PageDown')
    await poll(stepTitle).toBe('26 square kilometers')
    const story = await getState(audience)
    await audience.close()
    await poll(() => desk.getByRole('status').textContent()).toMatch(/Waiting/)
    audience = await context.newPage()
    await audience.goto(`${inject('url')}?mode=present&quality=low`)
    await ready(audience)
    await poll(place).toEqual(['room-to-grow', 1])
    expect(await getState(audience)).toEqual(story)
    expect(errors).toEqual([])
  })
})
