import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shenhaPack } from '../../tools/scene/shenha.ts'
import { launchState } from '../domain/state.ts'
import {
  type Audience,
  audienceLine,
  consoleLine,
  type Line,
  type ToAudience,
  type ToConsole,
} from './presentChannel.ts'

const pack = await shenhaPack()
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
}

let atAudience: ToAudience[] = []
let atConsole: ToConsole[] = []
let screen: Line<ToConsole>
let desk: Line<ToAudience>

beforeEach(() => {
  vi.stubGlobal('window', { location: { origin: 'http://table.test' } })
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

  it('hears no other version, shape or park', async () => {
    const stranger = new BroadcastChannel('sand-table present park')
    for (const odd of [
      null,
      'hello',
      { kind: 'hello' },
      { v: 2, kind: 'hello' },
      { v: 1, kind: 'hello', more: true },
      { v: 1, kind: 'command', command: { do: 'erase' } },
      { v: 1, kind: 'audience', audience: { ...AUDIENCE, state: { ...AUDIENCE.state, hour: 99 } } },
      { v: 1, kind: 'picture', picture: 'data:text/html,x' },
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
})
