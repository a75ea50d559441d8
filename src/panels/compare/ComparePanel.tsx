/**
 * What changed between two dates: sums, what was reached on the way, and every building that went on. Opening it begins to
 * compare; closing it leaves the two dates, which the bar ends.
 */
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PHASE_NAMES } from '../../domain/overlays/status.ts'
import { inOrder, toDay } from '../../domain/schedule/calendar.ts'
import { type BuildingChange, changesBetween } from '../../domain/schedule/changes.ts'
import { openingPair } from '../../domain/schedule/datePairs.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { LOW, SHEETS } from '../breakpoints.ts'
import { Fact } from '../cards/Fact.tsx'
import { flyTo } from '../flyTo.ts'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatArea, formatDate, formatNumber, useLang, useText } from '../text.ts'
import { useDeviationText } from '../timeline/schedule/useDeviationText.ts'
import { useSettledDate } from '../useSettledDate.ts'
import './messages/index.ts'

/** As many buildings are listed before the rest is asked for. */
const FIRST = 6

export function ComparePanel() {
  const compare = useTable((table) => table.compare)
  useEffect(() => {
    const { campus, date, compare: begun, startComparing, closePanel } = useTable.getState()
    if (begun !== null || !campus) return
    const [left, right] = openingPair(campus, date)
    startComparing(left === date ? right : left)
    // Where a panel covers most of the picture the two dates come first; the bar opens it.
    if (window.matchMedia(`${SHEETS}, ${LOW}`).matches) closePanel()
  }, [])
  return compare === null ? null : <ChangesPanel compare={compare} />
}

function ChangesPanel({ compare }: { compare: string }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const date = useSettledDate()
  const inWords = useDeviationText()
  const [all, setAll] = useState(false)
  const [first, last] = inOrder(compare, date)
  const changes = useMemo(() => changesBetween(campus, toDay(first), toDay(last)), [campus, first, last])
  const { buildings, milestones, reached } = changes
  return (
    <Panel title={t('compare.title')} className="card" onClose={useTable.getState().closePanel}>
      <p className="muted">
        {formatDate(first, lang)} – {formatDate(last, lang)} · {t('compare.light')}
      </p>
      <dl className="facts">
        <Fact label={t('compare.days')}>{formatNumber(changes.days)}</Fact>
        <Fact label={t('timeline.storeys')}>+{changes.storeys}</Fact>
        <Fact label={t('timeline.area')}>+{formatArea(changes.areaM2)}</Fact>
      </dl>
      {reached.length > 0 && (
        <>
          <h3>{t('compare.reached')}</h3>
          <ul className="prose">
            {reached.map(({ target, deviations }) => (
              <li key={target.id}>
                {text(target.name)} <SourceBadge {...target.actual} />
                {deviations.map((deviation) => (
                  <small key={deviation.plan.date}>
                    {' '}
                    {t('schedule.against', {
                      date: formatDate(deviation.plan.date, lang, deviation.plan.precision),
                      words: inWords(deviation),
                    })}
                  </small>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <h3>{t('compare.milestones')}</h3>
          <ul className="prose">
            {milestones.map((milestone) => (
              <li key={milestone.id}>
                {formatDate(milestone.date, lang, milestone.precision)} · {text(milestone.title)}{' '}
                <SourceBadge {...milestone} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('compare.buildings', { count: buildings.length })}</h3>
      <ul className="rows">
        {(all ? buildings : buildings.slice(0, FIRST)).map((building) => (
          <Change key={building.id} change={building} />
        ))}
      </ul>
      {buildings.length > FIRST && !all && (
        <Button className="row" onClick={() => setAll(true)}>
          {t('now.more', { count: buildings.length - FIRST })}
        </Button>
      )}
    </Panel>
  )
}

function Change({ change: { id, from, to, storeys } }: { change: BuildingChange }) {
  const { t } = useTranslation()
  const text = useText()
  const entry = useCampus().buildings.get(id)
  if (!entry) return null
  const phases = from === to ? text(PHASE_NAMES[to]) : `${text(PHASE_NAMES[from])} → ${text(PHASE_NAMES[to])}`
  return (
    <li>
      <Button className="row" onClick={() => flyTo(id)}>
        <span>{text(entry.building.name)}</span>
        <small>
          {phases}
          {storeys > 0 && ` · ${t('compare.storeys', { count: storeys })}`}
        </small>
      </Button>
    </li>
  )
}
