/**
 * What a kiosk's machine remembers beyond a visit: how large its screen is, its PIN, what went wrong, how often what was
 * used. Nothing of it is about a person, and none of it leaves the machine. What is read is judged field by field: a
 * field that makes no sense counts as never written.
 */
import * as z from 'zod/mini'
import { pinHash } from '../../domain/content/kiosk.ts'
import { UNLOCKED } from '../../domain/kiosk/pinLock.ts'

const KEY = 'sandTable.kiosk'
const MAX_ERRORS = 20
const MAX_TEXT = 200

const count = z.int().check(z.gte(0))
/** CSS pixels a millimeter of the screen: from a wall of modules to a phone. */
const pxPerMm = z.number().check(z.gte(0.4), z.lte(20))

const fields = {
  pxPerMm: { shape: z.nullable(pxPerMm), usual: null },
  pin: { shape: z.nullable(pinHash), usual: null },
  lock: { shape: z.strictObject({ wrong: count, until: count }), usual: UNLOCKED },
  /** Times that something was used, by its name. */
  counts: { shape: z.record(z.string(), count), usual: {} },
  /** The last faults, newest first; milliseconds since 1970. */
  errors: {
    shape: z
      .array(z.strictObject({ at: count, text: z.string().check(z.maxLength(MAX_TEXT)) }))
      .check(z.maxLength(MAX_ERRORS)),
    usual: [],
  },
} as const

export type Memory = { readonly [K in keyof typeof fields]: z.infer<(typeof fields)[K]['shape']> }

/** Reads what is remembered; never throws, whatever stands in the storage. */
export function recall(): Memory {
  const given = readAll()
  return Object.fromEntries(
    Object.entries(fields).map(([key, { shape, usual }]) => {
      const parsed = shape.safeParse(given[key])
      return [key, parsed.success ? parsed.data : usual]
    }),
  ) as unknown as Memory
}

/** Remembers some of it anew; a storage that is full or closed is no fault of the table. */
export function remember(change: Partial<Memory>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...change }))
  } catch {
    // The table goes on without.
  }
}

/** Counts one more use. */
export function countUse(name: string): void {
  const { counts } = recall()
  remember({ counts: { ...counts, [name]: (counts[name] ?? 0) + 1 } })
}

/** Notes a fault, the same one only once in a row. */
export function noteError(text: string, at: number): void {
  const { errors } = recall()
  const short = text.slice(0, MAX_TEXT)
  const others = errors[0]?.text === short ? errors.slice(1) : errors
  remember({ errors: [{ at: Math.round(at), text: short }, ...others].slice(0, MAX_ERRORS) })
}

function readAll(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
