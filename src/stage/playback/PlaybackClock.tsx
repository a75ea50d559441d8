/** Moves the date while the timeline or a year plays, and the hour while a day does. */
import { useEffect } from 'react'
import { toDay } from '../../domain/schedule/calendar.ts'
import { playedFrom, useTable } from '../../store/index.ts'
import { clock } from './clock.ts'
import { eachFrame } from './eachFrame.ts'

export function PlaybackClock() {
  const playing = useTable((table) => table.playing)

  useEffect(() => {
    if (!playing) return
    /** Share of the date that has passed; the day begun with has been drawn whole. */
    let passed = 1
    const end = eachFrame((seconds) => {
      const table = useTable.getState()
      const day = toDay(table.date)
      const instant = playedFrom(table, day + passed, seconds)
      const next = Math.ceil(instant) - 1
      passed = instant - next
      if (next > day) table.runDays(next - day)
      const goesOn = useTable.getState().playing
      if (goesOn) clock.set(passed)
      return goesOn
    })
    return () => {
      end()
      clock.set(1)
    }
  }, [playing])

  const playingDay = useTable((table) => table.playingDay)
  useEffect(() => {
    if (!playingDay) return
    let passed = 0
    return eachFrame((seconds) => {
      passed += seconds * HOURS_PER_SECOND
      // Whole steps only: what is left waits for the next frame, so that a day is as long at any frame rate.
      const steps = Math.floor(passed / HOUR_STEP)
      passed -= steps * HOUR_STEP
      if (steps > 0) useTable.getState().runHour(steps * HOUR_STEP)
    })
  }, [playingDay])
  return null
}

/** Hours that pass in a second while a day plays, and the smallest step that the hour keeps. */
const HOURS_PER_SECOND = 1
const HOUR_STEP = 0.01
