/** What the back button and the focus of the keyboard need. Neither is used before the first picture. */
import { attempt } from '../loader/attempt.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { useTable } from '../store/index.ts'
import { whenReady } from './openTable.ts'

/**
 * Fetches it once the table is ready.
 * @param root element of the interface, within which the focus is kept
 * @param onStep called after each step of the back button to another entry of the history
 */
export function bringKeys(root: HTMLElement, onStep: () => void): void {
  whenReady(() => {
    void attempt('keys', async () => {
      const [{ keepFocus }, { startBackButton }] = await Promise.all([
        import('./keepFocus.ts'),
        import('../link/backButton.ts'),
      ])
      keepFocus(root)
      // In a frame the history is that of the page around it: a table there adds nothing to it.
      if (window.parent === window) startBackButton(() => MODE_RULES[useTable.getState().mode].back, onStep)
    })
  })
}
