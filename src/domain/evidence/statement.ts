/** One statement that the table makes, of what kind it is, and where on the table it is seen. */
import type { DomainMessageKey } from '../language/messageKeys.ts'
import type { DomainText } from '../language/text.ts'
import type { MapExtent } from '../state/state.ts'
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

export const TOPIC_NAMES: Record<Topic, DomainMessageKey> = {
  buildings: 'evidence.topic.buildings',
  shapes: 'evidence.topic.shapes',
  dates: 'evidence.topic.dates',
  milestones: 'evidence.topic.milestones',
  themes: 'evidence.topic.themes',
  companies: 'evidence.topic.companies',
  floors: 'evidence.topic.floors',
  figures: 'evidence.topic.figures',
  industries: 'evidence.topic.industries',
  place: 'evidence.topic.place',
  tours: 'evidence.topic.tours',
  accounts: 'evidence.topic.accounts',
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
  readonly reach?: MapExtent
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
  readonly about: DomainText
  /** What it says of that: its outline, when its structure began. */
  readonly what: DomainText
  readonly at: Whereabouts
}
