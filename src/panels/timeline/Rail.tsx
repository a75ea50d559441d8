/** The scrubber's rail. The handle follows the store's date outside React, as does the part of the timeline shown. */
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { stepDay } from '../../domain/schedule/timeSpan.ts'
import { later, Part } from '../../loader/Part.tsx'
import { useCampus, useTable } from '../../store/index.ts'
import { registerAnchor } from '../../store/overlayRegistry.ts'
import { sliderStep } from '../../ui/keys/sliderStep.ts'
import { formatMonth, useLang } from '../text.ts'
import { GrowthCurve } from './GrowthCurve.tsx'
import { railGestures } from './railGestures.ts'
import { tickLevel, ticks } from './railScale.ts'
import { useSpokenDate } from './useSpokenDate.ts'

/** The first picture needs no names on the rail. */
const RailNames = later(() => import('./More.tsx').then((it) => it.RailNames))

const MS_PER_DAY = 86_400_000

export function Rail() {
  const { t } = useTranslation()
  const { timeline, milestones } = useCampus()
  const lang = useLang()
  const rail = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const spoken = useSpokenDate()
  const level = useTable((table) => tickLevel(table.span ?? timeline))
  const ready = useTable((table) => table.ready)
  const compared = useTable((table) => table.compare)
  const today = Math.floor(Date.now() / MS_PER_DAY)
  /** Days are counted from the timeline's start in style. */
  const at = (day: DayNumber) => ({ '--d': day - timeline.start }) as CSSProperties

  useEffect(() => {
    const element = rail.current
    if (!element) return
    return useTable.subscribe(
      (table) => table.date,
      (date) => {
        const day = toDay(date)
        done.current?.style.setProperty('--d', String(day - timeline.start))
        handle.current?.style.setProperty('--d', String(day - timeline.start))
        element.setAttribute('aria-valuenow', String(day - timeline.start))
        element.setAttribute('aria-valuetext', spoken(day))
      },
      { fireImmediately: true },
    )
  }, [timeline, spoken])

  useEffect(() => {
    if (!rail.current) return
    const free = [railGestures(rail.current), registerAnchor('rail', '', rail.current)]
    return () => {
      for (const it of free) it?.()
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = sliderStep(event)
    if (!step) return
    event.preventDefault()
    delete rail.current?.dataset.hand
    const { date, setDay, stepTime } = useTable.getState()
    if (step === 'back' || step === 'on') stepTime(step === 'on' ? 1 : -1)
    else if (step === 'start' || step === 'end') setDay(timeline[step])
    else setDay(stepDay(toDay(date), 'month', step === 'far on' ? 1 : -1))
  }

  return (
    <div
      ref={rail}
      id="timeline"
      className="rail"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.label')}
      aria-valuemin={0}
      aria-valuemax={timeline.end - timeline.start}
      aria-valuenow={0}
      onKeyDown={onKeyDown}
    >
      <div className="rail__window">
        <div className="rail__scale">
          <GrowthCurve />
          <div className="rail__line" data-testid="rail-line" />
          <div ref={done} className="rail__done" data-testid="rail-done" />
          {ticks(timeline, level).map(({ day, year, month }) => (
            <span key={day} className="rail__tick" style={at(day)} data-year={month === 1 || undefined}>
              {month === 1 ? year : formatMonth(month, lang)}
            </span>
          ))}
          {milestones.map((milestone) => (
            <span
              key={milestone.id}
              className="rail__bead"
              data-testid="rail-bead"
              data-illustrative={milestone.illustrative}
              data-great={milestone.great || undefined}
              style={at(milestone.day)}
            />
          ))}
          {compared && <span className="rail__pin" style={at(toDay(compared))} />}
          {today >= timeline.start && today <= timeline.end && (
            <span className="rail__today" style={at(today)} title={t('timeline.today')} />
          )}
          <span ref={handle} className="rail__handle" data-testid="rail-handle" />
          <Part name="timeline">{ready && <RailNames rail={rail} />}</Part>
        </div>
      </div>
    </div>
  )
}
