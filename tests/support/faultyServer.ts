/** The built app behind a server that fails in ways of its own, file by file: what a route of the browser cannot play. */
import { request as ask, createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject } from 'vitest'

/**
 * What becomes of a file.
 * - `silent`: the request is taken, and never answered
 * - `cut`: the connection breaks in the middle of the file
 * - `busy`: 503
 * - `gone`: 404
 * - `page`: as hosts of single-page apps answer for a file that they do not have
 */
export type Failure = 'silent' | 'cut' | 'busy' | 'gone' | 'page'

export interface FaultyServer {
  /** Address of the app, with a trailing slash. */
  readonly url: string
  /** Failures by what a path contains; may be changed at any time. */
  readonly failures: Map<string, Failure>
  close(): Promise<void>
}

export async function faultyServer(behind = inject('url')): Promise<FaultyServer> {
  const failures = new Map<string, Failure>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const failure = [...failures].find(([part]) => path.includes(part))?.[1]
    if (failure === 'silent') return
    if (failure === 'busy' || failure === 'gone') {
      response.writeHead(failure === 'busy' ? 503 : 404).end()
      return
    }
    const wanted = new URL(failure === 'page' ? '/' : path, behind)
    const inner = ask(wanted, { headers: { ...request.headers, host: wanted.host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (failure === 'cut') answer.once('data', (piece: Buffer) => cut(response, piece))
      else answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    inner.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    failures,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Sends half of a piece, and no more. */
function cut(response: ServerResponse, piece: Buffer): void {
  response.write(piece.subarray(0, Math.ceil(piece.length / 2)), () => response.destroy())
}
