/** Takes the timeline to a day, and lets it rest there. */
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'

export function goToDay(day: DayNumber): void {
  const { pause, setDay } = useTable.getState()
  pause()
  setDay(day)
}
