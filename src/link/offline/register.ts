/** Registers the service worker and tells the store how far the table is kept, and when a newer build waits. */
import { Workbox } from 'workbox-window'
import { useTable } from '../../store/index.ts'

/** A table in a hall runs for weeks: it asks for a newer build this often, milliseconds. */
const LOOK_EVERY_MS = 30 * 60_000

/** Resolves once every file is kept, or could not be; the table works either way. */
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
  setOffline('fetching')
  try {
    await worker.register({ immediate: true })
    await navigator.serviceWorker.ready
    setOffline('kept')
  } catch (error) {
    console.warn(`offline: ${error instanceof Error ? error.message : String(error)}`)
    setOffline('failed')
    return
  }
  // Without a network there is nothing newer; that is no fault.
  window.setInterval(() => void worker.update().catch(() => {}), LOOK_EVERY_MS)
}
