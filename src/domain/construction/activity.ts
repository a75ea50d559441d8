/** What is being built on a date: for each building at work its phase and how far that phase has come. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { clamp } from '../math/interpolate.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { type Phase, phaseAt, type Span, storeysUp } from './construction.ts'

/** Phases in which people are on site. */
export type WorkPhase = Exclude<Phase, 'planned' | 'in-use'>

/** What a visitor looks for first: what rises before what is fitted out. */
const ORDER: readonly WorkPhase[] = ['structure', 'basement', 'excavation', 'envelope', 'fit-out']

export interface Activity {
  /** Building. */
  readonly id: string
  readonly phase: WorkPhase
  /** Share of the phase that is done at the end of the day, 0–1, in the time it is worked in. */
  readonly share: number
  /** Storeys above ground whose structure stands. */
  readonly storeysUp: number
  /** Work outdoors rests: a winter stop. */
  readonly resting: boolean
}

/** Buildings at work at the end of a day, structure first; those that have gone further come first in their phase. */
export function activityAt(campus: Campus, day: DayNumber): Activity[] {
  const stopped = isWorkStop(campus, day)
  const found = [...campus.buildings.values()].flatMap((entry): Activity[] => {
    if (!entry.times) return []
    const phase = phaseAt(entry.times, day)
    if (phase === 'planned' || phase === 'in-use') return []
    const span = spanOf(entry, phase)
    if (!span) return []
    return [
      {
        id: entry.building.id,
        phase,
        share: shareDone(campus, phase, span, day),
        storeysUp: storeysUp(entry.storeyTimes, entry.building, campus.work, day),
        resting: stopped && inWorkingTime(phase),
      },
    ]
  })
  return found.sort((a, b) => ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase) || b.share - a.share)
}

/** Whether outdoor work rests on a day. */
export function isWorkStop({ work }: Pick<Campus, 'work'>, day: DayNumber): boolean {
  return work.toWork(day + 1) === work.toWork(day)
}

/** Earth and concrete wait for the spring; facades and rooms are worked on through the winter. */
const inWorkingTime = (phase: WorkPhase) =>
  phase === 'excavation' || phase === 'basement' || phase === 'structure'

function spanOf({ times }: CampusBuilding, phase: WorkPhase): Span | null {
  if (!times) return null
  return phase === 'fit-out' ? { start: times.fitOut.start, end: times.inUse } : times[phase]
}

function shareDone({ work }: Campus, phase: WorkPhase, { start, end }: Span, day: DayNumber): number {
  const at = (time: number) => (inWorkingTime(phase) ? work.toWork(time) : time)
  const length = at(end) - at(start)
  return length > 0 ? clamp((at(day + 1) - at(start)) / length, 0, 1) : 1
}
