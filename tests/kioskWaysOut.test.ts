/** A hall has no way out: every control is pressed, and none prints, opens, downloads, asks the system or leads away. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { PANELS } from '../src/panels/list.ts'
import { sharePanel } from '../src/panels/share/panel.ts'
import { message } from './support/messages.ts'
import { openTable, PATIENCE_MS, startBrowser, withScene } from './support/table.ts'
import { type Walk, walk } from './support/walk.ts'

startBrowser()

declare global {
  interface Window {
    waysOut?: string[]
  }
}

/** Writes down whatever would lead out of the page, and keeps it from happening. */
const watchWaysOut = (page: Page) =>
  page.addInitScript(() => {
    const out: string[] = []
    window.waysOut = out
    const replace = (target: object, name: string, label = name) => {
      if (name in target)
        Object.defineProperty(target, name, {
          configurable: true,
          value: (...args: unknown[]) => {
            out.push(`${label}(${args.map(String).join()})`)
            return null
          },
        })
    }
    for (const name of [
      'print',
      'open',
      'alert',
      'confirm',
      'prompt',
      'find',
      'showOpenFilePicker',
      'showSaveFilePicker',
      'showDirectoryPicker',
    ])
      replace(window, name)
    for (const name of [
      'share',
      'registerProtocolHandler',
      'requestMIDIAccess',
      'requestMediaKeySystemAccess',
      'vibrate',
      'sendBeacon',
    ])
      replace(navigator, name)
    replace(Navigator.prototype, 'getInstalledRelatedApps')
    replace(Element.prototype, 'requestFullscreen')
    replace(Element.prototype, 'requestPointerLock')
    replace(Document.prototype, 'exitFullscreen')
    replace(Document.prototype, 'execCommand')
    replace(HTMLInputElement.prototype, 'showPicker')
    replace(HTMLFormElement.prototype, 'submit')
    replace(HTMLFormElement.prototype, 'requestSubmit')
    replace(Notification, 'requestPermission', 'Notification.requestPermission')
    replace(navigator.geolocation, 'getCurrentPosition')
    if (navigator.mediaDevices) replace(navigator.mediaDevices, 'getUserMedia')
    if (navigator.clipboard)
      for (const name of ['write', 'writeText', 'read', 'readText']) replace(navigator.clipboard, name)
    // Chromium tells of every step of the page, downloads and reloads included. Entries of its own are none.
    const { navigation } = window as unknown as { navigation?: EventTarget }
    navigation?.addEventListener('navigate', (event) => {
      const { destination, downloadRequest, navigationType } = event as unknown as {
        destination: { url: string; sameDocument: boolean }
        downloadRequest: string | null
        navigationType: string
      }
      if (destination.sameDocument && downloadRequest === null) return
      out.push(`${downloadRequest === null ? navigationType : 'download'} ${destination.url}`)
      if (event.cancelable) event.preventDefault()
    })
  })

/** Nobody looks at the picture: not a frame of it is rasterised. */
const drawNothing = (page: Page) =>
  page.addInitScript(() => {
    for (const name of [
      'drawElements',
      'drawArrays',
      'drawElementsInstanced',
      'drawArraysInstanced',
    ] as const)
      WebGL2RenderingContext.prototype[name] = () => {}
  })

