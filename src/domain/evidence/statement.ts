/** One statement that the table makes, of what kind it is, and where on the table it is seen. */
import type { LocalizedText } from '../content/common.ts'
import type { Reach } from '../state/state.ts'
import type { EvidenceKind } from './kinds.ts'

/** What statements are about, in the order in which they are told. */
export const TOPICS = [
  'buildings',
  'shapes',
  'dates',
  'milestones',
  'themes',
  'companies',
  'floors',
  'figures',
  'industries',
  'place',
  'tours',
  'accounts',
] as const
export type Topic = (typeof TOPICS)[number]

export const TOPIC_NAMES: Record<Topic, LocalizedText> = {
  buildings: { zh: '建筑与暖廊', en: 'Buildings and corridor' },
  shapes: { zh: '外形与位置', en: 'Shapes and positions' },
  dates: { zh: '建设日期', en: 'Dates of construction' },
  milestones: { zh: '大事记', en: 'Milestones' },
  themes: { zh: '园区概况', en: 'About the park' },
  companies: { zh: '企业', en: 'Companies' },
  floors: { zh: '楼层与空间', en: 'Floors and space' },
  figures: { zh: '数据', en: 'Figures' },
  industries: { zh: '产业', en: 'Industries' },
  place: { zh: '地点与气候', en: 'Place and climate' },
  tours: { zh: '讲解线路', en: 'Tours' },
  accounts: { zh: '不同口径', en: 'Differing accounts' },
}

/** Where a statement is seen: what is selected, dated or opened to see it. */
export interface Whereabouts {
  readonly select?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly milestone?: string
  readonly panel?: 'park' | 'light' | 'chains'
  readonly view?: string
  readonly conflict?: string
  /** How far the picture is pulled out. */
  readonly reach?: Reach
  /** Id of a tour, and one of its steps counted from 0. */
  readonly tour?: string
  readonly step?: number
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
