/** What the layout is tried on: windows, modes, languages, and everything that may stand in a window. */
import type { Page } from 'playwright-core'
import type { TableState } from '../../src/domain/state/state.ts'

/** Screens, CSS pixels: phones, tablets, laptops with and without a browser's bars, halls. */
const SCREENS = [
  [320, 568],
  [360, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1366, 657],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
] as const
/** LAYOUT_AT="360×640" tries only windows with this in their name, where one looks for a fault. */
const AT = process.env.LAYOUT_AT ?? ''
/** Magnification of the browser, and the screens on which it is used: those with a keyboard. */
const ZOOMS = [1, 2, 4]
const DESKTOP = 1280

export interface Window {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Every screen, and the desktops magnified: the same pixels, so fewer of CSS. A size that comes twice is tried once. */
export const WINDOWS: readonly Window[] = [
  ...new Map(
    ZOOMS.flatMap((zoom) =>
      SCREENS.filter(([width]) => zoom === 1 || width >= DESKTOP).map(([w, h]) => {
        const [width, height] = [Math.floor(w / zoom), Math.floor(h / zoom)]
        const name = zoom === 1 ? `${w}×${h}` : `${w}×${h} at ${zoom * 100} %`
        return [`${width}×${height}`, { name, width, height }] as const
      }),
    ).reverse(),
  ).values(),
]
  .reverse()
  .filter((it) => it.name.includes(AT))

export const MODES = ['explore', 'kiosk', 'present'] as const
export const LANGS = ['zh', 'en'] as const
export type Mode = (typeof MODES)[number]
export type Lang = (typeof LANGS)[number]

export interface Cell {
  readonly name: string
  /** Brings it up; what it shows is there when this resolves. */
  enter(page: Page): Promise<unknown>
  /** A dialog has the page to itself. */
  readonly dialog?: boolean
}

type State = Partial<TableState>
const set = (state: State) => (page: Page) =>
  page.evaluate((partial) => {
    window.sandTable.setState(partial)
  }, state)

/** Presses a button wherever it stands. */
const press = (selector: string) => (page: Page) => page.locator(selector).dispatchEvent('click')

const shows = (page: Page, selector: string) => page.locator(selector).first().waitFor({ state: 'attached' })

/** What a window may show, of a mode: everything by what the page offers. */
export async function cellsOf(page: Page, mode: Mode): Promise<Cell[]> {
  const { tours, building, tenant } = await page.evaluate(() => ({
    tours: window.sandTable.list('tours').map((it) => it.id),
    building: window.sandTable.list('buildings')[0]?.id ?? '',
    tenant: window.sandTable.list('tenants')[0]?.id ?? '',
  }))
  const shell = mode === 'present' ? '.present__title' : ''
  const card = (name: string, select: string): Cell => ({
    name,
    enter: async (page) => {
      await set({ select })(page)
      await shows(page, shell || '.shell__right .card')
    },
  })
  const legend = (name: string, state: State): Cell => ({
    name,
    enter: async (page) => {
      await set(state)(page)
      await shows(page, '.legend li')
    },
  })
  /** The step of a tour that chooses something: told with its card beside it. */
  const step = (tour: string): Cell => ({
    name: `tour ${tour}`,
    enter: async (page) => {
      await set({ tour, step: 1 })(page)
      await shows(page, shell || '.tour')
    },
  })
  const common: Cell[] = [
    { name: 'nothing', enter: async () => {} },
    card('building', building),
    card('company', tenant),
    card('corridor', 'warm-corridor'),
    // The one with the longest legend.
    legend('overlay', { overlay: 'industry' }),
    legend('evidence', { evidence: true }),
    legend('card and overlay', { select: building, overlay: 'industry' }),
    ...tours.map(step),
    {
      name: 'two dates',
      enter: async (page) => {
        await set({ compare: '2022-06-01', date: '2023-06-01' })(page)
        await shows(page, shell ? 'canvas' : '.compare__handle')
      },
    },
    {
      name: 'notes',
      enter: async (page) => {
        await set({ overlay: 'no-such', select: 'nobody', view: 'nowhere' } as State)(page)
        await shows(page, '.notice')
      },
    },
  ]
  if (mode === 'present')
    return [
      ...common,
      {
        name: 'help',
        dialog: true,
        enter: async (page) => {
          await page.keyboard.press('?')
          await shows(page, '.present__help')
        },
      },
    ]
  // Doors, by what the menu itself holds.
  const doors = await page
    .locator('.menu__item[aria-pressed]')
    .evaluateAll((all) => all.map((it) => it.textContent ?? ''))
  // Those under "more", where the bar has few.
  const more = '.menu [data-more]'
  const entries: string[] = []
  if (await page.locator(more).count()) {
    await page.locator(more).click()
    await shows(page, '.more__entry')
    const under = page.locator('.more__entry[aria-pressed]')
    entries.push(
      ...(await under.evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.entry ?? ''))),
    )
    await page.keyboard.press('Escape')
  }
  const schedule = '.play-controls [aria-pressed]'
  return [
    ...common,
    ...doors.map(
      (name, i): Cell => ({
        name: `door ${name}`,
        enter: async (page) => {
          await press(`.menu__item[aria-pressed] >> nth=${i}`)(page)
          await shows(page, '.shell__left .panel__body > *, .shell[data-low]')
        },
      }),
    ),
    ...entries.map(
      (name): Cell => ({
        name: `more ${name}`,
        enter: async (page) => {
          await press(more)(page)
          await press(`[data-entry="${name}"]`)(page)
          await shows(page, '.shell__left .panel__body > *, .shell[data-low]')
        },
      }),
    ),
    {
      name: 'schedule',
      enter: async (page) => {
        await press(schedule)(page)
        await shows(page, '.schedule__body > *')
      },
    },
    {
      name: 'panel and card',
      enter: async (page) => {
        await press('.menu__item[aria-pressed] >> nth=0')(page)
        await set({ select: building })(page)
        await shows(page, '.shell__left .panel__body > *')
        await shows(page, '.shell__right .card')
      },
    },
    {
      name: 'card and schedule',
      enter: async (page) => {
        await press(schedule)(page)
        await set({ select: building })(page)
        await shows(page, '.schedule__body > *')
        await shows(page, '.shell__right .card')
      },
    },
    {
      name: 'help',
      dialog: true,
      enter: async (page) => {
        if (entries.length > 0) {
          await press(more)(page)
          await press('[data-entry="help"]')(page)
        } else await press('.camera-buttons > :last-child')(page)
        await shows(page, 'dialog[open]')
      },
    },
  ]
}

/** Takes off whatever a cell has brought up. */
export async function leave(page: Page, launch: TableState): Promise<void> {
  if (await page.locator('.shell[data-low]').count()) {
    await press('.menu [data-more]')(page)
    await press('[data-entry="low"]')(page)
  }
  await page.evaluate((state) => {
    const press = (selector: string) =>
      document.querySelectorAll<HTMLElement>(selector).forEach((element) => {
        element.click()
      })
    press('dialog[open] .icon-button, .present__help header .icon-button, .notice .icon-button')
    press('.shell__left .panel__head > .icon-button, .menu__item[aria-pressed="true"]')
    press('.play-controls > .icon-button[aria-pressed="true"], .tour > .icon-button:last-of-type')
    window.sandTable.setState(state)
  }, launch)
}
