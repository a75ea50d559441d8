/** The three kinds of standing a statement has, and what they are called. */
import type { LocalizedText } from '../scene/common.ts'
import type { Source } from '../scene/story.ts'

/** Read in a document; worked out from documents or from the model; designed to be plausible. */
export const EVIDENCE_KINDS = ['documented', 'derived', 'illustrative'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const KIND_NAMES: Record<EvidenceKind, LocalizedText> = {
  documented: { zh: '有据', en: 'Documented' },
  derived: { zh: '推算', en: 'Derived' },
  illustrative: { zh: '示意', en: 'Illustrative' },
}

export const KIND_TEXTS: Record<EvidenceKind, LocalizedText> = {
  documented: { zh: '见于公开资料', en: 'Read in a public document' },
  derived: { zh: '由资料或本模型算得', en: 'Worked out from documents or from this model' },
  illustrative: { zh: '未见公开资料，按合理推想设计', en: 'Not documented, designed to be plausible' },
}

export type KindCounts = Readonly<Record<EvidenceKind, number>>

/** How many of a list are of each kind. */
export function countKinds(items: readonly { readonly kind: EvidenceKind }[]): KindCounts {
  const counts = { documented: 0, derived: 0, illustrative: 0 }
  for (const { kind } of items) counts[kind]++
  return counts
}

/** What a source makes of the statement that names it; without one it is illustrative. */
export function kindOf(source: Pick<Source, 'confidence'> | null): EvidenceKind {
  if (source === null) return 'illustrative'
  return source.confidence === 'derived' ? 'derived' : 'documented'
}
