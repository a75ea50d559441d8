/** Buildings without usable dates: hidden while their lot is built, shown once it is in use. */
import type { ScenePack } from '../content/pack.ts'
import type { Building } from '../content/records/building.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'

/** The day from which a building without dates is shown: when the last dated one of its lot is in use. */
export function shownFrom(
  { buildings, schedule, manifest }: Pick<ScenePack, 'buildings' | 'schedule' | 'manifest'>,
  { lot }: Pick<Building, 'lot'>,
): DayNumber {
  const days = buildings.flatMap((building) => {
    const dates = schedule.buildings[building.id]
    return building.lot === lot && dates ? [toDay(dates.inUse.date)] : []
  })
  return days.length > 0 ? Math.max(...days) : toDay(manifest.timeline.end)
}
