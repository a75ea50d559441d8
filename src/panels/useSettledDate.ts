/** The date for lists that cost more than a look-up: it follows the clock in strides, so that no step waits for it. */
import { useEffect, useRef, useState } from 'react'
import type { IsoDate } from '../domain/schedule/calendar.ts'
import { useTable } from '../store/index.ts'

/** Longest time behind the clock, milliseconds. */
const STRIDE_MS = 300

/** @param shown what is shown on a date: a date on which that is the same (`===`) is not taken over, and nothing rendered */
export function useSettledDate(shown: (date: IsoDate) => unknown = (date) => date): IsoDate {
  const [date, setDate] = useState(() => useTable.getState().date)
  const latest = useRef({ date, shown })
  useEffect(() => {
    latest.current = { date, shown }
  })
  useEffect(() => {
    let timer = 0
    const stop = useTable.subscribe(
      (table) => table.date,
      () => {
        if (timer !== 0) return
        timer = window.setTimeout(() => {
          timer = 0
          const next = useTable.getState().date
          const { date: before, shown: of } = latest.current
          if (of(next) !== of(before)) setDate(next)
        }, STRIDE_MS)
      },
    )
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [])
  return date
}
