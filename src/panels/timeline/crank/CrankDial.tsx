/** The dial: the handle stands at the day's place in the year, January at the top. Nothing renders while it turns. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { civilDate, toDay } from '../../../domain/schedule/calendar.ts'
import {
  angleOfDay,
  type Crank,
  coasted,
  DAYS_A_TURN,
  restingCrank,
  turnBetween,
  turned,
} from '../../../domain/schedule/crank.ts'
import { stepDay } from '../../../domain/schedule/timeSpan.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { sliderStep } from '../../../ui/keys/sliderStep.ts'
import { capturePointer } from '../../capturePointer.ts'
import { formatDate, formatMonth, useLang } from '../../text.ts'
import { DateText } from '../DateText.tsx'
import { useSpokenDate } from '../useSpokenDate.ts'
import { monthTicks } from './monthTicks.ts'

/** So near to the middle of the dial a finger has no direction, as a share of its radius. */
const DEAD = 0.16
/** A finger that rests so long before it lifts leaves no speed, milliseconds. */
const RESTS_MS = 90
/** Months that are named around the dial. */
const NAMED = [1, 4, 7, 10] as const

interface Hand {
  readonly id: number
  angle: number | null
  time: number
}

export function CrankDial() {
  const { t } = useTranslation()
  const lang = useLang()
  const { timeline } = useCampus()
  const spoken = useSpokenDate()
  const dial = useRef<HTMLButtonElement>(null)
  const hand = useRef<Hand | null>(null)
  const crank = useRef<Crank>(restingCrank(0))
  const frame = useRef(0)
  const ticks = useRef(monthTicks())

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.date,
        (date) => {
          const day = toDay(date)
          const start = toDay(`${civilDate(day).year}-01-01`)
          dial.current?.style.setProperty('--turn', `${angleOfDay(day, start)}rad`)
          dial.current?.setAttribute('aria-valuenow', String(day - timeline.start))
          dial.current?.setAttribute('aria-valuetext', spoken(day))
        },
        { fireImmediately: true },
      ),
    [timeline, spoken],
  )

  const show = useCallback((next: Crank) => {
    crank.current = next
    const table = useTable.getState()
    const before = table.date
    table.setDay(Math.round(next.day))
    ticks.current.moved(before, useTable.getState().date)
  }, [])
  const halt = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
  }, [])
  useEffect(() => {
    const { current } = ticks
    return () => {
      halt()
      current.close()
    }
  }, [halt])

  const angleAt = (event: PointerEvent<HTMLElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
    return Math.hypot(x, y) < (DEAD * box.width) / 2 ? null : Math.atan2(y, x)
  }
  const onDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || hand.current) return
    if (!capturePointer(event.currentTarget, event.pointerId)) return
    halt()
    const { date, pause } = useTable.getState()
    pause()
    ticks.current.open()
    crank.current = restingCrank(toDay(date))
    hand.current = { id: event.pointerId, angle: angleAt(event), time: event.timeStamp }
  }
  const onMove = (event: PointerEvent<HTMLButtonElement>) => {
    const { current } = hand
    if (current?.id !== event.pointerId) return
    const angle = angleAt(event)
    if (angle !== null && current.angle !== null) {
      const turn = turnBetween(current.angle, angle)
      show(turned(crank.current, turn, event.timeStamp - current.time, timeline))
    }
    current.angle = angle
    current.time = event.timeStamp
  }
  const onEnd = (event: PointerEvent) => {
    const { current } = hand
    if (current?.id !== event.pointerId) return
    hand.current = null
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const rested = event.timeStamp - current.time > RESTS_MS
    if (still || rested || event.type !== 'pointerup') return
    let before = performance.now()
    const run = (now: number) => {
      const next = coasted(crank.current, Math.max(0, now - before), timeline)
      before = now
      if (next === crank.current) return halt()
      show(next)
      frame.current = requestAnimationFrame(run)
    }
    frame.current = requestAnimationFrame(run)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = sliderStep(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    halt()
    const { date, setDay, pause } = useTable.getState()
    pause()
    const day = toDay(date)
    if (step === 'start' || step === 'end') return setDay(timeline[step])
    if (step === 'back' || step === 'on') return setDay(stepDay(day, 'month', step === 'on' ? 1 : -1))
    setDay(day + Math.round(step === 'far on' ? DAYS_A_TURN : -DAYS_A_TURN))
  }

  return (
    <Button
      ref={dial}
      className="crank__dial"
      role="slider"
      aria-label={t('crank.label')}
      aria-valuemin={0}
      aria-valuemax={timeline.end - timeline.start}
      aria-valuenow={0}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onLostPointerCapture={onEnd}
      onKeyDownCapture={onKeyDown}
    >
      {NAMED.map((month) => (
        <span key={month} className="crank__month" style={{ rotate: `${(month - 1) * 30}deg` }}>
          <span style={{ rotate: `${(1 - month) * 30}deg` }}>{formatMonth(month, lang)}</span>
        </span>
      ))}
      <span className="crank__arm">
        <span className="crank__knob" />
      </span>
      <span className="crank__date">
        <DateText as="time" of={(day) => formatDate(day, lang)} />
        <small>{t('crank.year')}</small>
      </span>
    </Button>
  )
}
