/**
 * What a presenter can ask for, from a clicker, a keyboard or a second window. Commands are data: they cross from window
 * to window and are judged by this schema on the way in.
 */
import * as z from 'zod/mini'

const share = z.number().check(z.gte(0), z.lte(1))

/** Commands that say all there is to say. */
const SIMPLE = [
  'begin',
  'resume',
  'next',
  'previous',
  'first',
  'last',
  'return',
  'leave',
  'play',
  'blank',
  'freeze',
  'hide',
  'pointer',
  'help',
  /** Loads the newer version of the table that waits; the story stays where it is. */
  'update',
] as const
export type SimpleCommand = (typeof SIMPLE)[number]

export const command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(SIMPLE) }),
  z.strictObject({ do: z.literal('start'), tour: z.string() }),
  z.strictObject({ do: z.literal('jump'), step: z.int().check(z.gte(0), z.lte(998)) }),
  /** Part of a state, for an answer off the story; the table keeps what is valid of it. */
  z.strictObject({ do: z.literal('show'), patch: z.record(z.string(), z.unknown()) }),
  /** Selects a building, a tenant or the corridor, and goes there. */
  z.strictObject({ do: z.literal('visit'), id: z.string() }),
  /** A dot of light on the picture: shares of its width and height; null to put it out. */
  z.strictObject({ do: z.literal('point'), at: z.nullable(z.tuple([share, share])) }),
])
export type Command = z.infer<typeof command>

/** A key that is pressed. */
export interface Stroke {
  readonly key: string
  readonly shiftKey: boolean
  /** Milliseconds of any origin. */
  readonly timeStamp: number
}

/** Digits typed so far, and when the last of them was. */
export interface Typed {
  readonly digits: string
  readonly at: number
}
export const NOTHING_TYPED: Typed = Object.freeze({ digits: '', at: Number.NEGATIVE_INFINITY })

/** What a key does: a command, digits that wait for Enter, both or neither. */
export interface KeyPress {
  readonly command: Command | null
  readonly typed: Typed
  /** Whether the key belongs to the presenter, and to nothing beneath. */
  readonly taken: boolean
}

const MOST_DIGITS = 3
/** Digits wait so long for the next one or for Enter, milliseconds. */
export const DIGITS_LAST_MS = 3000

/**
 * @param before what was typed before it
 * @param commands by keys, letters in lower case; by `Shift ` and a key where it asks for both
 */
export function pressKey(
  { key, shiftKey, timeStamp }: Stroke,
  before: Typed,
  commands: ReadonlyMap<string, SimpleCommand>,
): KeyPress {
  const digits = timeStamp - before.at > DIGITS_LAST_MS ? '' : before.digits
  if (/^\d$/.test(key)) return waiting((digits + key).slice(-MOST_DIGITS), timeStamp)
  // A digit typed by mistake is a layer of its own, and can be taken back.
  if (digits !== '' && key === 'Escape') return waiting('', timeStamp)
  if (digits !== '' && key === 'Backspace') return waiting(digits.slice(0, -1), timeStamp)
  // Steps are counted from one, as the audience sees them.
  if (digits !== '' && key === 'Enter') return doing({ do: 'jump', step: Math.max(0, Number(digits) - 1) })
  const name = key.length === 1 ? key.toLowerCase() : key
  const named = (shiftKey ? commands.get(`Shift ${name}`) : undefined) ?? commands.get(name)
  if (named) return doing({ do: named })
  return { command: null, typed: digits === '' ? NOTHING_TYPED : before, taken: false }
}

function waiting(digits: string, at: number): KeyPress {
  return { command: null, typed: digits === '' ? NOTHING_TYPED : { digits, at }, taken: true }
}

function doing(command: Command): KeyPress {
  return { command, typed: NOTHING_TYPED, taken: true }
}
