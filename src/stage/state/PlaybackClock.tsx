/** Moves the date while the timeline or a year plays, and the hour while a day does. */
import { useEffect } from 'react'
import { toDay } from '../../domain/calendar.ts'
import { useTable, YEAR_SPEED } from '../../store/index.ts'
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
      const { speed, date, setDay, pause, campus, yearEnd } = useTable.getState()
      passed += stepS(now - last) * (yearEnd === null ? speed : YEAR_SPEED)
      last = now
      const days = Math.floor(passed)
      passed -= days
      const stop = yearEnd ?? campus?.timeline.end ?? Infinity
      if (days > 0) setDay(Math.min(toDay(date) + days, stop))
      clock.set(Math.max(Number.EPSILON, passed))
      if (toDay(date) + days >= stop) pause()
      else frame = requestAnimationFrame(tick)
    })
    return () => {
      cancelAnimationFrame(frame)
      clock.set(1)
    }
  }, [playing])

  const playingDay = useTable((table) => table.playingDay)
  useEffect(() => {
    if (!playingDay) return
    let last = performance.now()
    let passed = 0
    let frame = requestAnimationFrame(function tick(now) {
      passed += stepS(now - last) * HOURS_PER_SECOND
      last = now
      if (passed >= HOUR_STEP) {
        useTable.getState().runHour(passed)
        passed = 0
      }
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [playingDay])
  return null
}

/** Hours that pass in a second while a day plays, and the smallest step that the hour keeps. */
const HOURS_PER_SECOND = 1
const HOUR_STEP = 0.01

/** Seconds between two frames. */
function stepS(ms: number): number {
  return Math.min(LONGEST_STEP_S, Math.max(0, ms) / MS_PER_SECOND)
}
