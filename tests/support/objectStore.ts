/**
 * A host that knows nothing but objects by their key: no folders, no twins, no index documents, no headers save what an
 * object was uploaded with. What docs/hosting/objects.mjs lists of the build is what it has.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'

interface StoredObject {
  readonly file: string
  readonly key: string
  readonly type: string
  readonly cache: string
  readonly encoding?: string
}

export interface Store {
  readonly port: number
  /** Keys that were asked for and are not there. */
  readonly missing: string[]
  close(): Promise<void>
}

/** @param prefix of all keys, such as `a/b/` */
export async function startStore(prefix: string): Promise<Store> {
  const listing = await promisify(execFile)(process.execPath, ['docs/hosting/objects.mjs', 'dist', prefix])
  const objects = listing.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredObject)
  const byKey = new Map(objects.map((it) => [it.key, it]))
  const missing: string[] = []
  const server = createServer(async ({ url = '/' }, response) => {
    const key = decodeURIComponent(url.split('?')[0] ?? '').slice(1)
    const found = byKey.get(key)
    if (!found) {
      missing.push(key)
      response.writeHead(404).end()
      return
    }
    const { type, cache, encoding } = found
    response.setHeader('Content-Type', type)
    response.setHeader('Cache-Control', cache)
    if (encoding) response.setHeader('Content-Encoding', encoding)
    response.end(await readFile(found.file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
