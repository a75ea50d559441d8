/** When the room tone sounds and how loud, with an audio system that stands in for that of a machine. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { UNCHOSEN, useNarration } from '../../store/narration.ts'
import { Voice } from '../narration/Voice.tsx'
import { RoomTone } from './RoomTone.tsx'
import { SoundChoice } from './SoundChoice.tsx'

const table = () => useTable.getState()

class Param {
  value = 0
  setTargetAtTime(value: number) {
    this.value = value
    changes++
  }
  setValueAtTime() {}
  linearRampToValueAtTime() {}
}
/** A node of any kind. */
class Node {
  gain = new Param()
  frequency = new Param()
  to: Node[] = []
  constructor(_context?: unknown, { gain }: { gain?: number } = {}) {
    this.gain.value = gain ?? 1
  }
  connect(to: Node) {
    this.to.push(to)
    return to
  }
  disconnect() {
    this.to = []
  }
  start() {
    sources++
  }
  stop() {
    sources--
  }
}

/** What the page has asked of the machine: it makes one context, and keeps it. */
let machine: Context | null = null
let sources = 0
let changes = 0

class Context {
  state = 'suspended'
  currentTime = 0
  sampleRate = 8000
  destination = new Node()
  constructor() {
    machine = this
  }
  createBuffer() {
    return { copyToChannel() {}, duration: 20 }
  }
  resume() {
    this.state = 'running'
    return Promise.resolve()
  }
  suspend() {
    this.state = 'suspended'
    return Promise.resolve()
  }
}

class Buffer {
  duration = 20
  copyToChannel() {}
}

const touched = (hasBeenActive: boolean) => vi.stubGlobal('navigator', { userActivation: { hasBeenActive } })
/** Lets what was fetched come, and looked at again what is looked at a few times a second. */
const settle = (ms = 320) => act(() => vi.advanceTimersByTimeAsync(ms))
const go = async (run: () => unknown) => {
  await act(async () => void run())
  await settle()
}

async function open(mode: 'explore' | 'kiosk', roomTone?: boolean): Promise<void> {
  const pack = parkPack()
  const { kiosk } = pack.manifest
  const own = roomTone === undefined ? kiosk : { ...kiosk, roomTone }
  table().open(campusOf({ ...pack, manifest: { ...pack.manifest, kiosk: own } }))
  useTable.setState({ lang: 'en', mode, phase: 'awake', date: '2023-06-15' })
  render(<RoomTone />)
  await settle()
}

let graph: Node[]
beforeEach(async () => {
  await startMessages('en')
  // There by the time it is asked for.
  await import('./startRoomTone.ts')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  sources = 0
  changes = 0
  graph = []
  touched(true)
  const kind = class extends Node {
    constructor(context?: unknown, options?: { gain?: number }) {
      super(context, options)
      graph.push(this)
    }
  }
  for (const it of ['Gain', 'BiquadFilter', 'AudioBufferSource', 'Convolver', 'StereoPanner'])
    vi.stubGlobal(`${it}Node`, kind)
  vi.stubGlobal('AudioBuffer', Buffer)
  vi.stubGlobal('AudioContext', Context)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
})
afterEach(async () => {
  cleanup()
  // It fades out.
  await settle(1000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  useNarration.setState(UNCHOSEN)
  useTable.setState(useTable.getInitialState(), true)
})

const sounds = () => machine?.state === 'running' && sources > 0

/** The two gains before the ears: for the voice, and of everything. */
const [DUCK, ALL] = [0, 1]
const level = (which: number) => {
  const end = machine?.destination
  const loudness = graph.find((it) => end && it.to.includes(end))
  const duck = graph.find((it) => loudness && it.to.includes(loudness))
  return (which === ALL ? loudness : duck)?.gain.value
}

describe('the room tone', () => {
  it('sounds in a hall from the first touch on', async () => {
    touched(false)
    await open('kiosk')
    expect(sounds()).toBe(false)
    await go(() => window.dispatchEvent(new Event('pointerup')))
    expect(sounds()).toBe(true)
    expect(sources).toBeGreaterThan(5)
    expect([level(DUCK), level(ALL)]).toEqual([1, 1])
  })

  it('is silent in a hall whose pack keeps it out, and where a machine has no sound', async () => {
    await open('kiosk', false)
    expect(sounds()).toBe(false)
    vi.stubGlobal('AudioContext', undefined)
    await open('kiosk')
    expect(sounds()).toBe(false)
  })

  it('is asked for elsewhere, is as loud as the voice, and rests when it is turned off', async () => {
    await open('explore')
    expect(sounds()).toBe(false)
    render(<SoundChoice />)
    await go(() => fireEvent.click(screen.getByRole('switch', { name: 'Sound' })))
    expect([sounds(), level(ALL)]).toEqual([true, 1])
    await go(() => useNarration.setState({ volume: 0.4 }))
    expect(level(ALL)).toBe(0.4)
    expect(screen.getByRole('slider', { name: 'Volume' })).toBeTruthy()
    await go(() => fireEvent.click(screen.getByRole('switch', { name: 'Sound' })))
    expect(level(ALL)).toBe(0)
    await settle(1000)
    expect([sources, machine?.state]).toEqual([0, 'suspended'])
  })

  it('makes way for a voice, and is softer while nobody is there', async () => {
    await open('kiosk')
    await go(() => table().holdTour(true))
    expect(20 * Math.log10(level(DUCK) ?? 1)).toBeCloseTo(-9, 1)
    await go(() => table().holdTour(false))
    expect(level(DUCK)).toBe(1)
    await go(() => table().setPhase('attract'))
    expect(level(ALL)).toBe(0.5)
    await go(() => table().setPhase('awake'))
    expect(level(ALL)).toBe(1)
  })

  it('is silent while the page is hidden, and sounds again', async () => {
    await open('kiosk')
    const seen = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    await go(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(level(ALL)).toBe(0)
    await settle(1000)
    expect(machine?.state).toBe('suspended')
    seen.mockReturnValue(false)
    await go(() => document.dispatchEvent(new Event('visibilitychange')))
    expect([machine?.state, level(ALL)]).toEqual(['running', 1])
    seen.mockRestore()
  })

  it('follows date and camera, and does nothing while nothing changes', async () => {
    await open('kiosk')
    await settle()
    const before = changes
    await go(() => useTable.setState({ panel: 'light' }))
    expect(changes).toBe(before)
    await go(() => useTable.setState({ season: 'winter', weather: 'snowstorm' }))
    const after = changes
    expect(after).toBeGreaterThan(before)
    await go(() => table().goToPose({ position: [0, 300, 0], target: [0, 0, 0] }))
    expect(changes).toBeGreaterThan(after)
  })

  it('is, for another visitor, as it was for the first', async () => {
    await open('kiosk')
    await go(() => useNarration.setState({ chosen: false, volume: 0.2 }))
    expect(level(ALL)).toBe(0)
    await go(() => table().setPhase('attract'))
    expect(useNarration.getState()).toMatchObject({ chosen: null, volume: 1 })
  })
})

describe('the bar of a tour', () => {
  it('turns it on and off where nothing can read', async () => {
    await open('explore')
    render(<Voice />)
    await go(() => fireEvent.click(screen.getByRole('button', { name: 'Turn sound on' })))
    expect([sounds(), level(ALL)]).toEqual([true, 1])
    await go(() => fireEvent.click(screen.getByRole('button', { name: 'Turn sound off' })))
    expect(level(ALL)).toBe(0)
  })
})
