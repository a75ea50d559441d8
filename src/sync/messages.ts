/**
 * The verbs of `window.sandTable` for a page that embeds the table in an iframe. A request is
 * `{ target: 'sandTable', id, verb, args }`; the answer `{ source: 'sandTable', id, ok, result | error }`. `subscribe`
 * answers once and then sends `{ source: 'sandTable', event: 'state', state }`. Only the table's own origin and those
 * the content pack names in `embedOrigins` are heard. Requests that come before the pack is open are held until then,
 * since nobody knows earlier who may ask.
 */
import * as z from 'zod/mini'
import { type TableStore, useTable } from '../store/index.ts'
import type { ListName, SandTable } from '../store/sandTable.ts'

const VERBS = ['ready', 'getState', 'setState', 'subscribe', 'list', 'screenshot', 'stats'] as const

/** Requests of one window that are held at most; what it sends beyond them is not heard. */
const MOST_HELD = 50

const request = z.object({
  target: z.literal('sandTable'),
  id: z.union([z.string(), z.number()]),
  verb: z.enum(VERBS),
  args: z._default(z.array(z.unknown()), []),
})

/** A request, with how to answer the window that it came from. */
interface Asked extends z.infer<typeof request> {
  readonly from: Window
  readonly origin: string
  reply(message: object): void
}

/** Starts listening; returns how to stop. */
export function startMessages(api: SandTable): () => void {
  /** One stream for each window, however often it asks. */
  const streams = new Map<Window, () => void>()
  let held: Asked[] = []

  const answer = async ({ verb, args, from, reply }: Asked): Promise<unknown> => {
    if (verb !== 'subscribe') return perform(api, verb, args)
    streams.get(from)?.()
    const stop = api.subscribe((state) => {
      if (!from.closed) return reply({ event: 'state', state })
      stop()
      streams.delete(from)
    })
    streams.set(from, stop)
    return undefined
  }
  const judge = (asked: Asked) => {
    const { id, origin, reply } = asked
    if (isAllowed(origin)) {
      answer(asked).then(
        (result) => reply({ id, ok: true, result }),
        (error: unknown) =>
          reply({ id, ok: false, error: error instanceof Error ? error.message : String(error) }),
      )
    } else if (!useTable.getState().campus)
      // Who may ask is not known then; that the content cannot be opened is no secret.
      reply({ id, ok: false, error: 'sandTable: the content has faults and cannot be opened' })
  }
  const onMessage = ({ data, origin, source }: MessageEvent) => {
    // Sandboxed pages and files have no origin that could be named.
    if (!source || origin === 'null') return
    const parsed = request.safeParse(data)
    if (!parsed.success) return
    const from = source as Window
    const reply = (message: object) => from.postMessage({ source: 'sandTable', ...message }, origin)
    const asked = { ...parsed.data, from, origin, reply }
    if (isSettled(useTable.getState())) judge(asked)
    else if (held.filter((it) => it.from === from).length < MOST_HELD) held.push(asked)
  }
  const stopHolding = useTable.subscribe(isSettled, () => {
    const waiting = held
    held = []
    for (const asked of waiting) judge(asked)
  })
  window.addEventListener('message', onMessage)
  return () => {
    window.removeEventListener('message', onMessage)
    stopHolding()
    for (const stop of streams.values()) stop()
  }
}

/** The content is open, or cannot be opened: from then on it is known who may ask. */
const isSettled = ({ campus, faults }: TableStore) => campus !== null || faults !== null

function isAllowed(origin: string): boolean {
  const { campus } = useTable.getState()
  return origin === window.location.origin || (campus?.pack.manifest.embedOrigins.includes(origin) ?? false)
}

async function perform(
  api: SandTable,
  verb: Exclude<(typeof VERBS)[number], 'subscribe'>,
  [first]: unknown[],
): Promise<unknown> {
  switch (verb) {
    case 'ready':
      return api.ready
    case 'getState':
      return api.getState()
    case 'setState':
      return api.setState(first as Parameters<SandTable['setState']>[0])
    case 'list':
      return api.list(first as ListName)
    case 'screenshot':
      return api.screenshot(first as Parameters<SandTable['screenshot']>[0])
    case 'stats':
      return api.stats()
  }
}
