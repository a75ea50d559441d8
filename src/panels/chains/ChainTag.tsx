/** Says which chain is shown on the model while its panel is closed, and ends it. */
import './chainTag.css'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chainById, chainColor, membersOf } from '../../domain/industry/chains.ts'
import { isPlacementIllustrative } from '../../domain/tenancy/tenancy.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText } from '../text.ts'
import { chainsPanel } from './panel.ts'
import './messages/index.ts'

export function ChainTag() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const chain = chainById(
    campus,
    useTable((table) => table.chain),
  )
  const { togglePanel, setChain } = useTable.getState()
  if (!chain) return null
  return (
    <div ref={panelObstacle} className="chain-tag glass" role="status">
      <Button className="legend__entry" onClick={() => togglePanel('chains')}>
        <i aria-hidden="true" style={{ background: chainColor(campus, chain) }} />
        {text(chainsPanel.label)} · {text(chain.name)}
        {membersOf(campus, chain).some((it) => isPlacementIllustrative(it.tenant)) && (
          <small>{t('legend.placement')}</small>
        )}
      </Button>
      <IconButton label={t('chains.end')} icon={X} onClick={() => setChain(null)} />
    </div>
  )
}
