/**
 * The service worker: keeps every file of the build, so that the table opens with its server gone. A newer build is
 * fetched beside the one in use and waits until the page says that nobody would be disturbed; so does content that has
 * changed on the server without a new build.
 */
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { CONTENT_FOLDERS, stagedIn, type ToWorker } from './content.ts'

/** Files of the build, each with a revision where its name has none; written in when the app is built. */
declare const __BUILD_FILES__: PrecacheEntry[]
declare function skipWaiting(): Promise<void>

const STAGED = stagedIn(new URL('./', location.href).href)
/** Files of content that are asked for at a time, so that nobody waits behind them. */
const AT_A_TIME = 4

cleanupOutdatedCaches()
// The state of the table is in the query, which belongs to the page and not to the file.
precacheAndRoute(__BUILD_FILES__, { ignoreURLParametersMatching: [/./], cleanURLs: false })

addEventListener('message', (event: MessageEvent<ToWorker | undefined>) => {
  const { data, ports } = event
  const answer = (work: Promise<unknown>) => {
    const answered = work.then(
      (result) => ports[0]?.postMessage(result),
      () => ports[0]?.postMessage(null),
    )
    ;(event as MessageEvent & { waitUntil(work: Promise<unknown>): void }).waitUntil(answered)
  }
  if (data?.type === 'SKIP_WAITING') void skipWaiting()
  if (data?.type === 'LOOK_FOR_CONTENT') answer(stageContent(data.scene))
  if (data?.type === 'TAKE_CONTENT') answer(takeContent())
})

/**
 * Fetches the files of a pack that the server has in another version than is kept here. The kept ones stay in use.
 * @returns addresses of those files, relative to the worker
 */
async function stageContent(scene: string): Promise<string[]> {
  await caches.delete(STAGED)
  const folders = CONTENT_FOLDERS.map((it) => `${it}/${scene}/`)
  const files = __BUILD_FILES__
    .map((it) => (typeof it === 'string' ? it : it.url))
    .filter((url) => folders.some((it) => url.startsWith(it)))
  const changed: string[] = []
  const waiting = [...files]
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const newer = await newerThanKept(url)
      if (!newer) continue
      await (await caches.open(STAGED)).put(url, newer)
      changed.push(url)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  } catch (error) {
    // Half of a change is none.
    await caches.delete(STAGED)
    throw error
  }
  return changed
}

/** What the server has in place of a kept file, or null where that is the same. @throws when the server cannot be asked */
async function newerThanKept(url: string): Promise<Response | null> {
  const kept = await matchPrecache(url)
  if (!kept) return null
  const etag = kept.headers.get('ETag')
  const modified = kept.headers.get('Last-Modified')
  const headers = new Headers()
  if (etag) headers.set('If-None-Match', etag)
  else if (modified) headers.set('If-Modified-Since', modified)
  const response = await fetch(url, { cache: 'no-store', headers })
  // A file that is no longer there is left as it is: without a new build nothing says that it has gone for good.
  if (response.status === 304 || response.status === 404) return null
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const [now, before] = await Promise.all([response.clone().arrayBuffer(), kept.arrayBuffer()])
  return sameBytes(now, before) ? null : response
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)]
  return left.length === right.length && left.every((byte, i) => byte === right[i])
}

/** Keeps the staged files in place of those that were kept before. */
async function takeContent(): Promise<true> {
  const staged = await caches.open(STAGED)
  for (const request of await staged.keys()) {
    const response = await staged.match(request)
    const key = getCacheKeyForURL(request.url)
    if (response && key) await (await cacheOf(key)).put(key, response)
  }
  await caches.delete(STAGED)
  return true
}

/** The cache that holds an entry. */
async function cacheOf(key: string): Promise<Cache> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    if (await cache.match(key)) return cache
  }
  throw new Error(`${key} is not kept`)
}
