/** What is being built on the date, with lines to the buildings; one tap flies there and opens the building's story. */
import './now.css'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Activity, activityAt, isWorkStop } from '../../domain/construction/activity.ts'
import { PHASE_NAMES, phaseColor } from '../../domain/overlays/status.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { flyTo } from '../flyTo.ts'
import { Origin } from '../Origin.tsx'
import { useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import './messages/index.ts'

/** As many as the eye follows by lines. */
const WITH_LINES = 5

export function NowCard() {
  const { t } = useTranslation()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const [closed, setClosed] = useState(false)
  const [all, setAll] = useState(false)
  const now = useMemo(() => activityAt(campus, day), [campus, day])
  const led = closed ? [] : now.slice(0, WITH_LINES)
  const ids = led.map((it) => it.id).join()

  // Lines are drawn with the picture: other ends need another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => useTable.getState().stage?.redraw(), [ids, closed, all])

  if (now.length === 0) return null
  const Arrow = closed ? ChevronDown : ChevronUp
  return (
    <>
      <svg className="leaders" aria-hidden="true">
        {led.map(({ id }) => (
          <g key={id} data-leader={id}>
            <polyline />
            <circle r="3.5" />
          </g>
        ))}
      </svg>
      <section className="now panel glass" aria-label={t('now.title')}>
        <button
          type="button"
          className="now__head"
          aria-expanded={!closed}
          onClick={() => setClosed(!closed)}
        >
          <strong>{t('now.title')}</strong>
          <span>{t('timeline.count', { count: now.length })}</span>
          <Origin derived quiet />
          <Arrow aria-hidden />
        </button>
        {!closed && (
          <div className="now__body" onScroll={() => useTable.getState().stage?.redraw()}>
            {isWorkStop(campus, day) && <p className="muted">{t('now.stop')}</p>}
            <ul className="now__rows">
              {(all ? now : now.slice(0, WITH_LINES)).map((it) => (
                <Row key={it.id} activity={it} />
              ))}
            </ul>
            {now.length > WITH_LINES && (
              <button type="button" className="row" onClick={() => setAll(!all)}>
                {all ? t('now.fewer') : t('now.more', { count: now.length - WITH_LINES })}
              </button>
            )}
          </div>
        )}
      </section>
    </>
  )
}

function Row({ activity: { id, phase, share, storeysUp, resting } }: { activity: Activity }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const entry = campus.buildings.get(id)
  if (!entry) return null
  const done =
    phase === 'structure'
      ? t('now.storeys', { up: storeysUp, total: entry.building.storeys })
      : `${Math.round(share * 100)} %`
  return (
    <li>
      <button type="button" className="now__row" data-leader-row={id} onClick={() => flyTo(id)}>
        <span className="now__name">{text(entry.building.name)}</span>
        <span className="now__phase">
          {text(PHASE_NAMES[phase])} · {resting ? t('now.resting') : done}
        </span>
        <span
          className="now__share"
          style={{ '--share': share, '--c': phaseColor(campus, phase) } as CSSProperties}
        />
      </button>
    </li>
  )
}
