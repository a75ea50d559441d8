/** `kiosk` in scene.json: how long a table in a hall waits for its visitors, and where they find it again at home. */
import * as z from 'zod/mini'
import { linkBase } from '../sharing/reachable.ts'
import { id } from './common.ts'

/** A PIN as it may be kept: PBKDF2 with SHA-256 over it; salt and hash in base64. */
export const pinHash = z.strictObject({
  salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{22,}={0,2}$/, 'a salt is 16 bytes or more in base64')),
  hash: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/, 'a hash is 32 bytes in base64')),
  iterations: z.int().check(z.gte(100_000), z.lte(2_000_000)),
})
export type PinHash = z.infer<typeof pinHash>

const seconds = (from: number, to: number, usual: number) =>
  z._default(z.number().check(z.gte(from), z.lte(to)), usual)

const kioskShape = z.strictObject({
  /** Without a touch for so long it asks whether anybody is still there. */
  idleSeconds: seconds(10, 1800, 90),
  /** So long it waits for an answer. */
  countdownSeconds: seconds(5, 120, 20),
  /** Where the same table stands in public; a code that opens the view there is offered only with it. */
  publicUrl: z.optional(
    z.url({ protocol: /^https$/, error: 'a public address is https://host/path' }).check(
      z.refine((it) => !/[?#]/.test(it), 'a public address has neither query nor fragment'),
      z.refine((it) => linkBase(it, undefined) !== null, 'a public address is one that phones reach'),
    ),
  ),
  /** Saved views that are shown while nobody is there, in this order; left out, all but those that open a building. */
  views: z.optional(z.array(id).check(z.minLength(1))),
  /** Whether the film into the table is among them, where the park has one; it is unless this says no. */
  film: z.optional(z.boolean()),
  /** Whether the room tone sounds in the hall; it does unless this says no, for a hall with a sound of its own. */
  roomTone: z.optional(z.boolean()),
  /** Opens the service panel where this machine has none of its own. */
  pin: z.optional(pinHash),
})
export type KioskSettings = z.infer<typeof kioskShape>

export const kiosk = z._default(kioskShape, { idleSeconds: 90, countdownSeconds: 20 })
