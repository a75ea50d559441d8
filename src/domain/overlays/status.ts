/** Storeys by construction phase on the timeline's date. */
import type { Campus } from '../campus/campus.ts'
import { BUILD_PHASES, type BuildPhase } from '../construction/construction.ts'
import type { DatedFact } from '../content/common.ts'
import type { BuildingSchedule } from '../content/records/schedule.ts'
import { kindOf } from '../evidence/kinds.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'
import type { LegendEntry, Overlay, Pattern } from './overlay.ts'
import { PHASE_COLORS } from './palette.ts'

export type StatusPhase = BuildPhase

/** What each phase is called, also used by the building card. */
export const PHASE_NAMES: Record<StatusPhase | 'planned', DomainMessageKey> = {
  planned: 'phase.planned',
  excavation: 'phase.excavation',
  basement: 'phase.basement',
  structure: 'phase.structure',
  envelope: 'phase.envelope',
  'fit-out': 'phase.fitOut',
  'in-use': 'phase.inUse',
}

const PHASE_PATTERNS: Record<StatusPhase, Pattern> = {
  excavation: 'cross',
  basement: 'dots',
  structure: 'vertical',
  envelope: 'diagonal',
  'fit-out': 'horizontal',
  'in-use': 'solid',
}

/** Color of a phase, sRGB: the pack's own, else the usual one. */
export function phaseColor({ pack }: Pick<Campus, 'pack'>, phase: StatusPhase): string {
  return pack.schedule.profiles[phase]?.color ?? PHASE_COLORS[phase]
}

/** Entries in building order, in the colors of the pack. */
export function statusLegend(campus: Pick<Campus, 'pack'>): readonly LegendEntry[] {
  return BUILD_PHASES.map((id) => ({
    id,
    name: PHASE_NAMES[id],
    color: phaseColor(campus, id),
    pattern: PHASE_PATTERNS[id],
  }))
}

/** The line that explains the stripes over phases whose start no source states as having happened. */
const ILLUSTRATIVE_LINE: LegendEntry = {
  id: 'illustrative',
  name: 'overlay.status.illustrative',
  color: '#9aa5ad',
  pattern: 'solid',
  striped: true,
  illustrative: true,
}

/**
 * The phases of a building whose start no source states as having happened, a bit each in the order of `BUILD_PHASES`; they
 * are drawn striped.
 * @param schedule absent where no date of the building can be used: then none is documented
 */
export function illustrativePhases(schedule: BuildingSchedule | undefined): number {
  const begins: Record<StatusPhase, DatedFact | undefined> = {
    excavation: schedule?.excavation.start,
    basement: schedule?.basement?.start,
    structure: schedule?.structure.start,
    envelope: schedule?.envelope.start,
    'fit-out': schedule?.fitOut.start,
    'in-use': schedule?.inUse,
  }
  return BUILD_PHASES.reduce((bits, phase, i) => (happened(begins[phase]) ? bits : bits | (1 << i)), 0)
}

function happened(date: DatedFact | undefined): boolean {
  const kind = kindOf(date)
  return kind === 'documented' || kind === 'derived'
}

export const statusOverlay: Overlay = {
  id: 'status',
  name: 'overlay.status',
  entries: statusLegend,
  notes: () => [ILLUSTRATIVE_LINE],
  paint: () => [],
  byPhase: true,
}
