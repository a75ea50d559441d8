/**
 * The service worker: keeps every file of the build, so that the table opens with its server gone. A newer build is
 * fetched beside the one in use and waits until the page says that nobody would be disturbed.
 */
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

/** Files of the build, each with a revision where its name has none; written in when the app is built. */
declare const __BUILD_FILES__: PrecacheEntry[]
declare function skipWaiting(): Promise<void>

cleanupOutdatedCaches()
// The state of the table is in the query, which belongs to the page and not to the file.
precacheAndRoute(__BUILD_FILES__, { ignoreURLParametersMatching: [/./], cleanURLs: false })

addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | undefined>) => {
  if (data?.type === 'SKIP_WAITING') void skipWaiting()
})
