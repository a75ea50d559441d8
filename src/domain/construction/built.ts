/** How much of a building stands on a date: what can be seen can be touched. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { instantOf } from './construction.ts'
import { riseShare } from './rise.ts'

/** Height of what stands of a building at the end of a date, meters; 0 before its structure leaves the ground. */
export function builtHeightM(
  campus: Campus,
  { building, storeyTimes, heightM, shownFrom }: CampusBuilding,
  day: DayNumber,
): number {
  if (storeyTimes.length === 0) return day >= shownFrom ? heightM : 0
  const now = campus.work.toWork(instantOf(day))
  let height = 0
  for (const [i, storey] of storeysOf(building).entries()) {
    const times = storeyTimes[i]
    if (!times || storey.number < 0 || now <= times.structure.start) continue
    height = storey.elevationM + storey.heightM * riseShare(times.structure.start, times.structure.end, now)
  }
  return height
}

/** Whether the corridor's first part stands. */
export function corridorStands(campus: Campus, day: DayNumber): boolean {
  const now = campus.work.toWork(day + 1) - campus.work.toWork(campus.timeline.start)
  for (const { first } of campus.features.corridor.values()) {
    if (now > (campus.featureTimes[first]?.structureStart ?? Infinity)) return true
  }
  return false
}

/** Storey at a height above ground, 1 for the ground storey; clamped to the building's storeys. */
export function storeyAt({ building }: CampusBuilding, yM: number): number {
  const storeys = storeysOf(building).filter((it) => it.number > 0)
  return storeys.findLast((it) => it.elevationM <= yM)?.number ?? 1
}
