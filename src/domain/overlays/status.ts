/** Storeys by construction phase on the timeline's date. */
import type { Campus } from '../campus/campus.ts'
import { BUILD_PHASES, type BuildPhase } from '../construction/construction.ts'
import type { DatedFact, LocalizedText } from '../content/common.ts'
import type { BuildingSchedule } from '../content/records/schedule.ts'
import { kindOf } from '../evidence/kinds.ts'
import type { LegendEntry, Overlay, Pattern } from './overlay.ts'
import { PHASE_COLORS } from './palette.ts'

export type StatusPhase = BuildPhase

/** What each phase is called, also used by the building card. */
export const PHASE_NAMES: Record<StatusPhase | 'planned', LocalizedText> = {
  planned: { zh: '尚未开工', en: 'Not started' },
  excavation: { zh: '基坑开挖', en: 'Excavation' },
  basement: { zh: '地下结构', en: 'Basement' },
  structure: { zh: '主体结构', en: 'Structure' },
  envelope: { zh: '幕墙围护', en: 'Envelope' },
  'fit-out': { zh: '机电装修', en: 'Fit-out' },
  'in-use': { zh: '投入使用', en: 'In use' },
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
  name: { zh: '开始日期为示意或计划', en: 'Start date illustrative or planned' },
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
  name: { zh: '建设状态', en: 'Construction' },
  entries: statusLegend,
  notes: () => [ILLUSTRATIVE_LINE],
  paint: () => [],
  byPhase: true,
}
