/** The park in figures, drawn to the date of the timeline; where it lies; and the ledger of sources behind the table. */
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../store/index.ts'
import { Insight } from './insight/Insight.tsx'
import { Origin } from './Origin.tsx'
import { Panel } from './Panel.tsx'
import { SourcesList } from './SourcesList.tsx'
import { useText } from './text.ts'

export function ParkPanel({ externalLinks }: { externalLinks: boolean }) {
  const { t } = useTranslation()
  const text = useText()
  const { address, disclaimer } = useCampus().pack.manifest
  return (
    <Panel title={t('menu.park')} className="insight" onClose={() => useTable.getState().closePanel()}>
      <Insight />
      <p>
        {t('park.address')} {text(address.text)} <Origin {...address} />
      </p>
      <p className="muted">{text(disclaimer)}</p>
      <SourcesList externalLinks={externalLinks} />
    </Panel>
  )
}
