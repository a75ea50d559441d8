/** The browser's back button takes off layers of the table, once that stands. */
import { MODE_RULES } from '../../modes/rules.ts'
import { useTable } from '../../store/index.ts'
import { startBackButton } from '../../sync/backButton.ts'
import { whenReady } from '../openTable.ts'

/** @param onStep called after each step to another entry of the history */
export function mindBackButton(onStep: () => void): void {
  // In a frame the history is that of the page around it: a table there adds nothing to it.
  if (window.parent !== window) return
  whenReady(() => startBackButton(() => MODE_RULES[useTable.getState().mode].back, onStep))
}
