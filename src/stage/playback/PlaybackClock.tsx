/** Moves the date while the timeline or a year plays, and the hour while a day does. */
import { useEffect } from 'react'
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
      const { speed, yearEnd, runDays } = useTable.getState()
      passed += stepS(now - last) * (yearEnd === null ? speed : YEAR_SPEED)
      last = now
      const days = Math.floor(passed)
      passed -= days
      if (days > 0) runDays(days)
      if (!useTable.getState().playing) return
      clock.set(Math.max(Number.EPSILON, passed))
      frame = requestAnimationFrame(tick)
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
      // Whole steps only: what is left waits for the next frame, so that a day is as long at any frame rate.
      const steps = Math.floor(passed / HOUR_STEP)
      passed -= steps * HOUR_STEP
      if (steps > 0) useTable.getState().runHour(steps * HOUR_STEP)
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
