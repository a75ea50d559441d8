/** Counts what visitors use, by kind alone, for the staff of this machine. */
import { useEffect } from 'react'
import { useTable } from '../../store/index.ts'
import { countUse } from './memory.ts'

export function useUsage(): void {
  useEffect(() => {
    const awake = () => useTable.getState().phase === 'awake'
    const stops = [
      useTable.subscribe(
        (table) => table.phase,
        (phase, before) => {
          if (phase === 'awake' && before !== 'countdown') countUse('visits')
        },
      ),
      useTable.subscribe(
        (table) => table.panel,
        (panel) => {
          if (panel && awake()) countUse(`panel:${panel}`)
        },
      ),
      useTable.subscribe(
        (table) => table.tour,
        (tour) => {
          if (tour && awake()) countUse('tours')
        },
      ),
      useTable.subscribe(
        (table) => table.lang,
        (lang) => {
          if (awake()) countUse(`language:${lang}`)
        },
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}
