/** The keys of a mode that has them: nothing of the first picture needs them, so they come after it. */
import { useShortcuts } from './useShortcuts.ts'

export function Shortcuts() {
  useShortcuts()
  return null
}
