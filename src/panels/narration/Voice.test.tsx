/** The reading voice with voices and files that stand in for those of a machine and of a pack. */
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack, parkTours } from '../../domain/fixtures/park.ts'
import { narrationName } from '../../domain/tours/narrationFiles.ts'
import { useTable } from '../../store/index.ts'
import { UNCHOSEN, useNarration } from '../../store/narration.ts'
import { Voice } from './Voice.tsx'

const tours = parkTours()
const [tour] = tours
if (!tour) throw new Error('the park has no tour')
const captions = tour.steps.map((it) => it.caption.en)
const table = () => useTable.getState()

interface SpokenText {
  text: string
  volume: number
  voice: { name: string } | null
  onstart: (() => void) | null
  onend: (() => void) | null
  onerror: ((event: { error: string }) => void) | null
}

/** What the machine was asked to say, and what of it was stopped. */
let said: SpokenText[]
let stopped: number
/** Files that were asked for, each with what becomes of it. */
let played: { url: string; audio: EventTarget & { volume: number }; paused: boolean }[]
let play: () => Promise<void>
let voices: { name: string; lang: string; localService: boolean }[]

class Utterance {
  voice = null
  volume = 1
  lang = ''
  onstart = null
  onend = null
  onerror = null
  constructor(readonly text: string) {}
}

class Player extends EventTarget {
  volume = 1
  constructor(url: string) {
    super()
    this.#entry = { url, audio: this, paused: false }
    played.push(this.#entry)
  }
  readonly #entry: (typeof played)[number]
  play() {
    this.#entry.paused = false
    return play()
  }
  pause() {
    this.#entry.paused = true
  }
  removeAttribute() {}
  load() {}
}

const OWN = { name: 'Own', lang: 'en-GB', localService: true }
const FAR = { name: 'Far', lang: 'en-US', localService: false }

/** Opens the park; `files` are the texts that have one. */
async function open(mode: 'explore' | 'kiosk', files: readonly string[] = []): Promise<void> {
  const pack = parkPack()
  const index = { files: files.map((it) => `${narrationName(it, 'en')}.mp3`) }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(index))))
  table().open(campusOf({ ...pack, manifest: { ...pack.manifest, narration: files.length > 0 } }))
  table().setTours(tours)
  useTable.setState({ lang: 'en', mode, phase: 'awake' })
  table().startTour(tour?.id ?? '', { auto: true })
  render(<Voice />)
  // The list of files comes a little later.
  await act(() => new Promise((done) => setTimeout(done, 20)))
}

/** The page was touched, or not. */
const touched = (hasBeenActive: boolean) => vi.stubGlobal('navigator', { userActivation: { hasBeenActive } })
/** What is done, with all that follows from it. */
const go = (run: () => unknown) => act(async () => void run())
const last = () => said.at(-1)
const button = (name: string) => screen.queryByRole('button', { name })

beforeEach(async () => {
  await startMessages('en')
  said = []
  stopped = 0
  played = []
  voices = [FAR, OWN]
  play = () => Promise.resolve()
  touched(true)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  vi.stubGlobal('Audio', Player)
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (it: SpokenText) => said.push(it),
    cancel: () => {
      stopped++
    },
    pause: vi.fn(),
    resume: vi.fn(),
    addEventListener: () => {},
    removeEventListener: () => {},
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  useNarration.setState(UNCHOSEN)
  useTable.setState(useTable.getInitialState(), true)
})

describe('a hall', () => {
  it('reads each caption by a voice of the machine, and the tour waits for it', async () => {
    await open('kiosk')
    expect([last()?.text, last()?.voice?.name]).toEqual([captions[0], 'Own'])
    await go(() => last()?.onstart?.())
    await go(() => table().runTour(100))
    expect(table().step).toBe(0)
    await go(() => last()?.onend?.())
    await go(() => table().runTour(1))
    expect(table().step).toBe(1)
    expect(last()?.text).toBe(captions[1])
  })

  it('reads a step that runs to its day once that is reached, and once alone', async () => {
    await open('kiosk')
    await go(() => table().startTour(tour?.id ?? '', { step: 3, auto: true }))
    expect([said.length, table().tourHeld]).toEqual([1, false])
    await go(() => table().runTour(4))
    expect(last()?.text).toBe(captions[3])
    await go(() => last()?.onend?.())
    await go(() => table().pauseTour())
    await go(() => table().resumeTour())
    expect(said).toHaveLength(2)
  })

  it('reads from the files of the pack, and by the voice what has none', async () => {
    await open('kiosk', [captions[1] ?? ''])
    await go(() => table().stepTour(1))
    expect(played.map((it) => it.url)).toEqual([
      expect.stringMatching(/narration\/.*\/en-[0-9a-f]{16}\.mp3$/),
    ])
    await go(() => table().stepTour(1))
    expect(played[0]?.paused).toBe(true)
    expect(last()?.text).toBe(captions[2])
  })

  it('lets a broken file be read by the voice', async () => {
    await open('kiosk', [captions[0] ?? ''])
    await go(() => {
      played.at(-1)?.audio.dispatchEvent(new Event('error'))
    })
    expect(last()?.text).toBe(captions[0])
    expect(table().tourHeld).toBe(true)
  })

  it('says nothing before it is touched, and reads then', async () => {
    touched(false)
    await open('kiosk')
    expect([said.length, table().tourHeld]).toEqual([0, false])
    await go(() => {
      window.dispatchEvent(new Event('pointerup'))
    })
    expect(last()?.text).toBe(captions[0])
  })

  it('goes on without a word where the browser refuses, until the next touch', async () => {
    voices = []
    play = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    await open('kiosk', captions)
    expect([played.length, table().tourHeld]).toEqual([1, false])
    play = () => Promise.resolve()
    await go(() => {
      window.dispatchEvent(new Event('pointerup'))
    })
    expect([played.length, table().tourHeld]).toEqual([2, true])
  })

  it('is silent while nobody is at it', async () => {
    await open('kiosk')
    await go(() => useTable.setState({ phase: 'attract' }))
    expect(table().tourHeld).toBe(false)
    expect(stopped).toBeGreaterThan(0)
  })

  it('has nothing to press where nothing can read: voices of a network are no voices', async () => {
    voices = [FAR]
    await open('kiosk')
    expect(screen.queryAllByRole('button')).toEqual([])
    expect([said.length, table().tourHeld]).toEqual([0, false])
  })

  it('pauses with the tour', async () => {
    await open('kiosk')
    await go(() => table().pauseTour())
    expect(window.speechSynthesis.pause).toHaveBeenCalled()
    await go(() => table().resumeTour())
    expect(window.speechSynthesis.resume).toHaveBeenCalled()
    expect(said).toHaveLength(1)
  })
})

describe('elsewhere', () => {
  it('it is read when that is asked for, at the volume that is set, and no longer', async () => {
    await open('explore')
    expect([said.length, table().tourHeld]).toEqual([0, false])
    await go(() => useNarration.setState({ volume: 0.4 }))
    const on = button('Read aloud')
    if (!on) throw new Error('nothing to press')
    await userEvent.click(on)
    expect([last()?.text, last()?.volume]).toEqual([captions[0], 0.4])
    expect(screen.getByRole('slider', { name: 'Volume' })).toBeTruthy()
    const off = button('Stop reading aloud')
    if (!off) throw new Error('nothing to press')
    await userEvent.click(off)
    expect(table().tourHeld).toBe(false)
  })
})
