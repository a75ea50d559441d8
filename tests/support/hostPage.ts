/** A site of somebody else: serves the pages of a test from an origin of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Site {
  readonly origin: string
  /** Pages by their path; they may be added after the start. */
  readonly pages: Record<string, string>
  close(): Promise<void>
}

export async function startSite(): Promise<Site> {
  const pages: Record<string, string> = {}
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[url.split('?')[0] ?? '/']
    response.statusCode = page === undefined ? 404 : 200
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
