/** One statement that the table makes, of what kind it is, and where on the table it is seen. */
import type { LocalizedText } from '../scene/common.ts'
import type { EvidenceKind } from './kinds.ts'

/** What statements are about, in the order in which they are told. */
export const TOPICS = [
  'buildings',
  'shapes',
  'dates',
  'milestones',
  'companies',
  'floors',
  'figures',
  'industries',
  'place',
  'accounts',
] as const
export type Topic = (typeof TOPICS)[number]

export const TOPIC_NAMES: Record<Topic, LocalizedText> = {
  buildings: { zh: '建筑与暖廊', en: 'Buildings and corridor' },
  shapes: { zh: '外形与位置', en: 'Shapes and positions' },
  dates: { zh: '建设日期', en: 'Dates of construction' },
  milestones: { zh: '大事', en: 'Milestones' },
  companies: { zh: '企业', en: 'Companies' },
  floors: { zh: '楼层与空间', en: 'Floors and space' },
  figures: { zh: '数字', en: 'Figures' },
  industries: { zh: '产业', en: 'Industries' },
  place: { zh: '地点与气候', en: 'Place and climate' },
  accounts: { zh: '不同说法', en: 'Differing accounts' },
}

/** Where a statement is seen: what is selected, dated or opened to see it. */
export interface Whereabouts {
  readonly select?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly milestone?: string
  readonly panel?: 'park' | 'light'
  readonly view?: string
  readonly conflict?: string
}

export interface Statement {
  readonly kind: EvidenceKind
  readonly topic: Topic
  /** Id of an entry of the ledger. */
  readonly source: string | null
  /** Whom it is about: the name of a building, a company, a figure. */
  readonly about: LocalizedText
  /** What it says of that: its outline, when its structure began. */
  readonly what: LocalizedText
  readonly at: Whereabouts
}
