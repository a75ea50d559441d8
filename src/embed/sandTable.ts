/**
 * The table in another page: the element `<sand-table>`, and a client for an iframe that a page has made itself. One
 * file without imports, which the build writes to `embed/`: `sand-table.js` is a script that any page can name, on any
 * host; `sand-table.mjs` with its types is a module to import or to copy.
 *
 *     <script src="https://table.example/park/embed/sand-table.js" async></script>
 *     <sand-table lang="en" date="2021-06-01" overlay="industry" style="height: 70vh"></sand-table>
 *
 * The content pack must name the origin of the page in `embedOrigins`, unless the table comes from the same origin.
 */

/** A text by the codes of the table's languages. */
export interface TableText {
  zh: string
  en: string
  [lang: string]: string
}

/** Meters: x east, y up, z south. */
export type TablePoint = [number, number, number]

/** What a link to the table holds. */
export interface TableState {
  scene: string
  mode: 'explore' | 'kiosk' | 'present'
  /** Code of a language of the table, such as `en`. */
  lang: string
  /** `YYYY-MM-DD`, on the timeline. */
  date: string
  compare: string | null
  /** 0–24, local clock. */
  hour: number
  season: 'live' | 'winter' | 'spring' | 'summer' | 'autumn'
  weather: 'live' | 'clear' | 'snowfall' | 'snowstorm'
  /** Id of a building, a storey, a company or the corridor. */
  select: string | null
  overlay: string
  /** Entries of the overlay's legend that are shown alone. */
  filter: string[]
  cutaway: string | null
  exploded: string | null
  chain: string | null
  evidence: boolean
  labels: boolean
  reach: 'park' | 'zone' | 'land'
  view: string | null
  camera: {
    position: TablePoint
    target: TablePoint
    /** Vertical angle of the lens, degrees; 34 where it is left out. */
    lens?: number | undefined
    /** Rise of the lens, as a share of the picture's height; 0 where it is left out. */
    shift?: number | undefined
  } | null
  /** Spaces that are kept to compare, as the space finder names them. */
  shortlist: string[]
  tour: string | null
  step: number
  quality: 'auto' | 'low' | 'medium' | 'high'
}

export type TableList = 'buildings' | 'tenants' | 'milestones' | 'views' | 'tours' | 'overlays' | 'chains'

export interface TableEntry {
  readonly id: string
  readonly name: TableText
  /** Milestones only, `YYYY-MM-DD`. */
  readonly date?: string
  /** Buildings only: lot id, and gross floor area in square meters. */
  readonly lot?: string
  readonly grossFloorAreaM2?: number
}

/** The verbs of `window.sandTable`, from another window: every answer is a promise. */
export interface TableClient {
  /** Resolves once the models are on screen; rejects when the content has faults or nothing can be drawn. */
  ready(): Promise<void>
  getState(): Promise<TableState>
  /** Takes part of a state; what is not valid is left out with a note on the table. Resolves with the state that results. */
  setState(partial: Partial<TableState>): Promise<TableState>
  /** Calls back on every change of the state; returns how to stop. */
  subscribe(listener: (state: TableState) => void): () => void
  list(name: TableList): Promise<TableEntry[]>
  /** A PNG of the model alone, sizes in pixels. */
  screenshot(size: { width: number; height: number }): Promise<Blob>
  /** Figures of the renderer. */
  stats(): Promise<Record<string, unknown>>
  /** Stops listening; requests that are not answered yet are rejected. */
  close(): void
}

/** So long a table may take from the load of its page to its first answer, milliseconds. */
const FIRST_ANSWER_MS = 60_000

interface Pending {
  readonly verb: string
  readonly args: unknown[]
  resolve(result: unknown): void
  reject(error: Error): void
}

/**
 * A client for a table in an iframe. It may be made before the frame is loaded, and goes on when the table in it loads
 * again.
 * @param frame whose `src` is an address of the table
 */
