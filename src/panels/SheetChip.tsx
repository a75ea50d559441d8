/** A panel folded to its name, where the window has room for one sheet and the card of what was chosen has it. */
import './sheetChip.css'
import { ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type PanelId, useTable } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { Button } from '../ui/Button.tsx'
import { PANELS } from './list.ts'
import { useText } from './text.ts'

export function SheetChip({ panel }: { readonly panel: PanelId }) {
  const { t } = useTranslation()
  const text = useText()
  const found = useTable((table) => table.found.length)
  const label = PANELS.find((it) => it.id === panel)?.label
  if (!label) return null
  const name = text(label)
  return (
    <Button
      ref={panelObstacle}
      className="sheet-chip glass"
      aria-label={t('panel.unfold', { panel: name })}
      onClick={() => useTable.getState().unfold('panel')}
    >
      <ChevronUp aria-hidden="true" />
      <span>{name}</span>
      {found > 0 && <small>{found}</small>}
    </Button>
  )
}
