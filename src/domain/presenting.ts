/**
 * What a presenter can ask for, from a clicker, a keyboard or a second window. Commands are data: they cross from window
 * to window and are judged by this schema on the way in.
 */
import * as z from 'zod/mini'

const share = z.number().check(z.gte(0), z.lte(1))

/** Commands that say all there is to say. */
const SIMPLE = [
  'begin',
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

/** What a key does: a command, digits that wait for Enter, both or neither. */
export interface KeyPress {
  readonly command: Command | null
  /** Digits typed so far. */
  readonly digits: string
  /** Whether the key belongs to the presenter, and to nothing beneath. */
  readonly taken: boolean
}

const KEYS: ReadonlyMap<string, SimpleCommand> = new Map(
  Object.entries({
    PageDown: 'next',
    ArrowRight: 'next',
    ' ': 'next',
    n: 'next',
    PageUp: 'previous',
    ArrowLeft: 'previous',
    p: 'previous',
    Backspace: 'previous',
    Home: 'first',
    End: 'last',
    F5: 'begin',
    Escape: 'leave',
    '.': 'blank',
    b: 'blank',
    r: 'return',
    h: 'hide',
    l: 'pointer',
    '?': 'help',
  } as const),
)
const MOST_DIGITS = 3

/** @param digits typed before it */
export function pressKey(key: string, digits: string): KeyPress {
  if (/^\d$/.test(key)) return { command: null, digits: (digits + key).slice(-MOST_DIGITS), taken: true }
  if (key === 'Enter' && digits !== '') {
    // Steps are counted from one, as the audience sees them.
    return { command: { do: 'jump', step: Math.max(0, Number(digits) - 1) }, digits: '', taken: true }
  }
  const named = KEYS.get(key.length === 1 ? key.toLowerCase() : key)
  return named ? { command: { do: named }, digits: '', taken: true } : { command: null, digits, taken: false }
}
