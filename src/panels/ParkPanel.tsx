/** The park in figures, drawn to the date of the timeline, and where it lies. */
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../store/index.ts'
import { Insight } from './insight/Insight.tsx'
import { Origin } from './Origin.tsx'
import { Panel } from './Panel.tsx'
import { useText } from './text.ts'

export function ParkPanel() {
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
    </Panel>
  )
}
