/**
 * The scrubber's rail. The handle follows the store's date outside React; a press anywhere jumps and becomes a drag, a
 * running clock waits meanwhile.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../domain/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { formatDate, useLang, useText } from '../text.ts'
import { GrowthCurve } from './GrowthCurve.tsx'
import { dayAt, dayByKey, shareOf, yearTicks } from './railScale.ts'
import { useSpokenDate } from './useSpokenDate.ts'

const MS_PER_DAY = 86_400_000

export function Rail() {
  const { t } = useTranslation()
  const campus = useCampus()
  const { timeline, milestones } = campus
  const text = useText()
  const lang = useLang()
  const rail = useRef<HTMLDivElement>(null)
  const spoken = useSpokenDate()
  const beads = useMemo(() => milestones.map((it) => it.day), [milestones])
  const today = Math.floor(Date.now() / MS_PER_DAY)

  useEffect(() => {
    const element = rail.current
    if (!element) return
    return useTable.subscribe(
      (table) => table.date,
      (date) => {
        const day = toDay(date)
        element.style.setProperty('--at', String(shareOf(timeline, day)))
        element.setAttribute('aria-valuenow', String(day - timeline.start))
        element.setAttribute('aria-valuetext', spoken(day))
      },
      { fireImmediately: true },
    )
  }, [timeline, spoken])

  useEffect(() => {
    const element = rail.current
    if (!element) return
    let pointer: number | null = null
    let resume = false
    const follow = (event: PointerEvent) => {
      const box = element.getBoundingClientRect()
      const day = dayAt(timeline, event.clientX - box.left, box.width, beads)
      useTable.getState().setDay(day)
    }
    const onDown = (event: PointerEvent) => {
      if (pointer !== null || event.button !== 0) return
      pointer = event.pointerId
      element.setPointerCapture(pointer)
      element.focus({ preventScroll: true })
      const { playing, yearEnd } = useTable.getState()
      resume = playing && yearEnd === null
      useTable.getState().pause()
      follow(event)
      event.preventDefault()
    }
    const onMove = (event: PointerEvent) => {
      if (event.pointerId === pointer) follow(event)
    }
    const onEnd = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return
      pointer = null
      if (resume) useTable.getState().play()
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onEnd)
    element.addEventListener('pointercancel', onEnd)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onEnd)
      element.removeEventListener('pointercancel', onEnd)
    }
  }, [timeline, beads])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const day = dayByKey(event.key, toDay(useTable.getState().date), timeline)
    if (day === null) return
    event.preventDefault()
    useTable.getState().setDay(day)
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
      <GrowthCurve />
      <div className="rail__line" />
      <div className="rail__done" />
      {yearTicks(timeline).map(({ year, day }) => (
        <span key={year} className="rail__year" style={{ left: `${shareOf(timeline, day) * 100}%` }}>
          {year}
        </span>
      ))}
      {milestones.map((it) => (
        <span
          key={it.id}
          className="rail__bead"
          data-illustrative={it.illustrative}
          style={{ left: `${shareOf(timeline, it.day) * 100}%` }}
          title={`${formatDate(it.date, lang, it.precision)} · ${text(it.title)}`}
        />
      ))}
      {today >= timeline.start && today <= timeline.end && (
        <span
          className="rail__today"
          style={{ left: `${shareOf(timeline, today) * 100}%` }}
          title={t('timeline.today')}
        />
      )}
      <span className="rail__handle" />
    </div>
  )
}
