/** Selects something and brings the camera to it. */
import { useTable } from '../store/index.ts'

export function flyTo(id: string): void {
  const table = useTable.getState()
  table.setSelect(id)
  table.frame(id)
}
