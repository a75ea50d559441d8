/** Work that needs something fetched, and is done as soon as that can be had. */

import { useTable } from '../store/index.ts'
import type { PartName } from '../store/lost.ts'
import { causeOf } from './fetchFile.ts'

/**
 * Does the work; while it fails, the part counts as lost and is tried again.
 * @param work called again for each attempt, so it must forget what failed before
 */
export async function attempt(name: PartName, work: () => Promise<unknown>): Promise<void> {
  const { lose, regain } = useTable.getState()
  try {
    await work()
    regain(name)
  } catch (error) {
    lose({
      id: name,
      name,
      why: causeOf(error),
      reason: error instanceof Error ? error.message : String(error),
      unasked: true,
      again: () => void attempt(name, work),
    })
  }
}