export function connectTable(frame: HTMLIFrameElement): TableClient {
  const pending = new Map<number, Pending>()
  const listeners = new Set<(state: TableState) => void>()
  const { origin } = new URL(frame.src, document.baseURI)
  let lastId = 0
  let loaded = false
  let answered = false
  let lost: Error | null = null
  let timer = 0

  const send = (id: number, { verb, args }: Pick<Pending, 'verb' | 'args'>) =>
    frame.contentWindow?.postMessage({ target: 'sandTable', id, verb, args }, origin)
  const ask = (verb: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (lost) return reject(lost)
      const id = ++lastId
      const request = { verb, args, resolve, reject }
      pending.set(id, request)
      // What is sent to a frame that is not loaded reaches no table.
      if (loaded) send(id, request)
    })
  const lose = (error: Error) => {
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }
  const onLoad = () => {
    loaded = true
    answered = false
    for (const [id, request] of pending) send(id, request)
    // Also tells whether anybody answers at all.
    send(0, listeners.size > 0 ? { verb: 'subscribe', args: [] } : { verb: 'getState', args: [] })
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (answered) return
      lose(
        new Error(
          `sand-table: no answer from ${origin}. Its content pack has to name ${window.location.origin} in embedOrigins, and no header may keep it out of frames.`,
        ),
      )
    }, FIRST_ANSWER_MS)
  }
  const onMessage = ({ data, origin: from, source }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin || data?.source !== 'sandTable') return
    answered = true
    if (data.event === 'state') return listeners.forEach((it) => void it(data.state))
    const request = pending.get(data.id)
    if (!request) return
    pending.delete(data.id)
    if (data.ok) request.resolve(data.result)
    else request.reject(new Error(String(data.error)))
  }
  frame.addEventListener('load', onLoad)
  window.addEventListener('message', onMessage)

  return {
    ready: () => ask('ready') as Promise<void>,
    getState: () => ask('getState') as Promise<TableState>,
    setState: (partial) => ask('setState', partial) as Promise<TableState>,
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1 && loaded) send(0, { verb: 'subscribe', args: [] })
      return () => listeners.delete(listener)
    },
    list: (name) => ask('list', name) as Promise<TableEntry[]>,
    screenshot: (size) => ask('screenshot', size) as Promise<Blob>,
    stats: () => ask('stats') as Promise<Record<string, unknown>>,
    close: () => {
      lost = new Error('sand-table: the client is closed')
      lose(lost)
      window.clearTimeout(timer)
      frame.removeEventListener('load', onLoad)
      window.removeEventListener('message', onMessage)
    },
  }
}

/** Keys of a link that the element takes as attributes. */
const LINK_KEYS: readonly (keyof TableState | 'scroll')[] = [
  'scene',
  'mode',
  'lang',
  'date',
  'compare',
  'hour',
  'season',
  'weather',
  'select',
  'overlay',
  'filter',
  'cutaway',
  'exploded',
  'chain',
  'evidence',
  'labels',
  'reach',
  'view',
  'camera',
  'shortlist',
  'tour',
  'step',
  'quality',
  'scroll',
]

/** This file as a classic script, and as a module. */
const OWN_FILE: string =
  (globalThis.document?.currentScript as HTMLScriptElement | null | undefined)?.src ?? import.meta.url
/** Where the table is that this file comes from. */
const OWN_TABLE: string = new URL('../index.html', OWN_FILE).href

// Outside of a browser, as where pages are rendered on a server, there are no elements.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * `<sand-table>`: the table as an element of a page.
 *
 * Attributes: `src` (address of another table than the one that this file comes from), `name` (what screen readers call
 * the frame), and the keys of a link: `lang`, `date`, `overlay`, `view`, … as they are when the element is put into the
 * page; later on `client.setState` changes them. `scroll="table"` gives the table the wheel and single fingers.
 *
 * Events: `tableready`; `tablestate` with the state as `detail`; `tablefault` with an Error as `detail`.
 */
export class SandTableElement extends Base {
  #client: TableClient | null = null

  /** Present while the element stands in a page. */
  get client(): TableClient | null {
    return this.#client
  }

  connectedCallback(): void {
    const frame = document.createElement('iframe')
    frame.src = this.#address()
    frame.title = this.getAttribute('name') ?? '深哈数字沙盘 · ShenHa Sand Table'
    frame.allow = 'fullscreen; clipboard-write; web-share; screen-wake-lock'
    // By properties: the page's content security policy may forbid style attributes.
    Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' })
    if (this.style.display === '') this.style.display = 'block'
    const client = connectTable(frame)
    this.#client = client
    const tell = (type: string, detail?: unknown) => this.dispatchEvent(new CustomEvent(type, { detail }))
    client.subscribe((state) => tell('tablestate', state))
    client.ready().then(
      () => tell('tableready'),
      (error) => this.#client === client && tell('tablefault', error),
    )
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    shadow.replaceChildren(frame)
  }

  disconnectedCallback(): void {
    this.#client?.close()
    this.#client = null
    this.shadowRoot?.replaceChildren()
  }

  #address(): string {
    const url = new URL(this.getAttribute('src') ?? OWN_TABLE, document.baseURI)
    for (const key of LINK_KEYS) {
      const value = this.getAttribute(key)
      if (value !== null) url.searchParams.set(key, value)
    }
    return url.href
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sand-table': SandTableElement
  }
}

if (globalThis.customElements && !customElements.get('sand-table'))
  customElements.define('sand-table', SandTableElement)
