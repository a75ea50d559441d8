/** Draws the storeys of a building apart, and together again. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'

export function ExplodeButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const apart = useTable((table) => table.exploded === id)
  return (
    <button
      type="button"
      className="button"
      aria-pressed={apart}
      onClick={() => useTable.getState().setExploded(apart ? null : id)}
    >
      {t(apart ? 'stack.collapse' : 'stack.explode')}
    </button>
  )
}
