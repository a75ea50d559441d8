/** Opens a building's inside to view, and closes it again. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'

export function CutawayButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const open = useTable((table) => table.cutaway === id)
  return (
    <Button pressed={open} onClick={() => useTable.getState().setCutaway(open ? null : id)}>
      {t(open ? 'card.cutClose' : 'card.cutOpen')}
    </Button>
  )
}
