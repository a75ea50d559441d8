/** The schedule as bars: a lane for each lot, a row for each of its buildings, plan and outcome of what was aimed at. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import type { Span } from '../construction/construction.ts'
import type { DatedFact, LocalizedText } from '../content/common.ts'
import type { BuildingSchedule, Target } from '../content/records/schedule.ts'
import { kindOf } from '../evidence/kinds.ts'
import type { StatusPhase } from '../overlays/status.ts'

/**
 * How certain the dates of a bar are: the kind that both ends share; "derived" also where one end is documented; "partly"
 * where one end is illustrative and the other is not, or where a plan meets what happened.
 */
const CERTAINTIES = ['documented', 'derived', 'planned', 'partly', 'illustrative'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** A phase as a bar; `end` is the day after its last. */
export interface Bar extends Span {
  readonly phase: StatusPhase
  readonly certainty: Certainty
}

export interface GanttRow {
  /** Building or lot. */
  readonly id: string
  readonly name: LocalizedText
  readonly bars: readonly Bar[]
}

export interface Lane extends GanttRow {
  readonly rows: readonly GanttRow[]
  readonly targets: readonly Target[]
}

/** Phases of a schedule with the facts at their ends; the last has none but its beginning. */
const ENDS: readonly (readonly [
  StatusPhase,
  (it: BuildingSchedule) => readonly (DatedFact | undefined)[],
])[] = [
  ['excavation', ({ excavation: it }) => [it.start, it.finish]],
  ['basement', ({ basement: it }) => [it?.start, it?.finish]],
  ['structure', ({ structure: it }) => [it.start, it.finish]],
  ['envelope', ({ envelope: it }) => [it.start, it.finish]],
  ['fit-out', ({ fitOut: it }) => [it.start, it.finish]],
  ['in-use', ({ inUse }) => [inUse]],
]

/** A lane for each lot that has buildings with dates, in the order of the lots; rows in the order of the buildings. */
export function ganttLanes(campus: Campus): Lane[] {
  const { pack, timeline } = campus
  return pack.site.lots.flatMap((lot): Lane[] => {
    const rows = [...campus.buildings.values()]
      .filter((it) => it.lot.id === lot.id && it.times)
      .map((it) => rowOf(it, pack.schedule.buildings[it.building.id], timeline.end + 1))
    if (rows.length === 0) return []
    const targets = pack.schedule.targets.filter((it) => it.lot === lot.id)
    return [{ id: lot.id, name: lot.name, bars: summary(rows), rows, targets }]
  })
}

function rowOf(
  { building, times }: CampusBuilding,
  schedule: BuildingSchedule | undefined,
  end: number,
): GanttRow {
  const spans: Partial<Record<StatusPhase, Span | null>> = times
    ? {
        excavation: times.excavation,
        basement: times.basement,
        structure: times.structure,
        envelope: times.envelope,
        'fit-out': times.fitOut,
        'in-use': { start: times.inUse, end },
      }
    : {}
  const bars = ENDS.flatMap(([phase, facts]): Bar[] => {
    const span = spans[phase]
    if (!span || !schedule || span.end <= span.start) return []
    return [{ phase, ...span, certainty: certaintyOf(facts(schedule)) }]
  })
  return { id: building.id, name: building.name, bars }
}

function certaintyOf(facts: readonly (DatedFact | undefined)[]): Certainty {
  return together(facts.map((fact) => kindOf(fact)))
}

/** The certainty of several dates or bars taken together. */
function together(all: readonly Certainty[]): Certainty {
  const [first = 'illustrative'] = all
  if (all.every((it) => it === first)) return first
  return all.every((it) => it === 'documented' || it === 'derived') ? 'derived' : 'partly'
}

/** From the first beginning to the last end of each phase. */
function summary(rows: readonly GanttRow[]): Bar[] {
  return ENDS.flatMap(([phase]): Bar[] => {
    const bars = rows.flatMap((row) => row.bars.filter((it) => it.phase === phase))
    if (bars.length === 0) return []
    const certainty = together(bars.map((it) => it.certainty))
    const start = Math.min(...bars.map((it) => it.start))
    return [{ phase, start, end: Math.max(...bars.map((it) => it.end)), certainty }]
  })
}
