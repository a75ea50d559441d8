import { describe, expect, it } from 'vitest'
import {
  holdsTour,
  type Narration,
  type NarrationEvent,
  narrate,
  orderOf,
  QUIET,
  START_WITHIN_S,
} from './narration.ts'

const step = (key: string, file: string | null = null) => ({
  key,
  text: `Words of ${key}.`,
  file,
  mostSeconds: 30,
})
const played = (events: readonly NarrationEvent[], from: Narration = QUIET) => events.reduce(narrate, from)

const WANT: NarrationEvent = { kind: 'want', wanted: true, at: 0 }
const TOUCH: NarrationEvent = { kind: 'touch', at: 0 }
const VOICE: NarrationEvent = { kind: 'voice', there: true, at: 0 }
const at = (seconds: number): NarrationEvent => ({ kind: 'time', at: seconds })
const begun = (key: string, file?: string, seconds = 10): NarrationEvent => ({
  kind: 'step',
  step: step(key, file),
  at: seconds,
})
const started = (seconds: number): NarrationEvent => ({ kind: 'started', at: seconds })
const ENDED: NarrationEvent = { kind: 'ended' }

/** What sounds, how, and whether the tour waits. */
const seen = (narration: Narration) => {
  const order = orderOf(narration)
  return [order?.step.key ?? null, order?.means ?? null, holdsTour(narration)]
}
const NOTHING = [null, null, false]

describe('a tour that is read aloud', () => {
  it('is read from files where the pack has them, otherwise by a voice of the machine', () => {
    const ready = played([WANT, TOUCH, VOICE])
    expect(seen(played([begun('one', 'one.mp3')], ready))).toEqual(['one', 'file', true])
    expect(seen(played([begun('one')], ready))).toEqual(['one', 'voice', true])
  })

  it('waits for a voice that is longer than the step, and goes on when it has ended', () => {
    const speaking = played([WANT, TOUCH, VOICE, begun('one'), started(11), at(25)])
    expect(seen(speaking)).toEqual(['one', 'voice', true])
    expect(seen(played([ENDED], speaking))).toEqual(NOTHING)
  })

  it('begins the next step where it is gone to in the middle of one', () => {
    const next = played([WANT, TOUCH, VOICE, begun('one'), started(11), begun('two', 'two.mp3', 12)])
    expect(seen(next)).toEqual(['two', 'file', true])
    // The end of what was broken off is nothing of the new step; the player tells ends of its own order alone.
    expect(next.phase).toBe('asked')
  })

  it('is not begun again by a step that is told twice', () => {
    const said = played([WANT, TOUCH, VOICE, begun('one'), started(11), ENDED, begun('one', undefined, 20)])
    expect(seen(said)).toEqual(NOTHING)
  })
})

describe('silence', () => {
  it.each<[string, readonly NarrationEvent[]]>([
    ['nobody wants it', [TOUCH, VOICE, begun('one', 'one.mp3')]],
    ['the page was not touched', [WANT, VOICE, begun('one', 'one.mp3')]],
    ['there is neither a file nor a voice', [WANT, TOUCH, begun('one')]],
    ['no tour is told', [WANT, TOUCH, VOICE, { kind: 'step', step: null, at: 1 }]],
    [
      'it is turned off in the middle',
      [WANT, TOUCH, VOICE, begun('one'), started(11), { ...WANT, wanted: false }],
    ],
  ])('is kept where %s, and no tour waits', (_why, events) => {
    expect(seen(played(events))).toEqual(NOTHING)
  })

  it('ends with the first touch, and with a voice that comes late', () => {
    expect(seen(played([WANT, VOICE, begun('one'), TOUCH]))).toEqual(['one', 'voice', true])
    expect(seen(played([WANT, TOUCH, begun('one'), VOICE]))).toEqual(['one', 'voice', true])
  })

  it('follows a refusal until the next touch', () => {
    const refused = played([WANT, TOUCH, begun('one', 'one.mp3'), { kind: 'refused' }])
    expect(seen(refused)).toEqual(NOTHING)
    expect(seen(played([begun('two', 'two.mp3')], refused))).toEqual(NOTHING)
    expect(seen(played([TOUCH], refused))).toEqual(['one', 'file', true])
  })
})

describe('what fails', () => {
  it('falls back from the file to the voice, from the voice to nothing', () => {
    const asked = played([WANT, TOUCH, VOICE, begun('one', 'one.mp3')])
    const byVoice = played([{ kind: 'failed', at: 11 }], asked)
    expect(seen(byVoice)).toEqual(['one', 'voice', true])
    expect(seen(played([{ kind: 'failed', at: 12 }], byVoice))).toEqual(NOTHING)
    // The next step has its own file, which may be there.
    expect(seen(played([begun('two', 'two.mp3', 13)], byVoice))).toEqual(['two', 'file', true])
  })

  it('does not keep a tour waiting: a file that is never heard', () => {
    const asked = played([WANT, TOUCH, begun('one', 'one.mp3')])
    expect(seen(played([at(10 + START_WITHIN_S)], asked))).toEqual(['one', 'file', true])
    expect(seen(played([at(10.1 + START_WITHIN_S)], asked))).toEqual(NOTHING)
  })

  it('does not keep a tour waiting: a voice that never ends', () => {
    const speaking = played([WANT, TOUCH, VOICE, begun('one'), started(11)])
    expect(seen(played([at(41)], speaking))).toEqual(['one', 'voice', true])
    expect(seen(played([at(41.1)], speaking))).toEqual(NOTHING)
  })
})

describe('a pause', () => {
  it('takes no time of what may be late', () => {
    const speaking = played([WANT, TOUCH, VOICE, begun('one'), started(11), { kind: 'pause', at: 20 }])
    expect(seen(played([at(500)], speaking))).toEqual(['one', 'voice', true])
    const again = played([{ kind: 'resume', at: 500 }], speaking)
    expect(seen(played([at(521)], again))).toEqual(['one', 'voice', true])
    expect(seen(played([at(521.1)], again))).toEqual(NOTHING)
  })

  it('is over with the next step', () => {
    const next = played([
      WANT,
      TOUCH,
      VOICE,
      begun('one'),
      { kind: 'pause', at: 20 },
      begun('two', undefined, 30),
    ])
    expect(next.pausedAt).toBeNull()
  })
})
