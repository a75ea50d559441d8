/** The schedule over the rail: lanes of the lots against the same days, their pace, and the tools of the rail. */
import { ChevronLeft, ChevronRight, Minus, Plus, Repeat } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../../domain/schedule/calendar.ts'
import { STEP_UNITS, zoomSpan } from '../../../domain/schedule/timeSpan.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { EvidenceGroup, EvidenceMark } from '../../sources/EvidenceMark.tsx'
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
    <section className="schedule" data-testid="schedule" aria-label={t('schedule.title')}>
      <Tabs
        label={t('schedule.title')}
        pages={TABS}
        page={tab}
        className="schedule__tabs"
        panelClass="schedule__body"
        scrolls
        row={{
          className: 'schedule__tools',
          beside: (
            <>
              <StepTools />
              <ZoomTools />
            </>
          ),
        }}
        name={(it) => t(`schedule.${it}`)}
        onTurn={setTab}
      >
        <EvidenceGroup>
          <EvidenceMark />
          <Body />
        </EvidenceGroup>
      </Tabs>
    </section>
  )
}

function StepTools() {
  const { t } = useTranslation()
  const unit = useTable((table) => table.stepUnit)
  const { stepTime, setStepUnit } = useTable.getState()
  return (
    <div className="schedule__group">
      <IconButton label={t('schedule.back')} icon={ChevronLeft} onClick={() => stepTime(-1)} />
      <Select
        label={t('schedule.step')}
        value={unit}
        items={STEP_UNITS.map((it) => ({ value: it, name: t(`step.${it}`) }))}
        onChange={setStepUnit}
      />
      <IconButton label={t('schedule.on')} icon={ChevronRight} onClick={() => stepTime(1)} />
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
      <IconButton label={t('schedule.closer')} icon={Plus} onClick={() => zoom(1 / ZOOM)} />
      <IconButton label={t('schedule.wider')} icon={Minus} onClick={() => zoom(ZOOM)} disabled={whole} />
      <Button disabled={whole} onClick={() => showSpan(null)}>
        {t('schedule.whole')}
      </Button>
      <Button className="tile tile--icon" pressed={loop} onClick={toggleLoop}>
        <Repeat aria-hidden />
        {t('schedule.loop')}
      </Button>
    </div>
  )
}