/** What the browser itself tells of. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('popup', (it) => heard.push(`a window: ${it.url()}`))
  page.on('download', (it) => heard.push(`a download: ${it.url()}`))
  page.on('filechooser', () => heard.push('a choice of files'))
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return heard
}

const OPTIONS = { home: 'Home', languages: ['中 EN RU', 'English', '中文', 'Русский'] } as const

async function openHall(before: (page: Page) => Promise<unknown> = async () => {}) {
  const { page, strangers } = await openTable('mode=kiosk&lang=en', {
    viewport: { width: 1920, height: 1080 },
    deviceScaleFactor: 0.25,
    massing: true,
    blind: true,
    hasTouch: true,
    before: async (page) => {
      await drawNothing(page)
      await watchWaysOut(page)
      await withScene({ kiosk: { publicUrl: 'https://table.example/park/' } })(page)
      await before(page)
    },
  })
  return { page, strangers, heard: listen(page) }
}
const waysOut = (page: Page) => page.evaluate(() => window.waysOut ?? [])

describe('a table that nobody minds', () => {
  let page: Page
  let strangers: string[]
  let heard: string[]
  let walked: Walk
  beforeAll(async () => {
    ;({ page, strangers, heard } = await openHall())
    walked = await walk(page, OPTIONS)
  }, 3 * PATIENCE_MS)

  it('is walked whole', () => {
    const { pressed, lost } = walked
    expect(pressed.length).toBeGreaterThan(150)
    expect(lost.length).toBeLessThan(pressed.length / 20)
    const panels = PANELS.filter(({ modes }) => modes.includes('kiosk'))
    // All other panels, and some that stand deep: behind a search, in a tour, on a card, in the schedule.
    for (const name of [
      ...panels.map(({ label }) => message(label, 'en')),
      'Take along',
      'Next step',
      'Cut open',
      'Separate storeys',
      'Loop',
      'Close',
    ])
      expect(
        pressed.some((it) => it.endsWith(`› ${name}`)),
        name,
      ).toBe(true)
  })

  it('prints nothing, opens nothing, downloads nothing, asks the system nothing, leads nowhere', async () => {
    expect(await waysOut(page)).toEqual([])
    expect(heard).toEqual([])
    expect(strangers).toEqual([])
    expect(walked.doors).toEqual([])
  })

  it('keeps keys, buttons and drags of the browser to itself', async () => {
    const refused = await page.evaluate(() => {
      const sent: [string, Event][] = [
        ['print', new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true })],
        ['save', new KeyboardEvent('keydown', { key: 's', metaKey: true, bubbles: true, cancelable: true })],
        [
          'back',
          new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }),
        ],
        ['full screen', new KeyboardEvent('keydown', { key: 'F11', bubbles: true, cancelable: true })],
        ['menu', new MouseEvent('contextmenu', { bubbles: true, cancelable: true })],
        ['middle button', new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true })],
        ['back button', new MouseEvent('mouseup', { button: 3, bubbles: true, cancelable: true })],
        ['drag', new DragEvent('dragstart', { bubbles: true, cancelable: true })],
        ['drop', new DragEvent('drop', { bubbles: true, cancelable: true })],
        ['text', new Event('selectstart', { bubbles: true, cancelable: true })],
        ['zoom', new WheelEvent('wheel', { ctrlKey: true, deltaY: 20, bubbles: true, cancelable: true })],
      ]
      return sent.map(([what, event]) => `${what} ${!document.querySelector('h1')?.dispatchEvent(event)}`)
    })
    expect(refused.filter((it) => !it.endsWith('true'))).toEqual([])
  })

  it('says that it is not to be translated: it speaks its own two languages', async () => {
    expect(await page.evaluate(() => document.documentElement.translate)).toBe(false)
    expect(await page.locator('meta[name=google][content=notranslate]').count()).toBe(1)
  })
})

describe('the walk', () => {
  it(
    'finds what is planted, however deep it stands',
    async () => {
      const { page, heard } = await openHall((page) =>
        page.addInitScript(() => {
          // A panel, a card within a tour, a list that is unfolded.
          const faults: [string, (button: HTMLButtonElement) => void][] = [
            [
              '[data-testid=panel]:has([data-testid=code])',
              (button) => button.addEventListener('click', () => window.print()),
            ],
            ['[data-testid=schedule]', (button) => button.addEventListener('click', () => window.open('/'))],
            [
              '[data-testid=stories]',
              (button) => button.addEventListener('click', () => window.location.assign('/icon.svg')),
            ],
            [
              'dialog [role=listbox]',
              (button) =>
                button.addEventListener('click', () => {
                  const link = Object.assign(document.createElement('a'), {
                    href: '/icon.svg',
                    download: 'icon',
                  })
                  link.click()
                }),
            ],
          ]
          const plant = () => {
            for (const [part, fault] of faults)
              for (const element of document.querySelectorAll(`${part}:not([data-planted])`)) {
                element.setAttribute('data-planted', '')
                const button = document.createElement('button')
                button.textContent = `Planted in ${part}`
                fault(button)
                element.append(button)
              }
            const gantt = document.querySelector('[data-testid=gantt]:not([data-planted])')
            gantt?.setAttribute('data-planted', '')
            gantt?.insertAdjacentHTML('beforeend', '<a href="/">Planted</a>')
          }
          new MutationObserver(plant).observe(document, { childList: true, subtree: true })
        }),
      )
      const { doors } = await walk(page, {
        ...OPTIONS,
        from: [message(sharePanel.label, 'en'), 'Schedule', 'Length of the whole story: in 60 s'],
        depth: 2,
      })
      const out = await waysOut(page)
      expect(out).toContain('print()')
      expect(out.some((it) => it.startsWith('open('))).toBe(true)
      expect(out.some((it) => it.startsWith('push '))).toBe(true)
      expect(out.some((it) => it.startsWith('download '))).toBe(true)
      expect(doors.some((it) => it.includes('Planted'))).toBe(true)
      expect(heard).toEqual([])
    },
    3 * PATIENCE_MS,
  )
})
