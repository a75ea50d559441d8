/** What the layout is tried on: windows, modes, languages, and everything that may stand in a window. */
import type { Page } from 'playwright-core'
import type { TableState } from '../../src/domain/state/state.ts'
import { part } from './parts.ts'

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

/** What stands in a panel, and beside it the card of what is selected. */
const PANEL = `${part('left')} ${part('panel-body')} > *`
const CARD = `${part('right')} ${part('card')}`
/** Controls are low, and no panel stands beside them. */
const LOW = `${part('shell')}[data-low]`
/** Buttons of the menu that open panels, and the one with those that the bar has no room for. */
const DOOR = `${part('menu')} > button[aria-pressed]`
const MORE = `${part('menu')} [data-more]`
const SCHEDULE_BUTTON = `${part('play-controls')} > button[aria-pressed]`
const SCHEDULE = `${part('schedule')} [role="tabpanel"] > *`
/** What shuts whatever a cell has brought up, in this order. */
const SHUTTING = [
  `dialog[open] header button, ${part('notice')} > button:last-child`,
  `${part('left')} ${part('panel')} > header > button, ${DOOR}[aria-pressed="true"]`,
  `${SCHEDULE_BUTTON}[aria-pressed="true"], ${part('tour')} > button:last-of-type`,
]

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
  const shell = mode === 'present' ? `${part('caption')} h2, ${part('running')}` : ''
  const card = (name: string, select: string): Cell => ({
    name,
    enter: async (page) => {
      await set({ select })(page)
      await shows(page, shell || CARD)
    },
  })
  const legend = (name: string, state: State): Cell => ({
    name,
    enter: async (page) => {
      await set(state)(page)
      await shows(page, `${part('legend')} li`)
    },
  })
  /** The step of a tour that chooses something: told with its card beside it. */
  const step = (tour: string): Cell => ({
    name: `tour ${tour}`,
    enter: async (page) => {
      await set({ tour, step: 1 })(page)
      await shows(page, shell || part('tour'))
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
        await shows(page, shell ? 'canvas' : 'button[role="slider"]')
      },
    },
    {
      name: 'notes',
      enter: async (page) => {
        await set({ overlay: 'no-such', select: 'nobody', view: 'nowhere' } as State)(page)
        await shows(page, part('notice'))
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
          await shows(page, 'dialog[open]')
        },
      },
    ]
  // Doors, by what the menu itself holds.
  const doors = await page.locator(DOOR).evaluateAll((all) => all.map((it) => it.textContent ?? ''))
  // Those under "more", where the bar has few.
  const entries: string[] = []
  if (await page.locator(MORE).count()) {
    await page.locator(MORE).click()
    await shows(page, '[data-entry]')
    const under = page.locator('[data-entry][aria-pressed]')
    const names = await under.evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.entry ?? ''))
    // Sound is turned without anything to be seen.
    entries.push(...names.filter((name) => name !== 'sound'))
    await page.keyboard.press('Escape')
  }
  return [
    ...common,
    ...doors.map(
      (name, i): Cell => ({
        name: `door ${name}`,
        enter: async (page) => {
          await press(`${DOOR} >> nth=${i}`)(page)
          await shows(page, `${PANEL}, ${LOW}`)
        },
      }),
    ),
    ...entries.map(
      (name): Cell => ({
        name: `more ${name}`,
        enter: async (page) => {
          await press(MORE)(page)
          await press(`[data-entry="${name}"]`)(page)
          await shows(page, `${PANEL}, ${LOW}`)
        },
      }),
    ),
    {
      name: 'schedule',
      enter: async (page) => {
        await press(SCHEDULE_BUTTON)(page)
        await shows(page, SCHEDULE)
      },
    },
    {
      name: 'panel and card',
      enter: async (page) => {
        await press(`${DOOR} >> nth=0`)(page)
        await set({ select: building })(page)
        await shows(page, PANEL)
        await shows(page, CARD)
      },
    },
    {
      name: 'card and schedule',
      enter: async (page) => {
        await press(SCHEDULE_BUTTON)(page)
        await set({ select: building })(page)
        await shows(page, SCHEDULE)
        await shows(page, CARD)
      },
    },
    {
      name: 'help',
      dialog: true,
      enter: async (page) => {
        if (entries.length > 0) {
          await press(MORE)(page)
          await press('[data-entry="help"]')(page)
        } else await press('[role="toolbar"] > :last-child')(page)
        await shows(page, 'dialog[open]')
      },
    },
  ]
}

/** Takes off whatever a cell has brought up. */
export async function leave(page: Page, launch: TableState): Promise<void> {
  if (await page.locator(LOW).count()) {
    await press(MORE)(page)
    await press('[data-entry="low"]')(page)
  }
  await page.evaluate(
    ([state, shutting]) => {
      for (const selector of shutting)
        document.querySelectorAll<HTMLElement>(selector).forEach((element) => {
          element.click()
        })
      window.sandTable.setState(state)
    },
    [launch, SHUTTING] as const,
  )
}
