/**
 * How far the park has come on each day of the timeline, summed up once: storeys and floor area risen, buildings by
 * phase. Asking for a day is one look-up, whatever the number of buildings.
 */

import { storeysOf } from '../campus/storeys.ts'
import type { CampusBuilding } from '../campus/types.ts'
import { PHASES, type Phase } from '../construction/construction.ts'
import type { WorkCalendar } from '../construction/workTime.ts'
import { clamp } from '../math/interpolate.ts'
import type { DayNumber } from './calendar.ts'

export interface Progress {
  /** Storeys above ground whose structure stands. */
  readonly storeysUp: number
  /** Buildings whose structure stands to the top. */
  readonly toppedOut: number
  /** Gross floor area whose structure stands, basements included, m². */
  readonly areaUpM2: number
  /** Of the buildings that are topped out, and of those in use: those whose very existence is illustrative. */
  readonly illustrativeToppedOut: number
  readonly illustrativeInUse: number
  /** Number of buildings in each phase. */
  readonly inPhase: Readonly<Record<Phase, number>>
}

export interface ProgressTable {
  /** Progress at the end of a day; days outside the timeline count as its ends. */
  at(day: DayNumber): Progress
}

/** What of the campus the counting needs. */
interface Counted {
  readonly timeline: { readonly start: DayNumber; readonly end: DayNumber }
  readonly buildings: ReadonlyMap<string, CampusBuilding>
  readonly work: WorkCalendar
}

export function progressTable(campus: Counted): ProgressTable {
  const { start, end } = campus.timeline
  const days = end - start + 1
  const storeys = new Float64Array(days)
  const areas = new Float64Array(days)
  const topped = new Float64Array(days)
  const illustrativeTopped = new Float64Array(days)
  const illustrativeInUse = new Float64Array(days)
  const phases = PHASES.map(() => new Float64Array(days))
  const addFrom = (target: Float64Array | undefined, day: DayNumber, amount: number) => {
    const index = Math.max(0, Math.ceil(day) - start)
    if (target && index < days) target[index] = (target[index] as number) + amount
  }

  for (const entry of campus.buildings.values()) {
    const { building, times, shownFrom } = entry
    const levels = storeysOf(building)
    const toppedOut = times ? times.structure.end - 1 : shownFrom
    addFrom(topped, toppedOut, 1)
    if (building.existence.illustrative) {
      addFrom(illustrativeTopped, toppedOut, 1)
      addFrom(illustrativeInUse, times?.inUse ?? shownFrom, 1)
    }
    for (const [i, level] of levels.entries()) {
      const from = storeyRisenFrom(campus, entry, i)
      addFrom(areas, from, level.areaM2)
      if (level.number > 0) addFrom(storeys, from, 1)
    }
    const begins: Partial<Record<Phase, DayNumber>> = times
      ? {
          planned: start,
          excavation: times.excavation.start,
          ...(times.basement && { basement: times.basement.start }),
          structure: times.structure.start,
          envelope: times.envelope.start,
          'fit-out': times.fitOut.start,
          'in-use': times.inUse,
        }
      : { planned: start, 'in-use': shownFrom }
    let previous: Phase | null = null
    for (const phase of PHASES) {
      const begin = begins[phase]
      if (begin === undefined) continue
      addFrom(phases[PHASES.indexOf(phase)], begin, 1)
      if (previous) addFrom(phases[PHASES.indexOf(previous)], begin, -1)
      previous = phase
    }
  }
  for (const sums of [storeys, areas, topped, illustrativeTopped, illustrativeInUse, ...phases]) {
    for (let i = 1; i < days; i++) sums[i] = (sums[i] as number) + (sums[i - 1] as number)
  }

  return {
    at(day) {
      const i = clamp(Math.round(day) - start, 0, days - 1)
      const inPhase = Object.fromEntries(PHASES.map((phase, k) => [phase, phases[k]?.[i] ?? 0]))
      return {
        storeysUp: storeys[i] as number,
        toppedOut: topped[i] as number,
        areaUpM2: areas[i] as number,
        illustrativeToppedOut: illustrativeTopped[i] as number,
        illustrativeInUse: illustrativeInUse[i] as number,
        inPhase: inPhase as Record<Phase, number>,
      }
    },
  }
}

/**
 * The day from whose end on a storey's structure stands; it may have a fraction.
 * @param index storey in the order of `storeysOf`
 */
export function storeyRisenFrom(
  { work }: Pick<Counted, 'work'>,
  { storeyTimes, shownFrom }: CampusBuilding,
  index: number,
): DayNumber {
  const finish = storeyTimes[index]?.structure.end
  // It stands from the first day whose end comes after its last working day.
  return finish === undefined ? shownFrom : work.fromWork(finish - EPSILON_DAYS) - 1
}

/** A minute: what rounding in sums of day shares can never reach. */
const EPSILON_DAYS = 1 / 1440
