/** What changed between two dates: buildings that went on, floor area and storeys that rose, what was reached on the way. */
import type { Campus } from '../campus/campus.ts'
import { PHASES, type Phase, phaseAt, storeysUp } from '../construction/construction.ts'
import type { Target } from '../content/records/schedule.ts'
import type { DayNumber } from './calendar.ts'
import { toDay } from './calendar.ts'
import { type Deviation, deviations } from './plan.ts'

export interface BuildingChange {
  readonly id: string
  readonly from: Phase
  readonly to: Phase
  /** Storeys above ground that were added. */
  readonly storeys: number
}

export interface Changes {
  readonly days: number
  /** Gross floor area whose structure was added, m². */
  readonly areaM2: number
  readonly storeys: number
  /** Buildings that changed their phase or grew, those that went furthest first. */
  readonly buildings: readonly BuildingChange[]
  readonly milestones: Campus['milestones']
  /** What was aimed at and reached in between. */
  readonly reached: readonly { readonly target: Target; readonly deviations: readonly Deviation[] }[]
}

/** Changes from the end of one day to the end of a later one; the order of the two does not matter. */
export function changesBetween(campus: Campus, a: DayNumber, b: DayNumber): Changes {
  const [first, last] = a <= b ? [a, b] : [b, a]
  const [before, after] = [campus.progress.at(first), campus.progress.at(last)]
  const within = (day: DayNumber) => day > first && day <= last
  const buildings = [...campus.buildings.values()].flatMap(
    ({ building, times, storeyTimes }): BuildingChange[] => {
      if (!times) return []
      const up = (day: DayNumber) => storeysUp(storeyTimes, building, campus.work, day)
      const [from, to] = [phaseAt(times, first), phaseAt(times, last)]
      const storeys = up(last) - up(first)
      return from === to && storeys === 0 ? [] : [{ id: building.id, from, to, storeys }]
    },
  )
  const steps = ({ from, to }: BuildingChange) => PHASES.indexOf(to) - PHASES.indexOf(from)
  return {
    days: last - first,
    areaM2: after.areaUpM2 - before.areaUpM2,
    storeys: after.storeysUp - before.storeysUp,
    buildings: buildings.sort((p, q) => steps(q) - steps(p) || q.storeys - p.storeys),
    milestones: campus.milestones.filter((it) => within(it.day)),
    reached: campus.pack.schedule.targets.flatMap((target) =>
      target.actual && within(toDay(target.actual.date)) ? [{ target, deviations: deviations(target) }] : [],
    ),
  }
}
