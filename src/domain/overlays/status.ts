/** Storeys by construction phase on the timeline's date. */

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

/** Entries in building order; the shader's phase numbers are their indices. */
export const STATUS_LEGEND: readonly LegendEntry[] = (Object.keys(PHASE_COLORS) as StatusPhase[]).map(
  (id) => ({
    id,
    name: PHASE_NAMES[id],
    color: PHASE_COLORS[id],
    pattern: PHASE_PATTERNS[id],
  }),
)

export const statusOverlay: Overlay = {
  id: 'status',
  name: { zh: '建设状态', en: 'Construction' },
  legend: () => STATUS_LEGEND,
  paint: () => [],
  byPhase: true,
}
