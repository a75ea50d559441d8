import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { parkCampus } from '../domain/fixtures/park.ts'
import { launchState, type TableState as OwnState, STATE_KEYS } from '../domain/state/state.ts'
import type { ListEntry, ListName, SandTable } from '../store/sandTable.ts'
import {
  connectTable,
  SandTableElement,
  type TableClient,
  type TableEntry,
  type TableList,
  type TableState,
} from './sandTable.ts'

describe('the client for other pages', () => {
  it('has the types of the table itself, which it cannot import', async () => {
    // Languages may be added to the table without a new client.
    expectTypeOf<Omit<TableState, 'lang'>>().toEqualTypeOf<Omit<OwnState, 'lang'>>()
    expectTypeOf<OwnState['lang']>().toExtend<TableState['lang']>()
    expectTypeOf<TableList>().toEqualTypeOf<ListName>()
    expectTypeOf<Omit<TableEntry, 'name'>>().toEqualTypeOf<Omit<ListEntry, 'name'>>()
    expectTypeOf<ListEntry['name']>().toExtend<TableEntry['name']>()
    type Verb = Exclude<keyof TableClient, 'close'>
    expectTypeOf<Verb>().toEqualTypeOf<keyof SandTable>()
    // The types are compared by the type checker; this is what they are of.
    const state: TableState = launchState(parkCampus().pack)
    expect(Object.keys(state).sort()).toEqual([...STATE_KEYS].sort())
  })

  it('is imported where there are no elements, as on a server', () => {
    expect(globalThis.HTMLElement).toBeUndefined()
    expect(typeof SandTableElement).toBe('function')
  })
})

describe('a client of a frame', () => {
  const TABLE = 'https://table.example'
  type Sent = { id: number; verb: string }

  /** The frame, and what the table in it has been sent. */
  let sent: Sent[]
  let frame: EventTarget & { src: string; contentWindow: object }
  let page: EventTarget
  let client: TableClient
  const load = () => frame.dispatchEvent(new Event('load'))
  const say = (data: object, origin = TABLE, source: object = frame.contentWindow) => {
    const message = { data: { source: 'sandTable', ...data }, origin, source }
    page.dispatchEvent(Object.assign(new Event('message'), message))
  }
  const answer = (verb: string, result: unknown) =>
    say({ id: sent.findLast((it) => it.verb === verb && it.id > 0)?.id, ok: true, result })

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    page = Object.assign(new EventTarget(), {
      location: { origin: 'https://partner.example' },
      setTimeout,
      clearTimeout,
    })
    vi.stubGlobal('window', page)
    vi.stubGlobal('document', { baseURI: 'https://partner.example/' })
    const postMessage = (data: Sent, origin: string) => origin === TABLE && sent.push(data)
    const address = { src: `${TABLE}/park/?lang=en`, contentWindow: { postMessage } }
    frame = Object.assign(new EventTarget(), address)
    client = connectTable(frame as unknown as HTMLIFrameElement)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('sends what is asked before the frame is loaded once it is, and again when it loads anew', async () => {
    const ready = client.ready()
    const states: unknown[] = []
    client.subscribe((it) => states.push(it.overlay))
    expect(sent).toEqual([])
    load()
    expect(sent.map((it) => it.verb)).toEqual(['ready', 'subscribe'])
    // The table loads its page again before it has answered, as after a newer build.
    sent = []
    load()
    expect(sent.map((it) => it.verb)).toEqual(['ready', 'subscribe'])
    say({ event: 'state', state: { overlay: 'lot' } })
    answer('ready', undefined)
    await expect(ready).resolves.toBeUndefined()
    expect(states).toEqual(['lot'])
  })

  it('hears nobody but the table in the frame', async () => {
    load()
    const state = client.getState()
    const { id } = sent.at(-1) ?? {}
    say({ id, ok: true, result: 'forged' }, 'https://stranger.example')
    say({ id, ok: true, result: 'forged' }, TABLE, {})
    answer('getState', { overlay: 'use' })
    await expect(state).resolves.toEqual({ overlay: 'use' })
  })

  it('says what to look at where nobody answers, and rejects what is open when it is closed', async () => {
    const lost = expect(client.ready()).rejects.toThrow(/name https:\/\/partner\.example in embedOrigins/)
    load()
    vi.advanceTimersByTime(60_000)
    await lost
    // Late is not never.
    const late = client.getState()
    answer('getState', { overlay: 'use' })
    await expect(late).resolves.toEqual({ overlay: 'use' })
    const open = expect(client.stats()).rejects.toThrow(/closed/)
    client.close()
    await open
    await expect(client.stats()).rejects.toThrow(/closed/)
  })
})
