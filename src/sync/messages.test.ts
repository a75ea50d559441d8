import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parkCampus } from '../domain/fixtures/park.ts'
import { useTable } from '../store/index.ts'
import { embedApi } from './embedApi.ts'
import { startMessages } from './messages.ts'

const OWN = 'https://table.example'
const PARTNER = 'https://partner.example'
const STRANGER = 'https://stranger.example'
const campus = parkCampus()
const { manifest } = campus.pack
const open = () =>
  useTable
    .getState()
    .open({ ...campus, pack: { ...campus.pack, manifest: { ...manifest, embedOrigins: [PARTNER] } } })

/** Answers by the order in which they came. */
type Answer = { id?: number; ok?: boolean; result?: unknown; error?: string; event?: string }

/** A window that embeds the table. */
class Embedder {
  readonly heard: Answer[] = []
  closed = false
  constructor(readonly origin: string) {}
  postMessage(message: Answer, target: string) {
    if (target === 'null') throw new SyntaxError('no such target')
    if (target === this.origin) this.heard.push(message)
  }
  ask(id: number, verb: string, ...args: unknown[]) {
    hear({ data: { target: 'sandTable', id, verb, args }, origin: this.origin, source: this })
  }
  answer(id: number) {
    return vi.waitFor(() => {
      const found = this.heard.find((it) => it.id === id)
      if (!found) throw new Error(`request ${id} is not answered`)
      return found
    })
  }
  get events() {
    return this.heard.filter((it) => it.event === 'state').length
  }
}

let hear: (event: object) => void

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  vi.stubGlobal('window', {
    location: { origin: OWN },
    addEventListener: (_type: string, listener: typeof hear) => {
      hear = listener
    },
    removeEventListener: () => {},
  })
  const stop = startMessages(embedApi())
  return () => {
    stop()
    vi.unstubAllGlobals()
  }
})

/** Whatever was going to be answered has been. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('requests before the pack is open', () => {
  it('are held, and then answered to whom the pack names', async () => {
    const partner = new Embedder(PARTNER)
    const stranger = new Embedder(STRANGER)
    const own = new Embedder(OWN)
    for (const embedder of [partner, stranger, own]) {
      embedder.ask(1, 'setState', { overlay: 'lot' })
      embedder.ask(2, 'subscribe')
      embedder.ask(3, 'ready')
    }
    await settled()
    expect([partner.heard, stranger.heard, own.heard]).toEqual([[], [], []])
    open()
    expect(await partner.answer(1)).toMatchObject({ ok: true, result: { overlay: 'lot' } })
    expect(await own.answer(2)).toMatchObject({ ok: true })
    useTable.getState().setReady()
    expect(await partner.answer(3)).toMatchObject({ ok: true })
    expect(await own.answer(3)).toMatchObject({ ok: true })
    useTable.getState().setOverlay('use')
    expect([partner.events, own.events]).toEqual([1, 1])
    expect(stranger.heard).toEqual([])
  })

  it('are answered with an error where the content cannot be opened', async () => {
    const partner = new Embedder(PARTNER)
    partner.ask(1, 'ready')
    useTable.getState().fail([{ file: 'scene.json', path: '', reason: 'is no JSON' }])
    expect(await partner.answer(1)).toMatchObject({ ok: false, error: expect.stringMatching(/faults/) })
    partner.ask(2, 'getState')
    expect(await partner.answer(2)).toMatchObject({ ok: false })
  })

  it('of one window cannot crowd out those of another, nor those of no origin bring anything down', async () => {
    const flood = new Embedder(STRANGER)
    for (let i = 0; i < 10_000; i++) flood.ask(i, 'getState')
    const nobody = new Embedder('null')
    nobody.ask(1, 'ready')
    const partner = new Embedder(PARTNER)
    partner.ask(1, 'getState')
    open()
    expect(await partner.answer(1)).toMatchObject({ ok: true })
    expect([flood.heard, nobody.heard]).toEqual([[], []])
  })
})

describe('streams', () => {
  it('are one for each window of an origin, however often it asks, and end with it', async () => {
    open()
    const windows = [new Embedder(PARTNER), new Embedder(PARTNER), new Embedder(PARTNER)] as const
    for (const it of windows) it.ask(1, 'subscribe')
    windows[0].ask(2, 'subscribe')
    await windows[0].answer(2)
    useTable.getState().setOverlay('use')
    expect(windows.map((it) => it.events)).toEqual([1, 1, 1])
    windows[1].closed = true
    useTable.getState().setOverlay('lot')
    expect(windows.map((it) => it.events)).toEqual([2, 1, 2])
  })
})
