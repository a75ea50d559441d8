/** Draws the storeys of a building apart, and together again. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'

export function ExplodeButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const apart = useTable((table) => table.exploded === id)
  return (
    <Button pressed={apart} onClick={() => useTable.getState().setExploded(apart ? null : id)}>
      {t(apart ? 'stack.collapse' : 'stack.explode')}
    </Button>
  )
}
