/** The date for lists that cost more than a look-up: it follows the clock in strides, so that no step waits for it. */
import { useEffect, useState } from 'react'
import type { IsoDate } from '../domain/schedule/calendar.ts'
import { useTable } from '../store/index.ts'

/** @param strideMs longest time behind the clock, milliseconds */
export function useSettledDate(strideMs = 300): IsoDate {
  const [date, setDate] = useState(() => useTable.getState().date)
  useEffect(() => {
    let timer = 0
    const stop = useTable.subscribe(
      (table) => table.date,
      () => {
        if (timer !== 0) return
        timer = window.setTimeout(() => {
          timer = 0
          setDate(useTable.getState().date)
        }, strideMs)
      },
    )
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [strideMs])
  return date
}
