/** The two ways to make a text heard: a sound file of the pack, and a voice of the machine. */
import { type Lang, languageOf } from '../../domain/language/languages.ts'

/** What becomes of something that should sound; nothing is told after `stop`. */
export interface Heard {
  started(): void
  ended(): void
  /** The browser lets nothing sound before the page is touched. */
  refused(): void
  failed(): void
}

export interface Sound {
  setVolume(volume: number): void
  pause(): void
  resume(): void
  stop(): void
}

/** @param volume 0–1 */
export function playFile(url: string, volume: number, heard: Heard): Sound {
  const audio = new Audio(url)
  let stopped = false
  const tell = (what: keyof Heard) => () => {
    if (!stopped) heard[what]()
  }
  audio.volume = volume
  audio.addEventListener('playing', tell('started'))
  audio.addEventListener('ended', tell('ended'))
  audio.addEventListener('error', tell('failed'))
  const play = () =>
    audio.play().catch((error: unknown) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError'
      // Stopped or paused before it had begun: nobody waits for it.
      if (error instanceof DOMException && error.name === 'AbortError') return
      tell(refused ? 'refused' : 'failed')()
    })
  void play()
  return {
    setVolume: (value) => {
      audio.volume = value
    },
    pause: () => audio.pause(),
    resume: () => void play(),
    stop: () => {
      stopped = true
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
    },
  }
}

/** Errors of a voice that was told to stop. */
const CUT_OFF: readonly string[] = ['interrupted', 'canceled']

/** @param volume 0–1; another one holds from the next text on */
export function speak(voice: SpeechSynthesisVoice, text: string, volume: number, heard: Heard): Sound {
  const { speechSynthesis } = window
  const words = new SpeechSynthesisUtterance(text)
  let stopped = false
  words.voice = voice
  words.lang = voice.lang
  words.volume = volume
  words.onstart = () => stopped || heard.started()
  words.onend = () => stopped || heard.ended()
  words.onerror = ({ error }) => {
    if (stopped || CUT_OFF.includes(error)) return
    if (error === 'not-allowed') heard.refused()
    else heard.failed()
  }
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
  return {
    setVolume: () => {},
    pause: () => speechSynthesis.pause(),
    resume: () => speechSynthesis.resume(),
    stop: () => {
      stopped = true
      speechSynthesis.cancel()
      speechSynthesis.resume()
    },
  }
}

/** A voice of the machine for a language; never one that sends the text over a network. */
export function localVoice(lang: Lang): SpeechSynthesisVoice | null {
  const { bcp47, serves } = languageOf(lang)
  const own = (window.speechSynthesis?.getVoices() ?? []).filter((it) => it.localService)
  const tag = (it: SpeechSynthesisVoice) => it.lang.replace('_', '-').toLowerCase()
  return (
    own.find((it) => tag(it) === bcp47.toLowerCase()) ??
    own.find((it) => serves.some((served) => tag(it).split('-')[0] === served)) ??
    null
  )
}
