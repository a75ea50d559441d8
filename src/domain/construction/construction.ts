/**
 * Construction over time: from a building's phases to the days on which each storey rises and closes, and from a date
 * to what stands. A part is present when start ≤ date < end; a finish day is included, so an end is the day after it.
 */
import type { Building } from '../content/records/building.ts'
import type { BuildingSchedule, PhaseSpan, Schedule } from '../content/records/schedule.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'
import { type WorkCalendar, workCalendar } from './workTime.ts'

/** Phases that show something, in building order; their numbers in the shader are their places. */
export const BUILD_PHASES = ['excavation', 'basement', 'structure', 'envelope', 'fit-out', 'in-use'] as const
export type BuildPhase = (typeof BUILD_PHASES)[number]

/** Phases in building order. */
export const PHASES = ['planned', ...BUILD_PHASES] as const
export type Phase = (typeof PHASES)[number]

/** Half-open span of days. */
export interface Span {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** A building's phases as day spans. `inUse` has no end. */
export interface BuildingTimes {
  readonly excavation: Span
  readonly basement: Span | null
  readonly structure: Span
  readonly envelope: Span
  readonly fitOut: Span
  readonly inUse: DayNumber
}

/** When one level rises (in working time) and when its envelope closes (in calendar days). */
export interface StoreyTimes {
  readonly storey: number
  readonly structure: Span
  readonly envelope: Span
}

const span = (phase: PhaseSpan): Span => ({
  start: toDay(phase.start.date),
  end: toDay(phase.finish.date) + 1,
})

export function buildingTimes(schedule: BuildingSchedule): BuildingTimes {
  return {
    excavation: span(schedule.excavation),
    basement: schedule.basement ? span(schedule.basement) : null,
    structure: span(schedule.structure),
    envelope: span(schedule.envelope),
    fitOut: span(schedule.fitOut),
    inUse: toDay(schedule.inUse.date),
  }
}

/** The park's working calendar. */
export function workCalendarOf(schedule: Pick<Schedule, 'workStops'>): WorkCalendar {
  return workCalendar(
    schedule.workStops.map(({ from, to }) => ({ from: toDay(from.date), until: toDay(to.date) + 1 })),
  )
}

/**
 * Divides the phases among the levels, deepest basement first, each level taking an equal share.
 * @returns one entry a level, basements (negative) then storeys, then the roof as storey `storeys + 1`: the roof's
 * structure is finished with the top storey and its envelope with the last panel.
 */
export function storeyTimes(building: Building, times: BuildingTimes, work: WorkCalendar): StoreyTimes[] {
  const result: StoreyTimes[] = []
  const { levels } = building.basements
  const share = (phase: Span, part: number, of: number): Span => {
    const length = (phase.end - phase.start) / of
    return { start: phase.start + part * length, end: phase.start + (part + 1) * length }
  }
  const inWork = (phase: Span): Span => ({ start: work.toWork(phase.start), end: work.toWork(phase.end) })
  const basement = inWork(times.basement ?? times.structure)
  for (let level = levels; level >= 1; level--) {
    const structure = share(basement, levels - level, levels)
    result.push({
      storey: -level,
      structure,
      envelope: { start: times.envelope.start, end: times.envelope.start },
    })
  }
  const structure = inWork(times.structure)
  for (let number = 1; number <= building.storeys; number++) {
    result.push({
      storey: number,
      structure: share(structure, number - 1, building.storeys),
      envelope: share(times.envelope, number - 1, building.storeys),
    })
  }
  const topStructure = share(structure, building.storeys - 1, building.storeys)
  result.push({
    storey: building.storeys + 1,
    structure: { start: (topStructure.start + topStructure.end) / 2, end: topStructure.end },
    envelope: share(times.envelope, building.storeys - 1, building.storeys),
  })
  return result
}

/** The instant that stands for a date: its end, so that what was finished that day is seen finished. */
export function instantOf(day: DayNumber): number {
  return day + 1
}

/** The phase a building is in on a date: the last one that has begun. */
export function phaseAt(times: BuildingTimes, day: DayNumber): Phase {
  if (day >= times.inUse) return 'in-use'
  if (day >= times.fitOut.start) return 'fit-out'
  if (day >= times.envelope.start) return 'envelope'
  if (day >= times.structure.start) return 'structure'
  if (times.basement && day >= times.basement.start) return 'basement'
  if (day >= times.excavation.start) return 'excavation'
  return 'planned'
}

/** Storeys above ground whose structure is complete at the end of a date. */
export function storeysUp(
  storeys: readonly StoreyTimes[],
  building: Building,
  work: WorkCalendar,
  day: DayNumber,
): number {
  const now = work.toWork(instantOf(day))
  return storeys.filter(
    (it) => it.storey > 0 && it.storey <= building.storeys && it.structure.end <= now + EPSILON_DAYS,
  ).length
}

/** A minute: what rounding in sums of day shares can never reach. */
const EPSILON_DAYS = 1 / 1440
