/** The schedule over the rail: lanes of the lots against the same days, their pace, and the tools of the rail. */
import { ChevronLeft, ChevronRight, Minus, Plus, Repeat, SquareSplitHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../../domain/schedule/calendar.ts'
import { STEP_UNITS, zoomSpan } from '../../../domain/schedule/timeSpan.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Select } from '../../select/Select.tsx'
import { Gantt } from './Gantt.tsx'
import { RateTable } from './RateTable.tsx'
import { Stories } from './Stories.tsx'

const TABS = ['lots', 'pace', 'stories'] as const
const BODIES = { lots: Gantt, pace: RateTable, stories: Stories }

export function Schedule() {
  const { t } = useTranslation()
  const [tab, setTab] = useState<(typeof TABS)[number]>('lots')
  const Body = BODIES[tab]
  return (
    <section className="schedule" aria-label={t('schedule.title')}>
      <div className="schedule__tools">
        <div className="schedule__tabs">
          {TABS.map((it) => (
            <button
              key={it}
              type="button"
              className="tile"
              aria-pressed={tab === it}
              onClick={() => setTab(it)}
            >
              {t(`schedule.${it}`)}
            </button>
          ))}
        </div>
        <StepTools />
        <ZoomTools />
        <CompareTool />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
      <div className="schedule__body" tabIndex={0}>
        <Body />
      </div>
    </section>
  )
}

function StepTools() {
  const { t } = useTranslation()
  const unit = useTable((table) => table.stepUnit)
  const { stepTime, setStepUnit } = useTable.getState()
  return (
    <div className="schedule__group">
      <Tool label={t('schedule.back')} onClick={() => stepTime(-1)}>
        <ChevronLeft aria-hidden />
      </Tool>
      <Select
        label={t('schedule.step')}
        value={unit}
        items={STEP_UNITS.map((it) => ({ value: it, name: t(`step.${it}`) }))}
        onChange={setStepUnit}
      />
      <Tool label={t('schedule.on')} onClick={() => stepTime(1)}>
        <ChevronRight aria-hidden />
      </Tool>
    </div>
  )
}

/** One press shows half or twice as much. */
const ZOOM = 2

function ZoomTools() {
  const { t } = useTranslation()
  const { timeline } = useCampus()
  const whole = useTable((table) => table.span === null)
  const loop = useTable((table) => table.loop)
  const { showSpan, toggleLoop } = useTable.getState()
  const zoom = (factor: number) => {
    const { span, date } = useTable.getState()
    showSpan(zoomSpan(span ?? timeline, timeline, factor, toDay(date)))
  }
  return (
    <div className="schedule__group">
      <Tool label={t('schedule.closer')} onClick={() => zoom(1 / ZOOM)}>
        <Plus aria-hidden />
      </Tool>
      <Tool label={t('schedule.wider')} onClick={() => zoom(ZOOM)} disabled={whole}>
        <Minus aria-hidden />
      </Tool>
      <button type="button" className="button" disabled={whole} onClick={() => showSpan(null)}>
        {t('schedule.whole')}
      </button>
      <button type="button" className="tile tile--icon" aria-pressed={loop} onClick={toggleLoop}>
        <Repeat aria-hidden />
        {t('schedule.loop')}
      </button>
    </div>
  )
}

function CompareTool() {
  const { t } = useTranslation()
  const on = useTable((table) => table.compare !== null)
  const { setCompare } = useTable.getState()
  return (
    <button
      type="button"
      className="tile tile--icon"
      aria-pressed={on}
      onClick={() => setCompare(on ? null : useTable.getState().date)}
    >
      <SquareSplitHorizontal aria-hidden />
      {t('compare.start')}
    </button>
  )
}

interface ToolProps {
  readonly label: string
  readonly disabled?: boolean
  readonly children: ReactNode
  onClick(): void
}

function Tool({ label, children, ...rest }: ToolProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      {children}
    </button>
  )
}
