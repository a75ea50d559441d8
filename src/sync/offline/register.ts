/** Registers the service worker and tells the store how far the table is kept, and when a newer version waits. */
import { Workbox } from 'workbox-window'
import { LoadError } from '../../loader/fetchFile.ts'
import { reloadWhenThere } from '../../loader/newerBuild.ts'
import { useTable } from '../../store/index.ts'
import type { ToWorker } from './content.ts'
import { stagedIsSound } from './staged.ts'

/** A table in a hall runs for weeks: it asks for a newer version this often, milliseconds. */
const LOOK_EVERY_MS = 30 * 60_000

/** Whether the page was served by a worker when it was loaded. */
const served = navigator.serviceWorker.controller !== null

/**
 * Resolves once every file is kept.
 * @throws LoadError when some of them could not be had; the table works all the same
 */
export async function keepOffline(base: string): Promise<void> {
  const { setOffline, offerUpdate } = useTable.getState()
  const worker = new Workbox(`${base}sw.js`)
  worker.addEventListener('waiting', () => {
    offerUpdate(() => {
      // The page starts anew under the build that takes over.
      worker.addEventListener('controlling', () => window.location.reload())
      worker.messageSkipWaiting()
    })
  })
  // Of the files that a worker keeps all have come, or it is thrown away.
  const refused = new Promise<never>((_, reject) => {
    worker.addEventListener('redundant', () => reject(new Error('some of the files could not be kept')))
  })
  setOffline('fetching')
  let registration: ServiceWorkerRegistration
  try {
    await worker.register({ immediate: true })
    registration = await Promise.race([navigator.serviceWorker.ready, refused])
    setOffline('kept')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.warn(`offline: ${reason}`)
    setOffline('failed')
    throw new LoadError('network', reason)
  }
  refused.catch(() => {})
  // Another page has taken the newer build, and with it the files of this one.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (served) offerUpdate(() => void reloadWhenThere())
  })
  const look = async () => {
    // Without a network there is nothing newer; that is no fault.
    await worker.update().catch(() => {})
    // A newer build brings its content along.
    if (registration.waiting || registration.installing || useTable.getState().takeUpdate) return
    await lookForContent(base, registration.active)
  }
  // What was fetched with this very page is not looked at again.
  if (served) await look()
  window.setInterval(() => void look(), LOOK_EVERY_MS)
}

/** Offers content that has changed on the server without a new build; content with faults never. */
async function lookForContent(base: string, worker: ServiceWorker | null): Promise<void> {
  const { scene } = useTable.getState()
  const changed = await ask<readonly string[]>(worker, { type: 'LOOK_FOR_CONTENT', scene })
  if (!changed || changed.length === 0 || !(await stagedIsSound(base, scene))) return
  useTable.getState().offerUpdate(() => {
    void ask(worker, { type: 'TAKE_CONTENT' }).then((taken) => taken && window.location.reload())
  })
}

/** Asks the worker; null where it has no answer. */
function ask<T>(worker: ServiceWorker | null, message: ToWorker): Promise<T | null> {
  return new Promise((resolve) => {
    if (!worker) return resolve(null)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage(message, [port2])
  })
}
