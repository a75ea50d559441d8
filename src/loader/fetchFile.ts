/**
 * Fetches a file of the table's own, with a limit for a server that never answers. What goes wrong is told apart by what
 * can be done about it.
 */

/** A request without a byte for so long counts as never answered, milliseconds. */
export const SILENT_MS = 20_000

/**
 * Why a file could not be had.
 * - `network`: no connection, or a server that is in trouble; later it may work
 * - `silent`: no answer in time; later it may work
 * - `missing`: the server does not have the file (any more)
 * - `faulty`: the file came, but what is in it cannot be used
 */
export type LossCause = 'network' | 'silent' | 'missing' | 'faulty'

export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly why: LossCause

  constructor(why: LossCause, message: string) {
    super(message)
    this.why = why
  }
}

const unanswered = () => new LoadError('silent', `no answer for ${SILENT_MS / 1000} s`)

/** Statuses that say that the file is not there, whoever asks and whenever. */
const MISSING = [404, 410]

export interface FetchOptions {
  readonly cache?: RequestCache
  /** The file is a page: otherwise an answer in HTML is a host's word for a file that it does not have. */
  readonly page?: boolean
}

/**
 * Fetches a file and reads it to its end.
 * @param read takes what is needed from the response
 * @throws LoadError
 */
export async function fetchFile<T>(
  url: string,
  read: (response: Response) => Promise<T>,
  { cache = 'default', page = false }: FetchOptions = {},
): Promise<T> {
  const abort = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), SILENT_MS)
  }
  heard()
  try {
    const response = await fetch(url, { cache, signal: abort.signal })
    const { status, ok, body, headers } = response
    if (MISSING.includes(status)) throw new LoadError('missing', `HTTP ${status}`)
    if (!ok) throw new LoadError('network', `HTTP ${status}`)
    if (!page && headers.get('Content-Type')?.startsWith('text/html'))
      throw new LoadError('missing', 'a page came in its place')
    return await read(body ? new Response(body.pipeThrough(eachChunk(heard)), { headers }) : response)
  } catch (error) {
    if (error instanceof LoadError) throw error
    if (abort.signal.aborted) throw unanswered()
    throw new LoadError('network', error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}

/** Calls back with each piece that goes through. */
function eachChunk(heard: () => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, out) {
      heard()
      out.enqueue(chunk)
    },
  })
}

/** The cause of a failure; an error that did not come from a request is a fault of what was loaded. */
export function causeOf(error: unknown): LossCause {
  return error instanceof LoadError ? error.why : 'faulty'
}

/** Rejects when a promise does not settle within the limit for requests. */
export function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unanswered()), SILENT_MS)
  })
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer))
}

/**
 * A file that could not be had is told of by a note. It is not an error of the page besides: not for its console, nor for
 * whoever listens to its errors.
 */
export function quietLosses(): void {
  window.addEventListener('error', (event) => {
    if (!(event.error instanceof LoadError)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
}

/** For roots of React, which report what a boundary has caught. */
export function onCaughtError(error: unknown): void {
  if (!(error instanceof LoadError)) console.error(error)
}
