/** The park in words and in figures, drawn to the date of the timeline, and its address. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../../store/index.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import { Insight } from './Insight.tsx'
import { parkPanel } from './panel.ts'
import { Themes } from './Themes.tsx'
import './messages/index.ts'

const PAGES = ['themes', 'figures'] as const
type Page = (typeof PAGES)[number]

export function ParkPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { manifest, themes } = useCampus().pack
  const { address, disclaimer } = manifest
  const [page, setPage] = useState<Page>('themes')
  const offered = themes.length > 0
  return (
    <Panel title={text(parkPanel.label)} className="insight" onClose={() => useTable.getState().closePanel()}>
      {offered ? (
        <Tabs<Page>
          label={text(parkPanel.label)}
          pages={PAGES}
          page={page}
          className="tiles park__pages"
          name={(it) => t(`park.${it}`)}
          onTurn={setPage}
        >
          {page === 'themes' ? <Themes /> : <Insight />}
        </Tabs>
      ) : (
        <Insight />
      )}
      <p>
        {t('park.address')} {text(address.text)} <SourceBadge {...address} />
      </p>
      <p className="muted">{text(disclaimer)}</p>
    </Panel>
  )
}
