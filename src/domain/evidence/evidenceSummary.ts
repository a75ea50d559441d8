/** Evidence summary of a thing on the table: for each topic how many statements are of which kind. */
import type { DomainMessageKey } from '../language/messageKeys.ts'
import { countKinds, EVIDENCE_KINDS, type EvidenceKind, KIND_NAMES, type KindCounts } from './kinds.ts'
import { type Statement, TOPIC_NAMES, TOPICS, type Topic } from './statement.ts'

export interface EvidenceSummaryLine {
  readonly topic: Topic
  readonly counts: KindCounts
  readonly total: number
  /** Ids of the sources behind it, each once. */
  readonly sources: readonly string[]
}

/** A line for each topic that something is said about. */
export function evidenceSummaryOf(statements: readonly Statement[]): EvidenceSummaryLine[] {
  return TOPICS.flatMap((topic) => {
    const own = statements.filter((it) => it.topic === topic)
    if (own.length === 0) return []
    const sources = [...new Set(own.flatMap((it) => it.source ?? []))]
    return [{ topic, counts: countKinds(own), total: own.length, sources }]
  })
}

/** The kinds of a line that occur, the best first. */
export function kindsIn({ counts }: Pick<EvidenceSummaryLine, 'counts'>): EvidenceKind[] {
  return EVIDENCE_KINDS.filter((kind) => counts[kind] > 0)
}

/** Topics that a name beside the pointer has room for. */
const IN_SHORT: readonly Topic[] = ['buildings', 'shapes', 'dates']

/** One line about a thing: existence documented, shape illustrative, dates 3 of 11 documented. */
export function evidenceSummaryText(
  statements: readonly Statement[],
  translate: (key: DomainMessageKey) => string,
): string {
  return evidenceSummaryOf(statements)
    .filter((it) => IN_SHORT.includes(it.topic))
    .map((line) => {
      const [best = 'illustrative', ...others] = kindsIn(line)
      const share = others.length > 0 ? ` ${line.counts[best]}/${line.total}` : ''
      return `${translate(TOPIC_NAMES[line.topic])} ${translate(KIND_NAMES[best]).toLowerCase()}${share}`
    })
    .join(' · ')
}
