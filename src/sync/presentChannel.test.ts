import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parkPack } from '../domain/fixtures/park.ts'
import { launchState } from '../domain/state/state.ts'
import {
  type Audience,
  audienceLine,
  consoleLine,
  type Line,
  type ToAudience,
  type ToConsole,
} from './presentChannel.ts'

const pack = parkPack()
const AUDIENCE: Audience = {
  window: 'a',
  ready: true,
  state: launchState(pack),
  playing: false,
  auto: false,
  away: false,
  blank: false,
  bare: false,
  frozen: false,
  startedAt: null,
  newer: false,
  hidden: false,
}

/** A page of this address. */
const openAt = (pathname: string) =>
  vi.stubGlobal('window', { location: { origin: 'http://table.test', pathname } })

let atAudience: ToAudience[] = []
let atConsole: ToConsole[] = []
let screen: Line<ToConsole>
let desk: Line<ToAudience>

beforeEach(() => {
  openAt('/park/')
  atAudience = []
  atConsole = []
  screen = audienceLine('park', (it) => atAudience.push(it))
  desk = consoleLine('park', (it) => atConsole.push(it))
})
afterEach(() => {
  screen.close()
  desk.close()
  vi.unstubAllGlobals()
})

describe('the line between audience and console', () => {
  it('carries commands one way and the state the other', async () => {
    desk.send({ kind: 'command', command: { do: 'jump', step: 3 } })
    screen.send({ kind: 'audience', audience: AUDIENCE })
    await vi.waitFor(() => expect([atAudience.length, atConsole.length]).toEqual([1, 1]))
    expect(atAudience).toEqual([{ v: 1, kind: 'command', command: { do: 'jump', step: 3 } }])
    expect(atConsole).toEqual([{ v: 1, kind: 'audience', audience: AUDIENCE }])
  })

  it('carries the wish for a picture, and what comes of it', async () => {
    desk.send({ kind: 'draw', size: '8k', caption: ['Park'] })
    screen.send({ kind: 'drawn', file: null })
    await vi.waitFor(() => expect([atAudience.length, atConsole.length]).toEqual([1, 1]))
    expect(atAudience[0]).toMatchObject({ kind: 'draw', size: '8k', caption: ['Park'] })
    expect(atConsole[0]).toMatchObject({ kind: 'drawn', file: null })
  })

  it('hears no other version, shape or park', async () => {
    const stranger = new BroadcastChannel('sand-table present park /park/')
    for (const odd of [
      null,
      'hello',
      { kind: 'hello' },
      { v: 2, kind: 'hello' },
      { v: 1, kind: 'hello', more: true },
      { v: 1, kind: 'command', command: { do: 'erase' } },
      { v: 1, kind: 'audience', audience: { ...AUDIENCE, state: { ...AUDIENCE.state, hour: 99 } } },
      { v: 1, kind: 'picture', picture: 'data:text/html,x' },
      { v: 1, kind: 'refused', notes: [{ key: 'date', given: '0002-12-21', reason: 'of no kind' }] },
    ])
      stranger.postMessage(odd)
    stranger.close()
    const elsewhere = consoleLine('another', () => {})
    elsewhere.send({ kind: 'hello' })
    desk.send({ kind: 'command', command: { do: 'next' } })
    screen.send({ kind: 'bye' })
    await vi.waitFor(() => expect([atAudience.length, atConsole.length]).toEqual([1, 1]))
    elsewhere.close()
    expect(atAudience[0]).toMatchObject({ kind: 'command' })
    expect(atConsole[0]).toMatchObject({ kind: 'bye' })
  })

  it('joins windows of one folder of a host, and of no other', async () => {
    openAt('/another/console.html')
    const stranger = consoleLine('park', () => {})
    stranger.send({ kind: 'command', command: { do: 'blank' } })
    openAt('/park/console.html')
    const own = consoleLine('park', () => {})
    own.send({ kind: 'command', command: { do: 'next' } })
    await vi.waitFor(() => expect(atAudience).toHaveLength(1))
    expect(atAudience).toEqual([{ v: 1, kind: 'command', command: { do: 'next' } }])
    stranger.close()
    own.close()
  })
})
