/** Serves the built app: files only, compressed twins first, strict headers. Binds to loopback unless told otherwise. */
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { contentSecurityPolicy } from '../lib/contentSecurityPolicy.ts'
import { freshTwins } from './freshTwins.ts'

export interface ServeOptions {
  /** Folder of the build. */
  readonly dir: string
  /** First port tried; 0 takes any free one. */
  readonly port: number
  readonly host?: string
}

export interface Serving {
  /** Address to open, with a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

/** Ports tried after the wanted one. */
const TRIES = 20
const LOOPBACK = '127.0.0.1'

/**
 * Starts the server on the first free port from `port` on.
 * @throws when the folder holds no build or no port is free.
 */
export async function serve({ dir, port, host = LOOPBACK }: ServeOptions): Promise<Serving> {
  await readFile(join(dir, 'index.html')).catch(() => {
    throw new Error(`serve: ${dir} holds no build; run "npm run build" first`)
  })
  const policy = policyFor(await embedOrigins(dir))
  const files = sirv(dir, {
    dev: true, // looks at the disk each time, so that a new build or a pack added later is seen
    etag: true,
    brotli: true,
    gzip: true,
    single: false,
    dotfiles: false,
    setHeaders: (response, path) => setHeaders(response, path, policy),
  })
  const fresh = freshTwins()
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    const path = contentPath(dir, request.url)
    if (path !== null && !(await fresh(path))) delete request.headers['accept-encoding']
    files(request, response, () => refuse(response, 404))
  })
  const taken = await listen(server, port, host)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Where a file lies that may have been changed since the build; null for any other address. */
function contentPath(dir: string, url = '/'): string | null {
  const pathname = url.split('?', 1)[0] ?? ''
  // A name of another form is no file of a pack.
  return /^\/(scenes|models)(\/[\w-]+)+\.\w+$/.test(pathname) ? join(dir, pathname) : null
}

function setHeaders(response: ServerResponse, path: string, policy: string): void {
  if (path.endsWith('.glb')) response.setHeader('Content-Type', 'model/gltf-binary')
  // Files with a hash in their name never change; everything else is asked for again.
  const hashed = path.startsWith('/assets/')
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  // Browsers complain of it where they do not heed it: at plain http from another machine.
  if (isTrustworthy(response)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
}

/** Whether the browser counts the page as secure: from the machine itself, or through a proxy that speaks https. */
function isTrustworthy({ req }: ServerResponse): boolean {
  const { host = '', 'x-forwarded-proto': proto } = req.headers
  return proto === 'https' || /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(status === 404 ? 'Not found' : 'Method not allowed')
}

/** The policy of the page, with who may frame it; the example of an embedding page frames the table itself. */
function policyFor(origins: readonly string[]): string {
  return contentSecurityPolicy("frame-src 'self'", `frame-ancestors ${["'self'", ...origins].join(' ')}`)
}

/** Origins that any pack of the build allows to embed the table. */
async function embedOrigins(dir: string): Promise<string[]> {
  const folder = join(dir, 'scenes')
  const packs = await readdir(folder).catch(() => [])
  const origins = await Promise.all(
    packs.map(async (pack) => {
      try {
        const manifest: unknown = JSON.parse(await readFile(join(folder, pack, 'scene.json'), 'utf8'))
        const own = (manifest as { embedOrigins?: unknown }).embedOrigins
        return Array.isArray(own) ? own.filter((it) => typeof it === 'string' && ORIGIN.test(it)) : []
      } catch {
        return [] // the app itself reports what is wrong with a pack
      }
    }),
  )
  return [...new Set(origins.flat() as string[])]
}

/** Nothing else may enter a header. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+$/

async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!busy || port - first >= TRIES) throw error
    }
  }
}
