/**
 * Bars over the rail's own days: a lane for each lot, which opens into its buildings; what was planned against what
 * came. A touch of a bar goes to its date, a touch of a name to the building.
 */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PHASE_NAMES, phaseColor, statusLegend } from '../../../domain/overlays/status.ts'
import { toDay } from '../../../domain/schedule/calendar.ts'
import { type Bar, ganttLanes, type Lane } from '../../../domain/schedule/gantt.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { flyTo } from '../../flyTo.ts'
import { formatDate, useLang, useText } from '../../text.ts'
import { dayAt } from '../railScale.ts'
import { TargetRow } from './TargetRow.tsx'

export function Gantt() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const { timeline } = campus
  const lanes = useMemo(() => ganttLanes(campus), [campus])
  const [open, setOpen] = useState<string | null>(null)
  const now = useRef<HTMLSpanElement>(null)

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.date,
        (date) => now.current?.style.setProperty('--d', String(toDay(date) - timeline.start)),
        { fireImmediately: true },
      ),
    [timeline],
  )

  return (
    <div className="gantt" data-testid="gantt">
      <ul className="gantt__legend">
        {statusLegend(campus).map((entry) => (
          <li key={entry.id}>
            <span
              className="gantt__key"
              data-testid="gantt-key"
              style={{ '--c': entry.color } as CSSProperties}
            />
            {text(entry.name)}
          </li>
        ))}
        <li>
          <span className="gantt__key" data-testid="gantt-key" data-certainty="planned" />
          {t('certainty.planned')}
        </li>
        <li>
          <span className="gantt__key" data-testid="gantt-key" data-certainty="illustrative" />
          {t('certainty.illustrative')}
        </li>
        <li>
          <span className="gantt__mark" data-kind="plan" /> {t('schedule.planned')}
        </li>
        <li>
          <span className="gantt__mark" data-kind="actual" /> {t('schedule.actual')}
        </li>
      </ul>
      <div className="gantt__lanes">
        <div className="gantt__days">
          <span ref={now} className="gantt__now" />
        </div>
        {lanes.map((lane) => (
          <LaneRows
            key={lane.id}
            lane={lane}
            open={lane.id === open}
            onToggle={() => setOpen(lane.id === open ? null : lane.id)}
          />
        ))}
      </div>
    </div>
  )
}

interface LaneProps {
  readonly lane: Lane
  readonly open: boolean
  onToggle(): void
}

function LaneRows({ lane, open, onToggle }: LaneProps) {
  const { t } = useTranslation()
  const text = useText()
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section aria-label={text(lane.name)}>
      <div className="gantt__row">
        <Track bars={lane.bars} />
        <Button className="gantt__lot" aria-expanded={open} onClick={onToggle}>
          <Arrow aria-hidden />
          {text(lane.name)}
          <small>{t('timeline.count', { count: lane.rows.length })}</small>
        </Button>
      </div>
      {lane.targets.map((target) => (
        <TargetRow key={target.id} target={target} />
      ))}
      {open &&
        lane.rows.map((row) => (
          <div key={row.id} className="gantt__row">
            <Track bars={row.bars} />
            <Button className="gantt__name" data-testid="gantt-name" onClick={() => flyTo(row.id)}>
              {text(row.name)}
            </Button>
          </div>
        ))}
    </section>
  )
}

function Track({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const { timeline } = campus
  const goTo = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const { span, setDay } = useTable.getState()
    setDay(dayAt(span ?? timeline, event.clientX - box.left, box.width))
  }
  return (
    // The rail is the way of the keyboard to every date.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="gantt__track" data-testid="gantt-track" onClick={goTo}>
      {bars.map(({ phase, start, end, certainty }) => {
        const name = text(PHASE_NAMES[phase])
        const dates = `${formatDate(start, lang)} – ${formatDate(end - 1, lang)}`
        return (
          <span
            key={phase}
            className="gantt__bar"
            data-phase={phase}
            data-certainty={certainty}
            title={`${name} · ${dates} · ${t(`certainty.${certainty}`)}`}
            style={
              {
                '--d': start - timeline.start,
                '--n': end - start,
                '--c': phaseColor(campus, phase),
              } as CSSProperties
            }
          />
        )
      })}
    </div>
  )
}
