/** Looks for a newer build, and for content that has changed, where no service worker does. */
import { isNewerBuild, reloadWhenThere } from '../../loader/newerBuild.ts'
import { useTable } from '../../store/index.ts'
import { loadContent } from '../loadContent.ts'

/** A table in a hall runs for weeks, milliseconds. */
const LOOK_EVERY_MS = 30 * 60_000

/** Starts looking; it never stops. */
export function lookAround(): void {
  window.setInterval(async () => {
    const { takeUpdate, offerUpdate } = useTable.getState()
    if (takeUpdate === null && ((await isNewerBuild()) || (await hasNewerContent())))
      offerUpdate(() => void reloadWhenThere())
  }, LOOK_EVERY_MS)
}

/** Whether the server has other content than is shown, and without faults; false where it cannot be reached. */
async function hasNewerContent(): Promise<boolean> {
  const { campus } = useTable.getState()
  if (!campus) return false
  try {
    const loaded = await loadContent(campus.pack.manifest.id)
    return 'campus' in loaded && JSON.stringify(loaded.campus.pack) !== JSON.stringify(campus.pack)
  } catch {
    return false
  }
}
