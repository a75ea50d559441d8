/** Moves the date while the timeline plays. */
import { useEffect } from 'react'
import { toDay } from '../../domain/calendar.ts'
import { useTable } from '../../store/index.ts'
import { clock } from './clock.ts'

const MS_PER_SECOND = 1000
/** A long gap between two frames (a hidden tab, a slow machine) counts as no more than this. */
const LONGEST_STEP_S = 0.5

export function PlaybackClock() {
  const playing = useTable((table) => table.playing)

  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    let passed = 0
    let frame = requestAnimationFrame(function tick(now) {
      const { speed, date, setDay, pause, campus } = useTable.getState()
      passed += Math.min(LONGEST_STEP_S, Math.max(0, now - last) / MS_PER_SECOND) * speed
      last = now
      const days = Math.floor(passed)
      passed -= days
      if (days > 0) setDay(toDay(date) + days)
      clock.set(Math.max(Number.EPSILON, passed))
      if (campus && toDay(date) + days >= campus.timeline.end) pause()
      else frame = requestAnimationFrame(tick)
    })
    return () => {
      cancelAnimationFrame(frame)
      clock.set(1)
    }
  }, [playing])
  return null
}
