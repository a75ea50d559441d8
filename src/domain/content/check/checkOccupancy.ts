/** Spaces on offer agree with the occupancy that a document gives for its day. For the content checker. */
import type { Campus } from '../../campus/campus.ts'
import { toDay } from '../../schedule/calendar.ts'
import { occupancyOn } from '../../tenancy/occupancy.ts'
import type { Fault } from '../pack.ts'

/** How far the let share of the model may lie from the documented one, percentage points. */
const TOLERANCE_POINTS = 0.5

/** Faults of the figures that the pack marks as its occupancy. */
export function checkOccupancy(campus: Campus): Fault[] {
  return campus.pack.figures.flatMap(({ model, value, asOf }, i): Fault[] => {
    if (model !== 'occupancy' || asOf === undefined) return []
    const { share } = occupancyOn(campus, toDay(asOf))
    const percent = (share ?? 0) * 100
    if (Math.abs(percent - value) <= TOLERANCE_POINTS) return []
    const reason = `the spaces on offer leave ${percent.toFixed(1)} % let on ${asOf}, not ${value} %`
    return [{ file: 'figures.json', path: `figures[${i}].value`, reason }]
  })
}
