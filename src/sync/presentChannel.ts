/**
 * Between the audience's window and the presenter's console: a BroadcastChannel, which never leaves the browser and never
 * crosses origins. Its name holds the folder of the page, because one host may have several tables. Whatever arrives is
 * judged by schema; messages of another version or shape are not heard.
 *
 * The console says `hello` when it opens and every few seconds; the audience answers with its state, sends it again
 * whenever it changes, and says `bye` when it closes. So either window may come late, go, and come back.
 */
import * as z from 'zod/mini'
import { SIZES } from '../domain/sharing/pictureSize.ts'
import { NOTE_REASONS } from '../domain/state/normalizeState.ts'
import { stateShape } from '../domain/state/state.ts'
import { command } from '../domain/tours/presenting.ts'

/** Version of the messages. */
const VERSION = 1

const version = { v: z.literal(VERSION) }

const toAudience = z.discriminatedUnion('kind', [
  z.strictObject({ ...version, kind: z.literal('hello') }),
  z.strictObject({ ...version, kind: z.literal('command'), command }),
  /** Asks for the view as a picture file. */
  z.strictObject({
    ...version,
    kind: z.literal('draw'),
    size: z.enum(SIZES),
    caption: z.array(z.string()),
  }),
])
export type ToAudience = z.infer<typeof toAudience>

/** What the console knows of the audience. */
const audience = z.strictObject({
  /** A new window has a new one. */
  window: z.string(),
  /** The picture and the tours are there. */
  ready: z.boolean(),
  state: stateShape,
  /** The time of the step runs; steps follow one another by themselves. */
  playing: z.boolean(),
  auto: z.boolean(),
  /** Something was touched since the step arrived. */
  away: z.boolean(),
  blank: z.boolean(),
  bare: z.boolean(),
  frozen: z.boolean(),
  startedAt: z.nullable(z.number()),
  /** A newer version of the table waits to be loaded. */
  newer: z.boolean(),
  /** The browser does not draw the window: it is covered, minimized or in the background. */
  hidden: z.boolean(),
})
export type Audience = z.infer<typeof audience>

const toConsole = z.discriminatedUnion('kind', [
  z.strictObject({ ...version, kind: z.literal('audience'), audience }),
  /** The picture of the table as it is, small. */
  z.strictObject({ ...version, kind: z.literal('picture'), picture: z.instanceof(Blob) }),
  /** The picture file that was asked for; null where it could not be drawn. */
  z.strictObject({ ...version, kind: z.literal('drawn'), file: z.nullable(z.instanceof(Blob)) }),
  /** What of the last command could not be shown; the audience sees nothing of it. */
  z.strictObject({
    ...version,
    kind: z.literal('refused'),
    notes: z.array(z.strictObject({ key: z.string(), given: z.string(), reason: z.enum(NOTE_REASONS) })),
  }),
  z.strictObject({ ...version, kind: z.literal('bye') }),
])
export type ToConsole = z.infer<typeof toConsole>

type Message<T> = T extends unknown ? Omit<T, 'v'> : never

export interface Line<Out> {
  send(message: Message<Out>): void
  close(): void
}

/** The audience's end of the line of a pack. */
export function audienceLine(scene: string, heard: (message: ToAudience) => void): Line<ToConsole> {
  return line(scene, toAudience, heard)
}

/** The console's end. */
export function consoleLine(scene: string, heard: (message: ToConsole) => void): Line<ToAudience> {
  return line(scene, toConsole, heard)
}

function line<In, Out>(scene: string, schema: z.ZodMiniType<In>, heard: (message: In) => void): Line<Out> {
  const folder = window.location.pathname.replace(/[^/]*$/, '')
  const channel = new BroadcastChannel(`sand-table present ${scene} ${folder}`)
  channel.onmessage = ({ data, origin }) => {
    if (origin !== '' && origin !== window.location.origin) return
    const parsed = schema.safeParse(data)
    if (parsed.success) heard(parsed.data)
  }
  return {
    send: (message) => channel.postMessage({ ...message, v: VERSION }),
    close: () => channel.close(),
  }
}
