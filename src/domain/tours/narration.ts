/**
 * A tour read aloud, as a state machine: what should sound now, and whether the tour waits for it. A step is read from a
 * file of the pack, otherwise by a voice of the machine, otherwise not at all; nothing sounds before the page was touched,
 * and nothing that fails keeps a tour waiting.
 */

/** What of a step is read. */
export interface Spoken {
  /** Another one for each step and language. */
  readonly key: string
  readonly text: string
  /** The file that it is read from; null where the pack has none. */
  readonly file: string | null
  /** How long reading it may take at most, seconds. */
  readonly mostSeconds: number
}

export type Means = 'file' | 'voice'

type Phase =
  /** Nobody wants to hear it. */
  | 'off'
  /** It may not sound before the page is touched. */
  | 'locked'
  /** Nothing can read it. */
  | 'silent'
  /** Asked to sound, not heard yet. */
  | 'asked'
  | 'speaking'
  | 'said'

export interface Narration {
  readonly wanted: boolean
  /** The page has been touched. */
  readonly touched: boolean
  /** The machine has a voice of its own for the language. */
  readonly voice: boolean
  readonly step: Spoken | null
  readonly phase: Phase
  readonly means: Means | null
  /** When the phase began, seconds of any origin; moved on by pauses. */
  readonly since: number
  /** When it was paused; null while it is not. */
  readonly pausedAt: number | null
}

export type NarrationEvent =
  | { readonly kind: 'want'; readonly wanted: boolean; readonly at: number }
  | { readonly kind: 'touch'; readonly at: number }
  | { readonly kind: 'voice'; readonly there: boolean; readonly at: number }
  | { readonly kind: 'step'; readonly step: Spoken | null; readonly at: number }
  | { readonly kind: 'pause'; readonly at: number }
  | { readonly kind: 'resume'; readonly at: number }
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'ended' }
  /** The browser lets nothing sound yet. */
  | { readonly kind: 'refused' }
  /** The file is missing or broken, or the voice gave up. */
  | { readonly kind: 'failed'; readonly at: number }
  | { readonly kind: 'time'; readonly at: number }

export const QUIET: Narration = Object.freeze({
  wanted: false,
  touched: false,
  voice: false,
  step: null,
  phase: 'off',
  means: null,
  since: 0,
  pausedAt: null,
})

/** What was asked to sound and is not heard by then is given up, seconds. */
export const START_WITHIN_S = 4

/** What should sound; null for nothing. Another order ends the one before. */
export function orderOf({ phase, step, means }: Narration): { step: Spoken; means: Means } | null {
  return step && means && (phase === 'asked' || phase === 'speaking') ? { step, means } : null
}

/** Whether a tour that goes on by itself waits. */
export const holdsTour = (narration: Narration): boolean => orderOf(narration) !== null

export function narrate(now: Narration, event: NarrationEvent): Narration {
  switch (event.kind) {
    case 'want':
      return event.wanted === now.wanted ? now : begin({ ...now, wanted: event.wanted }, event.at)
    case 'touch':
      return now.touched ? now : resumeLocked({ ...now, touched: true }, event.at)
    case 'voice': {
      const next = { ...now, voice: event.there }
      return now.phase === 'silent' ? begin(next, event.at) : next
    }
    case 'step':
      if (event.step?.key === now.step?.key && event.step?.file === now.step?.file) return now
      return begin({ ...now, step: event.step, pausedAt: null }, event.at)
    case 'pause':
      return now.pausedAt === null ? { ...now, pausedAt: event.at } : now
    case 'resume':
      if (now.pausedAt === null) return now
      return { ...now, since: now.since + event.at - now.pausedAt, pausedAt: null }
    case 'started':
      return now.phase === 'asked' ? { ...now, phase: 'speaking', since: event.at } : now
    case 'ended':
      return orderOf(now) ? { ...now, phase: 'said', means: null } : now
    case 'refused':
      return orderOf(now) ? { ...now, touched: false, phase: 'locked', means: null } : now
    case 'failed':
      return orderOf(now) ? fallBack(now, event.at) : now
    case 'time':
      return late(now, event.at)
  }
}

/** Reads the step from its beginning, by the best means there is. */
function begin(now: Narration, at: number): Narration {
  const still = { ...now, means: null, since: at }
  if (!now.wanted || !now.step) return { ...still, phase: 'off' }
  if (!now.touched) return { ...still, phase: 'locked' }
  const means = now.step.file !== null ? 'file' : now.voice ? 'voice' : null
  return { ...still, phase: means ? 'asked' : 'silent', means }
}

const resumeLocked = (now: Narration, at: number): Narration =>
  now.phase === 'locked' ? begin(now, at) : now

/** From a file to the voice, from the voice to nothing. */
function fallBack(now: Narration, at: number): Narration {
  const voice = now.means === 'file' && now.voice
  return { ...now, phase: voice ? 'asked' : 'silent', means: voice ? 'voice' : null, since: at }
}

/** Gives up what does not begin, and what does not end. */
function late(now: Narration, at: number): Narration {
  if (now.pausedAt !== null || !now.step) return now
  const passed = at - now.since
  if (now.phase === 'asked' && passed > START_WITHIN_S) return fallBack(now, at)
  if (now.phase === 'speaking' && passed > now.step.mostSeconds) return { ...now, phase: 'said', means: null }
  return now
}
