/** The warm corridor: how long, how wide, whom it reaches. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { corridorConnections, corridorLengthM } from '../../domain/campus/corridorGraph.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { ClimateLine } from '../light/ClimateLine.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceSummary } from '../sources/EvidenceSummary.tsx'
import { formatNumber, useText } from '../text.ts'
import { Fact, FrameButton, StatedList } from './Fact.tsx'

export function CorridorCard() {
  const { t } = useTranslation()
  const text = useText()
  const { corridor } = useCampus().pack
  const derived = useMemo(
    () => ({ lengthM: corridorLengthM(corridor), reached: corridorConnections(corridor).buildings.size }),
    [corridor],
  )
  return (
    <Panel
      title={text(corridor.name)}
      className="card"
      part="card"
      header={<SourceBadge {...corridor.existence} topic="buildings" />}
      onClose={() => useTable.getState().setSelect(null)}
    >
      <p className="card__big">
        {formatNumber(Math.round(derived.lengthM))} m <SourceBadge illustrative topic="shapes" />
      </p>
      <p>{t('card.corridorText')}</p>
      <StatedList facts={corridor.facts} />
      <dl className="facts">
        <Fact label={t('card.corridorWidth')}>
          {formatNumber(corridor.widthM, 1)} m <SourceBadge illustrative topic="shapes" />
        </Fact>
        <Fact label={t('card.corridorConnections')}>
          {derived.reached} <SourceBadge illustrative topic="shapes" />
        </Fact>
      </dl>
      <EvidenceSummary id={corridor.id} />
      <ClimateLine />
      <FrameButton id={corridor.id} />
    </Panel>
  )
}
