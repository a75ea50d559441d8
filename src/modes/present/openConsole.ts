/** Opens the two windows of a presentation from one another. */
import { useTable } from '../../store/index.ts'

export function openConsole(): void {
  const { scene, lang } = useTable.getState()
  const query = new URLSearchParams({ scene, lang })
  window.open(`console.html?${query}`, 'sand-table-console', 'popup,width=1240,height=800')
}

export function openAudience(): void {
  const { scene, lang } = useTable.getState()
  const query = new URLSearchParams({ scene, lang, mode: 'present' })
  window.open(`index.html?${query}`, 'sand-table-audience')
}
