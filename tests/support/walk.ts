/**
 * Walks an interface: presses every control that can be reached, each once, wherever it appears. Nothing is listed by
 * hand: what is pressed is what the page shows, and what shows after that. Entries of a list are made by one piece of
 * code and do the same with another name: of each kind of list two are pressed.
 */
import type { Page, Request } from 'playwright-core'
import type {} from '../../src/store/sandTable.ts'

declare global {
  interface Window {
    /** Requests that may bring a part of the page and have not ended. */
    requestsUnderway(): Promise<number>
  }
}

export interface Walk {
  /** Controls that were pressed, by part and name. */
  readonly pressed: readonly string[]
  /** Controls that were seen and could not be reached again. */
  readonly lost: readonly string[]
  /** What stood in the page that by itself leads out of it, with the control that had been pressed before. */
  readonly doors: readonly string[]
}

interface Options {
  /** Name of the control that leads back to the beginning. */
  readonly home: string
  /** The button of the languages, then the one that is spoken, then the others, after which everything has another name. */
  readonly languages: readonly string[]
  /** Only these of the controls that show at first, and what comes of them. */
  readonly from?: readonly string[]
  /** Controls that come after more presses than these are left out. */
  readonly depth?: number
}

/** Runs in the page. */
async function walkPage({ home, languages, from, depth = 99 }: Options): Promise<Walk> {
  const CONTROLS =
    'button, a, summary, input, select, textarea, [role=button], [role=option], [role=switch], [role=slider]'
  // Other windows, downloads, dialogs of the browser or the system, text that can be dragged or carried away.
  const DOORS =
    'a[href], area[href], [download], form, iframe, embed, object, video[controls], audio[controls], select, [contenteditable], [draggable=true], input:is([type=file], [type=date], [type=time], [type=month], [type=color])'

  /** Classes of buttons that do anything; all others do one thing each. */
  const GENERAL = [
    '',
    'button',
    'icon-button',
    'tile',
    'menu__item',
    'more__entry',
    'finder__take',
    'play-button',
  ]
  /** So many entries of each kind of list are pressed. */
  const PER_LIST = 2
  /** A panel that comes late has been asked for by one of so many controls before the last. */
  const MOST_LATE = 3
  /** Whatever plays by itself waits: a date that is set takes it over, a key ends a film. */
  const rest = () => {
    const { date } = window.sandTable.getState()
    window.sandTable.setState({ date })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
  }
  const stable = async () => {
    let [before, calm] = [-1, 0]
    for (let i = 0; i < 400 && calm < 4; i++) {
      await new Promise((done) => setTimeout(done, 12))
      const now = document.body.innerHTML.length
      // Parts are fetched when they are first asked for.
      calm = now === before && (await window.requestsUnderway()) === 0 ? calm + 1 : 0
      before = now
      // What plays has been seen to play by then.
      if (i % 20 === 19) rest()
    }
  }
  const textOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      // Counts and dates that change make no other control.
      .replace(/\d[\d,.]*/g, '#')
      .slice(0, 60)
  const nameOf = (element: Element) => {
    const part = element.parentElement?.closest('[aria-label], nav, footer, dialog, fieldset, article')
    const own = textOf(element.matches('input') ? (element.closest('label') ?? element) : element)
    return `${part?.getAttribute('aria-label')?.slice(0, 30) ?? part?.className ?? ''} › ${own}`
  }
  /** Names of entries that have been met, by the kind of their list. */
  const entries = new Map<string, Set<string>>()
  const isOneOfMany = (element: Element, name: string) => {
    const list = element.closest('li, dd, [role=option], fieldset, tr')?.parentElement
    // A class of its own is one piece of code, too, whatever it stands in.
    if (!list && GENERAL.includes(element.className.split(' ')[0] ?? '')) return false
    const part = element.closest('section, article, nav, footer, dialog')
    const kind = [part, list, element].map((it) => it?.className).join(' › ')
    const met = entries.get(kind) ?? new Set()
    entries.set(kind, met)
    if (!met.has(name) && met.size >= PER_LIST) return true
    met.add(name)
    return false
  }
  const seen = () => {
    const found = new Map<string, HTMLElement>()
    for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
      if (
        element.closest('[inert], [aria-hidden=true]') ||
        element.matches(':disabled') ||
        !element.checkVisibility()
      )
        continue
      const name = nameOf(element)
      if (!found.has(name) && !isOneOfMany(element, name)) found.set(name, element)
    }
    return found
  }

  /** The control that had been pressed when another one was first seen. */
  const after = new Map<string, string | null>()
  /** The controls pressed before that, the latest first: what comes late is first seen after another one than it belongs to. */
  const earlier = new Map<string, string[]>()
  const tried = new Set<string>()
  const lost: string[] = []
  const doors: string[] = []
  let pressed: string | null = null
  let recent: string[] = []

  const wayTo = (name: string): string[] => {
    const before = after.get(name)
    return before ? [...wayTo(before), before] : []
  }
  const is = (name: string, wanted: readonly string[]) => wanted.some((it) => name.endsWith(`› ${it}`))
  const look = () => {
    const controls = seen()
    const first = after.size === 0
    const deep = pressed !== null && wayTo(pressed).length >= depth
    for (const name of controls.keys()) {
      if (deep || after.has(name) || is(name, languages)) continue
      after.set(name, pressed)
      earlier.set(name, recent)
      if (first && from && !is(name, from)) tried.add(name)
    }
    for (const element of document.querySelectorAll(DOORS)) {
      const door = `${nameOf(element)} after ${pressed}`
      if (!doors.includes(door)) doors.push(door)
    }
    return controls
  }
  const press = async (name: string): Promise<boolean> => {
    let control = seen().get(name)
    // Its part may be on its way still.
    for (let i = 0; i < 20 && !control; i++) {
      await new Promise((done) => setTimeout(done, 50))
      control = seen().get(name)
    }
    if (!control) return false
    recent = pressed ? [pressed, ...recent].slice(0, MOST_LATE) : []
    pressed = name
    control.click()
    await stable()
    look()
    return true
  }
  const pressNamed = async (wanted: string) => {
    const name = [...seen().keys()].find((it) => is(it, [wanted]))
    if (name) await press(name)
    pressed = null
    recent = []
  }
  /** Takes a control pressed earlier for the one that leads to another; whether there is one left to try. */
  const leadsFromEarlier = (name: string): boolean => {
    const [opener, ...others] = earlier.get(name) ?? []
    earlier.set(name, others)
    if (!opener) return false
    after.set(name, opener)
    return true
  }
  /** From home to a control, and presses it. */
  const reach = async (name: string): Promise<boolean> => {
    await pressNamed(home)
    for (const step of wayTo(name)) if (!(await press(step)) && leadsFromEarlier(step)) return reach(name)
    return (await press(name)) || (leadsFromEarlier(name) && reach(name))
  }

  look()
  const skipped = tried.size
  for (;;) {
    const left = [...after.keys()].filter((it) => !tried.has(it) && !is(it, [home]))
    const here = look()
    // What has just come is pressed first, and what closes it last: so hardly anything has to be come back to.
    const ready = left.filter((it) => here.has(it))
    const next = ready.findLast((it) => !/Close|Stop|End|Dismiss|Put .* together/.test(it)) ?? ready.at(-1)
    const away = next ?? left[0]
    if (away === undefined) break
    tried.add(away)
    if (!(next === undefined ? await reach(away) : await press(away))) lost.push(away)
    rest()
    if (tried.size > 1000) throw new Error('the walk does not end')
  }
  for (const name of [home, ...languages.slice(0, 2)]) await pressNamed(name)
  return { pressed: [...tried].slice(skipped).filter((it) => !lost.includes(it)), lost, doors }
}

/** What brings parts of the page. */
const BRINGS: readonly string[] = ['fetch', 'script', 'stylesheet']

/** Presses everything that the page offers. */
export async function walk(page: Page, options: Options): Promise<Walk> {
  const underway = new Set<Request>()
  page.on('request', (request) => BRINGS.includes(request.resourceType()) && underway.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => underway.delete(request))
  await page.exposeFunction('requestsUnderway', () => underway.size)
  return page.evaluate(walkPage, options)
}
