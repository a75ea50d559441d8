/**
 * The verbs of `window.sandTable` for a page that embeds the table in an iframe. A request is
 * `{ target: 'sandTable', id, verb, args }`; the answer `{ source: 'sandTable', id, ok, result | error }`. `subscribe`
 * answers once and then sends `{ source: 'sandTable', event: 'state', state }`. Only the table's own origin and those
 * the content pack names in `embedOrigins` are heard.
 */
import * as z from 'zod/mini'
import { useTable } from '../store/index.ts'
import type { ListName, SandTable } from '../store/sandTable.ts'

const VERBS = ['ready', 'getState', 'setState', 'subscribe', 'list', 'screenshot', 'stats'] as const

const request = z.object({
  target: z.literal('sandTable'),
  id: z.union([z.string(), z.number()]),
  verb: z.enum(VERBS),
  args: z._default(z.array(z.unknown()), []),
})

/** Starts listening; returns how to stop. */
export function startMessages(api: SandTable): () => void {
  const subscriptions = new Map<string, () => void>()
  const onMessage = (event: MessageEvent) => {
    if (!isAllowed(event.origin) || !event.source) return
    const parsed = request.safeParse(event.data)
    if (!parsed.success) return
    const { id, verb, args } = parsed.data
    const reply = (message: object) =>
      (event.source as Window).postMessage({ source: 'sandTable', ...message }, event.origin)
    const listen = () => {
      // One stream for each embedding page, however often it asks.
      subscriptions.get(event.origin)?.()
      subscriptions.set(
        event.origin,
        api.subscribe((state) => reply({ event: 'state', state })),
      )
    }
    const answer = async () => {
      if (verb === 'subscribe') return listen()
      return perform(api, verb, args)
    }
    answer().then(
      (result) => reply({ id, ok: true, result }),
      (error: unknown) =>
        reply({ id, ok: false, error: error instanceof Error ? error.message : String(error) }),
    )
  }
  window.addEventListener('message', onMessage)
  return () => {
    window.removeEventListener('message', onMessage)
    for (const stop of subscriptions.values()) stop()
  }
}

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
