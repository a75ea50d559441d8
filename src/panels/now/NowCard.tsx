/** What is being built on the date, with a line to the building whose row is touched; one tap flies there and opens its story. */
import './now.css'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campus } from '../../domain/campus/campus.ts'
import { type Activity, activityAt, isWorkStop } from '../../domain/construction/activity.ts'
import { PHASE_NAMES, phaseColor } from '../../domain/overlays/status.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { overlayChanged, panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { flyTo } from '../flyTo.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import { useAnchor } from '../useAnchor.ts'
import { useSettledDate } from '../useSettledDate.ts'
import './messages/index.ts'

/** As many rows as are seen at a glance. */
const ROWS = 5

/** All that the card shows of a day, as text. */
function shownOn(campus: Campus, day: DayNumber): string {
  const rows = activityAt(campus, day).map(({ id, phase, share, storeysUp, resting }) =>
    [id, phase, Math.round(share * 100), storeysUp, resting].join(),
  )
  return [isWorkStop(campus, day), ...rows].join(';')
}

export function NowCard() {
  const { t } = useTranslation()
  const campus = useCampus()
  const day = toDay(useSettledDate((date) => shownOn(campus, toDay(date))))
  const [closed, setClosed] = useState(false)
  const [all, setAll] = useState(false)
  const now = useMemo(() => activityAt(campus, day), [campus, day])
  /** The building whose row is under a hand or has the focus. */
  const [pointed, setPointed] = useState<string | null>(null)
  const led = closed ? undefined : now.find((it) => it.id === pointed)?.id

  // Rows may have moved.
  useEffect(overlayChanged)
  // Lines are drawn with the picture: other ends need another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => useTable.getState().stage?.redraw(), [led, closed, all])

  if (now.length === 0) return null
  const Arrow = closed ? ChevronDown : ChevronUp
  return (
    <>
      <svg className="leaders" data-testid="leaders" aria-hidden="true">
        {led !== undefined && <Leader key={led} id={led} />}
      </svg>
      <section ref={panelObstacle} className="now panel glass" data-testid="now" aria-label={t('now.title')}>
        <Button className="now__head" aria-expanded={!closed} onClick={() => setClosed(!closed)}>
          <strong>{t('now.title')}</strong>
          <span>{t('timeline.count', { count: now.length })}</span>
          <SourceBadge derived />
          <Arrow aria-hidden />
        </Button>
        {!closed && (
          <div className="now__body" onScroll={() => useTable.getState().stage?.redraw()}>
            {isWorkStop(campus, day) && <p className="muted">{t('now.stop')}</p>}
            <ul className="now__rows">
              {(all ? now : now.slice(0, ROWS)).map((activity) => (
                <Row key={activity.id} activity={activity} onPoint={setPointed} />
              ))}
            </ul>
            {now.length > ROWS && (
              <Button className="row" onClick={() => setAll(!all)}>
                {all ? t('now.fewer') : t('now.more', { count: now.length - ROWS })}
              </Button>
            )}
          </div>
        )}
      </section>
    </>
  )
}

/** A line to a building; the stage moves it (annotations/Leaders). */
function Leader({ id }: { id: string }) {
  return (
    <g ref={useAnchor('leader', id)}>
      <polyline />
      <circle r="3.5" />
    </g>
  )
}

interface RowProps {
  readonly activity: Activity
  /** Told the building while the row is under a hand or has the focus, and null after it. */
  readonly onPoint: (id: string | null) => void
}

function Row({ activity: { id, phase, share, storeysUp, resting }, onPoint }: RowProps) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const anchor = useAnchor('leader-row', id)
  const entry = campus.buildings.get(id)
  if (!entry) return null
  const done =
    phase === 'structure'
      ? t('now.storeys', { up: storeysUp, total: entry.building.storeys })
      : `${Math.round(share * 100)} %`
  return (
    <li>
      <Button
        ref={anchor}
        className="now__row"
        onClick={() => flyTo(id)}
        onPointerEnter={() => onPoint(id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(id)}
        onBlur={() => onPoint(null)}
      >
        <span className="now__name">{text(entry.building.name)}</span>
        <span className="now__phase">
          {text(PHASE_NAMES[phase])} · {resting ? t('now.resting') : done}
        </span>
        <span
          className="now__share"
          style={{ '--share': share, '--c': phaseColor(campus, phase) } as CSSProperties}
        />
      </Button>
    </li>
  )
}
