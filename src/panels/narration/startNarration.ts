/**
 * Reads the tour aloud while its bar stands: passes what happens to the state machine of the domain, and makes heard what
 * that orders. The tour waits while something sounds.
 */
import {
  holdsTour,
  type NarrationEvent,
  narrate,
  orderOf,
  QUIET,
  type Spoken,
} from '../../domain/tours/narration.ts'
import {
  NARRATION_INDEX,
  type NarrationIndex,
  narrationFile,
  narrationIndex,
  spokenText,
} from '../../domain/tours/narrationFiles.ts'
import { readingSeconds } from '../../domain/tours/readingPace.ts'
import { fetchFile } from '../../loader/fetchFile.ts'
import { currentStep, onItsWay, type TableStore, useTable } from '../../store/index.ts'
import { soundIsOn, useNarration } from '../../store/narration.ts'
import { nextTouch, wasTouched } from './nextTouch.ts'
import { localVoice, playFile, type Sound, speak } from './sounds.ts'

/** How often what is late is looked for, milliseconds. */
const LOOK_MS = 500
/** A voice that reads three times as long as somebody would, and ten seconds more, does not end. */
const MOST = { times: 3, besides: 10 }

const seconds = () => performance.now() / 1000

/** Starts reading; returns how to stop. */
export function startNarration(): () => void {
  let state = QUIET
  let index: NarrationIndex = { files: [] }
  let sound: Sound | null = null
  let left = false
  const { campus } = useTable.getState()
  if (!campus) return () => {}
  const { manifest } = campus.pack
  const folder = `${import.meta.env.BASE_URL}narration/${manifest.id}/`

  const send = (event: NarrationEvent) => {
    const before = orderOf(state)
    const wasPaused = state.pausedAt !== null
    state = narrate(state, event)
    const order = orderOf(state)
    if (order?.step !== before?.step || order?.means !== before?.means) {
      sound?.stop()
      sound = order ? make(order.step, order.means) : null
    }
    const isPaused = state.pausedAt !== null
    if (isPaused !== wasPaused) {
      if (isPaused) sound?.pause()
      else sound?.resume()
    }
    useTable.getState().holdTour(holdsTour(state))
  }

  const make = (step: Spoken, means: 'file' | 'voice'): Sound | null => {
    const { volume } = useNarration.getState()
    const heard = {
      started: () => send({ kind: 'started', at: seconds() }),
      ended: () => send({ kind: 'ended' }),
      refused: () => {
        send({ kind: 'refused' })
        waitForTouch()
      },
      failed: () => send({ kind: 'failed', at: seconds() }),
    }
    if (means === 'file') return playFile(folder + step.file, volume, heard)
    const voice = localVoice(useTable.getState().lang)
    if (voice) return speak(voice, step.text, volume, heard)
    queueMicrotask(heard.failed)
    return null
  }

  const look = () => {
    const table = useTable.getState()
    const at = seconds()
    const voice = localVoice(table.lang) !== null
    const available = voice || index.files.some((it) => it.startsWith(`${table.lang}-`))
    useNarration.setState({ available })
    send({ kind: 'voice', there: voice, at })
    send({ kind: 'step', step: spokenOf(table, index), at })
    send({ kind: 'want', wanted: available && soundIsOn(useNarration.getState(), table), at })
    send({ kind: table.tourAuto && !table.tourPlaying ? 'pause' : 'resume', at })
  }

  let awaited = false
  /** A step is entered in several goes: what is between them is nothing to read. */
  const lookSoon = () => {
    if (awaited) return
    awaited = true
    queueMicrotask(() => {
      awaited = false
      if (!left) look()
    })
  }

  const touch = () => send({ kind: 'touch', at: seconds() })
  let stopWaiting = () => {}
  const waitForTouch = () => {
    stopWaiting()
    stopWaiting = nextTouch(touch)
  }
  if (wasTouched()) touch()
  else waitForTouch()

  if (manifest.narration)
    fetchFile(folder + NARRATION_INDEX, (it) => it.json())
      .then((json) => {
        const read = narrationIndex.safeParse(json)
        if (left || !read.success) return
        index = read.data
        look()
      })
      // Without the list a voice reads, or nothing does.
      .catch(() => {})
  look()
  const stops = [
    useTable.subscribe((table) => {
      const { tour, step, lang, phase, tourPlaying, tourAuto } = table
      return [tour, step, lang, phase, tourPlaying, tourAuto, onItsWay(table)].join()
    }, lookSoon),
    useNarration.subscribe(({ chosen }) => chosen, look),
    useNarration.subscribe(
      ({ volume }) => volume,
      (volume) => sound?.setVolume(volume),
    ),
  ]
  const timer = window.setInterval(() => send({ kind: 'time', at: seconds() }), LOOK_MS)
  // Browsers list their voices late.
  window.speechSynthesis?.addEventListener('voiceschanged', look)
  return () => {
    left = true
    for (const stop of stops) stop()
    window.clearInterval(timer)
    window.speechSynthesis?.removeEventListener('voiceschanged', look)
    stopWaiting()
    sound?.stop()
    useTable.getState().holdTour(false)
  }
}

/** What is read now; null while no tour is told, on the way to the day of a step, and while nobody is at the table. */
function spokenOf(table: TableStore, index: NarrationIndex): Spoken | null {
  const played = table.phase === 'awake' && !onItsWay(table) ? currentStep(table) : null
  if (!played) return null
  const { lang, tour, step } = table
  const text = spokenText(played.step, lang)
  return {
    key: `${tour} ${step} ${lang}`,
    text,
    file: narrationFile(index, text, lang),
    mostSeconds: readingSeconds([text], lang) * MOST.times + MOST.besides,
  }
}
