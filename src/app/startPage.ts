/** What table and console begin with, before anything else of theirs runs. */
import { config } from 'zod/mini'
import { attempt } from '../loader/attempt.ts'
import { quietLosses } from '../loader/fetchFile.ts'
import { startHealing } from '../loader/heal.ts'
import { bringPageStyles } from '../loader/loadFiles.ts'
import { giveSigns } from './boot/signs.ts'
import { keepFocus } from './services/keepFocus.ts'
import { watchPointers } from './services/watchPointers.ts'

export interface StartedPage {
  /** The element that the page is rendered into. */
  readonly root: HTMLElement
  /** Cancels all pointers that are down. */
  dropPointers(): void
}

/** @throws Error when the page has no element for it */
export function startPage(): StartedPage {
  giveSigns()
  quietLosses()
  // Schemas are compiled without `Function`, which the content security policy forbids.
  config({ jitless: true })
  const dropPointers = watchPointers()
  startHealing()
  void attempt('layout', bringPageStyles)
  const root = document.getElementById('root')
  if (!root) throw new Error('startPage: the page has no #root')
  keepFocus(root)
  return { root, dropPointers }
}
