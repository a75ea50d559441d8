/** Storeys by construction phase on the timeline's date. */
import type { Campus } from '../campus.ts'
import type { LocalizedText } from '../scene/common.ts'
import type { LegendEntry, Overlay, Pattern } from './overlay.ts'
import { PHASE_COLORS } from './palette.ts'

export type StatusPhase = keyof typeof PHASE_COLORS

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

/** Colour of a phase, sRGB: the pack's own, else the usual one. */
export function phaseColor({ pack }: Pick<Campus, 'pack'>, phase: StatusPhase): string {
  return pack.schedule.profiles[phase]?.color ?? PHASE_COLORS[phase]
}

/** Entries in building order, in the colours of the pack; the shader's phase numbers are their indices. */
export function statusLegend(campus: Pick<Campus, 'pack'>): readonly LegendEntry[] {
  return (Object.keys(PHASE_COLORS) as StatusPhase[]).map((id) => ({
    id,
    name: PHASE_NAMES[id],
    color: phaseColor(campus, id),
    pattern: PHASE_PATTERNS[id],
  }))
}

export const statusOverlay: Overlay = {
  id: 'status',
  name: { zh: '建设状态', en: 'Construction' },
  legend: statusLegend,
  paint: () => [],
  byPhase: true,
}
